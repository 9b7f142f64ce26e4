/**
 * Why a numeral is no figure: an ordinal (第三, 二期工程), a name or model (PM2.5, 5G), a code (37号, 020-83124975), a slogan in
 * quotation marks (“四个一线”). Where nothing better is known, it is bare.
 */
import lexicon from '../lexicon/ordinals.json';
import type { NumeralMention } from '../types.js';
import { Words } from './words.js';

type Reason = NumeralMention['reason'];

const ordinalAfter = Words.of(lexicon.ordinal.after);
const ordinalAfterHan = Words.of(lexicon.ordinal.afterHan);
const codeAfter = Words.of(lexicon.code.after);
const ordinalWords = lexicon.ordinal.before.split(' ');
const LETTER = /[A-Za-z]/;
const QUOTE_REACH = 12;

/** Where 第 stands that makes an ordinal of the numeral at `at`; one space may be between. */
export function ordinalBefore(text: string, at: number): number | undefined {
  const last = text.charAt(at - 1) === ' ' ? at - 2 : at - 1;
  return last >= 0 && text.charAt(last) === '第' ? last : undefined;
}

const SESSION = /^次(?:全体)?(?:会议|全会)/;
/** What is held in rounds: 举办培训三期 counts, 机场三期 does not. */
const ROUNDS = /(?:[办训班座课讲刊]|举办|开展|共|出版|印发)[了共计为]?$/;

/**
 * Whether what follows the numeral makes it an ordinal or a code, though a unit may stand there too.
 *
 * @param plain a Chinese numeral other than 两
 */
export function reasonAfter(text: string, start: number, end: number, plain: boolean): Reason | undefined {
  if (codeAfter.at(text, end)) return 'code';
  if (ordinalAfter.at(text, end)) return 'ordinal';
  // 五届人大四次会议 has a fourth session, not four.
  if (plain && SESSION.test(text.slice(end, end + 6)) && '大届协会'.includes(text.charAt(start - 1) || '\0'))
    return 'ordinal';
  const after = plain ? ordinalAfterHan.at(text, end)?.word : undefined;
  if (after === undefined) return undefined;
  return after === '期' && ROUNDS.test(text.slice(Math.max(0, start - 4), start)) ? undefined : 'ordinal';
}

/** Letters that touch the digits: a model or a code, unless they are a currency (looked at before) or a unit (after). */
export function isPartOfName(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = text.charAt(start - 1);
  if (LETTER.test(before) || before === '_') return true;
  // K12+300: a place on a road.
  if (before === '+' && /K\d{1,4}$/.test(text.slice(Math.max(0, start - 6), start - 1))) return true;
  return before === '-' && LETTER.test(text.charAt(start - 2));
}

/** What digits without a unit are. */
export function reasonOfBare(text: string, start: number, end: number): Reason {
  if (isPartOfName(text, start) || LETTER.test(text.charAt(end))) return 'name';
  if (/[-/.]/.test(text.charAt(start - 1)) && /[A-Za-z0-9]/.test(text.charAt(start - 2))) return 'code';
  if (/^\d{5,}$/.test(text.slice(start, Math.min(end, start + 40)))) return 'code';
  for (const word of ordinalWords) if (text.startsWith(word, start - word.length)) return 'ordinal';
  if (isInShortQuotation(text, start, end)) return 'phrase';
  if (text.charAt(end) === '-' && /\d/.test(text.charAt(end + 1))) return 'code';
  return 'bare';
}

/** A short quotation around a Chinese numeral is a slogan or a name: “四个一线”, “一矿一组”, 「三公」. */
export function isInShortQuotation(text: string, start: number, end: number): boolean {
  let open = start - 1;
  const low = Math.max(0, start - QUOTE_REACH);
  for (; open >= low; open--) {
    const character = text.charAt(open);
    if (character === '“' || character === '「' || character === '『') break;
    if (',。;:”」』'.includes(character)) return false;
  }
  if (open < low) return false;
  const high = Math.min(text.length, open + QUOTE_REACH + 2);
  for (let i = end; i < high; i++) {
    const character = text.charAt(i);
    if (character === '”' || character === '」' || character === '』') return true;
    if (',。;:“「『'.includes(character)) return false;
  }
  return false;
}
