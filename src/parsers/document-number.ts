/**
 * Document numbers: 穗建规〔2021〕12号, 国务院令第513号, 台立教字第0992300194号, 某局公告2020年第15号.
 *
 * Looks at the shape only; whether such a document exists is not asked. The code of the issuer has no mark at its beginning, so words that
 * stand before a code (根据, 印发 …) are cut off. The year stands in brackets of any make.
 *
 * Limits: a number without 号 is not found; an issuer that follows other words without a mark may keep some of them.
 *
 * @example 根据某府办〔2021〕12号文件要求
 *   documentNumber 某府办〔2021〕12号 issuer=某府办 year=2021 serial=12
 *
 * @example 依照财办(2020)3号、国务院令第513号和台某教字第0992300194号办理
 *   documentNumber 财办(2020)3号 issuer=财办 year=2020 serial=3
 *   documentNumber 国务院令第513号 issuer=国务院令 serial=513
 *   documentNumber 台某教字第0992300194号 issuer=台某教字 serial=992300194
 *
 * @example 第〔2021〕季度共12号楼,府前路18号(2020年新建),第3号公告栏
 */
import type { Block, DocumentNumberMention, Parser } from '../types.js';
import { ROC_EPOCH } from './roc-years.js';

const H = '[\\u4e00-\\u9fff]';
const PATTERN = new RegExp(
  `(?:(${H}{1,14}(?:[A-Z]{1,4})?)[〔[(【〈]((?:19|20)\\d{2}|\\d{2,3})年?[〕\\])】〉](?:第)?(\\d{1,6})号` +
    `|(${H}{1,14}字)第(\\d{1,12})号` +
    `|(${H}{1,14}(?:令|公告|通告))(?:\\(?((?:19|20)\\d{2})年?\\)?)?第(\\d{1,6})号)`,
  'g'
);
/** Words that stand before a code and are no part of it; what follows the last of them is the code. */
const LEAD =
  /^.*(?:根据|按照|依照|依据|遵照|参照|印发|转发|发布|下发|公布|文号|字号|编号|落实|贯彻|执行|以及|并以|经|以|(?<!共)和|及|与|按|见|的|了|由|复|将|贵处|日)(?=.{2})/;

export const documentNumber: Parser = {
  id: 'document-number',
  *parse(block: Block): Generator<DocumentNumberMention> {
    for (const match of block.text.matchAll(PATTERN)) {
      const [raw, bracketed, year, serial, lettered, letterSerial, order, orderYear, orderSerial] = match;
      const words = bracketed ?? lettered ?? order ?? '';
      const skip = LEAD.exec(words)?.[0].length ?? 0;
      const issuer = words.slice(skip);
      if (issuer.length < 2) continue;
      const digits = year ?? orderYear;
      const start = block.start + match.index + skip;
      yield {
        type: 'documentNumber',
        span: { start, end: start + raw.length - skip },
        issuer,
        ...(digits !== undefined && { year: yearOf(digits) }),
        serial: Number(serial ?? letterSerial ?? orderSerial),
      };
    }
  },
};

function yearOf(digits: string): number {
  if (digits.length === 4) return Number(digits);
  const value = Number(digits);
  return digits.length === 2 && value < 80 ? 2000 + value : value + ROC_EPOCH;
}
