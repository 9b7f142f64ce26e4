/**
 * What a section opens with against what was told of it before: 涉及农药残留超标5批次 … 一、农药残留超标问题⏎共4批次.
 *
 * The section is called after what was counted, and its first words are nothing but the number of all of it.
 */
import type { Notice, Section } from '../types.js';
import type { Retelling } from './retellings.js';
import type { Quantity, Sentence } from './sentence.js';
import { sameUnit } from './parts/group.js';

const ALL =
  /^(?:一?共|共有|共计|合计|总计)$|^(?:共|共计|一共)?(?:反映|涉及|发现|查出|指出|存在)(?:的)?(?:问题|案件|事项|隐患)$/;
/** What a heading adds to the name. */
const GENERAL = /(?:方面)?(?:的)?(?:问题|情况|样品|产品|案件|事项)?(?:方面)?$/;
const SHORTEST = 4;

export function findSectionCounts({ outline, view: { text } }: Notice, sentences: readonly Sentence[]): Retelling[] {
  const openings = sentences.filter(
    ({ quantities: [first] }) => first !== undefined && ALL.test(first.clauseLead.trim())
  );
  if (openings.length === 0) return [];
  const told = sentences.flatMap(({ quantities }) => quantities.filter((one) => !one.bracket && one.figure.exact));
  return sectionsOf(outline).flatMap(({ title, titleSpan }) => {
    const name = title.replace(/[:。,]$/, '').replace(GENERAL, '');
    const opening = openings.find(
      ({ start }) => start >= titleSpan.end && /^[\s:。]*$/.test(text.slice(titleSpan.end, start))
    );
    const again = opening?.quantities[0];
    if (!again || name.length < SHORTEST) return [];
    const isCalled = (one: Quantity): boolean =>
      one.figure.span.end <= titleSpan.start &&
      one.lead
        .trim()
        .replace(/[类型]$/, '')
        .endsWith(name) &&
      sameUnit(one, again);
    const [first, another] = told.filter(isCalled);
    return first && !another ? [{ quantities: [first, again], sure: true }] : [];
  });
}

const sectionsOf = (sections: readonly Section[]): Section[] =>
  sections.flatMap((one) => [one, ...sectionsOf(one.children)]);
