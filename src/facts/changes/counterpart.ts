/**
 * Two amounts that are each other's counterpart, and what lies between them: 预算960万元,实际支出892.8万元,节约67.2万元 · 账面86件、实盘79件,
 * 盘亏7件 · 收入3.06亿元,…;支出1.52亿元;增值收益1.54亿元.
 */
import counterparts from '../../lexicon/counterparts.json';
import { isShare } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import { labelOf } from '../shares/otherwise.js';
import { mayBeCarried } from './carried.js';
import type { ChangeReading } from './claim.js';
import { COMPARED, isApart, isListed } from './ends.js';

const words = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');
const LEFT = new RegExp(
  `(?:${words(counterparts.left)})(?:了|资金|金额|经费|投资|面积|率|额|数)?(?:共|计|为|达|竟|约|仅|合计)*$`
);
const PAIRS = counterparts.pairs.map(({ first, second, both }: Pair) => ({
  first: new RegExp(words(first)),
  second: new RegExp(words(second)),
  both: both === undefined ? undefined : new RegExp(both),
}));
interface Pair {
  first: string[];
  second: string[];
  /** Names them together: 收支相抵. */
  both?: string;
}
/** How many figures back a counterpart may stand. */
const REACH = 14;

/** Of trade: what lies between exports and imports, that are told as the parts of both together. */
const BALANCE = /(?:[顺逆]差|[出入]超)(?:为|达|额|约)*$/;

/** What is carried over the years, or of several pairs together, is not what lies between two amounts of one. */
const CARRIED = /原编|原列|原预算|合计|总计|共计|[两三四五六]项|滚存|累计|历年|以前年度|往年|上年|年初|年末|期末|结转/;

/** Whether the figure is called what is left between two others. */
export function isLeftBetween({ lead, tail, cue, figure }: Quantity): boolean {
  // 超员1125起 counts the cases.
  if (/超[载员]$/.test(lead.trim()) && !/^(?:人|名|吨|公斤|千克)$/.test(figure.unit)) return false;
  // 较预算剩余4200万元增加280万元: that of another time, or as planned.
  // 收益率 is of what was laid out, not of what came in.
  if (
    /收益率|[虚多少漏][增减计列记报]/.test(lead) ||
    CARRIED.test(lead) ||
    /^(?:较|比|与|同)[^,]*(?:[剩賸结盈]余|[顺逆]差|差短|短绌|余绌)数?$/.test(lead.trim())
  )
    return false;
  return LEFT.test((lead || cue).trim()) || /^[^,;。\d]{0,2}(?:未执行|未支出|未动支|缺口)/.test(tail);
}

export function counterpart(change: Quantity, previous: readonly Sentence[]): ChangeReading[] {
  const here = change.sentence.quantities.filter((one) => one.index < change.index);
  const unit = isShare(change)
    ? here.findLast((one) => !isShare(one) && !one.isChange)?.figure.unit
    : change.figure.unit;
  const isTrade = BALANCE.test(change.lead.trim());
  const all = [...previous.flatMap((one) => one.quantities), ...here].filter(
    (one) =>
      !one.bracket &&
      !one.isChange &&
      one.figure.unit === unit &&
      !isLeftBetween(one) &&
      !COMPARED.test(one.lead) &&
      (isTrade ? !/进出口/.test(one.lead) && !isOfYearBefore(one, change) : !isListed(one))
  );
  const partner = isTrade ? /对([\u4e00-\u9fff])[\u4e00-\u9fff]{0,4}[顺逆出入]/.exec(change.lead)?.[1] : undefined;
  const named = partner === undefined ? [] : all.filter((one) => one.lead.includes(partner));
  // 对日出口…,对美出口…,自日进口…,自美进口…,对日入超: of the partner that is named.
  const near = (named.length > 1 ? named : all).slice(-REACH);
  const readings: ChangeReading[] = [];
  const told = PAIRS.filter((pair) => pair.both?.test(change.clauseLead) || pair.both?.test(clauseBefore(change)));
  const meant = told.length > 0 ? told : PAIRS;
  for (let j = near.length - 1; j >= 1; j--) {
    const second = near[j] as Quantity;
    const label = labelOf(second);
    // 超概算的6个, 13个未决算项目已办结10个: classes of things, no amounts of a plan and of its outcome.
    if (/的$/.test(label.trim()) || /超(?:概|预|估)算|未[\u4e00-\u9fff]{0,2}[决结]算/.test(label)) continue;
    const pairs = meant.filter((pair) => pair.second.test(label) || (pair.both && pair.first.test(label)));
    const bases = near
      .slice(0, j)
      .filter(
        (one) =>
          !isApart(one, second) &&
          !/超[概预估]算的?$|的$/.test(labelOf(one).trim()) &&
          pairs.some((pair) => isFirst(pair, labelOf(one), label))
      )
      .reverse();
    const [nearest] = bases;
    const beside = nearest !== undefined && nearest === near[j - 1] && nearest.sentence === change.sentence;
    // The pair right before, in one sentence, leaves no other.
    // 合同价1286万元,结算价1349万元,多出63万元,经复审核减41万元: the pair has had its change.
    const told = here.some((one) => one.isChange && one.index > second.index && one.figure.unit === change.figure.unit);
    const sure =
      !told && beside && j === near.length - 1 && follows(change, second) && second.clause - nearest.clause <= 3;
    for (const base of bases.slice(0, sure ? 1 : 4)) {
      // What is left in one paragraph is not of what another tells.
      const explicit = !told && second.sentence.block === change.sentence.block && !mayBeCarried(change, base, second);
      readings.push({ base, current: second, explicit, ...(sure && explicit && { sure }) });
    }
    if (bases.length > 0) break;
  }
  return readings;
}

/** 上年同期进出口205.9亿元,其中出口149.2亿元、进口56.7亿元。贸易顺差102.0亿元: of this year. */
const isOfYearBefore = ({ sentence }: Quantity, change: Quantity): boolean =>
  sentence !== change.sentence && /^[^,;。]{0,6}(?:上年|去年)同期/.test(sentence.text);

function clauseBefore({ sentence, figure, clauseLead }: Quantity): string {
  const end = figure.span.start - sentence.start - clauseLead.length;
  return sentence.text.slice(Math.max(0, end - 16), Math.max(0, end));
}

/** 岁入 and 岁出 come in either order, 预算 before what became of it. */
function isFirst(pair: (typeof PAIRS)[number], lead: string, after: string): boolean {
  if (pair.first.test(lead) && !pair.second.test(lead)) return pair.second.test(after);
  return pair.both !== undefined && pair.second.test(lead) && pair.first.test(after) && !pair.second.test(after);
}

function follows(change: Quantity, second: Quantity): boolean {
  return change.clause - second.clause <= 2 && change.segment === second.segment;
}
