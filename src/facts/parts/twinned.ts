/**
 * The other unit of a list of which one comes out: 闲置土地26宗、1137亩,收回9宗、402亩,开工14宗、618亩,置换3宗、117亩 · 26家客户欠248.5万元,22家付清209.3万元,
 * 还有4家计39.2万元.
 *
 * Where every amount of a list, and its total, has one of another unit right behind it, or right before, and the one unit adds up, so must the
 * other (`closed`). Not persons: who has to do with two cases is counted in both.
 */
import { significantDigits } from '../compare.js';
import { nextOf, type Quantity } from '../sentence.js';
import { areDead, isShare, sameUnit, twinsOf, type PartGroup, type Reading } from './group.js';
import { added, adds } from './near.js';

const PERSONS = /^(?:人|名|人次)$/;
/** Amounts of places and firms are counted once where the money of each comes out. */
const BODIES = /^(?:户|家)$/;
const WHOLE =
  /^(?:共|合计|总计|涉及|金额|(?:建筑|占地|用地|总|土地)?面积|资金|涉资|欠[费款租税]|应[收缴补退])(?:资金|金额|面积)?(?:为|达|共|计)?$/;

export function twinnedParts(groups: readonly PartGroup[]): PartGroup[] {
  const seen = new Set<Quantity>();
  return groups.flatMap(({ readings, binding }): PartGroup[] => {
    const first = readings.find((one) => one.parts.length > 1 && adds(one));
    if (!first || areOfTimes(first)) return [];
    // 完工47个,验收41个,…;在建6个,未开工1个: that some of a row come out is chance.
    if (binding === 'guessed' && first !== readings[0]) return [];
    return [behind(first), before(first), respective(first)].flatMap((second): PartGroup[] => {
      if (!second || seen.has(second.total) || mayBeCountedTwice(second)) return [];
      // 督促开工6宗、388.5亩,收回3宗、172亩…余下的3宗、158.5亩: two small counts make a third by chance.
      const near = Math.abs(added(second.parts) - second.total.n) <= second.total.n * ABOUT;
      seen.add(second.total);
      return [{ readings: [second], binding: 'closed', cue: 'list', complete: near || isSure(first) }];
    });
  });
}

/** 2022年底欠9个项目、1425万元,审计时欠6个、1018万元,2024年3月还欠3个、461万元: each at a time of its own. */
const areOfTimes = ({ total, parts }: Reading): boolean =>
  [total, ...parts].filter(({ clauseLead }) => AT_A_TIME.test(clauseLead)).length > 1;
const AT_A_TIME = /\d(?:年|月|日)(?:底|末|初)?|^到[^,;]*时/;

const isSure = ({ total, parts }: Reading): boolean =>
  parts.length > 2 || significantDigits(total.figure.value).length > 2;
/** How far, relative to the whole, a slip may lie. */
const ABOUT = 0.1;

/** Who has to do with two cases is; the dead are not, nor is a visit. */
function mayBeCountedTwice(second: Reading): boolean {
  const { unit } = second.total.figure;
  const visits = unit === '人次' && /^(?:分别|依次)/.test(second.parts[0]?.lead.trim() ?? '');
  return PERSONS.test(unit) && !visits && !areDead(second);
}

function behind(first: Reading): Reading | undefined {
  const second = twinsOf(first, (one) => besideIt(one) ?? companionOf(one));
  if (!second || BODIES.test(second.total.figure.unit)) return undefined;
  const words = new Set(second.parts.map(wordOf));
  const lead = wordOf(second.total);
  const [word, another] = words;
  if (word === undefined || another !== undefined) return undefined;
  // 立案9起,罚款12.4万元;…7起,罚款8.6万元: each under one word. 17户,欠费326万元…追回14户279万元,余下3户47万元
  const alike = word === '' ? lead === '' || WHOLE.test(lead) : lead.startsWith(word.charAt(0));
  return alike ? second : undefined;
}

/** Of money, land, goods: no chance count. */
const MEASURED = /^(?:元|亩|公顷|平方米|立方米|平方公里|公里|米|吨)$/;

/** 22家付清209.3万元: the number of those whose money comes out. */
function before(first: Reading): Reading | undefined {
  const owner = (one: Quantity): Quantity | undefined => {
    const last = nextOf(one, -1);
    return last && besideIt(last) === one ? last : undefined;
  };
  const counted = MEASURED.test(first.total.figure.unit) || areDead(first);
  return counted ? twinsOf(first, owner) : undefined;
}

/** 18家景区共接待171万人次,其中5A级2家、4A级9家、3A级7家,分别接待58万人次、79万人次、34万人次: as many amounts under the verb of the whole. */
function respective({ total, parts }: Reading): Reading | undefined {
  const last = parts.at(-1) as Quantity;
  const list = parts.map((_, k) => nextOf(last, k + 1));
  const head = list[0];
  const verb = /^(?:分别|依次)([\u4e00-\u9fff]{2})$/.exec(head?.lead.trim() ?? '')?.[1];
  if (!head || !verb || head.clause - last.clause !== 1) return undefined;
  const inRow = list.every((one) => one && one.clause === head.clause && sameUnit(one, head));
  const further = nextOf(last, parts.length + 1);
  const whole = total.sentence.quantities.find(
    (one) => one.index > total.index && one.index < (parts[0] as Quantity).index && sameUnit(one, head)
  );
  if (!inRow || (further && further.clause === head.clause) || !whole?.lead.includes(verb)) return undefined;
  return { total: whole, parts: list as Quantity[] };
}

/** What amounts of the same clause are told under is no name of theirs: 计39.2万元, 共39.2万元. */
const wordOf = ({ lead }: Quantity): string => lead.trim().replace(/^(?:计|共计?|合计|涉及|涉)$/, '');

/** The amount of another unit in the clause: 4家计39.2万元, 22家付清209.3万元. */
function besideIt(one: Quantity): Quantity | undefined {
  const next = nextOf(one);
  const beside = next && next.clause === one.clause && next.bracket === one.bracket && next.item - one.item <= 1;
  if (!beside || isShare(next) || isShare(one) || next.isChange || next.figure.unit === one.figure.unit)
    return undefined;
  return LINK.test(next.lead.trim()) ? next : undefined;
}
/** A few characters that name what was done, or what they owe. */
const LINK = /^(?!其中|占|各|每|平均|人均)[\u4e00-\u9fff]{0,6}$/;

/** The amount in the clause behind: 7起,罚款8.6万元. */
function companionOf(one: Quantity): Quantity | undefined {
  const next = nextOf(one);
  const beside = next && next.clause - one.clause === 1 && next.segment === one.segment && next.bracket === one.bracket;
  return beside && !isShare(next) && !next.isChange && !sameUnit(next, one) && next.lead.trim() !== ''
    ? next
    : undefined;
}
