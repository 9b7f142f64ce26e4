/** The parts of a workbook in SpreadsheetML (ECMA-376), as small as Excel, LibreOffice and WPS take them. */
import type { ColumnType } from '../tables.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Formats of cells, by their place in `styles`. */
const PLAIN = 0;
const HEADER = 1;
const DAY = 2;

export const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export const rootRelations = `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export function contentTypes(sheets: number): string {
  const parts = numbers(sheets).map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${content}.worksheet+xml"/>`
  );
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/>${parts.join('')}</Types>`;
}

export function workbook(sheets: readonly { name: string; filter: string }[]): string {
  const list = sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  // Excel looks for the range of a filter under this name, too.
  const names = sheets.map(({ name, filter }, i) => {
    const range = filter.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${escapeXml(name)}'!${range}</definedName>`;
  });
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

export function workbookRelations(sheets: number): string {
  const list = numbers(sheets).map(
    (n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`
  );
  return `${head}<Relationships xmlns="${relations}">${list.join('')}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
}

/** Up to the rows: the first row stays in view, columns have a width that suits their type. */
export function sheetStart(columns: readonly { name: string; type: ColumnType }[]): string {
  const widths = columns.map(({ name, type }, i) => {
    const width = Math.max(name.length + 4, type === 'text' || type === 'json' ? 24 : type === 'day' ? 12 : 10);
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  });
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
}

export const sheetEnd = (range: string): string => `</sheetData><autoFilter ref="${range}"/></worksheet>`;

/** One cell; cells of a row stand in order, so they need no address. */
export function cellXml(value: string | number | null, type: ColumnType, header: boolean): string {
  if (value === null) return '<c/>';
  if (header) return text(String(value), HEADER);
  if (type === 'flag') return `<c t="b"><v>${value === 1 ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return Number.isFinite(value) ? `<c><v>${value}</v></c>` : text(String(value), PLAIN);
  const serial = type === 'day' ? serialOf(value) : undefined;
  return serial === undefined ? text(value, PLAIN) : `<c s="${DAY}"><v>${serial}</v></c>`;
}

const MOST_CHARACTERS = 32_767;

function text(value: string, style: number): string {
  const cut = value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS - 1)}…` : value;
  return `<c t="inlineStr"${style === PLAIN ? '' : ` s="${style}"`}><is><t xml:space="preserve">${escapeXml(cut)}</t></is></c>`;
}

/** Days since 1899-12-30, as spreadsheets count; they count wrongly before March 1900. */
function serialOf(iso: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso) || iso < '1900-03-01') return undefined;
  const days = Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
  return Number.isInteger(days) ? days : undefined;
}

/** 1 is A, 27 is AA. */
export function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 has not, even escaped, become U+FFFD; so does half a surrogate pair. */
export function escapeXml(value: string): string {
  return value
    .replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
