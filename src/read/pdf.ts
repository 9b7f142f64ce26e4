/**
 * PDF with a text layer, through pdf.js. Runs in the sandbox (`sandbox.ts`), for pdf.js cannot be stopped from inside.
 *
 * Without its character maps pdf.js reads text in fonts that are not embedded (GBK-EUC-H, UniGB-UCS2-H) as nothing and says
 * nothing; they are taken from its package folder. Nothing is fetched, evaluated or drawn.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CanonicalWriter } from './canonical.js';
import { Unreadable } from './errors.js';
import type { FileLimits } from './limits.js';
import { toLines, type Page, type Run } from './page-lines.js';
import { pdfStrokes } from './pdf-strokes.js';
import type { Reading } from './reader.js';
import { rejoin } from './rejoin.js';

/** @param onPage told of every page that was read */
export async function readPdf(
  bytes: Uint8Array,
  limits: FileLimits,
  onPage?: (page: number) => void
): Promise<Reading> {
  const { getDocument, OPS, Util } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // pdf.js takes the buffer away from whoever passes it.
    data: new Uint8Array(bytes),
    cMapUrl: join(home, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts/'),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    // Pictures are not looked at.
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const content = await page.getTextContent({ disableNormalization: true });
      const runs: Run[] = [];
      for (const item of content.items) {
        if (!('str' in item) || item.str === '') continue;
        const [a, b, c, d, x, y] = Util.transform(view.transform, item.transform) as [
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        // Slanted text is a watermark or a stamp.
        if (Math.abs(b) > Math.abs(a) * 0.1 || a < 0) continue;
        runs.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) });
      }
      // Rules are only looked for where something stands apart on a line, for it takes as long as the text itself.
      const apart = toLines({ number, runs }).some(({ segments }) => segments.length > 1);
      const strokes = apart ? pdfStrokes(await page.getOperatorList(), OPS, view.transform) : [];
      pages.push({ number, width: view.width, height: view.height, runs, strokes });
      page.cleanup();
      onPage?.(number);
    }
    if (!pages.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''))) {
      throw new Unreadable('no-text-layer', { what: 'PDF' });
    }
    const writer = new CanonicalWriter(limits);
    if (!rejoin(pages, writer, limits)) throw new Unreadable('no-text-layer', { what: 'PDF' });
    const { value, tree } = writer.finish();
    if (isGarbled(value)) throw new Unreadable('garbled', { what: 'PDF' });
    return { value, tree, mediaType: 'application/pdf' };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Unreadable('encrypted', { what: 'PDF' });
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damaged', { what: 'PDF' }, { cause: error });
  } finally {
    await task.destroy();
  }
}

/** Fonts without a table of characters yield private ones, controls, or nothing known. */
function isGarbled(text: string): boolean {
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufff0-\uffff]/g)?.length ?? 0;
  return odd > text.length * 0.2;
}
