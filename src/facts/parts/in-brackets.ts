/** 金额17.65亿元,分属预算编制(6.28亿元)、资产管理(4.91亿元)、政府采购(6.46亿元): each class with its amount in a bracket of its own. */
import type { Bracket } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

const ALL = /分属|分别[为是]|分为|包括|即|依次为|来自|归为|分布[在于]/;
/** Two may be examples. */
const NONE_LEFT = /分属|分别[为是在]|分为|来自|分布[在于]|集中[在于]/;
const NAME = /^(?:[、,](?:以?及|和)?|[和及与])[\u4e00-\u9fff“”]{2,14}$/;

export function inBrackets({ bracket: outer, sentence, quantities }: Level, groups: PartGroup[]): void {
  if (outer) return;
  const { brackets, text, start } = sentence;
  let run: Bracket[] = [];
  const close = (): void => {
    const [first] = run;
    const parts = run.flatMap((one) => one.quantities);
    const [part] = parts;
    if (first && part && run.length > 1 && parts.every((one) => sameUnit(one, part))) {
      const total = quantities.findLast((one) => one.figure.span.end <= first.start && sameUnit(one, part));
      const lead = total && text.slice(total.figure.span.end - start, first.start - start);
      if (
        total &&
        lead !== undefined &&
        lead.length < 40 &&
        (run.length > 2 ? ALL : NONE_LEFT).test(lead) &&
        !lead.includes('其中')
      )
        groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'named' });
    }
    run = [];
  };
  for (const one of brackets) {
    if (one.parent) continue;
    const last = run.at(-1);
    if (!holdsOne(one) || (last && !NAME.test(text.slice(last.end - start, one.start - start)))) close();
    if (holdsOne(one)) run.push(one);
  }
  close();
}

/** Nothing but an amount. */
function holdsOne({ quantities: [one, another], text }: Bracket): boolean {
  if (!one || another) return false;
  const { start, end } = one.figure.span;
  return text.length - (end - start) <= 2;
}
