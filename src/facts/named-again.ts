/**
 * Counts told again by their full name: 移交信访件12件 … 巡察组移交的14件信访件, 设考点42个 … 全部41个考点, 减列2,500万元 … 前开减列之2,300万元.
 *
 * The second telling says by its wording that it means the whole that was told: 前开, 本次 or 全部 before, 的 between verb and number, the body that
 * the things belong to, or a name so long that nothing else has it. It contradicts the first where all that was told under those words has one
 * value and a slip of the pen leads from that to the other. Smaller numbers may be some of them where nothing but the name is the same.
 */
import type { Block } from '../types.js';
import { areSwapped, isNearOrOneDigit } from './compare.js';
import { isShare } from './parts/group.js';
import type { Retelling } from './retellings.js';
import { nextOf, wordsBehind, type Quantity } from './sentence.js';
import { COMMON, leadWithClasses, runsOf, sharePair, yearsDiffer } from './words-beside.js';

/** What leads to the thing and is no part of its name. */
const LEADS =
  /^(?:[^,]{0,24}[年月日])?(?:对于?|就|将|把|为|以|按|依托|利用|围绕|针对|通过|继续)(?=[\u4e00-\u9fff「“]|$)/;
const POINTS = /(?:[前上]开|前揭|前述|上述|本次|此次|本轮|这次)([\u4e00-\u9fff「」“”"]{3,16})[的之]$/;
const DONE_TO = /^([\u4e00-\u9fff]{0,10}?)([\u4e00-\u9fff]{2})[的之]$/;
const WHOLE = /^(?:[\u4e00-\u9fff]{0,3},)?(?:全部|所有|全数|全体)$/;
const OWNED = /^[\u4e00-\u9fff]{3,8}$/;
/** 14次赤潮中有毒有害的达8次 */
const PART = /^[\u4e00-\u9fff]{1,6}(?<!其)[中里]([\u4e00-\u9fff]{3,8}?)的?(?:达|有|为|共|占)?$/;
/** Of these there may be more or fewer, by the time that they are told again. */
const NO_VERB =
  /完成|整改|推进|办结|到位|发现|存在|涉及|检查|开展|新增|新建|方面|以上|以下|左右|剩余|余下|其中|重点|主要|的|[未已尚仍在每各]/;
/** Told of others: 第二轮巡察移交的18件, 其他6项. */
const ANOTHER = /第[一二三四五六七八九十\d]|[上前下]一?[轮次批]|其[他它]|^另/;
/** Told first as only some: 新建避难场所61处. */
const SOME = /新|增|改造|扩建|抽|其中|另|拟|计划|年[初末底]/;
/** Words of any finding: 3个项目未按规定…, 2个单位…. */
const GENERAL = /[未按应无]|规定|存在|资金|项目|单位|问题|县|区|市|镇/;
/** How many quantities back a thing may have been told. */
const FARTHEST = 300;
/** In so many blocks that count anything a notice sums up what it will tell. */
const OPENING_BLOCKS = 5;

/** What the words of a telling mean of those told before, and how near the values must come. */
interface Meaning {
  means(first: Quantity): boolean;
  near(first: Quantity): boolean;
}

export function findNamedAgain(quantities: readonly Quantity[]): Retelling[] {
  const byUnit = new Map<string, Quantity[]>();
  const out: Retelling[] = [];
  const opening = new Set<Block>();
  for (const [i, again] of quantities.entries()) {
    if (opening.size < OPENING_BLOCKS) opening.add(again.sentence.block);
    if (!isTold(again)) continue;
    // 电梯8964台(套) … 8964台电梯
    const unit = again.figure.unit === '名' ? '人' : again.figure.unit.replace(/\([^()]*\)$/, '');
    const before = byUnit.get(unit) ?? [];
    const meaning = again.item > 0 || again.bracket || again.isRest ? undefined : meaningOf(again, before, opening);
    const first = meaning && onlyOne(before.filter(meaning.means), again, before);
    if (
      first &&
      meaning.near(first) &&
      first.sentence !== again.sentence &&
      !yearsDiffer(first, again) &&
      !isDue(first, again) &&
      !isRestTold(first, quantities.slice(i + 1, i + 6), again)
    )
      out.push({ quantities: [first, again], sure: true });
    before.push(again);
    if (before.length > FARTHEST) before.shift();
    byUnit.set(unit, before);
  }
  return out;
}

/** 应监测断面1940个 … 实际监测的1908个断面: what was due, and what came of it. */
const isDue = (first: Quantity, again: Quantity): boolean =>
  /应(?![急用])|计划|拟/.test(first.lead) && /实[际有到]/.test(again.lead);

/** 申请720件 … 受理的702件,其余18件不予受理: they are some of them, and the text goes on to the others. */
export const isRestTold = (first: Quantity, behind: readonly Quantity[], again: Quantity): boolean =>
  behind.some(
    (one) => one.figure.unit === again.figure.unit && one.n === first.n - again.n && (one.isRest || one.n >= 3)
  );

const isTold = (one: Quantity): boolean =>
  one.figure.modifier === undefined && !one.figure.loose && !isShare(one) && one.n >= 2;

/** The value that all of them have, where the other was never told of this thing. */
function onlyOne(alike: readonly Quantity[], again: Quantity, before: readonly Quantity[]): Quantity | undefined {
  const [first] = alike;
  if (!first || alike.some(({ figure }) => !figure.value.equals(first.figure.value))) return undefined;
  const name = again.tail.slice(0, 2);
  const isKnown = ({ figure, clauseLead, tail }: Quantity): boolean =>
    figure.value.equals(again.figure.value) && `${clauseLead} ${tail}`.includes(name);
  return name.length === 2 && before.some(isKnown) ? undefined : first;
}

function meaningOf(again: Quantity, before: readonly Quantity[], opening: ReadonlySet<Block>): Meaning | undefined {
  const lead = again.lead.trim().replace(/^(?:\(\d+\)|【[^】]*】)/, '');
  if (ANOTHER.test(lead)) return undefined;
  const near = ({ figure }: Quantity): boolean => isNearOrOneDigit(figure, again.figure);
  const points = unquoted(POINTS.exec(lead)?.[1] ?? '');
  if (points) return pointed(points, again, before, near);
  if (again.isChange) return undefined;
  const whole = wholeOf(again);
  const part = whole && PART.exec(lead)?.[1];
  if (part) {
    const known = before.some((one) => one !== whole && one.figure.value.equals(whole.figure.value));
    // 卫生厕所1932户 … 210户抽查户中有卫生厕所157户: of some of them only.
    return { means: (first) => first.lead.includes(part), near: (first) => known && first.n <= whole.n };
  }
  const parts = namedByParts(again, near);
  if (parts) return parts;
  const name = /^[\u4e00-\u9fff]{2,}/.exec(again.tail)?.[0];
  if (!again.figure.exact || name === undefined) return undefined;
  if (WHOLE.test(lead)) {
    const means = (first: Quantity): boolean => wordsOf(first).includes(name.slice(0, 2)) && !SOME.test(first.lead);
    return again.n >= 10 ? { means, near } : undefined;
  }
  return doneTo(lead, again, near) ?? longNamed(lead, name, again, near, opening);
}

/** 出台制度24项,其中新立11项、修订13项 after 新立和修订制度26项: one is called after the parts of the other. */
function namedByParts(again: Quantity, near: Meaning['near']): Meaning | undefined {
  const [one, other] = [nextOf(again), nextOf(again, 2)];
  const names = [one, other].map((part) => (part?.lead ?? '').replace(/^其中/, '').trim());
  if (
    again.n < 10 ||
    !one ||
    !other ||
    one.n + other.n !== again.n ||
    names.some((name) => !/^[\u4e00-\u9fff]{2}$/.test(name))
  )
    return undefined;
  const thing = again.lead.trim().slice(-2);
  return { means: ({ lead }) => names.every((name) => lead.includes(name)) && lead.includes(thing), near };
}

/** 巡察组移交的14件信访件 after 移交信访件12件, 机电署八项建议 after 机电署提出的九项建议 */
function doneTo(lead: string, { head, tail, n, figure }: Quantity, near: Meaning['near']): Meaning | undefined {
  const noun = head || tail.slice(0, 2);
  // 16件信访件逐件登记: the name may be shorter than it was read.
  const nouns = [noun, tail.slice(0, 3)].filter((one) => /^[\u4e00-\u9fff]{2,}$/.test(one));
  // 就上文所述702宗申请
  if (/所[述列指]的?$|提[及到述]的$/.test(lead))
    return { means: (first) => first.tail.startsWith(noun) || first.lead.trim().endsWith(noun), near };
  const own = lead.replace(LEADS, '').replace(/^(?:业已|已经|已)(?=[\u4e00-\u9fff]{2}的$)/, '');
  const [, actor = '', verb] = DONE_TO.exec(own) ?? [];
  // 七月份抽取的5020个, 与上月报告的6起相比: of another time.
  if (/[年月日周季]|(?<![超逾到])期|相比/.test(own)) return undefined;
  // 3处已闭库 … 已闭库的4处全部设置: what was done names them.
  if (
    verb !== undefined &&
    actor === '' &&
    !NO_VERB.test(verb) &&
    /^(?:全部|悉数|如数|尽数|全额|一律|均|都|皆|[,。;]|$|[\u4e00-\u9fff]{0,4}(?:主要|大多|多数|集中))/.test(tail)
  )
    return {
      means: (first) => first.lead.trim().endsWith(verb) || first.tail.replace(/^[已均]+/, '').startsWith(verb),
      near,
    };
  if (verb !== undefined && !NO_VERB.test(verb) && !NO_VERB.test(actor.slice(-2)))
    return {
      means: (first) =>
        nouns.some((one) => wordsOf(first).includes(one)) && isOfActor(leadWithClasses(first), verb, actor),
      // 抽查政府网站97家 … 在抽查的79家政府网站中
      near: (first) => near(first) || (n >= SWAPPED && areSwapped(first.figure.value, figure.value)),
    };
  if (own === lead || !OWNED.test(own) || NO_VERB.test(own)) return undefined;
  return { means: (first) => first.lead.includes(own) && wordsOf(first).includes(noun), near };
}

/**
 * 13处水厂建成后一直没有投用 after 12处水厂建成后闲置 of the opening, and 依托71处避难场所 after 建成避难场所61处: with nothing but the name in common
 * only what is more than there was.
 */
function longNamed(
  lead: string,
  name: string,
  again: Quantity,
  near: Meaning['near'],
  opening: ReadonlySet<Block>
): Meaning | undefined {
  if (lead.replace(LEADS, '') !== '' || again.clauseLead.trim() !== again.lead.trim()) return undefined;
  if (lead === '') {
    const same = name.slice(0, 5);
    if (same.length < 5 || GENERAL.test(same)) return undefined;
    const said = wordsBehind(again, SAID).slice(5);
    const means = (first: Quantity): boolean =>
      first.tail.startsWith(same) &&
      opening.has(first.sentence.block) &&
      sharePair(wordsBehind(first, SAID).slice(5), said, [COMMON]);
    return { means, near };
  }
  if (again.sentence.dates.some(({ span }) => span.end <= again.figure.span.start)) return undefined;
  // 对5名委员进行提醒谈话: what was done is no name.
  const thing = name.slice(0, 8).replace(DONE_WITH, '');
  const runs = runsOf(thing, 4).filter((run) => !GENERAL.test(run.slice(0, 2)));
  return {
    means: (first) =>
      !SOME.test(first.lead) && runs.some((run) => `${first.lead.slice(-8)} ${first.tail.slice(0, 8)}`.includes(run)),
    near: (first) => near(first) && again.n > first.n,
  };
}

/** Smaller counts are told apart by two digits by chance. */
const SWAPPED = 20;
const DONE_WITH = /(?:进行|开展|给予|作出|予以|实施).*$/;

/** Characters in which a sentence says what became of it. */
const SAID = 32;

/** 对本次抽检不合格的75批次 after 不合格57批次: the most that was told under the words alone. */
function pointed(words: string, again: Quantity, before: readonly Quantity[], near: Meaning['near']): Meaning {
  const under = (first: Quantity): number => sharedEnd(unquoted(first.lead).trim(), words);
  const some = before.filter((one) => under(one) >= 3);
  const [whole] = some.filter((one) => one.lead.trim().length <= 4).sort((a, b) => b.n - a.n);
  const swapped = whole && areSwapped(whole.figure.value, again.figure.value) && !isSumOfTwo(again, some);
  return some.some((one) => under(one) > 3)
    ? { means: (first) => under(first) > 3, near }
    : { means: (first) => first === whole, near: () => swapped === true };
}

/** 食品36批次, 日用品27批次 … 本次不合格的63批次 */
const isSumOfTwo = ({ n }: Quantity, some: readonly Quantity[]): boolean =>
  some.some((a, i) => some.some((b, j) => j > i && a.n + b.n === n));

/** 年内发生的14次赤潮中有毒有害的达8次: what stands right before, and this is a part of it. */
function wholeOf(again: Quantity): Quantity | undefined {
  const whole = nextOf(again, -1);
  return whole?.clause === again.clause && whole.figure.unit === again.figure.unit ? whole : undefined;
}

const wordsOf = ({ clauseLead, tail }: Quantity): string => `${clauseLead.slice(-16)} ${tail.slice(0, 8)}`;
const unquoted = (words: string): string => words.replace(/[「」“”"]/g, '');

/** Who did it: 县级移交的15件 is not 市级移交的16件; where one of them names nobody, it may be the same. */
export function isOfActor(lead: string, verb: string, actor: string): boolean {
  const at = lead.lastIndexOf(verb);
  const other = lead.slice(0, Math.max(0, at));
  // 选人用人专项检查反馈的8个 … 意识形态专项检查反馈的6个
  if (
    at >= 0 &&
    Math.min(other.length, actor.length) >= 4 &&
    !other.endsWith(actor) &&
    !actor.endsWith(other.slice(-4))
  )
    return runsOf(actor.slice(0, -4), 2).some((pair) => other.includes(pair));
  if (at < 0 || !BODY.test(other) || !BODY.test(actor)) return at >= 0;
  return runsOf(actor, 2).some((pair) => other.includes(pair));
}
const BODY = /[组委局厅部府级院市县区省会关队处科室站厂司]|公安|纪检|群众|代表|单位|企业|人员|职工|干部/;

/** So many characters at the end of both are the same. */
function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}
