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
}

const NOT_BEFORE: Readonly<Record<string, string>> = lexicon.notBefore;
const NUMERAL = /[0-9〇零一二两三四五六七八九十百千万亿兆廿卅半]/;
const index = new Map<string, Entry[]>();

function add(text: string, reason: Phrase['reason']): void {
  const offset = text.search(NUMERAL);
  if (offset < 0) throw new Error(`a phrase without a numeral: ${text}`);
  // Under its numeral and the character behind, or, where the phrase ends there, the numeral alone.
  const key = text.charAt(offset) + (text.charAt(offset + 1) === '.' ? '' : text.charAt(offset + 1));
  const list = index.get(key);
  if (list) list.push({ text, offset, reason });
  else index.set(key, [{ text, offset, reason }]);
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
  const numeral = text.charAt(at);
  let best: Phrase | undefined;
  for (const key of [numeral + text.charAt(at + 1), numeral]) {
    for (const { text: phrase, offset, reason } of index.get(key) ?? []) {
      const start = at - offset;
      const end = start + phrase.length;
      if (start < floor || (best && (best.start < start || (best.start === start && best.end >= end)))) continue;
      // 这一 is none in 这一百二十个.
      if (offset === phrase.length - 1 && NUMERAL.test(text.charAt(end))) continue;
      if (NOT_BEFORE[phrase]?.includes(text.charAt(end) || '\0')) continue;
      if (fits(text, start, phrase)) best = { start, end, reason };
    }
  }
  return best;
}

function fits(text: string, start: number, phrase: string): boolean {
  if (!phrase.includes('.')) return text.startsWith(phrase, start);
  for (let i = 0; i < phrase.length; i++) {
    const character = text.charAt(start + i);
    if (phrase.charAt(i) === '.' ? !isWordCharacter(character) : phrase.charAt(i) !== character) return false;
  }
  return true;
}

function isWordCharacter(character: string): boolean {
  return character >= '一' && character <= '鿿' && !NUMERAL.test(character);
}
