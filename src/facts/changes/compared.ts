/** 支出612万元,较2021年的720万元减少108万元,下降15%: the amount behind 比 or 较 is the base, the one before it the current. */
import type { Quantity, Sentence } from '../sentence.js';
import type { ChangeReading } from './claim.js';
import { COMPARED, endsIn, isListed, isPast, isPlain, PAST, RESTATED } from './ends.js';

/** 1956年收入43265万元。…同1955年的收入37490万元比较,增长15.4%: the sentence opens with the base, the current amount of that name opened the paragraph. */
function comparedAbove(change: Quantity, base: Quantity, previous: readonly Sentence[]): ChangeReading[] {
  const { sentence, lead, tail } = base;
  if (
    sentence.quantities[0] !== base ||
    base.clause > 0 ||
    !/^(?:与|同)/.test(lead.trim()) ||
    !/^(?:相比|比较|对比)/.test(tail)
  )
    return [];
  const name = lead.trim().slice(-2);
  if (!/^[\u4e00-\u9fff]{2}$/.test(name) || change.clause - base.clause > 1) return [];
  const above = previous.filter((one) => one.block === sentence.block);
  const [current] = above[0]?.quantities ?? [];
  if (!current || current.figure.unit !== base.figure.unit || !current.lead.includes(name) || current.isChange)
    return [];
  return [{ base, current, explicit: true }];
}

/** 设有系统212套,其中新区134套。相比2022年底的160套,系统增加52套: the sentence opens with the base, the one before tells what there is now. */
function toldBefore(change: Quantity, base: Quantity, previous: readonly Sentence[]): ChangeReading[] {
  const { sentence, lead } = base;
  if (sentence.quantities[0] !== base || base.clause > 0 || base.bracket || !OPENS.test(lead.trim())) return [];
  if (change.clause - base.clause > 2) return [];
  const told = previous.findLast(({ quantities }) => quantities.some((one) => one.figure.unit === base.figure.unit));
  if (!told || told.block !== sentence.block || sentence.index - told.index > 2) return [];
  const usable = told.quantities.filter(
    (one) =>
      one.figure.unit === base.figure.unit &&
      !one.isChange &&
      !one.isRest &&
      !one.bracket &&
      !isListed(one) &&
      !isPast(one)
  );
  const [current] = usable;
  return current && usable.length === 1 ? [{ base, current, explicit: true }] : [];
}
const OPENS = /^(?:相比|相较|对比|比|较|与)[^,;。]{0,12}(?:的|之|于)?$/;

export function compared(
  change: Quantity,
  before: readonly Quantity[],
  unit: string | undefined,
  previous: readonly Sentence[] = []
): ChangeReading[] {
  const ends = endsIn(before, unit);
  const base = ends.at(-1);
  if (!base || change.clause - base.clause > 3 || base.segment !== change.segment) return [];
  const above =
    ends.length === 1 ? [...comparedAbove(change, base, previous), ...toldBefore(change, base, previous)] : [];
  if (above.length > 0) return above;
  const led =
    COMPARED.test(base.lead) ||
    (base.bracket !== undefined && COMPARED.test(base.bracket.lead)) ||
    // 巡河5820人次,上年同期为5180人次,增长12.4%
    (!base.bracket && PAST.test(base.lead));
  // 比1955年增产7.2亿斤: this is the change itself.
  if (!led || /[增减多少升降超]\S?$/.test(base.lead.trim())) return [];
  // 比上年的50起减少4起,同比…: the second comparison is another one.
  if (change.clause > base.clause && RESTATED.test(change.clauseLead)) return [];
  const list = ends.filter((one) => one !== base && one.figure.unit === base.figure.unit && one.index < base.index);
  const near = list.filter(
    (one) =>
      (!one.bracket || one.bracket === change.bracket) && one.segment === base.segment && base.clause - one.clause <= 6
  );
  // The parts of the amount before are seldom what is compared.
  const heads = near.filter((one) => !isListed(one));
  const row = heads.length > 0 ? heads : near;
  const [current] = row;
  const sure = row.length === 1 && current && base.clause - current.clause <= 2 && isPlain(change, base);
  return row
    .reverse()
    .slice(0, 4)
    .map((one) => ({ base, current: one, explicit: true, ...(sure && { sure }) }));
}
