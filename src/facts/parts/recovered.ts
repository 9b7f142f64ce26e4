/**
 * Money that the opening or the closing says was got back, and the findings tell one by one: 收缴违规资金23.65万元 … 收回多付工程款14.20万元 … 多领的
 * 误工补贴9.45万元已退回.
 *
 * Which of them the total counts is not told, so that it may hardly more than confirm; of four digits none comes out by chance. Where all of
 * them together miss it by a slip of the pen, it is broken.
 */
import { isDigitSlip, significantDigits } from '../compare.js';
import type { Quantity, Sentence } from '../sentence.js';
import { followsInList, sameUnit, type PartGroup } from './group.js';
import { hasSwapped, sumOf } from './near.js';

const BACK =
  '追缴|追回|收回|清退|退回|退还|退缴|收缴|缴回|交回|扣回|清收|补缴|追收|清缴|上缴|挽回|罚没款?|追赔|退赔|追讨|缴来|交来|缴清|缴还|退出|退赃';
/** Of money of any kind. */
const TOTAL = new RegExp(
  `(?:${BACK})[\\u4e00-\\u9fff、]{0,12}?(?:资金|款项|金额|经济损失|费用|款|财物)(?:共计?|合计|累计|达)?$`
);
const PART = new RegExp(`(?:${BACK})[^,;。\\d]{0,20}$`);
/** 所涉25.00万元已在2020年6月30日前退回 */
const THEN = new RegExp(`^已?[^,;。的]{0,24}(?:${BACK})(?!率)`);
/** So many times as many sums are there as a total of these digits can bear: of more amounts some come out by chance. */
const ODDS = 50;
/** Digits that a slip tells something of. */
const ENOUGH = 4;

export function recoveredParts(sentences: readonly Sentence[], groups: PartGroup[]): void {
  const money = sentences
    .flatMap(({ quantities }) => quantities)
    .filter((one) => one.figure.unit === '元' && !one.isChange && !one.isRest && !one.bracket);
  const totals = money.filter(({ lead }) => TOTAL.test(lead.trim()));
  const [first] = totals;
  const last = totals.at(-1);
  if (!first || !last) return;
  const blockOf = (one: Quantity): number => one.sentence.block.index;
  const opened = addOf(
    first,
    money.filter((one) => blockOf(one) > blockOf(first)),
    groups
  );
  if (opened) return;
  addOf(
    last,
    money.filter((one) => blockOf(one) < blockOf(last)),
    groups
  );
}

/** The amounts that were got back, of those told before or behind the total; whether there are any that make it, or miss it by a slip. */
function addOf(total: Quantity, money: readonly Quantity[], groups: PartGroup[]): boolean {
  const parts = toldOf(money.filter(({ n }) => n < total.n));
  const digits = significantDigits(total.figure.value).length;
  if (parts.length < 2 || ODDS * 2 ** parts.length > 10 ** digits || !parts.every((one) => sameUnit(one, total)))
    return false;
  const made = madeOf(total, parts);
  const slipped = digits >= ENOUGH && (isDigitSlip(sumOf(parts), total.figure.value) || hasSwapped(total, parts));
  if (made) groups.push({ readings: [{ total, parts: made }], binding: 'guessed', cue: 'list' });
  else if (slipped) groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'list', complete: true });
  return made !== undefined || slipped;
}

function toldOf(money: readonly Quantity[]): Quantity[] {
  const told = new Set<Quantity>();
  for (const [k, one] of money.entries()) {
    const before = money[k - 1];
    // 清退津补贴9.38万元、差旅费3.08万元
    const goesOn = before !== undefined && told.has(before) && followsInList(before, one);
    const isBack = PART.test(one.clauseLead.trim()) || (!one.runsOn && THEN.test(one.tail));
    if ((isBack || goesOn) && !/其中/.test(one.clauseLead)) told.add(one);
  }
  return [...told];
}

/** The most of them that come to the total. */
function madeOf(total: Quantity, parts: readonly Quantity[]): Quantity[] | undefined {
  let best: Quantity[] | undefined;
  for (let mask = 1; mask < 1 << parts.length; mask++) {
    const some = parts.filter((_, k) => (mask & (1 << k)) !== 0);
    if (some.length < 2 || some.length <= (best?.length ?? 0)) continue;
    if (sumOf(some).equals(total.figure.value)) best = some;
  }
  return best;
}
