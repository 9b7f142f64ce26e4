/**
 * 收入总计90.90亿元;支出总计88.02亿元。收支相抵,结转下年2.88亿元 · 岁入岁出相抵,差短3亿1,858万元: what lies between the two sides, whose amounts were told
 * under one label (收入总计, 支出总计 · 岁入…决算审定数, 岁出…决算审定数).
 */
import { isShare } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ChangeReading } from './claim.js';
import { isLeftBetween } from './counterpart.js';

interface Told {
  one: Quantity;
  side?: 'in' | 'out';
  label: string;
}

const OFFSET = /(?:收支|岁入岁出|收入支出|收入与支出)(?:两[相抵项]|总额)?相抵(?:后)?,?[^,;。\d]{0,14}$/;
const SIDE = /岁入|收入|岁出|支出/g;
/** Verbs and fillers around a label. */
const FILLER = /^(?:其中|全年|当年|年度|本年|本级)+|(?:为|达|共|约|实现|完成)+$/g;
/** Sentences back in which both sides may stand. */
const REACH = 4;

export function offsetOf(left: Quantity, previous: readonly Sentence[]): ChangeReading[] {
  const { sentence, figure } = left;
  if (!OFFSET.test(sentence.text.slice(0, figure.span.start - sentence.start))) return [];
  const told = [...previous.slice(-REACH), sentence]
    .flatMap(({ quantities }) => quantities)
    .filter(
      (one) =>
        one.index < left.index &&
        one.figure.unit === figure.unit &&
        !one.bracket &&
        !one.isChange &&
        !isShare(one) &&
        !isLeftBetween(one)
    )
    .map((one) => ({ one, ...sideOf(one) }));
  // 资本收入431亿元,资本支出2725亿元,资本收支相抵: those of its own segment first.
  const own = told.filter(({ one }) => one.sentence === sentence && one.segment === left.segment);
  const pair = pairOf(own) ?? pairOf(told);
  return pair ? [{ ...pair, explicit: true, sure: true }] : [];
}

/** 支出总计37.89亿元,其中县级支出33.12亿元: the largest are those of all of it. */
function pairOf(told: readonly Told[]): Pick<ChangeReading, 'base' | 'current'> | undefined {
  return told
    .flatMap(({ one: current, side, label }) => {
      if (side !== 'out' || PLANNED.test(label)) return [];
      const base = told.findLast((other) => other.side === 'in' && areAlike(other.label, label))?.one;
      return base ? [{ base, current }] : [];
    })
    .sort((a, b) => b.current.n - a.current.n)[0];
}
/** 一般公共预算收入总计, 支出总计 */
const areAlike = (a: string, b: string): boolean =>
  a === b || (a.length > 1 && b.length > 1 && (a.endsWith(b) || b.endsWith(a)));
const PLANNED = /预算数|计划|目标|上年|去年/;

function sideOf({ sentence, figure, lead }: Quantity): Omit<Told, 'one'> {
  const name = sentence.text
    .slice(0, figure.span.start - sentence.start)
    .match(SIDE)
    ?.at(-1);
  const label = lead.trim().replace(SIDE, '').replace(FILLER, '');
  return name === undefined ? { label } : { side: /入$/.test(name) ? 'in' : 'out', label };
}
