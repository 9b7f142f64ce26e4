/**
 * A rate that is called after its part: 空置430套,空置率8% · 应收94,500元,已收71,820元,收缴率76% · 私立3955所,…私立超过总数91%.
 *
 * The whole is what the part is bound to, or what there was to do by name (应收, 计划), or the only other amount of its unit before it; in the
 * sentence first, then in the sentences before, at last in the paragraph before (整改措施:… / 整改成效:…).
 */
import { isShare, sameUnit, twinOf } from '../parts/group.js';
import type { Neighbours } from '../neighbours.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';
import { bearing, isNamedWhole, isOfSome, rateName, type RateName } from './rate-name.js';
import { sharesName } from './names.js';
import { THAN } from '../than.js';

/** The rate as it was. */
const ASIDE = new RegExp(`由|从|${THAN}`);

export function calledByName(
  percent: Quantity,
  { before, after, earlier }: Neighbours,
  totals: Totals,
  further: readonly Sentence[]
): ShareReading[] {
  const name = rateName(percent);
  if (!name) return ofTotalNumber(percent, before);
  // 由72.2%提升到100%: rates of two times, perhaps not of these amounts.
  if (
    name.other ||
    ASIDE.test(percent.lead) ||
    isOfSome(percent, name) ||
    /确保|力争|争取|要求/.test(percent.clauseLead.slice(-24))
  )
    return [];
  const { parts, score } = partsCalled(percent, name, before);
  const [part] = parts;
  const last = parts.at(-1);
  if (!part || !last) return [...whatIsLeft(percent, name, before), ...ofAllThere(percent, before)];
  // 完成45项,…,其中重点任务20项,完成率100%: of those behind 其中.
  if (before.some((one) => one.index > last.index && sameUnit(one, last) && one.lead.includes('其中'))) return [];
  const near =
    last.segment === percent.segment &&
    percent.clause - last.clause <= 3 &&
    !(score < 3 && !name.units && isOneOfRates(percent)) &&
    !holdsCarried(last);
  const bound = (totals.get(last) ?? []).filter((one) => one.n >= last.n).slice(0, 3);
  const here = before.filter((one) => usable(one, part) && !parts.includes(one));
  const readings: ShareReading[] = [];
  // 已收缴58件、731万元,收缴率70.1%: of the cases or of the money.
  const twin = name.units ? undefined : twinOf(last);
  const twins = twin ? wholesOf(twin, before).map((whole) => ({ parts: [twin], whole: [whole], explicit: near })) : [];
  const plain = near && (!twin || twins.length > 0);
  const partly = inPart(name, last, before).flatMap((one) =>
    wholesOf(last, before).map((whole) => ({ parts: [...parts, one], whole: [whole], explicit: false }))
  );
  const all = [
    ...twins,
    ...partly,
    ...opposites(parts, name, [...before, ...after], near),
    ...ofAllThere(percent, before),
  ];
  const add = (whole: Quantity, sure: boolean): void => {
    if (parts.includes(whole) || readings.some((one) => one.whole[0] === whole)) return;
    readings.push({ parts, whole: [whole], explicit: plain, ...(sure && near && !twin && { sure }) });
  };
  const behind = bracketBehind(percent, part);
  // 参保412.63万人,比上年末增加3.28万人;参保率96.4%(按常住人口428.0万人计算): of those, wherever the part stands.
  if (behind && /^[按以]/.test(behind.bracket?.text ?? ''))
    readings.push({ parts, whole: [behind], explicit: true, ...(score > 0 && { sure: true }) });
  else if (behind) add(behind, score > 0);
  const row = here.filter((one) => one.segment === last.segment);
  const [total] = bound;
  if (total && bound.length === 1) {
    const rivals = row.some((one) => one !== total && one.n >= last.n && one.index < part.index);
    add(total, score === 3 && !rivals && total.sentence === percent.sentence);
  }
  // 法定预算7800万元(原编9000万元,删减1200万元,删减率13.3%): of what there was before the cut.
  const uncut = /[删核审追]减|减列/.test(part.lead) ? row.filter(({ lead }) => UNCUT.test(lead)) : [];
  const named = (uncut.length > 0 ? uncut : row.filter(isNamedWhole)).filter(
    (one) => one.index < part.index || one.lead.includes('应')
  );
  if (named.length > 0) add(named.at(-1) as Quantity, named.length === 1 && score > 0);
  // 应收3420万元,审计时仅收取1875万元;整改后新收取989万元,累计收取2864万元,收缴率…: what there was to do stands in the segment before.
  const due = last.sentence.quantities.filter((one) => one.index < part.index && usable(one, part) && isDue(one));
  if (named.length === 0 && due.length === 1) add(due[0] as Quantity, score > 0 && /累计|共/.test(last.lead));
  const ahead = row.filter((one) => one.index < part.index);
  // Parts of one list are no wholes of each other.
  const [single] = ahead;
  const alone =
    single !== undefined &&
    ahead.length === 1 &&
    !single.state &&
    (single.clause !== part.clause || isHeld(part, single));
  for (const whole of ahead.slice(-2).reverse()) add(whole, alone && score === 3 && whole.n >= part.n);
  if (ahead.length > 2) add(ahead[0] as Quantity, false);
  for (const one of bound) add(one, false);
  if (readings.length > 0) return [...readings, ...all];
  // Further off the name decides, or there is but one that can be meant.
  const off = [...further.flatMap((one) => one.quantities).filter((one) => !one.bracket), ...here].filter(
    (one) => usable(one, part) && one.index < part.index && !parts.includes(one)
  );
  const alike = off
    .filter((one) => sharesName(part, one))
    .slice(-3)
    .reverse();
  for (const whole of alike) add(whole, false);
  const inReach = [...earlier, ...here].filter((one) => off.includes(one) && one.n >= part.n);
  if (alike.length === 0 && inReach.length <= 2) for (const whole of inReach.reverse()) add(whole, false);
  const others = off.filter((one) => one.n >= part.n && !readings.some((other) => other.whole[0] === one));
  const guesses = others.slice(-4).reverse();
  return [...readings, ...all, ...guesses.map((whole) => ({ parts, whole: [whole], explicit: false }))];
}

/** Told before it was cut: 原编, 送审, 申报. */
const UNCUT = /原(?:[列编报定]|预算|计划|概算|核定)|送审|申报/;

/** 调解成功率78%,仲裁结案率95%: the second of a row of rates is of what bears its very name, or of what is not told. */
function isOneOfRates(percent: Quantity): boolean {
  const before = nextOf(percent, -1);
  return (
    before?.segment === percent.segment &&
    !before.bracket &&
    !before.isChange &&
    rateName(before) !== undefined &&
    isShare(before)
  );
}

/** 办结621件(含上年结转48件): of more than came in this year. */
function holdsCarried({ sentence, figure }: Quantity): boolean {
  return sentence.brackets.some(
    ({ start, text }) => start === figure.span.end && /含[^,;。]{0,6}(?:结转|转入|旧存|往年|以前年度)/.test(text)
  );
}

/** 27项措施落实24项 · 142个资产中闲置17个: the whole opens the clause, and what became of it follows without a mark between. */
function isHeld(part: Quantity, whole: Quantity): boolean {
  return (
    whole.clause === part.clause &&
    whole.item === part.item &&
    whole.runsOn &&
    /^[^\d、]{2,}$/.test(whole.tail) &&
    whole.clauseLead.length < 16
  );
}

/** 应收, 应缴: what there was to do, for the whole of the sentence. */
function isDue({ lead, bracket }: Quantity): boolean {
  return !bracket && /应(?:收|缴|付|退|征|拨|补|还|交|清退)/.test(lead);
}

/** The nearest amounts before it that it may be of. */
function wholesOf(part: Quantity, before: readonly Quantity[]): Quantity[] {
  return before
    .filter((one) => one.index < part.index && one.segment === part.segment && usable(one, part) && one.n >= part.n)
    .slice(-2)
    .reverse();
}

/** 覆盖小区613个,覆盖率96.2%(全市共有小区637个) */
function bracketBehind({ sentence, figure, bracket }: Quantity, part: Quantity): Quantity | undefined {
  if (bracket) return undefined;
  const next = sentence.brackets.find((one) => one.start === figure.span.end);
  const [whole, another] = next?.quantities.filter((one) => usable(one, part)) ?? [];
  return whole && !another && BASE.test(next?.text ?? '') && whole.n >= part.n ? whole : undefined;
}

/** 全市共有小区637个, 按常住人口428.0万人计算 */
const BASE = /共|总|应|全|^[按以].*(?:计|计算|测算|为基数|为分母)$/;

/** 分类小区扩大到126个;全区共有小区140个,覆盖率90%: all there are right before the rate, the part under the same name further up. */
function ofAllThere(percent: Quantity, before: readonly Quantity[]): ShareReading[] {
  const whole = before.at(-1);
  if (!whole || percent.clause - whole.clause !== 1 || !/[总共][有计]?|全[市区县省镇]/.test(whole.lead)) return [];
  const name = /[\u4e00-\u9fff]{2}$/.exec(whole.lead)?.[0] ?? whole.head;
  if (name.length < 2 || /[共有总计]$/.test(name)) return [];
  const { quantities } = percent.sentence;
  const part = quantities.findLast((one) => one.index < whole.index && usable(one, whole) && !one.bracket);
  if (!part || part.n > whole.n || !part.clauseLead.includes(name)) return [];
  // 一季度总投资62亿元,二季度总投资81亿元: all there are of two times.
  if (/[总共]/.test(part.lead)) return [];
  return [{ parts: [part], whole: [whole], explicit: true }];
}

/** 27名河长中有9名未完成任务,完成率66.7%: the rate is of those of whom it is not said. */
function whatIsLeft(percent: Quantity, name: RateName, before: readonly Quantity[]): ShareReading[] {
  if (name.negated) return [];
  const row = before.filter((one) => one.segment === percent.segment && !isShare(one) && !one.isChange);
  const part = row.findLast((one) => bearing(one, { ...name, negated: true }) >= 2);
  const [whole, another] = row.filter((one) => part && usable(one, part) && one.index < part.index && one.n > part.n);
  if (!part || !whole || percent.clause - part.clause > 1) return [];
  return [{ parts: [part], whole: [whole], complement: true, explicit: !another }];
}

function usable(one: Quantity, part: Quantity): boolean {
  return sameUnit(one, part) && one !== part && !one.isChange && !one.isRest;
}

/** The amount that bears the name of the rate; several where it counts those with it that came about in part. */
function partsCalled(
  percent: Quantity,
  name: RateName,
  before: readonly Quantity[]
): { parts: Quantity[]; score: number } {
  const amounts = before.filter(
    (one) =>
      !isShare(one) &&
      (!one.isChange || one.cue.includes(name.stem)) &&
      (!name.units || name.units.includes(one.figure.unit))
  );
  for (const list of [amounts.filter((one) => one.segment === percent.segment), amounts]) {
    const scores = list.map((one) => bearing(one, name));
    const best = Math.max(0, ...scores);
    if (best === 0) continue;
    const bearers = list.filter((_, i) => scores[i] === best);
    const last = bearers.slice(-1);
    const more = together(percent, last, list);
    return more.length > 0 ? { parts: [...last, ...more], score: 2 } : { parts: last, score: best };
  }
  // 按金额计清理率: of the amounts of that unit, the last.
  if (name.units) return { parts: amounts.slice(-1), score: 1 };
  return { parts: [], score: 0 };
}

/** 满意240份,不满意10份,满意率96%: with those of which the opposite is said, they are all. */
function opposites(
  parts: readonly Quantity[],
  name: RateName,
  around: readonly Quantity[],
  explicit: boolean
): ShareReading[] {
  const [part] = parts as [Quantity];
  const others = around.filter(
    (one) =>
      one.segment === part.segment &&
      usable(one, part) &&
      !parts.includes(one) &&
      bearing(one, { ...name, negated: !name.negated }) === 3
  );
  // 非常满意150份、满意98份、不满意8份: there are more answers than two.
  const more = around.some(
    (one) =>
      one.segment === part.segment &&
      usable(one, part) &&
      !parts.includes(one) &&
      !others.includes(one) &&
      one.lead.includes(name.stem)
  );
  if (more) return [];
  return others.length === 1 ? [{ parts: [...parts], whole: [...parts, ...others], explicit }] : [];
}

/** 完成率(含基本完成), 属实及部分属实率: what came about in part counts too. */
function together(percent: Quantity, last: readonly Quantity[], list: readonly Quantity[]): Quantity[] {
  const partly = /(?:含|及|和|与)(基本|部分|阶段性?)/.exec(percent.clauseLead)?.[1];
  return partly ? list.filter((one) => one.lead.includes(partly) && !last.includes(one)) : [];
}

/** 办结753件,阶段性办结172件,未办结50件,办结率94.9%: perhaps those that came about in part are counted without a word. */
function inPart({ stem, negated }: RateName, last: Quantity, list: readonly Quantity[]): Quantity[] {
  if (negated) return [];
  return list.filter(
    (one) => one.segment === last.segment && usable(one, last) && IN_PART.some((word) => one.lead.includes(word + stem))
  );
}
const IN_PART = ['基本', '阶段性', '部分'];

/** 私立3955所,…私立超过总数91%: no rate, but the name of the part before 总数. */
function ofTotalNumber(percent: Quantity, before: readonly Quantity[]): ShareReading[] {
  const name = /([\u4e00-\u9fff]{2})[^,]{0,6}总[数额量]/.exec(percent.cue)?.[1];
  if (!name) return [];
  const part = before.findLast(
    (one) =>
      !isShare(one) && one.lead.includes(name) && ![`不${name}`, `未${name}`].some((not) => one.lead.includes(not))
  );
  if (!part) return [];
  const wholes = before.filter((one) => usable(one, part) && one.n >= part.n && one.index < part.index);
  return wholes
    .slice(-2)
    .reverse()
    .map((whole) => ({ parts: [part], whole: [whole], explicit: true, ...(wholes.length === 1 && { sure: true }) }));
}
