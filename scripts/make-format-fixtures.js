/**
 * Writes `fixtures/formats/`: one notice of our own in every format, and small files with one trap each.
 *
 * `node scripts/make-format-fixtures.js`; the same bytes at every run. `notice.doc` and `notice.pdf` are the exception: they
 * were converted once from `notice.docx` with LibreOffice (`soffice --convert-to doc`, `--convert-to pdf`) and are kept.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { docxOf } from './format-fixtures/docx.js';
import { notice, textOf } from './format-fixtures/notice.js';
import { htmlOf, mhtOf } from './format-fixtures/web.js';
import { odtOf } from './format-fixtures/odt.js';
import { ofdOf } from './format-fixtures/ofd.js';
import { pdfOf } from './format-fixtures/pdf.js';

const folder = join(import.meta.dirname, '../fixtures/formats');
mkdirSync(folder, { recursive: true });

/** @param {string} name @param {string | Uint8Array} content */
const write = (name, content) => writeFileSync(join(folder, name), content);

const text = textOf(notice);
const page = htmlOf(notice, 'gb2312');
write('notice.txt', text);
write('notice.docx', docxOf(notice));
write('notice.odt', odtOf(notice));
write('notice.ofd', ofdOf(notice));
write('notice.gb2312.html', iconv.encode(page, 'gb18030'));
write('notice.mht', mhtOf(notice));
write('gbk-euc-h.pdf', pdfOf({ encoding: 'GBK-EUC-H', lines: text.split('\n').slice(0, 3) }));
write('unigb-ucs2-h.pdf', pdfOf({ encoding: 'UniGB-UCS2-H', lines: text.split('\n').slice(0, 3) }));
write('scan.pdf', pdfOf({ encoding: 'GBK-EUC-H', lines: [] }));
write('encrypted.pdf', pdfOf({ encoding: 'GBK-EUC-H', lines: ['密'], encrypted: true }));
write(
  'hkscs.big5.txt',
  iconv.encode('鰂魚涌街市衞生巡查通報，共檢查48個檔位，發現7宗違規個案，邨內設施完好。', 'big5-hkscs')
);

/** Names in GBK without the UTF-8 flag, as archives from Chinese Windows have them. */
const gbkName = iconv.encode('通报/整改通报.txt', 'gb18030').toString('latin1');
const latinNames = zipSync({ [gbkName]: strToU8(text), 'a/notice.docx': docxOf(notice) }, { mtime: '2024-01-01' });
write('gbk-names.zip', clearUtf8Flags(latinNames));

/**
 * fflate writes names as UTF-8; this writes the bytes of the characters instead and clears the flag.
 *
 * @param {Uint8Array} zip
 */
function clearUtf8Flags(zip) {
  const utf8 = Buffer.from(gbkName, 'utf8');
  const raw = Buffer.from(gbkName, 'latin1');
  const pieces = [];
  const buffer = Buffer.from(zip);
  let from = 0;
  let shift = 0;
  for (let at = buffer.indexOf(utf8); at >= 0; at = buffer.indexOf(utf8, at + 1)) {
    const central = at >= 46 && buffer.readUInt32LE(at - 46) === 0x02014b50;
    const head = central ? at - 46 : at - 30;
    buffer.writeUInt16LE(buffer.readUInt16LE(head + (central ? 8 : 6)) & ~0x800, head + (central ? 8 : 6));
    buffer.writeUInt16LE(raw.length, head + (central ? 28 : 26));
    pieces.push(buffer.subarray(from, at), raw);
    from = at + utf8.length;
    shift += utf8.length - raw.length;
  }
  pieces.push(buffer.subarray(from));
  const out = Buffer.concat(pieces);
  // Offsets behind the first name move; there are two members, so it is done by hand.
  const end = out.length - 22;
  const localShift = shift / 2;
  const directory = out.readUInt32LE(end + 16) - localShift;
  out.writeUInt32LE(directory, end + 16);
  out.writeUInt32LE(out.readUInt32LE(end + 12) - localShift, end + 12);
  const second = directory + 46 + raw.length + out.readUInt16LE(directory + 30) + out.readUInt16LE(directory + 32);
  out.writeUInt32LE(out.readUInt32LE(second + 42) - localShift, second + 42);
  return out;
}
