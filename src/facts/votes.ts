/**
 * Votes: 有效票2,103份。…得票率82.8% · 同意1,689票,反对263票,弃权151票. Whatever the measure word (票, 张, 份), the valid ones told last are the whole of what was
 * cast for each, and of all that is there to choose.
 */
import type { PartGroup } from './parts/group.js';
import { nextOf, type Quantity, type Sentence } from './sentence.js';
import type { ShareReading } from './shares/claim.js';

const UNIT = /^[票张份]$/;
const VALID = /有效(?:选票|表决票|选举票|票)(?:总?数)?(?:为|共|共计)?$/;
const RATE =
  /^[\u4e00-\u9fff]{0,6}(?:得票|同意|赞成|支持|反对|弃权)(?:率|比例)(?:为|达)?$|占有效(?:选票|表决票|票)(?:总?数)?的?$/;
const CHOICES = [/^[\u4e00-\u9fff]{0,4}(?:同意|赞成|支持)的?$/, /^(?:反对|不同意|不赞成)的?$/, /^弃权的?$/] as const;

/** @param previous the sentences before, nearest last */
export function ofVotes(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  if (!RATE.test(percent.lead.trim())) return [];
  const rate = /(同意|赞成|支持|反对|弃权)/.exec(percent.lead)?.[1];
  const cast = percent.sentence.quantities.filter((one) => one.index < percent.index && UNIT.test(one.figure.unit));
  const part = (rate && cast.findLast(({ lead }) => lead.trim().endsWith(rate))) ?? cast.at(-1);
  const whole = [...previous, percent.sentence].flatMap(({ quantities }) => quantities).findLast(isValid);
  if (!part || !whole || whole.index >= part.index || whole.n < part.n) return [];
  return [{ parts: [part], whole: [whole], explicit: true, sure: true }];
}

export function voteParts(sentences: readonly Sentence[], groups: PartGroup[]): void {
  let total: Quantity | undefined;
  for (const { quantities } of sentences)
    for (const first of quantities) {
      if (isValid(first)) total = first;
      if (!total || total === first) continue;
      const parts = [first, nextOf(first), nextOf(first, 2)];
      if (parts.every(isCast))
        groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'total', complete: true });
    }
}

const isCast = (one: Quantity | undefined, k: number): one is Quantity =>
  one !== undefined && UNIT.test(one.figure.unit) && CHOICES[k]?.test(one.lead.trim()) === true;

const isValid = ({ lead, figure }: Quantity): boolean => UNIT.test(figure.unit) && VALID.test(lead.trim());
