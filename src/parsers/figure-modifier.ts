/**
 * Finds the words that make a number a bound: 约, 近, 超过, 不少于 before it, 以上, 左右 behind its unit.
 *
 * They touch the number; only 了, 达, 人民币 and the like may stand between, never a comma: in `285.2亿元,超额完成` nothing is over.
 * A modifier that closes another word does not count (节约42万元, 最近三年, 入超581亿).
 */
import lexicon from '../lexicon/modifiers.json';
import type { Modifier } from '../types.js';
import { split, Words } from './words.js';

export type Bound = 'none' | 'below' | 'atMost' | 'above' | 'atLeast';

export interface FoundModifier {
  raw: string;
  bound: Bound;
  modifier: Modifier;
}

type Entry = readonly [word: string, found: FoundModifier];

const entries = (lists: Readonly<Record<string, string>>): Entry[] =>
  Object.entries(lists).flatMap(([bound, list]) =>
    split(list).map((raw): Entry => [raw, { raw, bound: bound as Bound, modifier: modifierOf(bound as Bound, raw) }])
  );

/** In the words of the record: 近 is about, though a bound for the arithmetic. */
function modifierOf(bound: Bound, raw: string): Modifier {
  if (bound === 'none' || raw.endsWith('近')) return 'about';
  return bound === 'above' || bound === 'atLeast' ? 'over' : 'under';
}

const after = new Words(entries(lexicon.after));
const before = byLast(entries(lexicon.before));
const between = byLast(split(lexicon.between).map((word) => [word, word] as const));
const NOT_AFTER: Readonly<Record<string, string>> = lexicon.notAfter;

/** By the last character, the longest first: looked up from where a numeral starts, backwards. */
function byLast<T>(list: readonly (readonly [string, T])[]): Map<string, (readonly [string, T])[]> {
  const out = new Map<string, (readonly [string, T])[]>();
  for (const entry of list) {
    const last = entry[0].slice(-1);
    out.set(
      last,
      [...(out.get(last) ?? []), entry].sort((a, b) => b[0].length - a[0].length)
    );
  }
  return out;
}

function endingAt<T>(list: Map<string, (readonly [string, T])[]>, text: string, end: number): T | undefined {
  if (end <= 0) return undefined;
  return list
    .get(text.charAt(end - 1))
    ?.find(([word]) => end >= word.length && text.startsWith(word, end - word.length))?.[1];
}

/** The modifier that ends where the numeral starts (`at`), at most three filling words away. */
export function modifierBefore(text: string, at: number, implicit: boolean): FoundModifier | undefined {
  let end = at;
  for (let fillers = 0; fillers < 3; fillers++) {
    const found = endingAt(before, text, end);
    if (found && !closesWord(text, end - found.raw.length, found.raw)) {
      // 上 makes a bound of 上百 and 上千 only.
      if (found.raw !== '上' || implicit) return found;
    }
    const filler = endingAt(between, text, end);
    if (filler === undefined) return undefined;
    end -= filler.length;
  }
  return undefined;
}

/** Whether the modifier that starts at `start` is the end of another word: 节约, 最近. */
function closesWord(text: string, start: number, raw: string): boolean {
  return start > 0 && (NOT_AFTER[raw]?.includes(text.charAt(start - 1)) ?? false);
}

/** The modifier that starts where the unit ends. */
export function modifierAfter(text: string, at: number): FoundModifier | undefined {
  return after.at(text, at, (word) => !(NOT_AFTER[word]?.includes(text.charAt(at + word.length) || '\0') ?? false))
    ?.value;
}
