/**
 * Wholes and their parts, as the wording binds them: which figures the text itself says belong together.
 *
 * Binding comes first, arithmetic second. Each group says how it is bound:
 * - `closed`: the wording lists every part (合计, 分为, a bracket that explains a figure, 其余 for what is left, all states of completion);
 * - `open`: parts are named, perhaps not all (其中);
 * - `guessed`: the figures merely stand in one row.
 * A group may have several readings (where does a list end?); a rule may only call the text wrong when none of them fits.
 */
import { nextOf, type Quantity } from '../sentence.js';

export interface PartGroup {
  /** Fullest reading first. */
  readings: Reading[];
  binding: 'closed' | 'open' | 'guessed';
  /** None can have been left out or counted too many: a bracket's own list, what is so and what is not so, up, down and unchanged. */
  complete?: boolean;
  cue:
    | 'named'
    | 'topic'
    | 'counted'
    | 'bracket'
    | 'total'
    | 'rest'
    | 'states'
    | 'sections'
    | 'within'
    | 'own'
    | 'row'
    | 'behind'
    | 'list'
    | 'partition';
}

/** Nothing but their place binds them: what stands in a row, or behind it all. */
export const isRow = ({ cue }: PartGroup): boolean => cue === 'row' || cue === 'behind';

export interface Reading {
  total: Quantity;
  parts: Quantity[];
}

/**
 * All beginnings of a list of parts, the whole list first. A list ends between clauses, never between the items of one clause
 * (4个、2个、1个); its first part alone stands for the rest, which may be something else.
 */
export function prefixes(total: Quantity, parts: readonly Quantity[]): Reading[] {
  const readings: Reading[] = [];
  for (let n = parts.length; n >= 1; n--) {
    const next = parts[n];
    if (n === 1 || !next || !oneClause(parts[n - 1] as Quantity, next))
      readings.push({ total, parts: parts.slice(0, n) });
  }
  return readings;
}

/** All endings of a list of parts, the whole list first; as `prefixes`. */
export function suffixes(total: Quantity, parts: readonly Quantity[]): Reading[] {
  const readings: Reading[] = [];
  for (let from = 0; from < parts.length - 1; from++) {
    const before = from > 0 ? parts[from - 1] : undefined;
    if (!before || !oneClause(before, parts[from] as Quantity)) readings.push({ total, parts: parts.slice(from) });
  }
  return readings;
}

/** Items of one list, between which it does not end. */
export function oneClause(a: Quantity, b: Quantity): boolean {
  return a.sentence === b.sentence && a.clause === b.clause && a.bracket === b.bracket && !DIVIDES.test(b.lead);
}
/** 分子, 分公司, 中学 and 中心 are names. */
const DIVIDES = /分(?!子|公司|局|店|校|行|厂|院)|其中|中(?!学|心|介|医|央|型)|包括|含/;

/** One item of a list and the next. */
export const followsInList = (one: Quantity, next: Quantity): boolean =>
  oneClause(one, next) && next.item - one.item === 1;

/** Amounts of one unit; shares and lengths of time are no parts of anything here. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  return (
    isOneUnit(a.figure.unit, b.figure.unit) && isCounted(a) && isCounted(b) && !isShare(a) && isAdditive(a.figure.unit)
  );
}

/** 闲置12台(套) … 启用7台: what a bracket adds to a measure word may be left out. */
const isOneUnit = (a: string, b: string): boolean =>
  a === b || (a.endsWith(')') !== b.endsWith(')') && a.replace(BRACKETED, '') === b.replace(BRACKETED, ''));
const BRACKETED = /(?<=^[台套辆座间艘架])\([\u4e00-\u9fff]{1,2}\)$/;

/** 优142天、轻度污染41天, 有效监测365天: days of a kind are counted as things are. */
export const isCounted = ({ figure, lead }: Quantity): boolean =>
  !figure.loose || (figure.unit === '天' && DAYS.test(lead.trim()));
const DAYS =
  /^按?全年$|(?:^(?:其中)?|空气质量)(?:优|良)(?:天数)?(?:为|的?有|共)?$|(?:优良|达标|超标|污染|有效监测|监测|高温|降[水雨雪]|[晴雨雪雾霾阴]|大风|沙尘)(?:天气|天数|日数)?(?:合计|总计|为|的?有|共|达)?$/;

/** Ages, degrees, so much a piece cannot be added, nor is one a share of another. */
export function isAdditive(unit: string): boolean {
  return !INTENSIVE.test(unit);
}
/** 吨/日 of several plants add up; 公里/小时 and 元/吨 do not. */
const INTENSIVE =
  /^(?!(?:吨|立方米|人次|辆次|标箱)\/(?:日|天|月|年|小时|秒)$).*\/|^(?:岁|周岁|度|℃|摄氏度|分贝|倍|级|位)$/;

/** 为调整预算182亿元的101.4%: what something is measured against; what follows is no part of it. */
export function isBase(one: Quantity): boolean {
  // 按全年365天计优良率85.5%
  if (/^(?:计|计算|折算)/.test(one.tail) && /^按[^,;。\d]*$/.test(one.lead.trim())) return true;
  if (!one.runsOn || !/^(?:的|之)$/.test(one.tail.trim())) return false;
  const next = nextOf(one);
  return next !== undefined && isShare(next) && one.figure.unit !== next.figure.unit;
}

/** 41起,占比60.3%: its share of a whole stands right behind. */
export function hasShare(one: Quantity): boolean {
  const next = nextOf(one);
  return next !== undefined && isShare(next) && /^占/.test(next.lead.trim());
}

/** 死亡24人: nobody is counted twice. */
export const areDead = ({ total, parts }: Reading): boolean =>
  [total, ...parts].every(
    ({ figure, lead }) => figure.unit === '人' && /(?:死亡?|亡人|遇难|丧生)(?:人数)?(?:为|共)?$/.test(lead.trim())
  );

/** 三者合计44件, 前两项合计: what several of a list come to. */
export const isOfSeveral = ({ lead }: Quantity): boolean => /[二两三四五](?:者|项|类)[合共总]计/.test(lead);

/** 剔除核减的11.1万元,其余157.5万元: what was taken off before the rest, in the words of a change. */
export const isTakenOff = ({ lead }: Quantity): boolean => /^(?:剔除|扣除|除去)/.test(lead.trim());

/** 其他27辆, 书记员及其他人员33人: the last class of a list that leaves nothing out. */
export function isOthers({ cue }: Quantity): boolean {
  return /(?:^|及|和|与|为|中)其[他它余](?!中)/.test(cue);
}

/** 其中恐吓874宗,非礼513宗,纵火141宗,行劫47宗,强奸32宗,凶杀14宗: the fourth item of what 其中 opens is no whole of the others. */
export function isItemOfList(total: Quantity): boolean {
  let first = total;
  let items = 1;
  for (let one = nextOf(total, -1); one && first.clause - one.clause <= 1; one = nextOf(one, -1)) {
    if (one.bracket) continue;
    if (!sameUnit(one, total) || one.isTotal || /^(?:其中|当中)/.test(first.clauseLead.trim())) break;
    first = one;
    items++;
  }
  return items > MOST_BEFORE && /^(?:其中|当中)/.test(first.clauseLead.trim());
}
const MOST_BEFORE = 3;

/** 线索21件,了结18件,立案4件: what was filed may be closed too. */
export const areSteps = (row: readonly Quantity[]): boolean =>
  row.some(({ lead }) => /立案/.test(lead)) && row.some(({ lead }) => /[了办查审]结|结案/.test(lead));

/** 参训1100人,合格800人,不合格290人,缺考10人: one of a row is divided by two or more right behind it. */
export function dividesItself(row: readonly Quantity[]): boolean {
  return row.some((one, at) => {
    let sum = 0;
    return row.slice(at + 1).some(({ n }, k) => (sum += n) === one.n && k > 0);
  });
}

export function isShare({ figure }: Quantity): boolean {
  return figure.unit === '%' || figure.unit === '百分点' || figure.unit === '‰' || figure.unit === '倍';
}

/** No two different names behind the units. */
export function sameHead(a: Quantity, b: Quantity): boolean {
  return (
    a.head === '' || b.head === '' || a.head === b.head || a.subject.includes(b.head) || b.subject.includes(a.head)
  );
}

/** The same in another unit, right behind: 完工2处、385户. */
export function twinOf(one: Quantity): Quantity | undefined {
  const next = nextOf(one);
  return next && twinnedWith(next) === one ? next : undefined;
}

/** The same whole and parts in the other unit of each: 住宅6处、1420户,完工2处、385户,施工中4处、1035户. */
export function twinsOf({ total, parts }: Reading, twin = twinOf): Reading | undefined {
  const whole = twin(total);
  const others = parts.flatMap((one) => twin(one) ?? []);
  return whole && others.length === parts.length && others.every((one) => sameUnit(one, whole))
    ? { total: whole, parts: others }
    : undefined;
}

/** The figure whose words are those of this one too, that stands right behind it in another unit. */
export function twinnedWith(one: Quantity): Quantity | undefined {
  const before = nextOf(one, -1);
  const joined = before?.clause === one.clause && before.bracket === one.bracket && one.lead.trim() === '';
  return joined && before.figure.unit !== one.figure.unit && !isShare(one) && !isShare(before) ? before : undefined;
}
