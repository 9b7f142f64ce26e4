/**
 * Money that the opening or the closing says was got back, and the findings tell one by one: 收缴违规资金23.65万元 … 收回多付工程款14.20万元 … 多领的
 * 误工补贴9.45万元已退回.
 *
 * Which of them the total counts is not told, so that it may hardly more than confirm; of four digits none comes out by chance. Where all of
 * them together miss it by a slip of the pen, it is broken.
 */
import { isDigitSlip, significantDigits } from '../compare.js';
import { wordsBehind, type Quantity, type Sentence } from '../sentence.js';
import { followsInList, sameUnit, type PartGroup } from './group.js';
import { hasSwapped, sumOf } from './near.js';

const BACK =
  '追缴|追回|收回|清退|退回|退还|退缴|收缴|缴回|交回|扣回|清收|补缴|追收|清缴|上缴|挽回|罚没款?|追赔|退赔|追讨|缴来|交来|缴清|缴还|退出|退赃|划回';
/** Of money of any kind. */
const TOTAL = new RegExp(
  `(?:${BACK})[\\u4e00-\\u9fff、]{0,12}?(?:资金|款项|金额|经济损失|费用|款|财物)(?:共计?|合计|累计|达)?$|(?:${BACK})[、和及]?(?:${BACK})(?:共计?|合计|累计)?$`
);
const IS_BACK = new RegExp(`^(?:${BACK})$`);
const PART = new RegExp(`(?:${BACK})[^,;。\\d]{0,20}$`);
/** 所涉25.00万元已在2020年6月30日前退回 */
const THEN = new RegExp(`^已?[^,;。的]{0,24}(?:${BACK})(?!率)`);
/** 多发的补贴6.32万元,由37名干部悉数退回: in the clause behind, and all of it. */
const THEREUPON = new RegExp(
  `^,(?:由[^,;。]{2,12}?|已从[^,;。]{2,16}?)?(?:全部|悉数|如数|全额|均已?|已)?[^,;。\\d]{0,4}(?:${BACK})(?!率)[^,;。\\d]{0,12}[,;。]`
);
/** So many times as many sums are there as a total of these digits can bear: of more amounts some come out by chance. */
const ODDS = 50;
/** Digits that a slip tells something of. */
const ENOUGH = 4;

export function recoveredParts(sentences: readonly Sentence[], groups: PartGroup[]): void {
  const money = sentences
    .flatMap(({ quantities }) => quantities)
    .filter((one) => one.figure.unit === '元' && !one.isChange && !one.isRest && !one.bracket);
  const totals = money.filter(({ lead }) => TOTAL.test(lead.trim()));
  const blockOf = (one: Quantity): number => one.sentence.block.index;
  const behind = (total: Quantity): Quantity[] => money.filter((one) => blockOf(one) > blockOf(total));
  const before = (total: Quantity): Quantity[] => money.filter((one) => blockOf(one) < blockOf(total));
  // The opening tells it, or the closing.
  const opened = totals.some((total) => addOf(total, behind(total), groups));
  if (!opened) [...totals].reverse().some((total) => addOf(total, before(total), groups));
}

/** The amounts that were got back, of those told before or behind the total; whether there are any that make it, or miss it by a slip. */
function addOf(total: Quantity, money: readonly Quantity[], groups: PartGroup[]): boolean {
  const parts = toldOf(
    money.filter(({ n }) => n < total.n),
    alsoOf(total)
  );
  const digits = significantDigits(total.figure.value).length;
  if (parts.length < 2 || ODDS * 2 ** parts.length > 10 ** digits || !parts.every((one) => sameUnit(one, total)))
    return false;
  const made = madeOf(total, parts);
  const sum = sumOf(parts);
  const slipped = digits >= ENOUGH && (isDigitSlip(sum, total.figure.value) || hasSwapped(total, parts));
  if (made) groups.push({ readings: [{ total, parts: made }], binding: 'guessed', cue: 'list' });
  else if (slipped) groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'list', complete: true });
  return made !== undefined || slipped;
}

/** 收回、核减各类资金: what else it counts. */
function alsoOf({ lead }: Quantity): RegExp | undefined {
  const verbs = (/([\u4e00-\u9fff、]+?)(?:各类|违规|资金|款)/.exec(lead.trim())?.[1] ?? '')
    .split('、')
    .map((one) => one.slice(-2))
    .filter((one) => one.length === 2 && !IS_BACK.test(one));
  return lead.includes('、') && verbs.length > 0 ? new RegExp(`(?:${verbs.join('|')})[^,;。\\d]{0,8}$`) : undefined;
}

function toldOf(money: readonly Quantity[], also: RegExp | undefined): Quantity[] {
  const told = new Set<Quantity>();
  for (const [k, one] of money.entries()) {
    const before = money[k - 1];
    // 清退津补贴9.38万元、差旅费3.08万元
    const goesOn = before !== undefined && told.has(before) && followsInList(before, one);
    const words = one.clauseLead.trim();
    const isBack =
      PART.test(words) ||
      also?.test(words) === true ||
      (!one.runsOn && (THEN.test(one.tail) || THEREUPON.test(wordsBehind(one, SAID))));
    if ((isBack || goesOn) && !isAmong(one, told)) told.add(one);
  }
  return [...told];
}

/** 追回9.17万元;其中柳坡村7笔,追回5.43万元: counted before. */
function isAmong({ sentence, figure, clauseLead }: Quantity, told: ReadonlySet<Quantity>): boolean {
  const at = sentence.start + sentence.text.slice(0, figure.span.start - sentence.start).lastIndexOf('其中');
  const beside = [...told].some((one) => one.sentence === sentence && one.figure.span.end <= at);
  return /其中/.test(clauseLead) || (at >= sentence.start && beside);
}

/** Characters in which a sentence says what came of it. */
const SAID = 40;

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
