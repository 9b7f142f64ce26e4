/**
 * Document numbers: 穗建规〔2021〕12号, 国务院令第513号, 台立教字第0992300194号, 某局公告2020年第15号, 某局2020年第15号通告, (2020)粤0106民初12号.
 *
 * Looks at the shape only; whether such a document exists is not asked. A number is found by its tail, and the code of the issuer by walking
 * back from there; the code has no mark at its beginning, so words that stand before it (根据, 印发 …) are cut off. The year stands
 * in brackets of any make; the number of a court case begins with it.
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
 * @example 见(2020)粤0106民初12号判决、某总局2020年第15号通告和某署公告2020年第3号
 *   documentNumber (2020)粤0106民初12号 issuer=粤0106民初 year=2020 serial=12
 *   documentNumber 某总局2020年第15号通告 issuer=某总局 year=2020 serial=15
 *   documentNumber 某署公告2020年第3号 issuer=某署公告 year=2020 serial=3
 *
 * @example 某市审计局公告(2024年第5号)
 *   documentNumber 某市审计局公告(2024年第5号) issuer=某市审计局公告 year=2024 serial=5
 *
 * @example (2024年第11号)
 *   documentNumber 2024年第11号 year=2024 serial=11
 *
 * @example 第〔2021〕季度共12号楼,府前路18号(2020年新建),第3号公告栏
 */
import type { Block, DocumentNumberMention, Parser } from '../types.js';
import { ROC_EPOCH } from './roc-years.js';

const YEAR = '((?:19|20)\\d{2})';
/** All that has a number, by its tail: bracketed year, 字第, 令第, 公告…年第, …年第…号公告, court cases. */
const TAIL = new RegExp(
  `[〔[(【〈﹝〖]((?:19|20)\\d{2}|\\d{2,3})年?[〕\\])】〉﹞〗] ?第?(\\d{1,6}) ?号` +
    `|字第(\\d{1,12})号` +
    `|(?:令|公告|通告)[(〔]?(?:${YEAR}年)?[)〕]?,? ?第(\\d{1,6})号` +
    `|${YEAR}年第(\\d{1,6})号(?:公告|通告|令)` +
    `|[(〔[]${YEAR}[)〕\\]]([\\u4e00-\\u9fff]{1,4}\\d{0,5}[\\u4e00-\\u9fff]{0,2}[民刑行执破赔仲知认清商][\\u4e00-\\u9fff]{0,3})(?:字第)?(\\d{1,7})号`,
  'g'
);
/** A line of no more, under the title of an announcement. */
const ALONE = /^\(((?:19|20)\d{2})年第(\d{1,5})号\)$/;
/** Of an issuer's code: Chinese characters, and capitals as in 人社厅发. */
const CODE = /[\u4e00-\u9fffA-Z]/;
const LONGEST = 16;
/** Words that stand before a code and are no part of it; what follows the last of them is the code. */
const LEAD =
  /^.*(?:根据|按照|依照|依据|遵照|参照|印发|转发|发布|下发|公布|文号|字号|编号|落实|贯彻|执行|以及|并以|以|经|(?<!共)和|及|与|按|见|的|了|由|复|将|贵处|日|对|在|关于|该|按)(?=.{2})/;

export const documentNumber: Parser = {
  id: 'document-number',
  needs: '号',
  *parse({ text, start: offset }: Block): Generator<DocumentNumberMention> {
    let done = 0;
    const alone = ALONE.exec(text);
    if (alone) {
      const span = { start: offset + 1, end: offset + text.length - 1 };
      yield { type: 'documentNumber', span, issuer: '', year: Number(alone[1]), serial: Number(alone[2]) };
      return;
    }
    if (text.search(TAIL) < 0) return; // cheaper than matchAll, and most blocks have none
    for (const match of text.matchAll(TAIL)) {
      const [raw, year, serial, lettered, orderYear, order, reversedYear, reversed, caseYear, court, caseSerial] =
        match;
      // 公告(2024年第5号) closes its bracket behind the number.
      const open = /[(〔][^)〕\]】]*$/.test(raw) && /[)〕]/.test(text.charAt(match.index + raw.length));
      const end = match.index + raw.length + (open ? 1 : 0);
      const word = lettered !== undefined ? '字' : order !== undefined ? raw.replace(/[(〔\d第,年 ].*$/, '') : '';
      const before = court === undefined ? codeBefore(text, match.index, done) : '';
      const issuer = court ?? before + word;
      if (issuer.length < 2 || (court === undefined && before === '')) continue;
      const digits = year ?? orderYear ?? reversedYear ?? caseYear;
      done = end;
      yield {
        type: 'documentNumber',
        span: { start: offset + match.index - before.length, end: offset + end },
        issuer,
        ...(digits !== undefined && { year: yearOf(digits) }),
        serial: Number(serial ?? lettered ?? order ?? reversed ?? caseSerial),
      };
    }
  },
};

/** The code that ends at `end`, not reaching back over `limit`. */
function codeBefore(text: string, end: number, limit: number): string {
  let start = end;
  while (start > limit && end - start < LONGEST && CODE.test(text.charAt(start - 1))) start--;
  const words = text.slice(start, end);
  return words.slice(LEAD.exec(words)?.[0].length ?? 0);
}

function yearOf(digits: string): number {
  if (digits.length === 4) return Number(digits);
  const value = Number(digits);
  return digits.length === 2 && value < 80 ? 2000 + value : value + ROC_EPOCH;
}
