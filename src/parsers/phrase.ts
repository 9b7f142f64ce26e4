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
/** By the codes of the numeral and of the character behind it; with `ANY` where that may be any. */
const index = new Map<number, Entry[]>();
const ANY = 0;
const keyOf = (numeral: number, next: number): number => numeral * 0x10000 + next;
const NONE: readonly Entry[] = [];

function add(text: string, reason: Phrase['reason']): void {
  const offset = text.search(NUMERAL);
  if (offset < 0) throw new Error(`a phrase without a numeral: ${text}`);
  // Under its numeral and the character behind, or, where the phrase ends there, the numeral alone.
  const alone = offset + 1 === text.length || text.charAt(offset + 1) === '.';
  const key = keyOf(text.charCodeAt(offset), alone ? ANY : text.charCodeAt(offset + 1));
  const entry = { text, offset, reason, pattern: text.includes('.'), notBefore: NOT_BEFORE[text] };
  const list = index.get(key);
  if (list) list.push(entry);
  else index.set(key, [entry]);
}
for (const word of split(lexicon.slogans)) add(word, 'phrase');
for (const word of split(lexicon.patterns)) add(word, 'phrase');
for (const word of split(lexicon.names)) add(word, 'name');
for (const list of index.values()) list.sort((a, b) => b.text.length - a.text.length);

/**
 * The phrase whose first numeral stands at `at`: the one that starts first (统一 in 统一的), then the longest.
 *
 * @param floor where the last mention ended: a phrase does not reach back into it (五年计划|一定)
 */
export function phraseAt(text: string, at: number, floor = 0): Phrase | undefined {
  const numeral = text.charCodeAt(at);
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : ANY;
  const first = longest(index.get(keyOf(numeral, next)), text, at, floor, undefined);
  return next === ANY ? first : longest(index.get(keyOf(numeral, ANY)), text, at, floor, first);
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
