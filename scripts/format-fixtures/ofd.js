/**
 * The notice as OFD: pages of few lines broken at the width, page numbers and a header on each, a template under the page, the
 * contact in an annotation, the title through a matrix (CTM), the table with drawn rules.
 */
import { strToU8, zipSync } from 'fflate';
import { escapeXml } from './notice.js';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const SIZE = 5;
const LEFT = 25;
const COLUMNS = 32;
const LINES = 14;

/** @param {readonly import('./notice.js').Block[]} blocks */
export function ofdOf(blocks) {
  /** @type {string[][]} */
  const pages = [[]];
  let line = 0;
  let id = 100;
  const y = () => 35 + line * 8;
  const put = (/** @type {string} */ object) => pages.at(-1)?.push(object);
  const next = (lines = 1) => {
    line += lines;
    if (line >= LINES) {
      pages.push([]);
      line = 0;
    }
  };
  const object = (/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ top, size = SIZE) => {
    const steps = [...text].slice(0, -1).map((char) => (char.charCodeAt(0) < 128 ? size / 2 : size));
    return `<ofd:TextObject ID="${++id}" Boundary="${x} ${top} ${width(text, size)} ${size * 1.2}" Font="1" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="${steps.join(' ')}">${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`;
  };
  for (const block of blocks) {
    if (block.kind === 'box') continue;
    if (block.kind === 'table') {
      if (line + block.rows.length > LINES) {
        pages.push([]);
        line = 0;
      }
      const top = y() - 2;
      const cell = 40;
      block.rows.forEach((row) => {
        row.forEach((text, column) => put(object(text, LEFT + column * cell + 2, y())));
        line++;
      });
      const bottom = y() - 2;
      for (let r = 0; r <= block.rows.length; r++) put(rule(LEFT, top + r * 8, LEFT + 4 * cell, top + r * 8));
      for (let c = 0; c <= 4; c++) put(rule(LEFT + c * cell, top, LEFT + c * cell, bottom));
      next();
      continue;
    }
    if (block.kind === 'title') {
      // Set at half its size and doubled by the matrix.
      const text = block.text;
      put(
        `<ofd:TextObject ID="${++id}" Boundary="25 ${y()} 160 8" CTM="2 0 0 2 0 0" Font="1" Size="3.2"><ofd:TextCode X="0" Y="3.2" DeltaX="g ${text.length - 1} 3.2">${text}</ofd:TextCode></ofd:TextObject>`
      );
      next(2);
      continue;
    }
    if (block.kind === 'right') {
      put(object(block.text, 185 - width(block.text, SIZE), y()));
      next();
      continue;
    }
    const gap = block.kind === 'numbered' && /^\d/.test(block.text) ? ' ' : '';
    const text = block.kind === 'numbered' ? block.label + gap + block.text : block.text;
    let indent = 2;
    for (const piece of wrap(text)) {
      put(object(piece, LEFT + indent * SIZE, y()));
      indent = 0;
      next();
    }
  }
  const box = blocks.find(({ kind }) => kind === 'box');
  const files = /** @type {Record<string, string>} */ ({
    'OFD.xml': `${head}<ofd:OFD ${space} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `${head}<ofd:Document ${space}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 160</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i + 10}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('')}</ofd:Pages><ofd:Annotations>Annots/Annotations.xml</ofd:Annotations></ofd:Document>`,
    'Doc_0/Tpls/Tpl_0/Content.xml': `${head}<ofd:Page ${space}><ofd:Content><ofd:Layer ID="3">${object('临江市水务局文件', 25, 8, 4)}</ofd:Layer></ofd:Content></ofd:Page>`,
    'Doc_0/Annots/Annotations.xml': `${head}<ofd:Annotations ${space}><ofd:Page PageID="${pages.length + 9}"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
    'Doc_0/Annots/Page_0/Annotation.xml': `${head}<ofd:PageAnnot ${space}><ofd:Annot ID="4" Type="Stamp"><ofd:Appearance Boundary="25 120 160 8">${box?.kind === 'box' ? object(box.text, 0, 0) : ''}</ofd:Appearance></ofd:Annot><ofd:Annot ID="5" Type="Watermark"><ofd:Appearance Boundary="25 60 160 8">${object('内部资料', 0, 0)}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
  });
  pages.forEach((objects, i) => {
    files[`Doc_0/Pages/Page_${i}/Content.xml`] =
      `${head}<ofd:Page ${space}><ofd:Template TemplateID="2" ZOrder="Background"/><ofd:Content><ofd:Layer ID="6">${shuffle(objects).join('')}${object(`— ${i + 1} —`, 100, 148, 4)}</ofd:Layer></ofd:Content></ofd:Page>`;
  });
  const packed = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(packed, { mtime: '2024-01-01' });
}

/** Objects need not be written in reading order. @param {string[]} objects */
function shuffle(objects) {
  return objects
    .map((object, i) => ({ object, key: (i * 7) % objects.length }))
    .sort((a, b) => a.key - b.key)
    .map(({ object }) => object);
}

/** @param {string} text @param {number} size */
function width(text, size) {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 128 ? size / 2 : size), 0);
}

/** Lines of 32 characters of full width, the first indented by two. @param {string} text */
function wrap(text) {
  const lines = [''];
  let room = COLUMNS - 2;
  for (const char of text) {
    const needs = char.charCodeAt(0) < 128 ? 0.5 : 1;
    if (room < needs) {
      lines.push('');
      room = COLUMNS;
    }
    lines[lines.length - 1] += char;
    room -= needs;
  }
  return lines;
}

/** @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 */
function rule(x1, y1, x2, y2) {
  return `<ofd:PathObject ID="7" Boundary="${x1} ${y1} ${x2 - x1 + 0.2} ${y2 - y1 + 0.2}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${x2 - x1} ${y2 - y1}</ofd:AbbreviatedData></ofd:PathObject>`;
}
