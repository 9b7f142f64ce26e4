/** Shares of what stands beside them: 46个问题已完成31个,占67.4%. The part is the nearest amount, the whole one before it. */
import { isAdditive } from '../parts/group.js';
import { makeHundred } from '../parts/shared.js';
import { amountsOf, unitsOf, type Neighbours } from '../neighbours.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';
import { isAmong } from './otherwise.js';
import { bearing, isOfSome, rateName, type RateName } from './rate-name.js';

/** Two or three printed shares of a whole miss a hundred by no more. */
const ROUNDING = 0.15;
const COMPLEMENT = /除|剔除|扣除/;

export function shareBeside(percent: Quantity, { before, after }: Neighbours): ShareReading[] {
  const readings: ShareReading[] = [];
  const units = unitsOf(before).filter(isAdditive);
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
          explicit: rank === 0 && p === last && adjacent([part], percent) && !isSibling(list[w] as Quantity, part),
          ...(list.length === 2 && rank === 0 && isPartOf(part, list[w] as Quantity, percent) && { sure: true }),
        });
      }
      // 初访1126件次,重访357件次,重复率24.1%: or of both together.
      const other = list[p - 1];
      if (other && /率/.test(percent.lead) && areAlike(other, part))
        readings.push({ parts: [part], whole: [other, part], explicit: false });
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
        const some = parts.reduce((all, one) => all + one.n, 0) < whole.n && !areOpposed(parts);
        readings.push({
          parts,
          whole: [whole],
          explicit: rank === 0 && some && adjacent(parts, percent) && !areClasses(parts, percent),
        });
      }
    }
    // Nothing but the classes themselves: all of them together are the whole.
    // 余下23个中,15个已立案: what is behind 中 is told of those.
    const behind = amountsOf(after, unit);
    const among = behind.findIndex(isAmong);
    // 再完成12个,累计完成95个,剩余5个: what is counted so far holds the latest.
    const told = list.slice(
      Math.max(
        0,
        list.findLastIndex((one) => /累计/.test(one.lead))
      )
    );
    const classes = [...told, ...(among < 0 ? behind : behind.slice(0, among + 1))];
    if (
      rank === 0 &&
      !NAMES_WHOLE.test(percent.lead.trim()) &&
      classes.length >= 2 &&
      (classes.every((one) => one.state || one.isRest) || makeHundred(classes, ROUNDING))
    ) {
      for (let n = 1; n <= Math.min(3, classes.length - 1); n++) {
        const runs = [told.slice(told.length - n), classes.slice(0, n)];
        for (const parts of n < told.length ? runs : runs.slice(1))
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

/** 占永久基本农田的82.4%: of something that is no class beside it. */
const NAMES_WHOLE = /占(?!总|全部|其|上述|以上)[\u4e00-\u9fff]{2,12}(?<!总[数量额])的$/;

/** 初信初访, 重复信访: two kinds of one thing. */
function areAlike(a: Quantity, b: Quantity): boolean {
  const [x, y] = [kindOf(a), kindOf(b)];
  return (
    a.clause !== b.clause &&
    x !== y &&
    Math.min(x.length, y.length) > 2 &&
    (x.slice(-1) === y.slice(-1) || areFirstAndAgain(a, b))
  );
}

/** 初次信访事项893件,重复信访393件: neither is the whole of the other. */
export const areFirstAndAgain = (a: Quantity, b: Quantity): boolean =>
  /初[次信访诉]|首次/.test(a.lead) && /重[复信访诉]|再次/.test(b.lead);

const kindOf = ({ lead }: Quantity): string => lead.trim().replace(/[为有达]+$/, '');

/** 满意271件,基本满意11件,不满意7件: no rate counts those with what is said of them, and those without. */
function areOpposed(parts: readonly Quantity[]): boolean {
  const isNot = (one: Quantity): boolean => /^(?:经|检出|抽检|其中|有)*[不未]/.test(one.lead.trim());
  return parts.some(isNot) && !parts.every(isNot);
}

/** 财政拨款1500万元,占88%;事业收入150万元,占9%: what has a share of its own in another segment is no whole of the next. */
function isSibling(whole: Quantity, part: Quantity): boolean {
  // 其中税收612万元,非税371万元: the items of one list.
  if (
    /其中/.test(whole.lead) &&
    !/其中|中/.test(part.lead) &&
    part.clause - whole.clause <= 3 &&
    part.sentence === whole.sentence
  )
    return true;
  if (whole.segment === part.segment && whole.sentence === part.sentence) return false;
  const { quantities } = whole.sentence;
  const next = quantities[quantities.indexOf(whole) + 1];
  return next?.figure.unit === '%' && next.clause - whole.clause <= 1 && next.cue.includes('占');
}

/** 退缴42.8万元,其中班子成员10.7万元,占25%: 其中 or 中 binds the only two amounts. */
function isPartOf(part: Quantity, whole: Quantity, percent: Quantity): boolean {
  if (!/^占(?:比|总数的?)?(?:约|为|达)*$/.test(percent.lead.trim()) || percent.clause - part.clause > 1) return false;
  if (part.bracket !== percent.bracket || whole.segment !== part.segment || whole.n < part.n) return false;
  return /其中/.test(part.lead) || /^[^,;。]{0,10}中(?:$|有)/.test(whole.tail);
}

/** 6起、29人,其中瓦斯事故2起、14人,分别占33.3%、48.3% */
function respectiveUnit(percent: Quantity, units: readonly string[]): string | undefined {
  if (!/分别|依次/.test(percent.clauseLead)) return undefined;
  const list = percent.sentence.quantities.filter((one) => one.clause === percent.clause && one.figure.unit === '%');
  const last = units.slice(0, list.length).reverse();
  return list.length > 1 && last.length === list.length ? last[list.indexOf(percent)] : undefined;
}

/** A rate that bears a name is of the part that bears it: 属实率 is not of what was 办结. Rates of completion and 占 go by place. */
function bearsName(part: Quantity, percent: Quantity, said: RateName | undefined): boolean {
  const name = /([\u4e00-\u9fff]{2})率/.exec(percent.cue)?.[1];
  if (!name) return true;
  const words = part.lead + part.tail;
  const at = words.indexOf(name);
  if (at >= 0) return !/[不未]/.test(words[at - 1] ?? '');
  // 38条措施落地34条,落实率91.9%
  return (
    (/完成|整改|落实/.test(name) && part.state === 'completed') ||
    (said !== undefined && !said.negated && !said.other && bearing(part, said) >= 2)
  );
}

/** The share stands in the clause of its part or in one of the two behind it. */
export function adjacent(parts: readonly Quantity[], percent: Quantity): boolean {
  const last = parts.at(-1) as Quantity;
  // 由72.2%提升到100%: rates of two times, perhaps not of these amounts.
  if (/由|从/.test(percent.clauseLead.slice(-24))) return false;
  const name = rateName(percent);
  if ((name && isOfSome(percent, name)) || !parts.every((one) => bearsName(one, percent, name))) return false;
  if (last.bracket !== percent.bracket) return last.bracket === undefined && last === percent.bracket?.owner;
  return percent.clause - last.clause <= 2;
}

/** 其中共性问题9项全部完成,个性问题完成19项,完成90.5%: the last of several classes has its own. */
export function areClasses(parts: readonly Quantity[], { clause }: Quantity): boolean {
  const last = parts.at(-1);
  return /其中/.test(parts[0]?.clauseLead ?? '') && last !== undefined && clause - last.clause === 1;
}
