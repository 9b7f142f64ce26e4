/** Where the words say that a total and parts which miss it were not told together: of more, of other units, of another time. */
import { COMPARED } from '../changes/ends.js';
import type { Decimal } from '../decimal.js';
import { nextOf, quantitiesBetween, type Quantity, type Sentence } from '../sentence.js';
import { countsAnother } from './counts-another.js';
import { haveOwnWhole } from './own-whole.js';
import { isBase, isShare, sameUnit, type Reading } from './group.js';
import { added, isShareOf, sumOf } from './near.js';

/** 感冒702例、手足口病318例、腹泻297例,三者占95.4%: the text says itself that there are more. */
const MORE = /^[^。;\d]{0,6}(?:[两二三四五六七八九](?:者|项|类|种)(?:合计|共)?|合计|共计|合)占(?!100|百分之百)/;

/** @param summed whether the total stands behind its parts, as 合计 */
export function isOtherwise(
  { total, parts }: Reading,
  { text, sentences }: { text: string; sentences: readonly Sentence[] },
  summed: boolean
): boolean {
  const end = parts.at(-1)?.figure.span.end ?? 0;
  if (parts.some((part) => isApart(part, text))) return true;
  if (added(parts) < total.n && MORE.test(text.slice(end, end + 16))) return true;
  // 为预算13.05亿元的106.2% · 未完成数分别为6处、4处: a base, and items of a list of others.
  if (parts.some((one) => isBase(one) || (one.isRest && /分别|依次/.test(one.lead)))) return true;
  // 比上年的16.91亿元增长10.2%
  if (COMPARED.test(total.lead) && nextOf(total)?.isChange) return true;
  // 继续2项,…,继续的2项投资1080万元: the total itself, told again.
  if (parts.some((one) => one.n === total.n && one.lead.trim() === `${total.lead.trim()}的`)) return true;
  // 误写为11786000元,修正为11786200元,修正额200元
  if (CORRECTED.test(total.sentence.text)) return true;
  if (hasInflow(total, parts) || hasCarried(total, parts) || isLyingBetween(total, parts)) return true;
  // 甲和乙各1个 are two, perhaps; 平均每馆750册 is of each.
  if (
    parts.some(({ lead }) =>
      /[各每]$|各[领有派出得设选配][\u4e00-\u9fff]?$|平均|[人户日月年]均$|每[\u4e00-\u9fff]{1,2}$/.test(lead.trim())
    )
  )
    return true;
  // 有效问卷565份,满意421份、比较满意117份,综合满意率95.2%: their share of the total is told.
  if (isShareTold(total, parts)) return true;
  if (countsAnother({ total, parts }) || haveOwnWhole({ total, parts })) return true;
  // 发现问题58个,上次巡察发现57个,上次未改到位3个: those of another round.
  if (!ROUND.test(total.clauseLead) && parts.some(({ lead }) => ROUND.test(lead))) return true;
  return !summed && isLeftOfOther({ total, parts }, sentences);
}
function isShareTold(total: Quantity, parts: readonly Quantity[]): boolean {
  const last = parts.at(-1);
  const share = last && nextOf(last);
  if (!last || share?.figure.unit !== '%' || share.sentence !== last.sentence || !/率|占/.test(share.lead))
    return false;
  // 占100% would be of the whole.
  return share.n < 100 && isShareOf({ ...last, n: added(parts) }, total, share);
}
const CORRECTED = /误[写作记为载报刊登印]|更正为|修正为/;
/** 另清缴以前年度欠税0.31亿元,不在上述口径内 */
const isApart = ({ sentence, figure, lead }: Quantity, text: string): boolean =>
  /^(?:另|此外|还)/.test(lead.trim()) &&
  APART.test(text.slice(figure.span.end, Math.min(sentence.end, figure.span.end + FAR)));
const APART =
  /^[^,;。]{0,6},(?:均|也|都)?(?:不在[^,;。]{0,6}(?:口径|范围|之列)|(?:不|未)(?:计入|列入|纳入|包括在|包含在|含在)|(?:单独|另行|单列)(?:统计|核算|列示|反映))/;
const FAR = 24;
/** Of a time before this one. */
const ROUND = /上次|上轮|上一轮|前次|前轮|首轮|上批|上一批/;

/** The last part is what is left of something else. */
function isLeftOfOther({ total, parts }: Reading, sentences: readonly Sentence[]): boolean {
  const rest = parts.at(-1);
  if (!rest) return false;
  const lead = rest.lead.trim();
  // 去年的尚有4个未改。今年发现104个,已改77个。两年合并未整改31个: of more than this one.
  if (/^(?:[两二三]年|合并|合计|总共)[\u4e00-\u9fff]{0,4}[未余剩]/.test(lead)) return true;
  // 剩余500人。…漏评5人纳入,剩余调整为494人: what came of it all.
  if (/调整(?:为|后)|变为|更新为/.test(rest.clauseLead)) return true;
  // 支出7.91亿元,结余12.35亿元,…支出5.58亿元,结余1.27亿元: what is left of one fund is no whole of another's.
  if (/[余存]/.test(lead) && lead === total.lead.trim()) return true;
  if (isLeftBefore(total, parts, sentences) || isOfOwnSubject(total, rest)) return true;
  return (rest.isRest || rest.state === 'pending') && isRestOfMore(total, rest, sentences);
}

/**
 * 乱占34个,销号34个;乱建58个,销号49个。剩余12个: of all rows. 整改4412处,其中软管2846根、保护装置1058套,其余508处: of what 其中 divides, in other units.
 * 18个主体…,立案12起,移送2起,其余4个: of those.
 */
function isRestOfMore(total: Quantity, rest: Quantity, sentences: readonly Sentence[]): boolean {
  if (isOfOwnSegment(total, rest)) return true;
  const apart = rest.sentence !== total.sentence;
  if (apart && (/到位$/.test(total.lead.trim()) || rowsBefore(total.sentence, rest, sentences) > 1)) return true;
  const between = rest.sentence.quantities.filter((one) => one.index < rest.index && !isShare(one) && !one.isChange);
  return between.some((whole, k) => {
    const others = between.slice(k + 1).filter((one) => one.figure.unit !== rest.figure.unit);
    return (
      whole !== total &&
      whole.figure.unit === rest.figure.unit &&
      others.length > 0 &&
      whole.figure.value.equals(sumOf([...others, rest]))
    );
  });
}

/** 38个断面中达标35个。不达标的3个是…。另有2个…: what is left was told before. */
function isLeftBefore(total: Quantity, parts: readonly Quantity[], sentences: readonly Sentence[]): boolean {
  const [done, rest, more] = parts;
  if (!done || !rest || more || rest.sentence.index - done.sentence.index > ROWS) return false;
  return quantitiesBetween(sentences, done, rest).some(
    (one) => sameUnit(one, rest) && done.figure.value.plus(one.figure.value).equals(total.figure.value)
  );
}

/** 列管14处,解除列管5处,新增2处,年底仍有11处: what came in between is left, too. */
function hasInflow(total: Quantity, parts: readonly Quantity[]): boolean {
  const rest = parts.at(-1);
  if (!rest || rest.sentence !== total.sentence) return false;
  const came = total.sentence.quantities.filter(
    (one) =>
      one.index > total.index &&
      one.index < rest.index &&
      !parts.includes(one) &&
      sameUnit(one, rest) &&
      CAME.test(one.lead.trim())
  );
  const gone = sumOf(parts.slice(0, -1));
  return came.length > 0 && total.figure.value.plus(sumOf(came)).minus(gone).equals(rest.figure.value);
}
const CAME = /(?:新增|新发现|新列|增列|增补|转入|新接|新收)[\u4e00-\u9fff]{0,4}$/;

/** 盘点1128件,账面1163件,相差35件: what lies between the two others. */
function isLyingBetween(total: Quantity, [a, b, another]: readonly Quantity[]): boolean {
  if (!a || !b || another) return false;
  const [whole, one, other] = [total, a, b].map(({ figure }) => figure.value) as [Decimal, Decimal, Decimal];
  return whole.plus(one).equals(other) || whole.plus(other).equals(one);
}

/** 行动前未结23件,立案552件,结案541件,未结34件: with what there was before, they come out. */
function hasCarried(total: Quantity, parts: readonly Quantity[]): boolean {
  const over = sumOf(parts).minus(total.figure.value);
  return total.sentence.quantities.some(
    (one) =>
      one.index < total.index && sameUnit(one, total) && one.figure.value.equals(over) && CARRIED.test(one.lead.trim())
  );
}
const CARRIED = /(?:未结|旧存|结转|期初|遗留|存量|原有|积压)[\u4e00-\u9fff]{0,4}$/;

/** 总面积214万亩,确权187万亩;被周边单位占用未收回6.8万亩: it opens a part of the sentence under a subject of its own. */
function isOfOwnSubject(total: Quantity, rest: Quantity): boolean {
  if (rest.sentence !== total.sentence) return false;
  if (/^被[\u4e00-\u9fff]{3,}[未没尚]/.test(rest.lead.trim())) return true;
  if (rest.segment === total.segment) return false;
  const first = rest.sentence.quantities.find((one) => one.segment === rest.segment);
  return first === rest && /^[\u4e00-\u9fff]{5,}[未没尚]/.test(rest.lead.trim());
}

/** 滞留的2.36亿元已拨付1.93亿元;移作他用的资金归还3240万元,余下887.5万元: of what the segment speaks of, whose whole is told elsewhere. */
function isOfOwnSegment(total: Quantity, rest: Quantity): boolean {
  if (rest.sentence !== total.sentence || rest.segment === total.segment) return false;
  const first = rest.sentence.quantities.find((one) => one.segment === rest.segment && !one.bracket);
  // 阶段性完成3项,其余1项 goes on with states of the same.
  return (
    first !== undefined &&
    first !== rest &&
    sameUnit(first, rest) &&
    first.state === undefined &&
    /[\u4e00-\u9fff]{6}/.test(first.lead)
  );
}

/** Amounts, each with what was done of it right behind, up to the sentence of the total. */
function rowsBefore({ block, index }: Sentence, like: Quantity, sentences: readonly Sentence[]): number {
  const alike = sentences
    .slice(Math.max(0, index - ROWS), index + 1)
    .filter((one) => one.block === block)
    .flatMap(({ quantities }) => quantities)
    .filter((one) => sameUnit(one, like) && !one.bracket);
  return alike.filter((one, k) => {
    const before = alike[k - 1];
    return before && before.n >= one.n && DONE.test(one.lead.trim()) && !DONE.test(before.lead.trim());
  }).length;
}
/** Sentences back in which the other rows may stand. */
const ROWS = 6;
const DONE = /^(?:已|现已|均已)?(?:销号|整改|完成|办结|消除|修复|处置)(?:整改)?$/;

/**
 * The parts of another sentence than the total make an amount that was told before: they divide that one. So do those that need not be all, where
 * the total was told before, too: 27人待岗…整改后上岗26人,1人放弃。27人中,安置到机关9人,国有企业17人.
 */
export function isMadeElsewhere(sentences: readonly Sentence[], { total, parts }: Reading, open: boolean): boolean {
  const [first] = parts;
  if (!first) return false;
  // 空壳社23个。…改造12个,联合兼并6个,撤销5个: all of them together were told.
  if (isMadeTogether(sentences, { total, parts })) return true;
  const beside = parts.some((one) => one.sentence === total.sentence);
  if (beside && !open) return false;
  const sum = sumOf(parts);
  const told = sentences
    .slice(Math.max(0, first.sentence.index - MEMORY), first.sentence.index)
    .flatMap(({ quantities }) => quantities)
    .filter((one) => one !== total && one.figure.unit === total.figure.unit);
  return (
    told.some(({ figure }) => figure.value.equals(sum)) &&
    (!beside || (total.n >= FEWEST && told.some(({ figure }) => figure.value.equals(total.figure.value))))
  );
}
function isMadeTogether(sentences: readonly Sentence[], { total, parts }: Reading): boolean {
  const all = sumOf([total, ...parts]);
  const { index, block } = total.sentence;
  return sentences
    .slice(Math.max(0, index - ROWS), index)
    .some(
      (one) =>
        one.block === block &&
        one.quantities.some((told) => told.figure.unit === total.figure.unit && told.figure.value.equals(all))
    );
}

/** Smaller numbers have been told of anything. */
const FEWEST = 20;
/** Sentences back in which an amount may be what is divided. */
const MEMORY = 40;
