/**
 * What is left: 62份台账已核对47份,其余15份正在补录 · 应缴126.4万元,已收118.9万元,尚有7.5万元.
 *
 * A word for the remainder closes the list: the whole is what was dealt with and what is left. Where the whole stands is
 * open: before the parts in the sentence, or in one of the sentences before; so each group has several readings, the nearest first.
 */
import { sameHead, sameUnit, type PartGroup, type Reading } from './part-groups.js';
import type { Quantity, Sentence } from './sentence.js';

/** Words that more often add something than leave it: 另有3家, 其他场址17处, 仅剩1103条. */
const WEAK = /另|其他|其它|仅余|仅剩|还有|不属实/;
/** Words that speak of a remainder whatever stands around them. */
const STRONG = /其余|剩余|余下|剩下|所余|尚余|尚欠|尚有|还剩/;
const REACH = 3;

export function findRemainderGroups(sentences: readonly Sentence[]): PartGroup[] {
  const groups: PartGroup[] = [];
  sentences.forEach((sentence, index) => {
    for (const rest of sentence.quantities) {
      if (!rest.isRest || rest.isChange) continue;
      const group = groupOf(rest, sentences.slice(Math.max(0, index - REACH), index));
      if (group) groups.push(group);
    }
  });
  return groups;
}

function groupOf(rest: Quantity, earlier: readonly Sentence[]): PartGroup | undefined {
  const level = rest.sentence.quantities.filter((one) => one.bracket === rest.bracket || one === rest.bracket?.owner);
  const here = level.filter((one) => one.index < rest.index && usable(one, rest));
  const readings = readingsOf(here, rest);
  // Only where nothing in the sentence can be the whole does it stand further up.
  if (!rest.bracket && !readings.some(({ total, parts }) => parts.every((part) => part.n <= total.n))) {
    const before = earlier.flatMap((one) => one.quantities).filter((one) => !one.bracket && usable(one, rest));
    readings.push(
      ...readingsOf([...before, ...here], rest).filter(({ total, parts }) => parts.every((part) => part.n <= total.n))
    );
  }
  if (readings.length === 0) return undefined;
  return { readings, binding: WEAK.test(rest.cue) && !STRONG.test(rest.cue) ? 'open' : 'closed', cue: 'rest' };
}

function usable(one: Quantity, rest: Quantity): boolean {
  return sameUnit(one, rest) && sameHead(one, rest) && !one.isChange;
}

/** The whole and all that follows it; the whole and the last; the whole and any one behind it. */
function readingsOf(list: readonly Quantity[], rest: Quantity): Reading[] {
  const readings: Reading[] = [];
  const recent = list.slice(-8);
  const last = recent.at(-1);
  for (let t = recent.length - 2; t >= 0 && last; t--) {
    const total = recent[t] as Quantity;
    if (total.state === 'completed' || total.state === 'basic') continue;
    const run = recent.slice(t + 1);
    readings.push({ total, parts: [...run, rest] });
    if (run.length > 1) readings.push({ total, parts: [last, rest] });
    for (const part of run.slice(0, -1)) readings.push({ total, parts: [part, rest] });
  }
  return readings;
}
