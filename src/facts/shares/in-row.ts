/**
 * Whole, part and rate, one clause behind the other: 规模场90家,配齐设施81家,配套率90% · 应提2900万元,实提2610万元,提取比例90% · 到位1260万元,应缴2100万元,到位率60%.
 *
 * The rate bears a character of the words of its part, and nothing else of the unit stands near that could be the whole.
 */
import { COMPARED, PAST } from '../changes/ends.js';
import { isBase, isShare, sameUnit } from '../parts/group.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';

const RATE = /^(?:总|有效|平均)?([\u4e00-\u9fff]{2,4})(?:率|比例|面|比重)(?:为|达到?|约)?$/;
const QUALIFIED = /^(?:按|及|如期|当|首|一次|优|提前|限时|逾)/;
const DUE = /^(?:应|拟|计划|需)[\u4e00-\u9fff]{0,4}$/;
/** Characters that any words may have. */
const ANY = /[的了不已率数合总件贷]/g;

export function inRow(percent: Quantity): ShareReading[] {
  const stem = RATE.exec(percent.lead.trim())?.[1];
  const second = nextOf(percent, -1);
  const first = second && nextOf(second, -1);
  // 按期办结率 is of some of those.
  if (!stem || QUALIFIED.test(stem) || !first || !second || !sameUnit(first, second)) return [];
  const [whole, part] =
    DUE.test(second.lead.trim()) && !DUE.test(first.lead.trim()) ? [second, first] : [first, second];
  const inOrder =
    percent.clause - second.clause === 1 &&
    second.clause - first.clause === 1 &&
    [first, second].every((one) => one.segment === percent.segment && one.bracket === percent.bracket);
  if (!inOrder || whole.n < part.n || !areAmounts(whole, part) || !bears(part, stem) || isOneOfMore(first)) return [];
  return [{ parts: [part], whole: [whole], explicit: true, sure: true }];
}

const areAmounts = (...list: readonly Quantity[]): boolean =>
  list.every(
    (one) =>
      !one.isChange &&
      !one.isRest &&
      !isBase(one) &&
      !/其中|新增|另/.test(one.lead) &&
      !COMPARED.test(one.lead) &&
      !PAST.test(one.lead)
  );

const bears = ({ lead }: Quantity, stem: string): boolean =>
  [...stem.replace(ANY, '')].some((one) => lead.includes(one));

/** 旧存10件,新收90件,办结95件: another amount of the unit right before. */
function isOneOfMore(first: Quantity): boolean {
  let last = nextOf(first, -1);
  while (last && isShare(last)) last = nextOf(last, -1);
  return (
    last !== undefined && sameUnit(last, first) && first.clause - last.clause <= 1 && last.segment === first.segment
  );
}
