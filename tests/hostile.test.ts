/**
 * Hostile and broken input: one typed error each, in Chinese and English, within time and memory, and the rest of the batch
 * untouched. The limits are 10 seconds and a gigabyte; time is only checked where the machine is not busy.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { loadavg, availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readErrorCodes } from '../src/read/index.js';
import { bytesOf, codeOf, codesOf, fileOf, read } from './support/read.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbao-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MB = 1024 * 1024;
const docxWith = (document: string | Uint8Array, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'word/document.xml': typeof document === 'string' ? strToU8(document) : document, ...more });
const body = (content: string, prolog = ''): string =>
  `<?xml version="1.0"?>${prolog}<w:document xmlns:w="w"><w:body>${content}</w:body></w:document>`;
const odtWith = (content: string): Uint8Array =>
  zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content) });
const ofdWith = (page: string): Uint8Array =>
  zipSync({
    'OFD.xml': strToU8('<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>'),
    'D/Document.xml': strToU8('<Document><Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>'),
    'D/P.xml': strToU8(page),
  });
/** Runs within the limits of an issue. What the tests of all files hold already, in their one world, is none of it. */
async function within<T>(work: () => Promise<T>): Promise<T> {
  const held = process.memoryUsage.rss();
  const started = performance.now();
  const result = await work();
  if ((loadavg()[0] ?? 0) < availableParallelism()) expect(performance.now() - started).toBeLessThan(10_000);
  expect(process.memoryUsage.rss() - held).toBeLessThan(768 * MB);
  return result;
}

it('names the file and the reason in both languages', async () => {
  const [result] = await read(new Uint8Array(0));
  expect(result?.error).toMatchObject({
    code: 'empty',
    path: 'test',
    reason: { zh: '文件是空的', en: 'the file is empty' },
  });
  expect(result?.error?.message).toBe('test: the file is empty');
  expect(new Set(readErrorCodes).size).toBe(readErrorCodes.length);
});

describe('packed bombs', () => {
  it('a ratio that no document has', async () => {
    const bomb = docxWith(new Uint8Array(100 * MB));
    expect(bomb.length).toBeLessThan(MB);
    expect(await within(() => codeOf(bomb))).toBe('compression-bomb');
  });

  it('a total over many members', async () => {
    const member = new Uint8Array(3 * MB).fill(0x41);
    for (let i = 0; i < member.length; i += 97) member[i] = i % 251;
    const zip = zipSync(Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.txt`, member])));
    const results = await within(() => read(zip, { limits: { maxUnpackedBytes: 10 * MB } }));
    expect(
      results.map(({ error }) => error?.code ?? 'read').filter((code) => code === 'compression-bomb')
    ).toHaveLength(5);
  });

  it('entries without number', async () => {
    const names = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`${i}.txt`, new Uint8Array(0)]));
    expect(await within(() => codeOf(zipSync(names, { level: 0 })))).toBe('too-many-entries');
  });

  it('archives in archives in archives', async () => {
    let zip = zipSync({ 'a.txt': strToU8('整改已完成24个。') });
    for (let i = 0; i < 6; i++) zip = zipSync({ 'a.zip': zip });
    expect(await within(() => codeOf(zip))).toBe('too-deep');
  });

  it('a size in the directory that is a lie', async () => {
    const zip = Buffer.from(zipSync({ 'a.txt': strToU8('整改已完成24个。'.repeat(100)) }));
    const directory = zip.readUInt32LE(zip.length - 6);
    zip.writeUInt32LE(10, directory + 24);
    expect(await codeOf(zip)).toBe('damaged');
  });
});

describe('XML', () => {
  const entities =
    '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';

  it.each([
    ['docx', (prolog: string) => docxWith(body('<w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p>', prolog))],
    ['odt', (prolog: string) => odtWith(`${prolog}<d><p>&b;&c;</p></d>`)],
    ['ofd', (prolog: string) => ofdWith(`${prolog}<Page><Content>&b;&c;</Content></Page>`)],
  ])('entities in %s are not expanded', async (_, make) => {
    expect(await codeOf(make(entities))).toBe('external-entities');
    expect(await codeOf(make(''))).toBe('damaged');
  });

  it.each([
    ['docx', docxWith(body('<w:p>'.repeat(100_000)))],
    ['odt', odtWith(`<d>${'<p>'.repeat(100_000)}</d>`)],
    ['ofd', ofdWith('<Page><Content>'.repeat(100_000))],
    ['html', strToU8(`<html><body>${'<div>'.repeat(100_000)}整改`)],
    ['html of inline elements', strToU8(`<html><body>${'<b><i>'.repeat(100_000)}整改`)],
  ])('nested 100,000 deep in %s', async (_, bytes) => {
    expect(await within(() => codeOf(bytes))).toBe('too-deep');
  });
});

describe('much of nothing', () => {
  it.each([
    ['text', strToU8('\n'.repeat(1_000_000)), 'no-text'],
    ['html', strToU8(`<html><body>${'<p></p>'.repeat(1_000_000)}`), 'too-complex'],
    ['docx', docxWith(body('<w:p/>'.repeat(1_000_000))), 'no-text'],
    ['odt', odtWith(`<d>${'<p/>'.repeat(1_000_000)}</d>`), 'no-text'],
    [
      'odt, repeated',
      odtWith(
        `<d><table>${'<table-row number-rows-repeated="1048576"><table-cell number-columns-repeated="16384"/></table-row>'.repeat(1000)}</table></d>`
      ),
      'no-text',
    ],
  ])('a million empty paragraphs in %s', async (_, bytes, code) => {
    expect(await within(() => codeOf(bytes))).toBe(code);
  });

  it('elements that reopen a thousand others', async () => {
    const fonts = Array.from({ length: 400 }, (_, i) => `<font size=${i}>`).join('');
    expect(await within(() => codeOf(`<html><body><p>${fonts}${'</p><p>x'.repeat(100_000)}`))).toBe('too-complex');
  });
});

describe('Markdown that is expensive', () => {
  it.each([
    ['quotes', `# a\n\n# b\n\n${'>'.repeat(100_000)}`],
    ['lists', `# a\n\n# b\n\n${'- '.repeat(50_000)}`],
    ['brackets', `# a\n\n# b\n\n${'['.repeat(100_000)}`],
    ['stars', `# a\n\n# b\n\n${'*a **b '.repeat(50_000)}`],
    ['ticks', `# a\n\n# b\n\n${Array.from({ length: 3000 }, (_, i) => '`'.repeat(i % 200)).join('a')}`],
  ])('%s: plain text', async (_, source) => {
    const file = await within(() => fileOf(source));
    expect(file.data.origin?.mediaType).toBe('text/plain');
    expect(file.value).toBe(source);
  });
});

describe('size', () => {
  it('50 MB in one line is refused with its size', async () => {
    const line = new Uint8Array(50 * MB).fill(0x61);
    const [result] = await within(() => read(line));
    expect(result?.error?.code).toBe('too-large');
    expect(result?.error?.reason.zh).toContain('50.0 MB');
  });

  it('15 MB in one line is read in time', async () => {
    const line = '整改已完成24个,'.repeat(700_000);
    expect((await within(() => fileOf(line))).value).toBe(line);
  });

  it('200 MB is refused without being read', async () => {
    const path = join(folder, 'large.txt');
    writeFileSync(path, '整改');
    truncateSync(path, 200 * MB);
    const before = process.memoryUsage.rss();
    expect(await within(() => codesOf([path]))).toEqual([[path, 'too-large']]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * MB);
  });
});

describe('locked', () => {
  it('PDF', async () => {
    expect(await codeOf(bytesOf('encrypted.pdf'))).toBe('encrypted');
  });

  it('a member of an archive', async () => {
    const zip = Buffer.from(zipSync({ 'a.txt': strToU8('整改') }));
    const directory = zip.readUInt32LE(zip.length - 6);
    zip.writeUInt16LE(1, directory + 8);
    zip.writeUInt16LE(1, 6);
    expect(await codeOf(zip)).toBe('encrypted');
  });

  it('ODT, OFD, DOC', async () => {
    const manifest = strToU8('<manifest><file-entry><encryption-data/></file-entry></manifest>');
    const mimetype = strToU8('application/vnd.oasis.opendocument.text');
    expect(await codeOf(zipSync({ mimetype, 'META-INF/manifest.xml': manifest, 'content.xml': strToU8('x') }))).toBe(
      'encrypted'
    );
    expect(await codeOf(zipSync({ 'OFD.xml': strToU8('<OFD><Encryptions>x</Encryptions></OFD>') }))).toBe('encrypted');
    const doc = Buffer.from(bytesOf('notice.doc'));
    const main = doc.indexOf(Buffer.from([0xec, 0xa5]));
    doc.writeUInt16LE(doc.readUInt16LE(main + 10) | 0x100, main + 10);
    expect(await codeOf(doc)).toBe('encrypted');
  });
});

describe('what is no notice', () => {
  it.each([
    ['an empty file', '', 'empty'],
    ['white space', ' \n\n\t', 'no-text'],
    ['a byte order mark alone', '\ufeff', 'empty'],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), 'unsupported'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'unsupported'],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + (i >> 3)) & 0xff), 'binary'],
    ['a page without text', '<html><body><script>x</script></body></html>', 'no-text'],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'unsupported'],
    ['an archive of pictures', zipSync({ 'a.png': strToU8('x'), '__MACOSX/b': strToU8('x') }), 'no-notices'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});

describe('paths', () => {
  it('outside of an archive are only names', async () => {
    const zip = zipSync({ '../../../../tmp/evil.txt': strToU8('整改已完成24个。'), '/etc/passwd': strToU8('整改。') });
    const results = await read(zip);
    expect(results.map(({ path }) => path)).toEqual(['test!/../../../../tmp/evil.txt', 'test!//etc/passwd']);
    expect(results.every(({ file }) => String(file?.value).startsWith('整改'))).toBe(true);
  });

  it('of folders: loops, odd names, what is beside notices, what is missing', async () => {
    const top = join(folder, 'top');
    mkdirSync(join(top, 'sub'), { recursive: true });
    mkdirSync(join(top, 'empty'));
    writeFileSync(join(top, 'a.txt'), '整改已完成24个。');
    writeFileSync(join(top, '.hidden'), 'x');
    writeFileSync(join(top, 'picture.png'), 'x');
    writeFileSync(join(top, 'sub', 'new\nline.txt'), '整改。');
    writeFileSync(Buffer.concat([Buffer.from(`${top}/sub/`), Buffer.from([0xcd, 0xa8, 0xb1, 0xa8])]), '整改。');
    symlinkSync('..', join(top, 'sub', 'loop'));
    symlinkSync('nowhere', join(top, 'dangling'));
    symlinkSync('self', join(top, 'self'));
    expect(await codesOf([top, join(top, 'empty'), join(top, 'missing'), '/dev/null'])).toEqual([
      [join(top, 'a.txt'), 'read'],
      [join(top, 'dangling'), 'not-found'],
      [join(top, 'self'), 'symlink-loop'],
      [`${top}/sub/loop`, 'symlink-loop'],
      [`${top}/sub/new\nline.txt`, 'read'],
      [`${top}/sub/通报`, 'read'],
      [join(top, 'empty'), 'no-notices'],
      [join(top, 'missing'), 'not-found'],
      ['/dev/null', 'not-a-file'],
    ]);
    const [error] = await codesOf([join(top, 'no\nsuch.txt')]);
    expect(error?.[1]).toBe('not-found');
  });

  it.skipIf(process.getuid?.() === 0)('without permission (skipped for root)', async () => {
    const path = join(folder, 'secret.txt');
    writeFileSync(path, '整改。');
    chmodSync(path, 0);
    expect(await codesOf([path])).toEqual([[path, 'no-permission']]);
  });
});

it('a batch goes on behind a bad file', async () => {
  const zip = zipSync({
    'a.docx': docxWith(body('<w:p>')),
    'b.pdf': strToU8('%PDF-1.4\nnothing'),
    'c.doc': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    'd.txt': strToU8('整改已完成24个。'),
  });
  const results = await read(zip);
  expect(results.map(({ error }) => error?.code ?? 'read')).toEqual(['damaged', 'damaged', 'damaged', 'read']);
});

describe('PDF that keeps the reader busy', () => {
  const pdf = (content: string): Uint8Array =>
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n` +
        `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 4 0 R >> >> >>\nendobj\n` +
        `4 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 4 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n` +
        `trailer\n<< /Root 1 0 R >>\n`,
      'latin1'
    );

  it('is stopped in time', async () => {
    const [result] = await read(pdf('/X Do '.repeat(40)), { limits: { timeoutMs: 1500 } });
    expect(['timeout', 'no-text-layer', 'damaged']).toContain(result?.error?.code);
    expect(String((await fileOf(bytesOf('gbk-euc-h.pdf'))).value)).toContain('临江市水务局');
  });

  it('arrays in arrays', async () => {
    expect(['damaged', 'no-text-layer', 'timeout']).toContain(await within(() => codeOf(pdf('['.repeat(100_000)))));
  });

  it('pages without number', async () => {
    const bytes = Buffer.from(
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 2000000000 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n',
      'latin1'
    );
    expect(['damaged', 'no-text-layer', 'timeout']).toContain(await within(() => codeOf(bytes)));
  });
});
