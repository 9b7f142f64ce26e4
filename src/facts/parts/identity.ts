/**
 * Parts that make their whole by definition, whatever words stand between: 资产总额12.8亿元,负债总额7.9亿元,所有者权益4.9亿元 · 购进该批酒水
 * 1200瓶,已售出1056瓶,库存144瓶.
 */
import lexicon from '../../lexicon/identities.json';
import type { Quantity } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

const IDENTITIES = (lexicon.identities as Identity[]).map(({ whole, parts, past, apart }) => ({
  whole: new RegExp(whole),
  parts: parts.map((part) => new RegExp(part)),
  past,
  apart,
}));
interface Identity {
  whole: string;
  parts: string[];
  /** Which of the parts is of another time, by its name. */
  past?: number;
  /** The whole may stand in a sentence before, in its paragraph. */
  apart?: boolean;
}
/** Clauses within which all of it stands. */
const REACH = 8;
/** Of some owners, or of another time. */
const ASIDE = /归属|母公司|上年|年初|期初|同期|平均|人均|以前年度|历年|往年/;

/** Those whose whole may stand in a sentence before. */
const APART = IDENTITIES.filter(({ apart }) => apart);

export function identityParts({ quantities, sentence, bracket, earlier }: Level, groups: PartGroup[]): void {
  if (!bracket && quantities.some(({ lead }) => APART.some(({ parts }) => parts.at(-1)?.test(lead.trim())))) {
    for (const { block, quantities: before } of earlier) {
      if (block !== sentence.block) continue;
      for (const total of before) if (!total.bracket) addOf(total, APART, quantities, groups);
    }
  }
  for (const total of quantities) addOf(total, IDENTITIES, quantities, groups);
}

/** The groups in which an amount is the whole, and those of the level the parts. */
function addOf(
  total: Quantity,
  identities: typeof IDENTITIES,
  quantities: readonly Quantity[],
  groups: PartGroup[]
): void {
  const lead = total.lead.trim();
  if (total.isChange || ASIDE.test(lead)) return;
  for (const { whole, parts, past } of identities) {
    if (!whole.test(lead) || parts.some((part) => part.test(lead))) continue;
    const found = parts.map((part, k) =>
      quantities.find(
        (one) => isNear(one, total) && part.test(one.lead.trim()) && (past === k || !ASIDE.test(one.lead))
      )
    );
    // 应发5866人,实发5912人,多发64人、漏发18人: more than all is no part.
    if (found.every((one): one is Quantity => one !== undefined && one.n <= total.n))
      groups.push({ readings: [{ total, parts: found }], binding: 'closed', cue: 'total' });
  }
}

function isNear(one: Quantity, total: Quantity): boolean {
  return (
    (one.sentence !== total.sentence || Math.abs(one.clause - total.clause) <= REACH) &&
    sameUnit(one, total) &&
    !one.isChange &&
    !/^(?:另|其中)?(?:合计|共计)/.test(one.lead.trim())
  );
}
