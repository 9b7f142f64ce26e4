/**
 * Claims that a part is so many per cent of a whole: 占比72%, 完成率116.2%, 占欠缴总额1.74亿元的78.7%, 进度60%.
 *
 * The part is what stands right before the claim, alone or together with its like (已完成24个、基本完成4个,占比72%). The whole is named
 * between 占 and the percentage, or it is the amount of the same unit before the part, or all parts of the sentence together.
 * Each claim lists its readings; the explicit ones first.
 */
import type { Notice } from '../types.js';
import { amountsOf, neighboursOf, unitsOf, type Neighbours } from './neighbours.js';
import { isShare, sameUnit, type PartGroup } from './parts/group.js';
import type { Quantity, Sentence } from './sentence.js';

export interface ShareReading {
  parts: Quantity[];
  /** Several where the whole is not stated but is the sum of all classes. */
  whole: Quantity[];
  complement?: boolean;
  /** The wording itself binds them: both in one sentence, the share right behind the part. */
  explicit: boolean;
  /** The share bears the name of the part, and nothing else can be its whole: no near miss is needed. */
  called?: boolean;
}

type Totals = ReadonlyMap<Quantity, readonly Quantity[]>;

export interface ShareClaim {
  percent: Quantity;
  readings: ShareReading[];
  /** The amount right before it: the part, where no whole is found. */
  part?: Quantity;
}

const SHARE = /占|比例|比重|率|程度|进度|完成|达到|达|为|的|成/;
const COMPLEMENT = /除|剔除|扣除/;

export function findShareClaims(
  notice: Notice,
  sentences: readonly Sentence[],
  groups: readonly PartGroup[]
): ShareClaim[] {
  const claims: ShareClaim[] = [];
  const totals = totalsOf(groups);
  const { text } = notice.view;
  sentences.forEach((sentence, index) => {
    for (const percent of sentence.quantities) {
      if (percent.figure.unit !== '%' && percent.figure.unit !== '‰') continue;
      const claim = claimOf(percent, sentences.slice(Math.max(0, index - 2), index), totals, text);
      if (claim) claims.push(claim);
    }
  });
  return claims;
}

/** The totals that each figure is a part of, by the groups that the wording binds. */
function totalsOf(groups: readonly PartGroup[]): Map<Quantity, Quantity[]> {
  const totals = new Map<Quantity, Quantity[]>();
  for (const { readings, binding } of groups) {
    if (binding === 'guessed') continue;
    for (const { total, parts } of readings.slice(0, 6)) {
      for (const part of parts) {
        const known = totals.get(part);
        if (!known) totals.set(part, [total]);
        else if (!known.includes(total)) known.push(total);
      }
    }
  }
  return totals;
}

/** Whether the words before the percentage speak of a share. A bare 85% behind a comma does not. */
function speaksOfShare(percent: Quantity): boolean {
  // 削减率43.6%, 超过总数91%: shares in the words of a change.
  if (/总[数额量]|[节减扣]\S?率(?:为|达|达到|约)?$/.test(percent.cue)) return true;
  return !percent.isChange && (SHARE.test(percent.clauseLead) || percent.lead.trim() === '');
}

function claimOf(
  percent: Quantity,
  previous: readonly Sentence[],
  totals: Totals,
  text: string
): ShareClaim | undefined {
  if (!speaksOfShare(percent)) return undefined;
  const around = neighboursOf(percent, previous);
  const readings: ShareReading[] = [
    ...namedWhole(percent, around),
    ...wholeByName(percent, around, text),
    ...ofGroups(percent, around, totals),
    ...calledByName(percent, around),
    ...saidOtherwise(percent, around),
    ...sameSentence(percent, around),
    ...acrossSentences(around),
  ];
  const part = around.before.findLast((one) => !isShare(one));
  return { percent, readings, ...(part && { part }) };
}

/** 占欠缴总额1.74亿元的78.7% · 完成年度计划4.1亿元的60%: the whole stands between the verb and the percentage. */
function namedWhole(percent: Quantity, { before, earlier }: Neighbours): ShareReading[] {
  const whole = before.at(-1);
  if (!whole || whole.clause !== percent.clause || whole.bracket !== percent.bracket) return [];
  if (!/占|为|达|完成|相当于/.test(whole.lead) || !/的|之/.test(percent.lead)) return [];
  const parts = [...earlier, ...before.slice(0, -1)].filter((one) => sameUnit(one, whole)).reverse();
  return parts.slice(0, 3).map((part, i) => ({ parts: [part], whole: [whole], explicit: i === 0 }));
}

/** 已完成24个、基本完成4个,占比72%: the whole is the total that the parts are bound to, wherever it stands. */
function ofGroups(percent: Quantity, { before }: Neighbours, totals: Totals): ShareReading[] {
  const part = before.findLast((one) => !isShare(one));
  if (!part || !adjacent([part], percent)) return [];
  const run = amountsOf(before, part.figure.unit).filter((one) => one.segment === part.segment);
  const readings: ShareReading[] = [];
  for (const whole of (totals.get(part) ?? []).slice(0, 4)) {
    if (whole.n < part.n) continue;
    // 已完成15个,基本完成5个,正在整改4个,完成率87%: what the author counted as done, wherever it stands in the row.
    if (/完成|整改|办结|销号|落实/.test(percent.lead)) {
      const done = run.filter((one) => one.state === 'completed');
      const nearly = run.filter((one) => one.state === 'completed' || one.state === 'basic');
      for (const parts of [done, nearly]) {
        if (parts.length > 0 && !parts.includes(whole)) readings.push({ parts, whole: [whole], explicit: true });
      }
    }
    readings.push({ parts: [part], whole: [whole], explicit: true });
    const together = run.filter((one) => one !== whole && totals.get(one)?.includes(whole));
    const some = together.reduce((all, one) => all + one.n, 0) < whole.n;
    if (together.length > 1 && some) readings.push({ parts: together, whole: [whole], explicit: true });
  }
  return readings;
}

/** 空置430套,空置率8% · 私立3955所,…私立超过总数91%: the share is called after its part. */
function calledByName(percent: Quantity, { before }: Neighbours): ShareReading[] {
  const name = /([\u4e00-\u9fff]{2})(?:率|比例|比重|[^,]{0,6}总[数额量])/.exec(percent.cue)?.[1];
  // 属实及部分属实率 is of two parts together.
  if (!name || /[及和]/.test(percent.cue)) return [];
  const part = before.findLast(
    (one) => !isShare(one) && one.lead.includes(name) && !new RegExp(`[不未]${name}`).test(one.lead)
  );
  if (!part) return [];
  const wholes = before.filter(
    (one) => sameUnit(one, part) && one !== part && one.n >= part.n && one.index < part.index
  );
  return wholes
    .slice(-2)
    .reverse()
    .map((whole) => ({ parts: [part], whole: [whole], explicit: true, called: wholes.length === 1 }));
}

/** 尚余10%即432万元: the part in other words behind the share. */
function saidOtherwise(percent: Quantity, { before, after, earlier }: Neighbours): ShareReading[] {
  const [part] = after;
  if (!part || part.clause !== percent.clause || !/^(?:即|,?计|合)/.test(part.lead)) return [];
  const wholes = [...earlier, ...before].filter((one) => sameUnit(one, part) && one.n >= part.n).reverse();
  return wholes.slice(0, 4).map((whole, i) => ({ parts: [part], whole: [whole], explicit: i === wholes.length - 1 }));
}

/** 占地方预算支出总数的35.84%: the whole is called by its name, its amount stands further up. */
function wholeByName(percent: Quantity, { before, earlier }: Neighbours, text: string): ShareReading[] {
  const name =
    /占(?:同期|全部|本|我)?([^,占]{2,16}?)(?:总数|总额|总量|总数量|合计)?(?:的|之)?(?:比例|比重)?(?:约|高达|达|为|仅)?$/.exec(
      percent.lead
    )?.[1];
  const part = before.findLast((one) => one.figure.unit !== '%');
  if (!name || !part) return [];
  const pool = [...earlier, ...before].filter((one) => one !== part && sameUnit(one, part));
  const whole = pool.findLast((one) =>
    text.slice(Math.max(0, one.figure.span.start - 30), one.figure.span.start).includes(name)
  );
  return whole ? [{ parts: [part], whole: [whole], explicit: true }] : [];
}

function sameSentence(percent: Quantity, { before, after }: Neighbours): ShareReading[] {
  const readings: ShareReading[] = [];
  const units = unitsOf(before);
  const meant = respectiveUnit(percent, units);
  units.forEach((unit, order) => {
    const rank = meant === undefined ? order : meant === unit ? 0 : 1;
    const list = amountsOf(before, unit).filter((one) => !one.isChange);
    const last = list.length - 1;
    for (let p = last; p >= Math.max(0, last - 3); p--) {
      const part = list[p] as Quantity;
      for (let w = p - 1; w >= Math.max(0, p - 4); w--) {
        readings.push({
          parts: [part],
          whole: [list[w] as Quantity],
          explicit: rank === 0 && p === last && adjacent([part], percent),
        });
      }
      // 应收100万元的... the whole may stand behind its part: 已收90万元,应收100万元,收缴率90%.
      for (let w = p + 1; w <= last; w++)
        readings.push({ parts: [part], whole: [list[w] as Quantity], explicit: false });
    }
    for (let n = 2; n <= Math.min(4, list.length); n++) {
      const parts = list.slice(list.length - n);
      for (const whole of list
        .slice(0, list.length - n)
        .reverse()
        .slice(0, 3)) {
        // Parts that make up the whole are no share of it.
        const some = parts.reduce((all, one) => all + one.n, 0) < whole.n;
        readings.push({ parts, whole: [whole], explicit: rank === 0 && some && adjacent(parts, percent) });
      }
    }
    // Nothing but the classes themselves: all of them together are the whole.
    const classes = [...list, ...amountsOf(after, unit)];
    if (rank === 0 && classes.length >= 2 && classes.every((one) => one.state || one.isRest)) {
      for (let n = 1; n <= Math.min(3, classes.length - 1); n++) {
        const runs = [list.slice(list.length - n), classes.slice(0, n)];
        for (const parts of n < list.length ? runs : runs.slice(1))
          readings.push({ parts, whole: classes, explicit: true });
      }
    }
    if (rank === 0 && list[last] && COMPLEMENT.test((list[last] as Quantity).lead)) {
      for (let w = 0; w < last; w++) {
        readings.push({
          parts: [list[last] as Quantity],
          whole: [list[w] as Quantity],
          complement: true,
          explicit: true,
        });
      }
    }
  });
  return readings;
}

/** 街道问题29个 … 街道层面完成27个: the same name before both. */
function sharesName(part: Quantity, whole: Quantity): boolean {
  const name = part.lead.replace(/完成|整改|其中|已|共/g, ' ');
  for (let i = 0; i < name.length - 1; i++) {
    const pair = name.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && whole.lead.includes(pair)) return true;
  }
  return false;
}

/** 6起、29人,其中瓦斯事故2起、14人,分别占33.3%、48.3% */
function respectiveUnit(percent: Quantity, units: readonly string[]): string | undefined {
  if (!percent.clauseLead.includes('分别')) return undefined;
  const list = percent.sentence.quantities.filter((one) => one.clause === percent.clause && one.figure.unit === '%');
  const last = units.slice(0, list.length).reverse();
  return list.length > 1 && last.length === list.length ? last[list.indexOf(percent)] : undefined;
}

/** A rate that bears a name is of the part that bears it: 属实率 is not of what was 办结. Rates of completion and 占 go by place. */
function bearsName(part: Quantity, percent: Quantity): boolean {
  const name = /([\u4e00-\u9fff]{2})率/.exec(percent.cue)?.[1];
  if (!name) return true;
  const words = part.lead + part.tail;
  const at = words.indexOf(name);
  return at >= 0 ? !/[不未]/.test(words[at - 1] ?? '') : /完成|整改|落实/.test(name) && part.state === 'completed';
}

/** The share stands in the clause of its part or in one of the two behind it. */
function adjacent(parts: readonly Quantity[], percent: Quantity): boolean {
  const last = parts.at(-1) as Quantity;
  // 由72.2%提升到100%: rates of two times, perhaps not of these amounts.
  if (/由|从/.test(percent.clauseLead.slice(-24))) return false;
  if (!bearsName(last, percent)) return false;
  if (last.bracket !== percent.bracket) return last.bracket === undefined && last === percent.bracket?.owner;
  return percent.clause - last.clause <= 2;
}

function acrossSentences({ before, earlier }: Neighbours): ShareReading[] {
  const readings: ShareReading[] = [];
  for (const unit of unitsOf(before).slice(0, 2)) {
    const same = amountsOf(before, unit);
    const part = same.at(-1) as Quantity;
    for (const whole of earlier
      .filter((one) => sameUnit(one, part))
      .reverse()
      .slice(0, 4)) {
      readings.push({ parts: [part], whole: [whole], explicit: sharesName(part, whole) });
      if (same.length > 1) readings.push({ parts: same, whole: [whole], explicit: false });
    }
  }
  return readings;
}
