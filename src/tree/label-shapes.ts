/**
 * The shapes of printed labels: what stands at one place of the text, read by hand from its first character.
 *
 * `part` 第一部分, 第二章, 壹、 · `han` 一、 · `han-paren` (一) · `arabic` 1. 1、 · `arabic-paren` (1) 1) · `circled` ① ·
 * `ordinal` 第一, 首先, 第一步, · `is` 一是 一要 · `its` 其一, 一方面, · `issue` 问题1: · `article` 第一条 · `letter` A.
 *
 * A shape alone does not always make a label: `3.5万元` and `2020.5` never are, `1.3个村` is one only beside a `2.`, and 首先
 * needs its 其次. Such doubtful shapes are `weak`; `labels.ts` asks the neighbours.
 */
import type { LabelStyle } from '../types.js';
import { readOrdinal } from './ordinal.js';

export interface LabelShape {
  style: LabelStyle;
  /** 0 for 最后, which continues the series it ends. */
  ordinal: number;
  length: number;
  /** Counts only beside a neighbour of its series. */
  weak?: true;
}

const HAN = '一二三四五六七八九十';
const HAN_DIGIT = /[一二三四五六七八九十百零〇廿]/;
const PARTS = /^第([一二三四五六七八九十百]{1,4}|\d{1,2})(?:部分|编|篇|章|节)[:、,.]?/;
const ARTICLE = /^第([一二三四五六七八九十百零〇]{1,6}|\d{1,3})条(?![、第例款的规及和])/;
const NTH = /^第([一二三四五六七八九十]{1,3})(?:(?:步|点|项|方面|类|件)[,:、]|是|[,、:.])/;
/** Ⅰ to Ⅻ */
const ROMAN = /^[\u2160-\u216b][、.,:]?/;
/** 6针对“程序不规范”问题: the mark behind the number was left out. */
const UNMARKED = /^(\d{1,2})(?=(?:针对|关于)[“"\u4e00-\u9fff])/;
/** 【卡片编号】1 */
const CARD = /^【?[\u4e00-\u9fff]{0,4}(?:编号|序号)】?:?\s?(\d{1,3})$/;
const LETTER = /^(?:([A-Ha-h])[.、)](?=[\u4e00-\u9fff“「《])|\(([a-h])\)(?=\d{0,6}[\u4e00-\u9fff“「《]))/;
const SIDE = /^(另?)一方面[,、:]/;
/** 01航标维护台账不清 */
const PADDED = /^0([1-9])(?=[\s\u4e00-\u9fff])(?!\s?[年月日时分点号])/;
const BIG = /^([壹贰叁参肆伍陆柒捌玖拾]{1,3})[、,.:]/;
const WORDS = /^(首先|其次|再次|再者|最后)(?:[,、:]|是)/;
const WORD_ORDINALS: Record<string, number> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 最后: 0 };
const ITS = /^其([一二三四五六七八九])(?:[,、:]|是|为)/;
const ISSUE =
  /^(?:(?:反馈|整改|巡察|督察|审计|具体|突出|存在|主要|发现|查摆)?(?:问题|任务|事项)|(?:查核|审核|主要)?缺失(?:事项|情形)?|(?:反馈|查核|审核|审计|整改|检讨)意见|(?:审计|查核|审查|督察|巡察|检查)发现|[\u4e00-\u9fff]{2,6}的(?:意见|建议)(?=\([^()]{1,3}\):)|序号)第?(?:\(([一二三四五六七八九十]{1,3}|\d{1,3})\)(?:[:、.。](?!\d))?|([一二三四五六七八九十]{1,3}|\d{1,3})[条项]?(?::|[、.。](?!\d)|(?=\s)|$))/;
const BRACKETED = /^【(?:反馈|整改|巡察|具体)?问题\s?([一二三四五六七八九十]{1,3}|\d{1,3})】[:、]?/;
const NTH_ISSUE =
  /^第([一二三四五六七八九十]{1,3}|\d{1,3})(?:个?(?:项|条)?(?:反馈|整改)?(?:问题|任务)[:、,]|[项段](?:[:、,]|(?=[\s\u3000])))/;
const IS = /^([一二三四五六七八九十]{1,3})(?:是(?!否)|(要))/;
const HAN_MARK = /^([一二三四五六七八九十]{1,3})\s?([、,.:。])/;
const PAREN =
  /^[([〔]\s?(?:([一二三四五六七八九十]{1,3})|(\d{1,2}))\s?[)\]〕][、.,:]?|^(?:([一二三四五六七八九十]{1,3})|(\d{1,2}))\)[、.,:]?/;
/** A whole number of things. */
const COUNTED = /^\d+(?:个(?!百分点)|[家处名项起件人户座所套台份次村镇])/;
const ARABIC = /^(\d{1,3})\s?([.、。,:])/;
/** 1.1—4月,…: a label before a range of months. */
const MONTHS = /^\d{1,2}月?(?:[—~～-]+|至|到)\d{1,2}月/;
const STEP =
  /^(?:措施|举措|做法|步骤)(?:\(([一二三四五六七八九十]{1,3}|\d{1,2})\)|([一二三四五六七八九十]{1,3}|\d{1,2}))[:、.,]/;
/** A space behind the number was folded away: 问题1 耕地…; 问题3个 counts. */
const ISSUE_OPEN = /^(?:(?:反馈|整改|巡察|督察|审计|具体|突出)?问题)(\d{1,3})(?=[\u4e00-\u9fff])(?![个项条件类起多余])/;

/** Reads the label that stands at `at`, if one does. `opens` says that nothing stands before it in its block. */
export function readLabel(text: string, at: number, opens: boolean): LabelShape | undefined {
  const code = text.charCodeAt(at);
  const symbol = readSymbol(code);
  if (symbol) {
    const mark = text[at + 1];
    return { style: symbol.style, ordinal: symbol.ordinal, length: mark === '、' || mark === '.' ? 2 : 1 };
  }
  const rest = text.slice(at, at + 14);
  const first = rest[0] ?? '';
  if (code >= 48 && code <= 57) return readArabic(rest, opens);
  if (first === '(' || first === '[' || first === '〔') return readParen(rest, opens);
  if (HAN.includes(first)) return readHanLabel(rest);
  switch (first) {
    case '第':
      return readNth(rest, opens);
    case '另':
    case '首':
    case '其':
    case '再':
    case '最':
      return readWord(rest);
    default:
      return opens ? readOpeningOnly(rest) : readLetter(rest);
  }
}

/** ① ㉑ ❶ ⑴ ⒈ ㈠: the number is in the character. */
function readSymbol(code: number): Pick<LabelShape, 'style' | 'ordinal'> | undefined {
  if (code < 0x2460 || code > 0x325f) return undefined;
  if (code <= 0x2473) return { style: 'circled', ordinal: code - 0x245f };
  if (code <= 0x2487) return { style: 'arabic-paren', ordinal: code - 0x2473 };
  if (code <= 0x249b) return { style: 'arabic', ordinal: code - 0x2487 };
  if (code >= 0x2776 && code <= 0x2793) return { style: 'circled', ordinal: ((code - 0x2776) % 10) + 1 };
  if (code >= 0x3220 && code <= 0x3229) return { style: 'han-paren', ordinal: code - 0x321f };
  if (code >= 0x3251) return { style: 'circled', ordinal: code - 0x3251 + 21 };
  return undefined;
}

function readArabic(rest: string, opens: boolean): LabelShape | undefined {
  const padded = opens ? (PADDED.exec(rest) ?? UNMARKED.exec(rest)) : null;
  if (padded) return { style: 'arabic', ordinal: Number(padded[1]), length: padded[0].length, weak: true };
  const paren = PAREN.exec(rest);
  if (paren?.[4]) return { style: 'arabic-paren', ordinal: Number(paren[4]), length: paren[0].length };
  const match = ARABIC.exec(rest);
  if (!match) return undefined;
  const [raw, digits = '', mark = ''] = match;
  const ordinal = Number(digits);
  if (ordinal === 0) return undefined;
  const next = rest.slice(raw.length);
  const shape: LabelShape = { style: 'arabic', ordinal, length: raw.length };
  if (/^\d/.test(next)) {
    // 1.2023年… is a label before a year, 1.3个村 one only in a series, 3.5万元 and 3,500 never.
    // A cell that holds 2.8 and no more.
    if (/^\d+[%‰]?$/.test(next)) return undefined;
    if (mark === '、') return /^\d{1,3}[、至和号—-]/.test(next) ? weak(shape) : shape;
    if (mark === '.' && MONTHS.test(next)) return opens ? shape : weak(shape);
    // 2.调取视频…。3.9处场站中…: things are not counted by tenths.
    if (mark === '.' && !opens && COUNTED.test(next)) return weak(shape);
    if (mark !== '.' || !opens) return undefined;
    if (/^(?:(?:19|20)\d{2}|\d{2,3})年/.test(next)) return shape;
    return /^\d+[\d.]*(?:[%万亿元吨米]|公里|平方|个百分点)/.test(next) ? undefined : weak(shape);
  }
  if (mark === '.' || mark === '、') return shape;
  return opens ? weak(shape) : undefined;
}

function readParen(rest: string, opens: boolean): LabelShape | undefined {
  const match = PAREN.exec(rest);
  if (!match) return opens ? readOpeningOnly(rest) : readLetter(rest);
  const [raw, han, arabic] = match;
  const ordinal = readOrdinal(han ?? arabic ?? '');
  return ordinal === undefined ? undefined : { style: han ? 'han-paren' : 'arabic-paren', ordinal, length: raw.length };
}

function readHanLabel(rest: string): LabelShape | undefined {
  if (SIDE.test(rest)) return readWord(rest);
  const is = IS.exec(rest);
  if (is) {
    const ordinal = readOrdinal(is[1] ?? '');
    if (!ordinal) return undefined;
    const shape: LabelShape = { style: 'is', ordinal, length: is[0].length };
    return is[2] ? weak(shape) : shape;
  }
  const paren = PAREN.exec(rest);
  if (paren?.[3]) {
    return shapeOf('han-paren', paren[3], paren[0]);
  }
  const match = HAN_MARK.exec(rest);
  if (!match) return undefined;
  const [raw, numeral = '', mark = ''] = match;
  const ordinal = readOrdinal(numeral);
  if (!ordinal) return undefined;
  // 一、二级公路 and 三、四季度 enumerate; 一、三级责任人制度 is rarely meant and then has neighbours.
  const enumerates =
    HAN_DIGIT.test(rest[raw.length] ?? '') && /^.[、季月级类等期楼层线产审环]/.test(rest.slice(raw.length));
  const doubtful = enumerates || mark === ':' || mark === '。' || mark === ',';
  const shape: LabelShape = { style: 'han', ordinal, length: raw.length };
  return doubtful ? weak(shape) : shape;
}

function weak(shape: LabelShape): LabelShape {
  shape.weak = true;
  return shape;
}

function readNth(rest: string, opens: boolean): LabelShape | undefined {
  const part = PARTS.exec(rest);
  if (part) return opens ? shapeOf('part', part[1], part[0]) : undefined;
  const article = ARTICLE.exec(rest);
  if (article) return opens ? shapeOf('article', article[1], article[0]) : undefined;
  const issue = NTH_ISSUE.exec(rest);
  if (issue) return opens ? shapeOf('issue', issue[1], issue[0]) : undefined;
  const nth = NTH.exec(rest);
  return nth ? shapeOf('ordinal', nth[1], nth[0]) : undefined;
}

function readWord(rest: string): LabelShape | undefined {
  const side = SIDE.exec(rest);
  if (side) return { style: 'its', ordinal: side[1] ? 2 : 1, length: side[0].length, weak: true };
  const its = ITS.exec(rest);
  if (its) return shapeOf('its', its[1], its[0]);
  const word = WORDS.exec(rest);
  if (!word) return undefined;
  return { style: 'ordinal', ordinal: WORD_ORDINALS[word[1] ?? ''] ?? 0, length: word[0].length, weak: true };
}

function readOpeningOnly(rest: string): LabelShape | undefined {
  const bracketed = BRACKETED.exec(rest) ?? CARD.exec(rest);
  if (bracketed) return shapeOf('issue', bracketed[1], bracketed[0]);
  const issue = ISSUE.exec(rest);
  if (issue) return shapeOf('issue', issue[1] ?? issue[2], issue[0]);
  const open = ISSUE_OPEN.exec(rest);
  if (open) return { style: 'issue', ordinal: Number(open[1]), length: open[0].length, weak: true };
  const roman = ROMAN.exec(rest);
  if (roman) return { style: 'part', ordinal: rest.charCodeAt(0) - 0x215f, length: roman[0].length };
  const letter = readLetter(rest);
  if (letter) return letter;
  const step = STEP.exec(rest);
  if (step) return shapeOf('ordinal', step[1] ?? step[2], step[0]);
  const big = BIG.exec(rest);
  return big ? shapeOf('part', big[1], big[0]) : undefined;
}

function readLetter(rest: string): LabelShape | undefined {
  const match = LETTER.exec(rest);
  return match
    ? { style: 'letter', ordinal: letterOrdinal(match[1] ?? match[2] ?? ''), length: match[0].length, weak: true }
    : undefined;
}

/** a and A are the first. */
const letterOrdinal = (letter: string): number => letter.toUpperCase().charCodeAt(0) - 64;

function shapeOf(style: LabelStyle, numeral: string | undefined, raw: string): LabelShape | undefined {
  const ordinal = readOrdinal(numeral ?? '');
  return ordinal ? { style, ordinal, length: raw.length } : undefined;
}
