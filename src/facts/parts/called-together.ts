/**
 * 东河镇办理128件,西塘镇143件、南岭镇117件。东河和西塘两镇合计办理271件: amounts of the sentences before that the total calls by name.
 *
 * Each name has one amount of the total's unit, in the same paragraph.
 */
import type { Quantity } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

const CALLED =
  /^(?:其中|仅)?([\u4e00-\u9fff]{2,8}?(?:[、和及与][\u4e00-\u9fff]{2,8}?){1,5}?)(?:[两二三四五六](?:个)?(?:[区县市镇乡州类项家]|街道|地区?|区县|县区|单位|部门|方面|领域|环节))?(?:合计|共计|总计|合共|共)[\u4e00-\u9fff]{0,8}$/;
const BETWEEN = /[、和及与]/;

export function calledTogether({ quantities, earlier, sentence, bracket }: Level, groups: PartGroup[]): void {
  if (bracket) return;
  for (const total of quantities) {
    const names = namesOf(total);
    if (names.length < 2) continue;
    const told = [...earlier, sentence]
      .filter(({ block }) => block === sentence.block)
      .flatMap((one) => one.quantities)
      .filter((one) => one.index < total.index && sameUnit(one, total) && !one.isChange && !one.bracket);
    const parts = names.flatMap((name) => {
      const called = told.filter((one) => isCalled(one, name));
      return called.length === 1 ? called : [];
    });
    if (parts.length < names.length || new Set(parts).size < parts.length) continue;
    groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'total' });
  }
}

/** The list may begin behind a comma of its own: 市本级和云台、雁南两区合计办案. */
function namesOf({ sentence, figure, clause }: Quantity): string[] {
  if (clause > 1) return [];
  const ahead = sentence.text.slice(0, figure.span.start - sentence.start);
  const words = ahead.slice(Math.max(ahead.lastIndexOf(','), ahead.lastIndexOf(':')) + 1).trim();
  return CALLED.exec(words)?.[1]?.split(BETWEEN) ?? [];
}

const isCalled = ({ lead }: Quantity, name: string): boolean =>
  lead
    .trim()
    .replace(/^(?:其中|而)/, '')
    .startsWith(name);
