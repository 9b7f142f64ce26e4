/**
 * The whole is called by its name, its amount stands further up: 占地方预算支出总数的35.84% · 网上信访占信访总量的56.2% · 占全部酒驾的74.8%.
 *
 * The part is called by name too where words stand between it and 占; else it is the amount right before.
 */
import { isEnd } from '../changes/ends.js';
import { beforeShare, type Neighbours } from '../neighbours.js';
import { isShare, oneClause, sameUnit } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

const CLAIM =
  /^(.*?)(?:约|仅|即|也|就|便)?占(?:到|了)?(?:同期|各项|各类|全部|所有|全[市区县镇省州乡村院校局馆所司系]|全体|在职|应(?:清理|整改|办理|追缴|收回|拆除)|当年|本年|本|我|上述|以上)*([^,占\d]{2,16}?)(?:总数量?|总额|总量|总值|合计|数|额|量)?(?:的|之)?(?:比例|比重)?(?:约|高达|达到?|为|仅)*$/;

const GENERIC = /^(?:年度|全年|年初)?(?:预算|计划|任务|决算|目标|预算支出|预算收入)$/;
/** What there is to do, beside what was done of it. */
const DUE = /应|拟|需|计划/;
/** 占当年补贴总额的: the amount told may be of more years. */
const OF_A_TIME = /当年|本年|上年|同期|全年|年度/;
/** 核减额 is what was 核减. */
const AMOUNT = /(?<=[\u4e00-\u9fff]{2})(?:金额|额|数|量)$/;
/** How far before the amount its name may stand. */
const NEAR = 20;

export function wholeByName(
  percent: Quantity,
  { before, earlier }: Neighbours,
  further: readonly Sentence[],
  text: string
): ShareReading[] {
  const [, subject = '', words] = CLAIM.exec(percent.lead.trim()) ?? [];
  const name = words?.replace(/^总/, '');
  const beside = beforeShare(percent);
  const passed = beside.part && before.includes(beside.part) ? beside.passed : 0;
  const nearest = passed > 0 ? beside.part : before.findLast((one) => !isShare(one));
  if (!name || name.length < 2) return ofAll(percent, nearest, before);
  const above = further.flatMap((one) => one.quantities).filter((one) => !one.bracket);
  const known = [...above.filter((one) => !earlier.includes(one) && !before.includes(one)), ...earlier, ...before];
  const named =
    subject.length >= 2
      ? known.findLast((one) => !isShare(one) && isCalled(one, subject.replace(AMOUNT, ''), text))
      : undefined;
  const part = named ?? nearest;
  if (!part) return [];
  // 首五类为…,合占投诉总数约50.7%: all of them together.
  const parts = /合计?$|共$|者$/.test(subject) ? allOf(part, percent) : [part];
  const whole = words?.startsWith('总') ? ofAll(percent, part, before) : [];
  const pool = known
    .filter((one) => !parts.includes(one) && sameUnit(one, part) && !one.isChange && isCalled(one, name, text))
    // 分别为52件、38件、27件,占总量的54.7%: an item is no whole of another.
    .filter((one) => !oneClause(one, part) || one.item === part.item)
    .map(endOf);
  const near = part.sentence === percent.sentence && percent.clause - part.clause <= 1 + passed;
  const alone = pool.length === 1 && (earlier.includes(pool[0] as Quantity) || before.includes(pool[0] as Quantity));
  // 参保4098人;灵活就业人员参保812人,占参保总数的16.5%: the part is one of those, and counts in all of them.
  const [only] = pool;
  const ofBoth =
    /总[数量额]/.test(percent.lead) &&
    parts.length === 1 &&
    only !== undefined &&
    !/[总共]|合计/.test(text.slice(only.figure.span.start - NEAR, only.figure.span.start)) &&
    part.lead.includes(name) &&
    part.sentence === only.sentence &&
    part.segment !== only.segment &&
    !part.lead.includes('其中');
  const bound = !ofBoth && parts.length === 1 && (named !== undefined || (near && subject === ''));
  // 应自查单位48260个,已自查47113个: of either.
  const stem = name.slice(0, 2);
  const rivals = DUE.test(only?.lead ?? '')
    ? known.filter((one) => one !== part && sameUnit(one, part) && one.lead.includes(stem) && one.n > part.n)
    : [];
  const sure = alone && bound && rivals.length < 2;
  const called = bound && !OF_A_TIME.test(percent.lead) ? calledSo(pool, part, name) : undefined;
  const ends = /的(?:约|高达|达到?|为|仅)*$/.test(percent.lead.trim()) && !OF_A_TIME.test(percent.lead);
  const readings = pool
    .reverse()
    .slice(0, 4)
    .map((one) => {
      // 占预算的: of its own budget, which need not be the one told.
      const explicit = one.n >= part.n && !GENERIC.test(name);
      const meant = explicit && one === called;
      return {
        parts,
        whole: [one],
        explicit,
        ...(((explicit && sure) || meant) && { sure: true }),
        // 占应清理往来款的: of nothing else, even where it comes out of another amount.
        ...(explicit && sure && ends && { settled: true }),
        ...(meant && { called: true }),
      };
    });
  const others = rivals.filter((one) => !pool.includes(one)).map((one) => ({ parts, whole: [one], explicit: false }));
  const both = ofBoth && pool.length === 1 ? [{ parts, whole: [...pool, part], explicit: true }] : [];
  return readings.length > 0 ? [...readings.flatMap(inEachColumn), ...both, ...others] : whole;
}

/** 立案1204件,办结1167件, … 占全部立案数的: the only amount right behind the very name, which no other word narrows (净进口). */
function calledSo(pool: readonly Quantity[], part: Quantity, name: string): Quantity | undefined {
  const [one, another] = pool.filter(({ n, lead }) => {
    const words = lead.trim().replace(/(?:安排|预计|完成|实现|[拟为有共达数量])+$/, '');
    return n > part.n && words.endsWith(name) && PLAIN.test(words.slice(0, -name.length));
  });
  return another ? undefined : one;
}
const PLAIN = /^(?:\d{4}年|其中|全[年国省市区县]|年内|本年|累计|共|总|已)*$/;

/** 专任教师由412人增至476人: the name stands before the one, and is that of the other. */
function endOf(one: Quantity): Quantity {
  // 原台账2184台,…,现有2246台: what there is now.
  if (/^原(?![料则因油煤始木])/.test(one.lead.trim())) {
    const { sentence, segment, index } = one;
    const isNow = (other: Quantity): boolean =>
      other.index > index &&
      other.segment === segment &&
      sameUnit(one, other) &&
      /^(?:现|目前)/.test(other.lead.trim());
    return sentence.quantities.find(isNow) ?? one;
  }
  const next = /(?:由|从)$/.test(one.lead.trim()) ? nextOf(one) : undefined;
  return next && next.clause === one.clause && sameUnit(one, next) && isEnd(next) ? next : one;
}

/** 税收收入|8,412|78,215 of 预算收入|13,780|124,600: of a table each column may be meant. */
function inEachColumn(reading: ShareReading): ShareReading[] {
  const {
    parts: [part],
    whole: [whole],
  } = reading;
  if (part?.sentence.block.kind !== 'row' || whole?.sentence.block.kind !== 'row') return [reading];
  const columns = [0, 1, 2, 3].flatMap((step): ShareReading[] => {
    const [a, b] = [nextOf(part, step), nextOf(whole, step)];
    return a && b && sameUnit(a, b) ? [{ parts: [a], whole: [b], explicit: true }] : [];
  });
  return columns.length > 1 ? columns : [reading];
}

/** 清查岸线57.2千米,清退8.9千米,占总长度的15.6%: the only other amount is all, or both are. */
function ofAll(percent: Quantity, part: Quantity | undefined, before: readonly Quantity[]): ShareReading[] {
  if (!part || !/占总/.test(percent.lead) || percent.clause - part.clause > 1) return [];
  const others = before.filter((one) => one !== part && sameUnit(one, part) && !one.isChange);
  const [whole] = others;
  if (!whole || others.length > 1 || whole.n < part.n || whole.clause === part.clause) return [];
  // 市级900万元,区县600万元,区县占总投入的40%: or both together are all.
  return [
    { parts: [part], whole: [whole], explicit: true },
    { parts: [part], whole: [whole, part], explicit: true },
  ];
}

/** The amounts of one unit in the sentence, those in brackets too. */
function allOf(part: Quantity, percent: Quantity): Quantity[] {
  const { quantities } = percent.sentence;
  return quantities.filter((one) => one.index < percent.index && one.figure.unit === part.figure.unit && !one.isChange);
}

/** The words before the amount hold the name; the words right behind it, where they name what is counted. */
function isCalled({ figure, subject }: Quantity, name: string, text: string): boolean {
  const { start } = figure.span;
  const words = text.slice(Math.max(0, start - NEAR), start).replace(/^.*\d/s, '');
  return [words, subject].some(
    (one) => plainly(one).includes(plainly(name)) || isLonger(one, name) || hasBetween(one, name)
  );
}

/** 共筹集安居工程资金 for 筹集资金: its verb, and its noun at the end. */
function hasBetween(words: string, name: string): boolean {
  if (name.length !== 4) return false;
  const at = words.lastIndexOf(name.slice(0, 2));
  const between = words.slice(at);
  return (
    at >= 0 &&
    between.length > name.length &&
    between.length <= LONGEST_NAME &&
    between.endsWith(name.slice(2)) &&
    !/[,;。:、]/.test(between)
  );
}
/** Characters from the verb to the end of the noun. */
const LONGEST_NAME = 12;

/** 送审结算价 for 送审价: its first two characters, and its last at the end. */
function isLonger(words: string, name: string): boolean {
  const at = words.lastIndexOf(name.slice(0, 2));
  return name.length === 3 && at >= 0 && words.length - at <= 6 && words.endsWith(name.slice(-1));
}

/** 进出口 is neither 进口 nor 出口; what a place produces is the size of its economy. */
function plainly(words: string): string {
  return words.replace(/进出口/g, '外贸').replace(/(?:国内|地区)生产(?:总值)?|生产总值|GDP/g, '经济总量');
}
