/** The notice as ODT: numbers automatic, a deletion tracked, contact in a text box. */
import { strToU8, zipSync } from 'fflate';
import { escapeXml } from './notice.js';

const names = ['office', 'text', 'table', 'draw', 'style', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`)
  .join(' ');

/** @param {readonly import('./notice.js').Block[]} blocks */
export function odtOf(blocks) {
  const level = (/** @type {number} */ n, /** @type {string} */ format, prefix = '', suffix = '') =>
    `<text:list-level-style-number text:level="${n}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`;
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${names} office:version="1.2"><office:automatic-styles><text:list-style style:name="L1">${level(1, '一, 二, 三, ...', '', '、')}${level(2, '一, 二, 三, ...', '(', ')')}</text:list-style><text:list-style style:name="L2">${level(1, '1', '', '.')}</text:list-style></office:automatic-styles><office:body><office:text><text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>此前误写为99个。</text:p></text:deletion></text:changed-region></text:tracked-changes>${blocks.map(blockXml).join('')}</office:text></office:body></office:document-content>`;
  return zipSync(
    {
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(content),
      'META-INF/manifest.xml': strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest ${names} manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
      ),
    },
    { mtime: '2024-01-01' }
  );
}

/** @param {import('./notice.js').Block} block */
function blockXml(block) {
  switch (block.kind) {
    case 'title':
      return `<text:h text:outline-level="1" text:is-list-header="true">${escapeXml(block.text)}</text:h>`;
    case 'numbered': {
      const style = block.level < 2 ? 'L1' : 'L2';
      const depth = block.level === 1 ? 2 : 1;
      const open = '<text:list-item><text:list>'.repeat(depth - 1);
      const close = '</text:list></text:list-item>'.repeat(depth - 1);
      return `<text:list text:style-name="${style}" text:continue-list="${style}" xml:id="${style}">${open}<text:list-item><text:p>${escapeXml(block.text)}</text:p></text:list-item>${close}</text:list>`;
    }
    case 'box':
      return `<text:p><draw:frame><draw:text-box><text:p>${escapeXml(block.text)}</text:p></draw:text-box></draw:frame></text:p>`;
    case 'table':
      return `<table:table><table:table-column table:number-columns-repeated="4"/>${block.rows
        .map(
          (row) =>
            `<table:table-row>${row.map((cell) => `<table:table-cell><text:p>${escapeXml(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`
        )
        .join('')}</table:table>`;
    default:
      return `<text:p>${escapeXml(block.text)}<text:change text:change-id="c1"/></text:p>`;
  }
}
