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

const reversed = (word: string): string => [...word].reverse().join('');
const entries = (lists: Readonly<Record<string, string>>, turn: (word: string) => string): [string, FoundModifier][] =>
  Object.entries(lists).flatMap(([bound, list]) =>
    split(list).map((raw): [string, FoundModifier] => [
      turn(raw),
      { raw, bound: bound as Bound, modifier: modifierOf(bound as Bound, raw) },
    ])
  );

/** In the words of the record: 近 is about, though a bound for the arithmetic. */
function modifierOf(bound: Bound, raw: string): Modifier {
  if (bound === 'none' || raw.endsWith('近')) return 'about';
  return bound === 'above' || bound === 'atLeast' ? 'over' : 'under';
}

const before = new Words(entries(lexicon.before, reversed));
const after = new Words(entries(lexicon.after, (word) => word));
const between = Words.of(split(lexicon.between).map(reversed).join(' '));
const NOT_AFTER: Readonly<Record<string, string>> = lexicon.notAfter;
const WINDOW = 14;

/** The modifier that ends where the number starts (`at`), at most a few filling words away. */
export function modifierBefore(text: string, at: number, implicit: boolean): FoundModifier | undefined {
  const window = reversed(text.slice(Math.max(0, at - WINDOW), at));
  for (let i = 0, fillers = 0; fillers < 3; fillers++) {
    const found = before.at(window, i);
    if (found && !(NOT_AFTER[found.value.raw]?.includes(window.charAt(i + found.word.length) || '\0') ?? false)) {
      // 上 makes a bound of 上百 and 上千 only.
      if (found.value.raw !== '上' || implicit) return found.value;
    }
    const filler = between.at(window, i);
    if (!filler) return undefined;
    i += filler.word.length;
  }
  return undefined;
}

/** The modifier that starts where the unit ends. */
export function modifierAfter(text: string, at: number): FoundModifier | undefined {
  const found = after.at(text, at);
  if (!found || (NOT_AFTER[found.word] ?? '').includes(text.charAt(at + found.word.length) || '\0')) return undefined;
  return found.value;
}
