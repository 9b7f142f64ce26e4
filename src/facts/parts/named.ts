/**
 * Parts announced by a word: 共处理23人,其中科级18人、股级5人 · 24个问题分为立行立改10个、限期整改14个 · 从类型看,…286个,…341个.
 *
 * 其中, 含 and 涉及 may name some of the parts only (`open`); 分为, 分别为, 包括, 按…分, 从…看 and 分…看 name them all (`closed`). Parallel amounts in one
 * list (收回14个、1135亩,重组6个、470亩) are as many groups as there are units.
 */
import { COMPARED, PAST } from '../changes/ends.js';
import { followsInList, isBase, isCounted, isOthers, prefixes, sameUnit, type PartGroup } from './group.js';
import { BREAK, gapBefore, MAX, type Level } from './level.js';
import { mixedAt, mixedGroup } from './mixed.js';
import { isOpposite } from './opposite.js';
import { added, adds, comesTo } from './near.js';
import { seriesOf } from './series.js';
import { calledBy, topicBefore } from './topic.js';
import { nextOf, type Quantity } from '../sentence.js';

const ABOVE = /其中(?:包含|包括|含|有)?(?:上述|前述|以上)/;
const STRONG_REST = /其余|剩余|余下|剩下|所余/;
/** 已含在上述71人内 turns whole and part round; 不含 and 含税 name none. */
const OPEN = /其中|当中(?!的)|内含|(?<![不未]|第[\d一二三四五六七八九十]{1,2}包)含(?![量义在于入税])|涉及/;
/** 去年同期分别为2316起: of another time. */
const OF_BEFORE = /(?:上年|去年|前年|上季度?|上月|上期|同期)[^,;。]{0,8}$/;
const CLOSED =
  /(?<!部)分为|分成|位于|分布[在于]|坐落[在于]|(?:分别|依次)(?:为|是|有)|包括(?!在)|由(?=[^,;。]{0,30}组成)|(?:^|,)由(?=[^,;。、\d]{2,14}$)|(?:来源|去向|用途|途径|方式|渠道)(?:分别)?[是为有]|(?:流向|投向|分属|涉及|分布于|来自)[^,;。:]{0,8}:|(?:具体|分项)(?:情况)?(?:为|是|如下):|,(?:即|计)(?=[^,;。、\d]{2,12}$)|[个项类种]?(?:部分|方面|部门|类别)?(?:组成|构成)[:,]|按[^,;。]{1,14}(?:分|划分|统计|看|评级|评定|分类|归类|区分|(?:分别)?(?:公布|公示|列示))[,:]?|(?:^|[,;。])按(?!规定|要求|程序|照|期|时|计划|比例|标准|有关|季|月|年|日|原|政策|此|法|章)[^,;。\d]{1,5}(?:算|计)?[,:](?=[^,;。]{0,12}(?:\d|$))|(?:^|[,;。])论[\u4e00-\u9fff]{1,4}(?:有|[,:]|$)|(?:原因|肇因|成因|起因)(?:分别)?(?:为|是|属|系)|从[^,;。]{1,14}(?:看|分)[,:]?|(?<![部十百万之])分[^,;。\d]{1,8}看[,:]/;

export function namedParts(level: Level, groups: PartGroup[]): void {
  const { quantities } = level;
  for (let i = 0; i < quantities.length; i++) {
    const gap = gapBefore(level, i);
    const closed = namesSome(quantities[i] as Quantity, gap) ? null : CLOSED.exec(gap);
    const cue = closed ?? OPEN.exec(gap);
    const topic = cue ? undefined : topicOf(level, i, gap);
    if (topic) groups.push(...topic);
    if (!cue) continue;
    const after = gap.length - cue.index;
    if ((after > 60 && !closed) || (closed && OF_BEFORE.test(gap))) continue;
    const mixed = closed && mixedAt(level, i);
    if (mixed) {
      groups.push(mixedGroup(mixed));
      continue;
    }
    for (const start of parallelStarts(quantities, i)) {
      const list = listFrom(level, start);
      // 由甲受理18件、乙受理9件: one list. 由该局处理的12件, 另有3件… is none.
      const by = cue[0].endsWith('由');
      // 处分4人,其中包含上述违规的2人,诫勉3人: those of another paragraph, and nothing behind them.
      const items = by || ABOVE.test(gap) ? itemsOf(list) : withoutStates(list);
      // 其中湖口镇3个,其余4个乡镇各1个: the towns are no part of what they have.
      const each = items.findIndex((one) => one.runsOn && /各$/.test(one.tail.trim()));
      const parts = each > 0 ? items.slice(0, each) : items;
      if ((by || cue[0] === '涉及') && parts.length < 2) continue;
      const left = COUNTED.test(textBehind(level, parts))
        ? -1
        : parts.findIndex(
            (one, k) => k > 0 && ((one.isRest && STRONG_REST.test(one.cue)) || (isOthers(one) && !isFollowed(parts, k)))
          );
      const near = ownersOf(level, i, quantities[start] as Quantity, Boolean(closed));
      const called = closed ? namedWhole(level, gap, parts) : [];
      const further = closed ? furtherMade(level, parts, near) : [];
      const totals = called.length > 0 ? called : [...near, ...further];
      if (left > 0) {
        // 其中…,其余… · 其中…、其他…: what is left closes the list.
        const wider = cue[0] === '其中' ? ownersOf(level, i, quantities[start] as Quantity, true) : [];
        const all = [...new Set([...totals, ...wider, ...others(quantities, i, totals)])].flatMap((total) => [
          { total, parts: parts.slice(0, left + 1) },
          { total, parts: parts.slice(0, 1) },
        ]);
        // 其中台资17个;其他外资4个;内资22个: 其他 names a class of its own.
        // 列入整治的385个,其中取缔61个、合并117个、规范207个;其余319个不需整治: what is left is of more.
        const full = [parts, parts.slice(0, left)].flatMap((some) =>
          totals
            .filter((total) => some.length > 1 && adds({ total, parts: some }) && some.every(isPlain))
            .map((total) => ({ total, parts: some }))
        );
        if (all.length > 0) groups.push({ readings: [...full, ...all], binding: 'closed', cue: 'named' });
        continue;
      }
      const opposites = oppositesOf(parts);
      if (opposites && totals.length > 0) {
        // 其中属实5件、部分属实3件、不属实5件,另1件正在核实: one thing and its opposite leave nothing out.
        const all = totals.map((total) => ({ total, parts: opposites }));
        groups.push({ readings: all, binding: 'closed', cue: 'named' });
        continue;
      }
      const series = seriesOf(parts);
      if (series) {
        // 其中甲类180批次,不合格6批次;乙类75批次,不合格1批次: the first figure of each row is the part.
        const all = ownersOf(level, i, quantities[start] as Quantity, true);
        const readings = all.flatMap((total) => prefixes(total, series.firsts));
        if (readings.length > 0) groups.push({ readings, binding: 'open', cue: 'named' });
        continue;
      }
      const readings = totals.flatMap((total) => prefixes(total, parts));
      // 分为 and its like need a list; where one part follows, it was another 分为.
      const listed = closed && parts.length > 1 && !goesOn(level, parts) && !passesOver(level, i, cue[0], totals);
      const binding = listed || totals.some((total) => namesAll(total, parts)) ? 'closed' : 'open';
      // What is called by its name has been told, wherever it stands.
      const cueOf = called.length > 0 ? 'counted' : 'named';
      if (readings.length > 0)
        groups.push({ readings: binding === 'closed' ? whole(readings) : readings, binding, cue: cueOf });
    }
  }
}

/** 其余八百处…;消除隐患两百余处: that a rough number comes out is chance. */
const isPlain = ({ figure }: Quantity): boolean => figure.modifier === undefined;

/** 其中三类分别为…, 前三位依次为…: some of them only. */
function namesSome({ clauseLead }: Quantity, gap: string): boolean {
  return SOME.test(gap) || (clauseLead.includes('其中') && /(?:分别|依次)[为是有]$/.test(gap.trim()));
}
const SOME = /其中[^。;]*(?:分别|依次)|前[三四五六七八九十\d]+[位名类项大]|居前|靠前|较多/;

/** 从犯49人,主犯7人,批捕和起诉分别为41人和38人: a smaller amount lies between, so they are hardly all of the first. */
function passesOver({ quantities }: Level, index: number, cue: string, [total]: readonly Quantity[]): boolean {
  return (
    /^(?:分别|依次)/.test(cue) &&
    total?.sentence === quantities[index]?.sentence &&
    quantities.slice(0, index).some((one) => one.index > (total?.index ?? Infinity) && total && sameUnit(one, total))
  );
}

/** 代表建议中,议案转建议6件,闭会期间23件: the whole is called by its name, its figure stands further up. */
function topicOf(level: Level, index: number, gap: string): PartGroup[] | undefined {
  const name = level.bracket || (index > 0 && !/[,;][^,;]*[中里][,:]?[^,;]*$/.test(gap)) ? undefined : topicBefore(gap);
  if (!name) return undefined;
  const parts = listFrom(level, index);
  if (parts.length < 2) return undefined;
  const [part] = parts as [Quantity];
  const usable = [...level.before, ...level.quantities.slice(0, index)].filter(
    (one) => sameUnit(one, part) && !one.isChange && one.n >= part.n
  );
  const totals = calledBy(usable, name).slice(-4).reverse();
  if (totals.length === 0) return undefined;
  const all = oppositesOf(parts);
  if (all) return [{ readings: totals.map((total) => ({ total, parts: all })), binding: 'closed', cue: 'within' }];
  return [{ readings: totals.flatMap((total) => prefixes(total, parts)), binding: 'open', cue: 'within' }];
}

/** 私营及其他企业17.03万人,外商企业1.86万人: a class by that name, with more behind it in the list. */
function isFollowed(parts: readonly Quantity[], k: number): boolean {
  const [one, next] = [parts[k], parts[k + 1]];
  // 其他收入212万元、年初结转和结余480万元: what is left over from before is no rest of these.
  if (one && next && followsInList(one, next) && /年|结转/.test(next.lead)) return true;
  return (
    next !== undefined && next.segment === one?.segment && next.state === undefined && !next.action && !next.isRest
  );
}

/** Other figures of the unit before in the sentence: a list that leaves nothing out may be of any of them. */
function others(quantities: readonly Quantity[], index: number, totals: readonly Quantity[]): Quantity[] {
  const [nearest] = totals;
  if (!nearest) return [];
  return quantities
    .slice(0, index)
    .filter((one) => one !== nearest && sameUnit(one, nearest) && !one.isChange && !isBase(one))
    .reverse()
    .slice(0, 4);
}

/** The items of the clause that the first of them opens. */
const itemsOf = (parts: readonly Quantity[]): Quantity[] =>
  parts.filter((one, k) => one.item === k && one.clause === parts[0]?.clause && one.segment === parts[0].segment);

/** 其中超期21份、偏低19份、不全18份;已整改55份,其余3份诉讼: behind the semicolon it is told what became of all of them. */
function withoutStates(parts: Quantity[]): Quantity[] {
  const kinds = parts.filter(({ segment }) => segment === parts[0]?.segment);
  const [next, rest, another] = parts.slice(kinds.length);
  const told = next?.state === 'completed' && rest?.isRest === true && rest.segment === next.segment && !another;
  return kinds.length > 1 && told && kinds.every((one) => one.state === undefined && !one.isRest) ? kinds : parts;
}

/** 新建、修订制度16项,其中新建9项、修订6项: the total is called after each of them, and after nothing else. */
function namesAll({ clauseLead }: Quantity, parts: readonly Quantity[]): boolean {
  const names = /([\u4e00-\u9fff]{2,4}(?:[、和及与][\u4e00-\u9fff]{2})+)[\u4e00-\u9fff]*$/.exec(clauseLead.trim())?.[1];
  const words = names?.split(/[、和及与]/) ?? [];
  return (
    words.length === parts.length &&
    words.length > 1 &&
    parts.every(({ lead }, k) => {
      const word = lead.trim().replace(/^其中/, '');
      return word.length > 1 && (words[k] as string).includes(word);
    })
  );
}

/** 其他感染性腹泻46870例,三者占99.0%: the text says itself that there are more. */
const COUNTED = /^[\u4e00-\u9fff]{0,4},?(?:以上|上述|前|这)?[两二三四五六七八九十](?:者|项|类|种)(?:合计|共|总计)?占/;

function textBehind({ text }: Level, parts: readonly Quantity[]): string {
  const end = parts.at(-1)?.figure.span.end ?? 0;
  return text.slice(end, end + 16);
}

/** 工矿事故94起,其中煤矿7起、…;其他事故31起: behind the 其中 of one row the rows go on, and this list is not all of them. */
function goesOn({ quantities }: Level, parts: readonly Quantity[]): boolean {
  const last = parts.at(-1);
  if (!last) return false;
  const behind = quantities.filter((one) => one.index > last.index && sameUnit(one, last));
  const [next] = behind;
  return next !== undefined && /其中/.test(next.clauseLead) && behind.some((one) => one.clause > next.clause);
}

/** The list up to the opposite of its first part, where there is one among its items, and no other class behind it. */
function oppositesOf(parts: readonly Quantity[]): Quantity[] | undefined {
  const end = parts.findIndex((_, k) => k > 0 && isOpposite(parts.slice(0, k + 1).map(({ lead }) => lead.trim())));
  if (end < 1) return undefined;
  const list = parts.slice(0, end + 1);
  const next = parts[end + 1];
  // 属实4件、部分属实9件、不属实15件,无实质内容的3件
  if (next && next.segment === list[end]?.segment && !next.isRest) return undefined;
  return list;
}

/** A closed list is read as a whole, or up to its last figure but one or two. */
function whole<T extends { parts: Quantity[] }>(readings: T[]): T[] {
  return readings.filter((one) => one.parts.length >= 2);
}

/** The first part of each unit: 收回14个、1135亩 begins two lists. */
function parallelStarts(quantities: readonly Quantity[], first: number): number[] {
  const begin = quantities[first] as Quantity;
  const starts = [first];
  const units = new Set([begin.figure.unit]);
  for (let k = first + 1; k < quantities.length; k++) {
    const one = quantities[k] as Quantity;
    if (one.clause !== begin.clause || units.has(one.figure.unit)) break;
    units.add(one.figure.unit);
    starts.push(k);
  }
  return starts;
}

/** The whole that the word speaks of: the nearest figure before with the unit of the parts; all near ones where 从…看 leaves it open. */
function ownersOf(level: Level, index: number, part: Quantity, closed: boolean): Quantity[] {
  const { quantities, bracket } = level;
  for (let j = index - 1; j >= 0 && index - j <= MAX; j--) {
    const candidate = quantities[j] as Quantity;
    if (candidate.segment !== part.segment && closed) break;
    // 支出4260万元,较上年5120万元减少860万元,其中公务接待612万元: of this year's.
    if (COMPARED.test(candidate.lead) && nextOf(candidate)?.isChange) continue;
    // 发送旅客124.6万人次,日均17.8万人次,其中公路68.3万人次
    if (/[日月年人户](?:均|平均)$/.test(candidate.lead.trim())) continue;
    // 意见742条,平均每个项目11.8条,其中质量类298条
    if (candidate.lead.includes('平均') && candidate.n < part.n) continue;
    // 其他11宗,按主体分,村集体46宗: behind 按…分 a smaller amount is no whole.
    if (closed && candidate.n < part.n) continue;
    // 增加15元,其中省级增加5元: parts of a change are changes.
    if (sameUnit(candidate, part) && (!candidate.isChange || part.isChange) && !isBase(candidate)) return [candidate];
    // 净减45名,其中辞退14名,劝退9名,不再续签22名: of a change what makes it.
    if (sameUnit(candidate, part) && isMadeBy(candidate, quantities.slice(index))) return [candidate];
  }
  const outer = bracket?.owner;
  if (outer && sameUnit(outer, part)) return [outer];
  if (bracket) return [];
  const usable = (one: Quantity): boolean =>
    sameUnit(one, part) && !one.bracket && !one.isChange && !PAST.test(one.lead) && !isBase(one);
  const here = quantities.slice(0, index).filter(usable);
  const before = level.earlier
    .filter((one) => closed || one.block === level.sentence.block)
    .flatMap((one) => one.quantities);
  const all = [...before.filter(usable), ...here].filter((one) => one.n > part.n).reverse();
  if (closed) return all.slice(0, 6);
  // 隐患503条,一般491条、重大12条。其中当场改正287条,限期改正216条: of all of them, where that comes out.
  const divided = all.find(
    (one) => one !== all[0] && one.sentence === all[0]?.sentence && isMadeBy(one, quantities.slice(index))
  );
  return divided ? [divided] : all.slice(0, 1);
}

function isMadeBy(total: Quantity, behind: readonly Quantity[]): boolean {
  let sum = 0;
  return behind
    .filter((one) => sameUnit(one, total) && one.segment === behind[0]?.segment)
    .some((one, k) => comesTo((sum += one.n), total) && k > 0);
}

/** 立案462宗。…立案的去向是这样:处罚371宗,移交18宗,仍在调查73宗: the last amount that was called so. */
function namedWhole({ bracket, before }: Level, gap: string, parts: readonly Quantity[]): Quantity[] {
  const name = OF_NAME.exec(gap)?.[1];
  const [first] = parts;
  if (bracket || !name || !first || parts.length < 3) return [];
  const whole = before.findLast(
    (one) => sameUnit(one, first) && !one.isChange && one.n > first.n && one.lead.trim().endsWith(name)
  );
  return whole ? [whole] : [];
}
const OF_NAME = /^[^\u4e00-\u9fff]*([\u4e00-\u9fff]{2,8}?)(?:的)?(?:去向|构成|来源|明细|分布)(?:情况)?(?:是|为|如下|:)/;

/** 不合格80批次,其中…。按项目分,…31批次;…28批次;…21批次: what all of the list makes, further up than the whole is looked for. */
function furtherMade({ bracket, before }: Level, parts: readonly Quantity[], near: readonly Quantity[]): Quantity[] {
  const [first] = parts;
  const sum = added(parts);
  if (bracket || !first || parts.length < 3 || sum < LEAST || near.some((one) => comesTo(sum, one))) return [];
  const made = before.findLast((one) => sameUnit(one, first) && !one.isChange && comesTo(sum, one));
  return made && !near.includes(made) ? [made] : [];
}
/** Smaller sums come out by chance. */
const LEAST = 20;

const ALL_OF_ANOTHER = /^[\u4e00-\u9fff]{3,8}(?:共|合计|累计)[\u4e00-\u9fff]{1,3}$/;

/** The figures of one unit from `index` on that read as one list. */
function listFrom(level: Level, index: number): Quantity[] {
  const { quantities } = level;
  const first = quantities[index] as Quantity;
  const parts: Quantity[] = [first];
  for (let k = index + 1; k < quantities.length && parts.length < MAX; k++) {
    const quantity = quantities[k] as Quantity;
    const gap = gapBefore(level, k);
    if (/其中/.test(gap) || CLOSED.test(gap)) break;
    if (quantity.figure.unit !== first.figure.unit) continue;
    if (quantity.isTotal || !isCounted(quantity)) break;
    if (quantity.segment !== first.segment && (BREAK.test(gap) || /共|合计|累计/.test(quantity.lead))) break;
    // 最高峰为66.9万辆次 is told of all; 补贴共收到15.4亿元 of other things.
    const another = quantity.clause > first.clause && !quantity.isRest && ALL_OF_ANOTHER.test(quantity.lead.trim());
    if (another || /最[高低多少大小]|高峰|峰值/.test(quantity.lead)) break;
    if (BREAK.test(quantity.lead)) break;
    parts.push(quantity);
  }
  return parts;
}
