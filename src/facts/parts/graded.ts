/**
 * Grades: 17个卫生院评为优秀5个、良好9个、合格3个 · 对期满的46人开展考核,优秀9人、合格34人、不合格3人 · 回访189件,满意171件、基本满意11件、不满意7件.
 *
 * Three grades and more of one list, with nothing of the unit behind them, are all that were graded; who was not graded may be among the
 * whole, so only a near miss tells (`states`).
 */
import { nextOf, type Quantity } from '../sentence.js';
import { isBase, isShare, sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

const GRADE =
  /[“「]?(优秀|(?<=[“「])中|优良|优|良好|良|中等|一般|较好|较差|欠佳|极差|差|(?:基本|不)?合格|(?:基本|不)?称职|(?:基本|未|不)?达标|(?:基本|比较|较|不|不太)?满意|[A-E]级|[一二三四五]级)[”"」]?(?:等次|档次|等级|档|等)?(?:的|者|有|为)*$/;
const LEAST = 3;
/** 优秀85名、合格251名、基本合格6名,参加考核342名: all of them, told behind. */
const ALL = /^(?:合计|总计|一?共)?(?:参加|参与|参)(?:考核|考评|评议|评价|测评|评)(?:的|人员|干部|教职工)*$/;

export function gradedParts(level: Level, groups: PartGroup[]): void {
  const { quantities } = level;
  for (let i = 0; i < quantities.length; i++) {
    const first = quantities[i] as Quantity;
    if (!gradeOf(first)) continue;
    const parts = gradesFrom(quantities, i);
    const last = parts.at(-1) as Quantity;
    i = quantities.indexOf(last);
    const behind = quantities.slice(i + 1).some((one) => sameUnit(one, first) && one.segment === last.segment);
    if (parts.length < LEAST || new Set(parts.map(gradeOf)).size < parts.length) continue;
    const next = quantities[i + 1];
    if (next && sameUnit(next, first) && next.clause - last.clause === 1 && ALL.test(next.lead.trim())) {
      groups.push({ readings: [{ total: next, parts }], binding: 'closed', cue: 'states' });
      continue;
    }
    if (behind) continue;
    const total = quantities
      .slice(0, quantities.indexOf(first))
      .findLast((one) => sameUnit(one, first) && one.segment === first.segment);
    if (!total || total.isChange || isBase(total) || first.clause - total.clause > 2) continue;
    groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'states' });
  }
}

/** An amount of one grade. */
export const isGrade = (one: Quantity): boolean => gradeOf(one) !== undefined;

function gradeOf({ lead }: Quantity): string | undefined {
  return GRADE.exec(lead.trim())?.[1];
}

/** The grades that follow each other in one clause, or clause by clause. */
function gradesFrom(quantities: readonly Quantity[], from: number): Quantity[] {
  const parts = [quantities[from] as Quantity];
  for (let k = from + 1; k < quantities.length; k++) {
    const [last, one] = [parts.at(-1) as Quantity, quantities[k] as Quantity];
    // 优秀9人,占20%;合格34人,占74% · 满意8742件,满意率93.0%,较上月的91.8%上升1.2个百分点;基本满意415件
    if (isShare(one)) continue;
    const apart = one.clause - last.clause - (nextOf(last) === one ? 0 : 1);
    if (!sameUnit(one, last) || !gradeOf(one) || apart > 2 || one.lead.trim().length > 8) break;
    parts.push(one);
  }
  return parts;
}
