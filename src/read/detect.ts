/**
 * Which format bytes are in, by their content: offices save web pages as `.doc` and call GB18030 text `.md`.
 *
 * Packages (DOCX, ODT, OFD, archives) all begin like a ZIP file and are told apart by their members in `zip.ts`, Word files
 * and encrypted packages both are OLE containers and are told apart in `doc.ts`. What has no magic number is text, and
 * `text.ts` looks at the decoded text for markup.
 */

/** `zip` is any package. */
export type Container = 'pdf' | 'zip' | 'ole' | 'mht' | 'text' | { unsupported: string };

const unsupported: readonly [string, string | RegExp][] = [
  ['JPEG', '\xff\xd8\xff'],
  ['PNG', '\x89PNG\r\n'],
  ['GIF', 'GIF8'],
  ['BMP', /^BM[^]{4}\0\0\0\0/],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['WebP', /^RIFF[^]{4}WEBP/],
  ['ICO', /^\0\0\x01\0[\x01-\x20]\0/],
  ['RAR', 'Rar!\x1a\x07'],
  ['7z', "7z\xbc\xaf'\x1c"],
  ['gzip', '\x1f\x8b'],
  ['bzip2', /^BZh[1-9]1AY/],
  ['xz', '\xfd7zXZ\0'],
  ['CAB', 'MSCF\0'],
  ['MP3', /^(?:ID3|\xff[\xfb\xf3\xf2])/],
  ['MP4', /^[^]{4}ftyp/],
  ['AVI', /^RIFF[^]{4}AVI /],
  ['Windows program', /^MZ[^]{2}/],
  ['ELF program', '\x7fELF'],
  ['Java class', '\xca\xfe\xba\xbe'],
  ['SQLite', 'SQLite format 3\0'],
  ['DjVu', 'AT&TFORM'],
  ['CAJ', /^(?:CAJ|HN\0|KDH )/],
  ['font', /^(?:\0\x01\0\0\0|OTTO|wOFF|wOF2|ttcf)/],
  ['RTF', '{\\rtf'],
  ['PostScript', '%!PS'],
  ['Windows shortcut', 'L\0\0\0\x01\x14\x02\0'],
  ['WMF', '\xd7\xcd\xc6\x9a'],
];

/** Formats of which a folder is full beside its notices; skipped there, an error where they are named. */
export const companions = new Set([
  'JPEG',
  'PNG',
  'GIF',
  'BMP',
  'TIFF',
  'WebP',
  'ICO',
  'font',
  'WMF',
  'MP3',
  'MP4',
  'AVI',
]);

export function detect(bytes: Uint8Array): Container {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08PK)/.test(head)) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  // Readers accept a PDF with some bytes in front.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  for (const [what, magic] of unsupported) {
    if (typeof magic === 'string' ? head.startsWith(magic) : magic.test(head)) return { unsupported: what };
  }
  return looksLikeMht(head) ? 'mht' : 'text';
}

/**
 * The charset that a page declares, read from its first bytes as ASCII (`meta charset`, `http-equiv`, XML declaration).
 * Harmless for other text, where nothing is found.
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1');
  return (
    /<meta\b[^>]{0,400}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /^\s{0,99}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i.exec(head)?.[1]
  );
}

/** Documents of word processors in one XML file: flat ODT, Word 2003 XML, flat Open XML. */
export function flatXml(text: string): 'odt' | 'docx' | undefined {
  if (!text.startsWith('<?xml')) return undefined;
  const root = /<([a-z]{1,20}:)(document|wordDocument|package)\b/i.exec(text.slice(0, 4096))?.[0];
  if (root === '<office:document') return 'odt';
  return root === '<w:wordDocument' || root === '<pkg:package' ? 'docx' : undefined;
}

/** A page or a piece of one: begins with markup, or has the tags of a page early on. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 4096).trimStart();
  if (!head.startsWith('<')) return false;
  if (
    /^(?:<!--[^]{0,2000}?-->\s{0,99}|<\?xml[^>]{0,300}>\s{0,99}){0,5}<(?:!doctype\s{1,9}html|html|head|body)\b/i.test(
      head
    )
  ) {
    return true;
  }
  // A fragment: block tags that open and close.
  return (
    /^<(?:!--|meta|title|style|script|link|div|p|table|h[1-6]|article|section|ul|ol|span|font|center|ucapcontent)\b/i.test(
      head
    ) && /<\/(?:div|p|table|h[1-6]|article|section|ul|ol|span|font|center|title)\s{0,9}>/i.test(text.slice(0, 200_000))
  );
}

/** A web page saved with all its parts, or a mail: headers first. */
function looksLikeMht(head: string): boolean {
  const text = head.trimStart();
  if (!/^[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]/.test(text)) return false;
  return /^mime-version:/im.test(text) && /^content-type:\s{0,9}(?:multipart|text\/html)/im.test(text);
}
