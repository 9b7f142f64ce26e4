/** 支出612万元,较2021年的720万元减少108万元,下降15%: the amount behind 比 or 较 is the base, the one before it the current. */
import { followsInList, isBase, isShare } from '../parts/group.js';
import { sumOf } from '../parts/near.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import { COMMON, sharePair } from '../words-beside.js';
import type { ChangeReading } from './claim.js';
import { COMPARED, endsIn, isEnd, isListed, isPast, isPlain, PAST, RESTATED, SAME_AGAIN } from './ends.js';

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

/** 损失3284.6万元:海洋…、内陆…。损失较上年的2737.2万元上升20.0%: the amount of that name, of several the one that the others make up. */
function calledAbove(change: Quantity, base: Quantity, previous: readonly Sentence[]): Quantity | undefined {
  const name = /^([\u4e00-\u9fff]{2,6}?)(?:较|比|与|同)(?:上年|去年|上季|上月|上期|前年)[^,;。\d]{0,6}$/.exec(
    base.clauseLead.trim()
  )?.[1];
  if (!name || nextOf(base) !== change || change.clause - base.clause > 1) return undefined;
  const told = previous
    .filter(({ block }) => block === base.sentence.block)
    .flatMap(({ quantities }) => quantities)
    .filter(
      (one) => one.figure.unit === base.figure.unit && !one.isChange && !isPast(one) && one.lead.trim().endsWith(name)
    );
  const [first, ...others] = told;
  if (!first || (others.length > 0 && !sumOf(others).equals(first.figure.value))) return undefined;
  return first;
}

/** What there is now, told by itself: no change, remainder or part, and not in a bracket. */
function isOfNow(one: Quantity, base: Quantity): boolean {
  return (
    one.figure.unit === base.figure.unit &&
    !one.isChange &&
    !one.isRest &&
    !one.bracket &&
    !isListed(one) &&
    !isPast(one)
  );
}

/** 设有系统212套,其中新区134套。相比2022年底的160套,系统增加52套: the sentence opens with the base, the one before tells what there is now. */
function toldBefore(change: Quantity, base: Quantity, previous: readonly Sentence[]): ChangeReading[] {
  const { sentence, lead } = base;
  if (sentence.quantities[0] !== base || base.clause > 0 || base.bracket || !OPENS.test(lead.trim())) return [];
  if (change.clause - base.clause > 2) return [];
  const told = previous.findLast(({ quantities }) => quantities.some((one) => one.figure.unit === base.figure.unit));
  if (!told || told.block !== sentence.block || sentence.index - told.index > 2) return [];
  const usable = told.quantities.filter((one) => isOfNow(one, base));
  const [current] = usable;
  return current && usable.length === 1 ? [{ base, current, explicit: true }] : [];
}

/**
 * 发生事故68起、死亡53人。与上年同期的85起、62人相比,事故减少17起,死亡人数减少9人 · 交办38件。按地区分…。与上一批(45件)相比,减少7件: the sentence opens with
 * the bases, the paragraph with the amounts of today.
 */
function openingBases(change: Quantity, unit: string | undefined, previous: readonly Sentence[]): ChangeReading[] {
  const { sentence } = change;
  const opening = /^[^,;。]{0,4}(?:与|同|跟|比|较|相比|相较)[^;。]{2,40}?(?:相比|比较|对比|相较)/.exec(
    sentence.text
  )?.[0];
  if (!opening || change.bracket) return [];
  const bases = sentence.quantities.filter(
    (one) => one.figure.span.end - sentence.start <= opening.length && !one.isChange && !isShare(one)
  );
  // 事故起数减少17起,下降20%: of what changed right before.
  const before = nextOf(change, -1);
  const own = unit ?? (before?.isChange && change.clause - before.clause <= 1 ? before.figure.unit : undefined);
  const [base, another] =
    own === undefined && bases.length === 1 ? bases : bases.filter((one) => one.figure.unit === own);
  // 同上年的税收22700万元比较: a base with a name of its own is of the amount so called.
  if (!base || another || !(base.bracket || /^$|[的之]$/.test(base.lead.trim()))) return [];
  const above = previous.filter((one) => one.block === sentence.block);
  const [topic, ...between] = above;
  // What stands between says in another way what the first amounts consist of.
  if (!topic || !between.every((one) => DIVIDES.test(one.text))) return [];
  const same = topic.quantities.filter((one) => isOfNow(one, base));
  const words = unit === undefined && before ? before.lead : change.lead;
  const named = same.filter((one) => sharePair(words, one.lead));
  const [current, second] = same.length === 1 ? same : named;
  if (!current || second) return [];
  return [{ base, current, explicit: true, sure: true }];
}

const DIVIDES = /^(?:其中|按|从[^,]{2,12}[看分]|分[^,]{1,6}看)/;
const OPENS = /^(?:相比|相较|对比|比|较|与)[^,;。]{0,12}(?:的|之|于)?$/;

export function compared(
  change: Quantity,
  before: readonly Quantity[],
  unit: string | undefined,
  previous: readonly Sentence[]
): ChangeReading[] {
  return comparedEnds(change, before, unit, previous).filter((one) => !isOfAllYears(one) && !isOfList(one));
}

const isItem = (one: Quantity): boolean => {
  const before = nextOf(one, -1);
  return before !== undefined && followsInList(before, one);
};

/** 注销账号9个、暂停更新6个;备案数较二季度末的341个减少15个: an item of a list of other things. */
const isOfList = ({ base, current }: ChangeReading): boolean =>
  current.sentence === base.sentence &&
  current.clause < base.clause &&
  isItem(current) &&
  !isEnd(current) &&
  !sharePair(`${current.lead} ${current.tail}`, base.clauseLead, [COMMON]);

/** 2021年以来累计查办2235件,2024年查办数量较去年同期的387件增加25件: that of this year is not told. */
const isOfAllYears = ({ base, current }: ChangeReading): boolean =>
  current.clause < base.clause &&
  /累计|以来/.test(current.clauseLead) &&
  /^(?:其中|而)?(?:\d{4}年|今年|本年|本季|本月|全年)/.test(base.clauseLead.trim());

function comparedEnds(
  change: Quantity,
  before: readonly Quantity[],
  unit: string | undefined,
  previous: readonly Sentence[]
): ChangeReading[] {
  const opened = openingBases(change, unit, previous);
  if (opened.length > 0) return opened;
  const ends = endsIn(before, unit);
  const base = ends.at(-1);
  if (!base || change.clause - base.clause > 3 || base.segment !== change.segment) return [];
  const above =
    ends.length === 1 ? [...comparedAbove(change, base, previous), ...toldBefore(change, base, previous)] : [];
  if (above.length > 0) return above;
  const toldAbove = calledAbove(change, base, previous);
  if (toldAbove) return [{ base, current: toldAbove, explicit: true, sure: true }];
  const led =
    COMPARED.test(base.lead) ||
    (base.bracket !== undefined && COMPARED.test(base.bracket.lead)) ||
    // 与2018年末(第四次普查时点)的3124个相比
    (base.lead.trim() === '的' && COMPARED.test(base.clauseLead) && /^(?:相比|比较|对比)/.test(base.tail)) ||
    // 巡河5820人次,上年同期为5180人次,增长12.4%
    (!base.bracket && PAST.test(base.lead));
  // 较一年前延长0.2年: a length of time that leads back is no amount.
  if (base.figure.loose && /^(?:前|以前|之前|来|以来)/.test(base.tail.trim())) return [];
  // 比1955年增产7.2亿斤: this is the change itself.
  if (!led || /(?:[增减多少升降超高低]|溢价|折价|节约|节省)\S?$/.test(base.lead.trim())) return [];
  // 比上年的50起减少4起,同比…: the second comparison is another one.
  const later = !standsInClauseOf(change, base);
  if (later && RESTATED.test(change.clauseLead) && !isSameAgain(change, base)) return [];
  // 较100年增加460人,102年1至6月又新增9759人: of another time.
  if (later && /\d(?:年|月)/.test(change.clauseLead)) return [];
  const own = calledByName(change, base, ends);
  if (own) return [{ base, current: own, explicit: true, sure: true }];
  // 达到目标420万吨的108.9%,较上年的391.8万吨增加65.6万吨: the goal is what the share is of.
  const list = ends.filter(
    (one) => one !== base && one.figure.unit === base.figure.unit && one.index < base.index && !isBase(one)
  );
  const near = list.filter(
    (one) =>
      !COMPARED.test(one.lead) &&
      (!one.bracket || one.bracket === change.bracket) &&
      one.segment === base.segment &&
      base.clause - one.clause <= 6
  );
  // 每亩用款7.98元,其中国家投资3.19元,比上年国家投资5.60元节省2.41元: the part that the base is called after.
  const listed = near.filter((one) => isListed(one) && base.lead.includes(nameOf(one)));
  const [part] = listed;
  if (part && listed.length === 1) return [{ base, current: part, explicit: true, sure: true }];
  // The parts of the amount before are seldom what is compared.
  const heads = near.filter((one) => !isListed(one));
  // 支出18.4亿元,短绌2.3亿元,较上年度短绌3.1亿元减少25%: of those the one that the base is called after.
  const called = heads.filter((one) => isCalledAfter(base, one));
  const row = called.length === 1 ? called : heads.length > 0 ? heads : near;
  const [current] = row;
  const sure = row.length === 1 && current && base.clause - current.clause <= 2 && isPlain(change, base);
  return row
    .reverse()
    .slice(0, 4)
    .map((one) => {
      const told = isBeside(one, base, change);
      return { base, current: one, explicit: true, ...((sure || told) && { sure: true }), ...(told && { told }) };
    });
}

/** 6969人,比上年同期(8565人)减少18.6%: nothing else stands between the three. */
const isBeside = (current: Quantity, base: Quantity, change: Quantity): boolean =>
  nextOf(current) === base &&
  nextOf(base) === change &&
  change.clause - current.clause <= 1 &&
  change.lead.trim().length <= 4 &&
  !isListed(current);

/** Brackets count their own clauses: 比上年同期(8565人)减少18.6% is one. */
const standsInClauseOf = ({ figure, clauseLead }: Quantity, base: Quantity): boolean =>
  base.figure.span.start >= figure.span.start - clauseLead.length;

/** 4.83亿元,上年同期为4.26亿元,同比增加0.57亿元: the very comparison that the base was told for. */
const isSameAgain = (change: Quantity, base: Quantity): boolean =>
  /同期/.test(base.lead) && nextOf(base) === change && SAME_AGAIN.test(change.clauseLead.trim());

/** The last word before both is the same. */
function isCalledAfter({ lead }: Quantity, one: Quantity): boolean {
  const name = /([\u4e00-\u9fff]{2})[为有达计]?$/.exec(one.lead.trim())?.[1];
  return name !== undefined && lead.trim().endsWith(name);
}

/** The name behind 其中, of three characters at least; nothing has the other ones. */
const nameOf = ({ lead }: Quantity): string => /其中([\u4e00-\u9fff]{3,8})$/.exec(lead.trim())?.[1] ?? '\0';

/** 城区531起、农村372起,其中农村火灾与去年同期的402起相比,下降7.5%: of the one that 其中 names again. */
function calledByName(change: Quantity, base: Quantity, ends: readonly Quantity[]): Quantity | undefined {
  const name = /^其中([\u4e00-\u9fff]{2,8}?)(?:案件|火灾|事故|数量|起数|件数)?(?:与|较|比|同)/.exec(
    base.clauseLead.trim()
  )?.[1];
  if (!name || change.clause - base.clause > 1) return undefined;
  const called = ends.filter(
    (one) => one.index < base.index && one.figure.unit === base.figure.unit && one.lead.trim().endsWith(name)
  );
  return called.length === 1 ? called[0] : undefined;
}
