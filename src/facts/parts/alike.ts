/**
 * Rows told alike right behind their whole: 超发的补贴86.4万元已全数退回,甲公司退31.2万元,乙公司退27.9万元,丙中心退27.3万元 · 选调43人,业务组19人,财务组15人,法务组9人 ·
 * 需除险加固19座,今年开工12座,明年安排7座.
 *
 * Each part has a clause or an item of its own, under another name that ends as those of the others do. Such names exclude each other, so
 * more than the whole they are not (`closed`); less they may be, for not all need be named, unless the text counts them or says 全部.
 */
import { COMPARED } from '../changes/ends.js';
import { nextOf, type Quantity } from '../sentence.js';
import { isBase, isShare, sameUnit, type PartGroup } from './group.js';
import { BREAK, type Level } from './level.js';
import { added, adds } from './near.js';

const LEAST = 3;
const NAME = /^[\u4e00-\u9fff“”]{3,12}$/;
/** What is said of any amount, and what one thing may be twice. */
const NO_NAME = /其中|合计|共|累计|另|还|包括|[的了为是达有]$|奖|证|次$|以上$|资格|学历|职称|党员/;
const YEARS = /^(去年|上年|今年|本年|当年|明年|次年|后年|\d{4}年)/;
const ALL = /全部|全数|全额|悉数|均已|都已/;

export function alikeParts({ bracket, quantities, sentence }: Level, groups: PartGroup[]): void {
  if (bracket) return;
  quantities.forEach((total, at) => {
    if (total.isChange || total.figure.loose || isShare(total) || isBase(total) || COMPARED.test(total.lead)) return;
    const parts = rowBehind(quantities, at);
    const named = areNamedAlike(parts);
    if (!named && !areOfYears(parts)) return;
    const reading = { total, parts };
    const counted = quantities.some(
      (one) =>
        one.clause <= total.clause && one.index < total.index && total.index - one.index < 3 && countsThem(one, parts)
    );
    const { start, text } = sentence;
    const behind = text.slice(total.figure.span.end - start, (parts[0] as Quantity).figure.span.start - start);
    const all = named && (counted || ALL.test(behind));
    const closed = all || (added(parts) > total.n && !adds(reading));
    groups.push({ readings: [reading], binding: closed ? 'closed' : 'guessed', cue: 'list' });
  });
}

/** 三家子公司 before three parts. */
const countsThem = ({ n, figure }: Quantity, parts: readonly Quantity[]): boolean =>
  n === parts.length && /^[家个类项种名]$/.test(figure.unit);

/** Amounts of the unit that follow each other, the first in the next clause or the one behind it, to the end of the row. */
function rowBehind(quantities: readonly Quantity[], at: number): Quantity[] {
  const total = quantities[at] as Quantity;
  const parts: Quantity[] = [];
  for (const one of quantities.slice(at + 1)) {
    const last = parts.at(-1) ?? total;
    const first = parts.length === 0;
    // 12.9万元,涉及23人,其中甲医院5.6万元: of how many it was told may stand between.
    if (first && !sameUnit(one, total) && one.clause - total.clause <= 1) continue;
    if (!sameUnit(one, total) || one.isChange || one.isTotal || one.isRest || one.segment !== total.segment) break;
    const far = one.clause - last.clause > (first ? 2 : 1);
    const beside = one.clause === last.clause && (first || one.item === last.item);
    if (far || beside || one.index - last.index > (first ? 2 : 1) || BREAK.test(one.lead)) break;
    parts.push(one);
  }
  // What goes on with other amounts may be a row of another kind.
  const next = nextOf(parts.at(-1) ?? total);
  return next && sameUnit(next, total) && next.segment === total.segment ? [] : parts;
}

function areNamedAlike(parts: readonly Quantity[]): boolean {
  if (parts.length < LEAST) return false;
  const names = parts.map(({ lead }, k) => (k === 0 ? lead.trim().replace(/^(?:其中|包括)/, '') : lead.trim()));
  const ends = new Set(names.map((one) => one.slice(-1)));
  return (
    ends.size === 1 &&
    new Set(names).size === names.length &&
    names.every((one) => NAME.test(one) && !NO_NAME.test(one))
  );
}

function areOfYears(parts: readonly Quantity[]): boolean {
  const years = parts.map(({ lead }) => YEARS.exec(lead.trim())?.[1]);
  return parts.length > 1 && years.every(Boolean) && new Set(years).size === years.length;
}
