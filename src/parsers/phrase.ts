/**
 * Finds the set phrases and names of `lexicon/phrases.json` around a numeral: 三重一大, 举一反三, 统一, 三峡.
 *
 * Looked up where the scan meets a numeral, by that numeral and its neighbour, so the number of phrases costs nothing.
 */
import lexicon from '../lexicon/phrases.json';
import { split } from './words.js';

export interface Phrase {
  start: number;
  end: number;
  reason: 'phrase' | 'name';
}

interface Entry {
  text: string;
  /** Where the first numeral stands in it. */
  offset: number;
  reason: Phrase['reason'];
  /** It holds points, each of which stands for any character of a word. */
  pattern: boolean;
  notBefore: string | undefined;
}

const NOT_BEFORE: Readonly<Record<string, string>> = lexicon.notBefore;
const NUMERAL = /[0-9〇零一二两三四五六七八九十百千万亿兆廿卅半]/;
/** By the numeral, then by the character behind it; under '' where that may be any. */
const index = new Map<string, Map<string, Entry[]>>();
const NONE: readonly Entry[] = [];

function add(text: string, reason: Phrase['reason']): void {
  const offset = text.search(NUMERAL);
  if (offset < 0) throw new Error(`a phrase without a numeral: ${text}`);
  // Under its numeral and the character behind, or, where the phrase ends there, the numeral alone.
  const next = text.charAt(offset + 1) === '.' ? '' : text.charAt(offset + 1);
  const entry = { text, offset, reason, pattern: text.includes('.'), notBefore: NOT_BEFORE[text] };
  const numeral = text.charAt(offset);
  const byNext = index.get(numeral) ?? new Map<string, Entry[]>();
  index.set(numeral, byNext);
  const list = byNext.get(next);
  if (list) list.push(entry);
  else byNext.set(next, [entry]);
}
for (const word of split(lexicon.slogans)) add(word, 'phrase');
for (const word of split(lexicon.patterns)) add(word, 'phrase');
for (const word of split(lexicon.names)) add(word, 'name');
for (const byNext of index.values()) {
  for (const list of byNext.values()) list.sort((a, b) => b.text.length - a.text.length);
}

/**
 * The phrase whose first numeral stands at `at`: the one that starts first (统一 in 统一的), then the longest.
 *
 * @param floor where the last mention ended: a phrase does not reach back into it (五年计划|一定)
 */
export function phraseAt(text: string, at: number, floor = 0): Phrase | undefined {
  const byNext = index.get(text.charAt(at));
  if (!byNext) return undefined;
  const next = text.charAt(at + 1);
  const first = longest(byNext.get(next), text, at, floor, undefined);
  return next === '' ? first : longest(byNext.get(''), text, at, floor, first);
}

/** Of those in the list and `best` the one that starts first, then the longest. */
function longest(
  list: readonly Entry[] = NONE,
  text: string,
  at: number,
  floor: number,
  best: Phrase | undefined
): Phrase | undefined {
  for (const entry of list) {
    const start = at - entry.offset;
    const end = start + entry.text.length;
    if (start < floor || (best && (best.start < start || (best.start === start && best.end >= end)))) continue;
    if (!fits(text, start, entry)) continue;
    // 这一 is none in 这一百二十个.
    if (entry.offset === entry.text.length - 1 && NUMERAL.test(text.charAt(end))) continue;
    if (entry.notBefore?.includes(text.charAt(end) || '\0')) continue;
    best = { start, end, reason: entry.reason };
  }
  return best;
}

function fits(text: string, start: number, { text: phrase, pattern }: Entry): boolean {
  if (!pattern) return text.startsWith(phrase, start);
  for (let i = 0; i < phrase.length; i++) {
    const character = text.charAt(start + i);
    if (phrase.charAt(i) === '.' ? !isWordCharacter(character) : phrase.charAt(i) !== character) return false;
  }
  return true;
}

function isWordCharacter(character: string): boolean {
  return character >= '一' && character <= '鿿' && !NUMERAL.test(character);
}
