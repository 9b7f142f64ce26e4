/**
 * A percentage of a whole number of people or things is one that whole numbers give.
 *
 * **Why**: of 46 questionnaires 34 make 73.9% and 35 make 76.1%; nobody can have counted 75%.
 * **What to do**: look which number the rate was reckoned from.
 *
 * Two cases: the part is given and no whole fits (7个, 占71.5%); or the whole is given as complete (全部收回, 全体) and no part fits. Rounding half up,
 * half even and cutting off are all allowed. Where every rate is possible, nothing is said.
 *
 * @example 发现不规范凭证7份,占抽查总数的71.5%。
 *   fails 7 ÷ n = 71.5%
 *
 * @example 发放问卷46份并全部收回,满意率75%。
 *   fails k ÷ 46 = 75%
 *
 * @example 发放问卷46份,满意率75%。
 *
 * @example 党员教师36名,占比从原先的76.9%提高到92.3%。
 *
 * @example 查处的143辆次中,夜间占61.5%。
 *
 * @example 发放问卷46份并全部收回,满意率73.9%。
 *   holds 34 ÷ 46 = 73.9%
 */
import type { Facts } from '../facts/index.js';
import { isAdditive, isShare } from '../facts/parts/group.js';
import type { ShareClaim } from '../facts/shares/index.js';
import { isAmong } from '../facts/shares/otherwise.js';
import { nextOf, type Quantity } from '../facts/sentence.js';
import type { Check } from '../types.js';
import { digits, operand, type Rule } from './rule.js';

const COMPLETE = /全部收回|全部回收|全体|回收率100%|收回率100%/;

export const grim: Rule = {
  id: 'grim',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    for (const claim of facts.shareClaims) {
      const check = ofPart(facts, claim) ?? ofWhole(facts, claim);
      if (check) yield check;
    }
  },
};

/** The part stands right before 占 and nothing else can be its whole. */
function ofPart(facts: Facts, { percent, readings }: ShareClaim): Check | undefined {
  const part = before(percent, (one) => !isShare(one), 1)[0];
  if (!part?.figure.exact || part.figure.loose || !isAdditive(part.figure.unit) || percent.clause - part.clause > 1)
    return undefined;
  // 361起,218人,占总量的74.3%和69.9%: each of another unit.
  const next = nextOf(percent);
  if (next && next.clause === percent.clause && isShare(next)) return undefined;
  // 前三类占69.9%: three of the list before.
  if (/(?:前|后|这|上述|以上)$/.test(part.lead.trim())) return undefined;
  // 三类居前三位,占总量的90.7% · 两项占7.3%: of what the classes count.
  if (/^(?:类|大类|种|者|位)$/.test(part.figure.unit) || isCounter(part)) return undefined;
  // 比管护类多41个,占42.8%
  if (part.isChange) return undefined;
  // 宗数最多的一项,占44.8%: one of those before.
  if (part.n === 1 && /的$/.test(part.lead.trim())) return undefined;
  // 221.7万人集中在西部15个县,占63.7%: of what its clause begins with.
  if (nextOf(part, -1)?.clause === part.clause) return undefined;
  // 143辆次中,夜间占61.5%: this is the whole.
  if (isAmong(part)) return undefined;
  // 7市占58.2%: of what the seven have, not of how many there are.
  if (part.clause === percent.clause && part.lead.trim() === '' && part.tail.trim() === '占') return undefined;
  // 占事故起数的42.9% is of 起, not of the 8人 before it.
  const counted = /([\u4e00-\u9fff])数的?$/.exec(percent.lead.trim())?.[1];
  if (counted && !part.figure.unit.includes(counted) && /[起件人户家次例宗批]/.test(counted)) return undefined;
  // 占比从原先的76.9%提高到92.3%: of another time, when the part was another.
  if (/从|由|原|比(?:上|去)|较/.test(percent.lead)) return undefined;
  if (
    !/^占(?![\u4e00-\u9fff]{1,2}率)/.test(percent.lead.trim()) ||
    percent.figure.modifier ||
    readings.some((one) => one.explicit)
  )
    return undefined;
  const fitting = wholesFor(part.n, percent);
  if (fitting === undefined || fitting > 0) return undefined;
  return {
    rule: 'grim',
    severity: 'minor',
    verdict: 'fails',
    operands: [operand('part', part), operand('percent', percent)],
    statement: `${digits(facts, part)} ÷ n = ${digits(facts, percent)}`,
    actual: digits(facts, percent),
  };
}

/** 两项, 三项: so many of the amounts before. */
const isCounter = ({ figure: { unit, numeral }, lead, sentence: { text, start } }: Quantity): boolean =>
  unit === '项' &&
  lead.trim() === '' &&
  /^[两二三四五六七八九十]$/.test(text.slice(numeral.start - start, numeral.end - start));

/** How many wholes give this share of `k`; undefined where the share has no power to exclude any. */
function wholesFor(k: number, percent: Quantity): number | undefined {
  const places = Math.max(0, percent.figure.place.scale);
  const p = percent.n / 100;
  if (p <= 0 || p >= 1 || k < 1 || k / p > 10 ** (places + 2)) return undefined;
  const step = 10 ** -(places + 2);
  let count = 0;
  for (
    let n = Math.max(k, Math.floor(k / (p + step)));
    n <= Math.ceil(k / Math.max(step / 2, p - step)) && n < 1e5;
    n++
  ) {
    if (prints(k / n, p, step)) count++;
  }
  return count;
}

/** Half up, half even, or cut off. */
function prints(value: number, stated: number, step: number): boolean {
  const slack = 1e-9;
  return Math.abs(value - stated) <= step / 2 + slack || (value >= stated - slack && value < stated + step - slack);
}

function ofWhole(facts: Facts, { percent, readings }: ShareClaim): Check | undefined {
  const [whole, another] = before(percent, (one) => !one.figure.loose, 2);
  if (another || !whole?.figure.exact || isShare(whole) || percent.figure.modifier) return undefined;
  if (!COMPLETE.test(percent.sentence.text) || readings.some((one) => one.explicit)) return undefined;
  const places = Math.max(0, percent.figure.place.scale);
  const n = whole.n;
  if (n < 2 || n >= 10 ** (places + 2)) return undefined;
  const p = percent.n / 100;
  const step = 10 ** -(places + 2);
  const near = Math.floor(n * p);
  const k = [near, near + 1].find((one) => prints(one / n, p, step));
  return {
    rule: 'grim',
    severity: 'minor',
    verdict: k === undefined ? 'fails' : 'holds',
    operands: [operand('whole', whole), operand('percent', percent)],
    statement: `${k ?? 'k'} ÷ ${digits(facts, whole)} = ${digits(facts, percent)}`,
    actual: digits(facts, percent),
  };
}

/** The nearest quantities of the sentence before this one, at most `most`. */
function before(percent: Quantity, counts: (one: Quantity) => boolean, most: number): Quantity[] {
  const { quantities } = percent.sentence;
  const found: Quantity[] = [];
  for (let i = quantities.indexOf(percent) - 1; i >= 0 && found.length < most; i--) {
    const one = quantities[i];
    if (one && counts(one)) found.push(one);
  }
  return found;
}
