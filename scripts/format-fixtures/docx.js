/** The notice as DOCX: numbers automatic, changes tracked, contact in a text box, page number in the footer. */
import { strToU8, zipSync } from 'fflate';
import { escapeXml } from './notice.js';

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** @param {readonly import('./notice.js').Block[]} blocks */
export function docxOf(blocks, tracked = true) {
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${names}><w:body>${blocks.map((block) => blockXml(block, tracked)).join('')}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="8400"/><w:pgMar w:top="1440" w:right="1600" w:bottom="1440" w:left="1600" w:header="700" w:footer="700"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': `${head}<w:styles ${names}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="WenQuanYi Micro Hei" w:eastAsia="WenQuanYi Micro Hei" w:hAnsi="WenQuanYi Micro Hei"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="40"/></w:rPr></w:style></w:styles>`,
    'word/numbering.xml': `${head}<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'chineseCountingThousand', '%1、', '1')}${level(1, 'chineseCounting', '(%2)', '2')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/header1.xml': `${head}<w:hdr ${names}><w:p><w:r><w:t>临江市水务局文件</w:t></w:r></w:p></w:hdr>`,
    'word/footer1.xml': `${head}<w:ftr ${names}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`,
  };
  const packed = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(packed, { mtime: '2024-01-01' });
}

/** @param {number} index @param {string} format @param {string} pattern @param {string} [style] */
function level(index, format, pattern, style) {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style ? `<w:pStyle w:val="${style}"/>` : ''}<w:suff w:val="nothing"/><w:lvlText w:val="${pattern}"/><w:lvlJc w:val="left"/></w:lvl>`.replace(
    '<w:suff w:val="nothing"/>',
    pattern === '%1.' ? '<w:suff w:val="space"/>' : '<w:suff w:val="nothing"/>'
  );
}

/** @param {import('./notice.js').Block} block @param {boolean} tracked */
function blockXml(block, tracked) {
  switch (block.kind) {
    case 'title':
      return paragraph('<w:pStyle w:val="a3"/>', run(block.text));
    case 'text':
      return paragraph('<w:ind w:firstLine="560"/>', tracked ? changed(block.text) : run(block.text));
    case 'right':
      return paragraph('<w:jc w:val="right"/>', run(block.text));
    case 'numbered':
      return paragraph(
        block.level < 2
          ? `<w:pStyle w:val="${block.level + 1}"/>`
          : '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
        run(block.text)
      );
    case 'box':
      return paragraph('', box(block.text));
    case 'table': {
      const width = 8700 / (block.rows[0]?.length ?? 1);
      const cell = (/** @type {string} */ text) =>
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph('', run(text))}</w:tc>`;
      const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
        .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
        .join('');
      return `<w:tbl><w:tblPr><w:tblW w:w="8700" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(block.rows[0]?.length ?? 1)}</w:tblGrid>${block.rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
    }
  }
}

/** @param {string} properties @param {string} content */
function paragraph(properties, content) {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** @param {string} text */
function run(text) {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** Cut into runs at digits as Word does, with a deletion and an insertion tracked. @param {string} text */
function changed(text) {
  const pieces = text.split(/(?<=\D)(?=\d)|(?<=\d)(?=\D)/).map(run);
  const mark = 'w:id="9" w:author="a" w:date="2024-01-01T00:00:00Z"';
  const middle = Math.floor(pieces.length / 2);
  pieces[middle] = `<w:ins ${mark}>${pieces[middle]}</w:ins>`;
  return `${pieces.join('')}<w:del ${mark}><w:r><w:delText>此前误写为99个。</w:delText></w:r></w:del>`;
}

/** A text box as new and old versions write it; only one of them is printed. @param {string} text */
function box(text) {
  const inner = `<w:txbxContent>${paragraph('', run(text))}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5400000" cy="720000"/><wp:docPr id="1" name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:425pt;height:57pt"><v:textbox>${inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}
