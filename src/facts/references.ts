/**
 * Numbers that the text comes back to: 该8个样本…, 18个问题完成整改13个…, 186户监测对象全部….
 *
 * A figure at the head of its clause, with the thing counted behind it, speaks of something told before. Where the wording makes it the
 * whole of it (这 or 该 before, 中 or 均 or 全部 behind, parts that follow), its value was told before; where no figure has that
 * value, and the last one of the same thing comes near, one of the two is wrong.
 *
 * Not so: 12个乡镇已通公交 after 13个乡镇, which may be twelve of them.
 */
import { isEnd } from './changes/ends.js';
import { areSwapped, differInOneDigit, isDigitSlip, isLastOff } from './compare.js';
import { isOfActor, isRestTold } from './named-again.js';
import { isShare } from './parts/group.js';
import type { Retelling } from './retellings.js';
import type { Quantity } from './sentence.js';
import { leadWithClasses, runsOf } from './words-beside.js';

/** What may stand before a figure that opens its clause. */
const OPENING =
  /^(?:(?:对|对于|对照|针对|围绕|把|将|就|在|以|而在)?(?:其中的?)?(?:这|该|上述|前述|以上|[前上]开|前揭)?|截至.{0,12}|目前|现在|至今|整改期间)$/;
const DEFINITE = /(?:这|该|上述|前述|以上|[前上]开|前揭)$/;
/** Behind the thing counted: all of it is meant. */
const ALL = /^[^,。;]{1,10}?(?:均|全部|都|(?:拆解|细化|分解|梳理|分|归)(?:为|成)|之?中(?=[,已有均共]|$)|除)/;
/** 巡察移交的13件信访件均已办结: what was said to be done to them, before their number. */
const TOLD =
  /^(?!.*(?:[年月日周季度]|(?<!长)期))(?:对|就|针对|以上)?[\u4e00-\u9fff]{0,8}?([\u4e00-\u9fff]{2})的$|所([提列报交])出?的?$/;
/** Characters that are part of no name. */
const NO_NAME = /[已均全都共有中为的在被和及等未不正其除实]|完成|整改|办结|到位|销号|开展|目前/;
/** The relative gap of a slip of the pen. */
const NEAR = 0.06;
/** How many characters beside a figure may name what it counts. */
const FAR = 8;
/** How many quantities back the thing may have been told. */
const REACH = 60;
/** The same where the verb is told again, or 上述 refers to it. */
const FARTHEST = 300;

export function findReferences(
  quantities: readonly Quantity[],
  values: readonly string[],
  wholes: ReadonlySet<Quantity>
): Retelling[] {
  const given = new Map<string, number>();
  const out: Retelling[] = sameNames(quantities);
  quantities.forEach((quantity, index) => {
    const value = values[index] as string;
    const known = given.has(value);
    given.set(value, index);
    if (!opens(quantity) || (known && (isAll(quantity, wholes) || toldAs(quantities, index)))) return;
    if (!isAll(quantity, wholes)) {
      const described = sameVerb(quantities, index);
      if (described) out.push({ quantities: [described, quantity], sure: true });
      return;
    }
    const other =
      lastOff(quantities, index) ??
      antecedent(quantities, index, wholes.has(quantity)) ??
      justTold(quantities, index) ??
      saidAbove(quantities, index);
    if (
      other &&
      !isDivided(quantities, index) &&
      !isRestTold(other, quantities.slice(index + 1, index + 6), quantity) &&
      // 巡察移交的13件信访件: the verb and the name are those of 12件 alone.
      (verbOf(quantity) !== undefined || !isMade(quantity, quantities.slice(Math.max(0, index - 12), index), other))
    )
      out.push({ quantities: [other, quantity], sure: true });
  });
  return out;
}

/**
 * What those told before make is another number, where they speak of the same thing; not so where the first telling is that of all: 反馈32个问题,
 * …认领12个,…认领19个,31个问题已整改27个.
 */
function isMade(quantity: Quantity, before: readonly Quantity[], other: Quantity): boolean {
  const names = pairs(quantity.tail.slice(0, 6));
  const alike = before.filter(({ sentence }) => names.some((name) => sentence.block.text.includes(name)));
  if (!isMadeOf(quantity, alike)) return false;
  const gap = Math.abs(other.n - quantity.n);
  const isLeft = before.some((one) => one.figure.unit === quantity.figure.unit && one.n === gap);
  return isLeft || !REPORTED.test(other.clauseLead);
}
/** What an inspection told the office: all of it. */
const REPORTED = /(?:反馈|指出|点明|提出)[\u4e00-\u9fff]{0,8}(?:\d{1,2}[个类大]?[\u4e00-\u9fff]{0,4}、?)?$/;

/** Without the label or heading in the line: (1)对于前开597公顷, 【信访办理】巡察移交的13件. */
const bare = (words: string): string => words.trim().replace(/^(?:\(\d+\)|【[^】]*】)/, '');
const leadOf = ({ lead }: Quantity): string => bare(lead).replace(BY_A_DAY, '');
/** 2月底前13名党员已全部补缴 */
const BY_A_DAY = /^(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|[上中下]旬|[底末初])?(?:之?前|以前),?(?=$|对|把|将|就)/;

/** What was said to be done to them, where that is told before their number; undefined where nothing is, or 该 and its like refer. */
function verbOf(one: Quantity): string | undefined {
  const lead = leadOf(one);
  if (OPENING.test(lead)) return undefined;
  const [, verb, reported] = TOLD.exec(lead) ?? [];
  return verb ?? reported;
}

/** 抽取4900个样本,4886个合格,14个不合格: it makes the one before with the one behind. */
function isDivided(quantities: readonly Quantity[], index: number): boolean {
  const [before, one, behind] = quantities.slice(index - 1, index + 2);
  return (
    before !== undefined &&
    one !== undefined &&
    behind !== undefined &&
    before.sentence === behind.sentence &&
    before.figure.value.equals(one.figure.value.plus(behind.figure.value))
  );
}

function opens(one: Quantity): boolean {
  // 财务管理方面(6个问题,完成5个): of its own heading.
  const { exact, modifier } = one.figure;
  // 前开597公顷土地: of a measure that was told, to the last digit.
  const told = exact || (modifier === undefined && refersBack(one));
  if (one.bracket || !told || one.figure.loose || one.isChange || one.isRest || one.isTotal || isShare(one))
    return false;
  if (isSaidAbove(one)) return true;
  if (one.item > 0 || one.n < 2 || !/^[\u4e00-\u9fff]{2}/.test(one.tail)) return false;
  const lead = leadOf(one);
  return (OPENING.test(lead) || TOLD.test(lead)) && bare(one.clauseLead).replace(BY_A_DAY, '') === lead;
}

const isSaidAbove = ({ lead }: Quantity): boolean => SAID_ABOVE.test(lead.trim());

const refersBack = (one: Quantity): boolean => DEFINITE.test(leadOf(one)) || isSaidAbove(one);

function isAll(one: Quantity, wholes: ReadonlySet<Quantity>): boolean {
  if (refersBack(one)) return true;
  return one.n >= 5 && (ALL.test(one.tail) || (wholes.has(one) && !TELLS.test(one.tail)));
}

/** 13个项目关键岗位人员脱岗: what is wrong with some of them. */
const TELLS = /^(?:项目|单位|乡镇|村|部门|企业|学校|地块|公司)[\u4e00-\u9fff]{4,}/;

/** 委员林益川等26人 … 委员林益川等28人: the same persons, by the words in front of 等. */
function sameNames(quantities: readonly Quantity[]): Retelling[] {
  const seen = new Map<string, Quantity>();
  const out: Retelling[] = [];
  for (const one of quantities) {
    const name = /[\u4e00-\u9fff]{4,5}等$/.exec(one.lead.trim().slice(-6))?.[0];
    if (!name || !/^[人名位]$/.test(one.figure.unit) || !one.figure.exact) continue;
    const first = seen.get(name);
    if (!first) seen.set(name, one);
    else if (!first.figure.value.equals(one.figure.value)) out.push({ quantities: [first, one], sure: true });
  }
  return out;
}

/** 注销3家、保留4家 … 清理后保留的5家子公司: the only count before under the very verb. */
function sameVerb(quantities: readonly Quantity[], index: number): Quantity | undefined {
  const one = quantities[index] as Quantity;
  const verb = verbOf(one);
  // 所提的 and 所列的 are said of anything.
  if (!verb || verb.length < 2 || NO_VERB.test(verb)) return undefined;
  const alike = quantities
    .slice(Math.max(0, index - FARTHEST), index)
    .filter(
      (other) =>
        other.figure.unit === one.figure.unit &&
        other.figure.exact &&
        !other.isChange &&
        other.lead.trim().endsWith(verb) &&
        isDenied(other.lead, verb) === isDenied(leadOf(one), verb)
    );
  const [first, another] = alike;
  if (!first || another || Math.abs(first.n - one.n) > 1) return undefined;
  const name = first.tail.slice(0, 2);
  return first.runsOn || !/^[\u4e00-\u9fff]{2}/.test(name) || one.tail.includes(name) ? first : undefined;
}
/** The value was told before under the verb, or of the thing: 保留5家, 5家子公司. */
function toldAs(quantities: readonly Quantity[], index: number): boolean {
  const one = quantities[index] as Quantity;
  const verb = TOLD.exec(leadOf(one))?.[1];
  const name = one.tail.slice(0, 2);
  return quantities
    .slice(Math.max(0, index - FARTHEST), index)
    .some(
      ({ figure, lead, tail }) =>
        figure.unit === one.figure.unit &&
        figure.value.equals(one.figure.value) &&
        ((verb !== undefined && lead.includes(verb)) || (name.length > 1 && `${lead} ${tail}`.includes(name)))
    );
}
/** Of these there may be more, by the time that they are told again. */
const NO_VERB = /完成|整改|推进|办结|办理|落实|核查|处理|发现|存在|涉及|检查|开展|新增|方面|以上|以下|左右/;

/** The last figure before that counts the same thing, if it comes near. */
function antecedent(quantities: readonly Quantity[], index: number, whole: boolean): Quantity | undefined {
  const one = quantities[index] as Quantity;
  const names = pairs(one.tail.slice(0, 6));
  const definite = one.n >= 10 && DEFINITE.test(leadOf(one));
  const verb = verbOf(one) ?? '';
  const reach = verb === '' && !definite ? REACH : FARTHEST;
  for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
    const other = quantities[i] as Quantity;
    if (other.figure.unit !== one.figure.unit || other.figure.exact !== one.figure.exact || other.isChange) continue;
    // 以上三类产品 may be those that three paragraphs told, each by its name.
    const apart = one.sentence.block.index - other.sentence.block.index > 1;
    if (apart && /^(?:类|种|大类)$/.test(one.figure.unit) && DEFINITE.test(leadOf(one))) continue;
    // 检测点由5处增至12处: what is counted stands before both.
    const before = isEnd(other) ? other.clauseLead : leadWithClasses(other);
    const words = `${before.slice(-FAR)} ${other.tail.slice(0, FAR)}`;
    if (!names.some((name) => words.includes(name)) || !words.includes(verb)) continue;
    if (verb !== '' && other.lead.includes(verb) && !isOfActor(other.lead, verb, leadOf(one).split(verb)[0] ?? ''))
      continue;
    if (verb !== '' && isDenied(leadOf(one), verb) !== isDenied(words, verb)) continue;
    if (comesNear(other, one) || (definite && areSwapped(other.figure.value, one.figure.value))) return other;
    // Of three digits one is another.
    if (whole && Math.min(one.n, other.n) >= 100 && differInOneDigit(one.figure.value, other.figure.value))
      return other;
  }
  return undefined;
}

/** 没通过的5户 are none of 通过6户. */
const isDenied = (words: string, verb: string): boolean =>
  /[未没不无非]/.test(words.charAt(words.lastIndexOf(verb) - 1));

/** 办理18562件。…转办的18563件工单中: of five digits the last is another, and nothing else comes near. */
function lastOff(quantities: readonly Quantity[], index: number): Quantity | undefined {
  const one = quantities[index] as Quantity;
  if (one.n < 10_000 || !one.figure.exact) return undefined;
  return quantities
    .slice(Math.max(0, index - REACH), index)
    .findLast(
      ({ figure, isChange }) =>
        figure.unit === one.figure.unit && !isChange && figure.exact && isLastOff(figure, one.figure)
    );
}

/** 即前文所说的23.6万元: it was told by a value that a slip of the pen leads from. */
function saidAbove(quantities: readonly Quantity[], index: number): Quantity | undefined {
  const one = quantities[index] as Quantity;
  if (!isSaidAbove(one)) return undefined;
  const alike = quantities
    .slice(Math.max(0, index - FARTHEST), index)
    .filter(
      ({ figure, isChange }) => figure.unit === one.figure.unit && figure.place.equals(one.figure.place) && !isChange
    );
  return alike.findLast(({ figure }) => isDigitSlip(figure.value, one.figure.value));
}
const SAID_ABOVE =
  /(?:前文|上文|前面|开头|文首|篇首|本文)[\u4e00-\u9fff]{0,4}(?:说|述|列|提[到及]|讲|报告)[过到]?[的之]?$/;

/** 除6项外均已销号,对这7项问题逐项建账: what was counted last, by the unit alone. */
function justTold(quantities: readonly Quantity[], index: number): Quantity | undefined {
  const one = quantities[index] as Quantity;
  if (one.n < 3 || !DEFINITE.test(leadOf(one))) return undefined;
  const last = quantities
    .slice(Math.max(0, index - 4), index)
    .findLast((other) => other.figure.unit === one.figure.unit);
  const beside = last && (last.sentence === one.sentence || one.sentence.quantities[0] === one);
  return beside && last.figure.exact && !last.isChange && !last.figure.loose && Math.abs(last.n - one.n) === 1
    ? last
    : undefined;
}

/** By a slip of the pen; two digits of a small number in another order are another number. */
export function comesNear(a: Quantity, b: Quantity): boolean {
  const gap = Math.abs(a.n - b.n);
  return gap <= 2 || gap <= b.n * NEAR || (b.n >= 100 && areSwapped(a.figure.value, b.figure.value));
}

const pairs = (words: string): string[] =>
  runsOf(words, 2).filter((pair) => /^[\u4e00-\u9fff]{2}$/.test(pair) && !NO_NAME.test(pair));

/** Two or three counts told before, or what one leaves of another, may be spoken of as one. */
export function isMadeOf({ n, figure: { unit } }: Quantity, before: readonly Quantity[]): boolean {
  const some = before.filter((one) => one.figure.unit === unit).map((one) => one.n);
  return some.some((a, i) =>
    some.some(
      (b, j) => j > i && (a + b === n || Math.abs(a - b) === n || some.some((c, k) => k > j && a + b + c === n))
    )
  );
}
