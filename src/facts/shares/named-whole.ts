/** 占欠缴总额1.74亿元的78.7% · 完成年度计划4.1亿元的60%: the whole stands between the verb and the percentage. */
import { sameUnit } from '../parts/group.js';
import { neighboursOf, type Neighbours } from '../neighbours.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';

const VERB = /占|为|达|完成|相当于|等于|即|系|是/;
/** 占9项总额的0.6%: of an amount that the nine have, and that is not told. */
const AMOUNT_OF_THEM =
  /(?:额|资金|总[量值和]|收入|支出|面积|产[量值]|投资|规模|成本|费用?|存量)[\u4e00-\u9fff]{0,2}(?:的|之)/;
const PERSON = /^[人名]$/;
const DAYS = /^(?:天|日|小时)$/;
/** Nothing but 的 between the whole and its share. */
const OF = /^[\u4e00-\u9fff]{0,6}(?:的|之)(?:约|近|仅|高达)?$/;

export function namedWhole(percent: Quantity, around: Neighbours): ShareReading[] {
  // 优良天数319天,占全年365天的87.4%
  const lengths = nextOf(percent, -1)?.figure.loose === true;
  const { before, earlier } = lengths ? neighboursOf(percent, [], true) : around;
  const alike = (one: Quantity, other: Quantity): boolean =>
    lengths
      ? one.figure.unit === other.figure.unit && DAYS.test(one.figure.unit)
      : sameUnit(one, other) || (PERSON.test(one.figure.unit) && PERSON.test(other.figure.unit));
  const whole = before.at(-1);
  if (!whole) return [];
  const bracketed = inBracket(whole, percent);
  if (!bracketed && (whole.clause !== percent.clause || whole.bracket !== percent.bracket)) return [];
  const words = whole.clauseLead.slice(-24);
  // 优良天数311天,…,全年365天中占比85.2%
  const among = lengths && /^中的?占(?:比|到)?(?:约|为|达)*$/.test(percent.lead.trim());
  if (!among && !bracketed && !VERB.test(whole.lead) && !/占[^\d%]{0,12}(?:年|月|天)?[^\d%]{0,8}$/.test(words))
    return [];
  if (!among && !OF.test(percent.lead.trim())) return [];
  if (whole.figure.exact && AMOUNT_OF_THEM.test(percent.lead)) return [];
  const here = before.slice(0, -1).filter((one) => alike(one, whole));
  const parts = [...earlier.filter((one) => alike(one, whole)), ...here].reverse();
  const [first] = here.slice(-1);
  // The only amount of the unit in the part of the sentence, right before: nothing else can be meant.
  const rivals = here.filter((one) => one.segment === percent.segment);
  const sure = first !== undefined && rivals.length === 1 && !first.isChange && percent.clause - first.clause <= 2;
  const readings = parts
    .slice(0, 3)
    .map((part, i) => ({ parts: [part], whole: [whole], explicit: i === 0, ...(i === 0 && sure && { sure }) }));
  // 支出压减3180万元,甲、乙、丙依次压减640万元、1125万元、1415万元,完成目标3000万元的106%: or of what they divide.
  const [opening] = rivals;
  if (rivals.length > 3 && opening) readings.push({ parts: [opening], whole: [whole], explicit: false });
  // 甲镇30户、乙镇20户,占计划100户的50%: the run of them together.
  if (rivals.length > 1) readings.push({ parts: rivals, whole: [whole], explicit: false });
  return readings;
}

/** 完成年度计划(3000批次)的82%: the bracket tells how much the whole is. */
function inBracket({ bracket }: Quantity, percent: Quantity): boolean {
  if (!bracket || percent.bracket || bracket.quantities.length > 1 || !/^[)）]?(?:的|之)/.test(percent.lead.trim()))
    return false;
  return percent.figure.span.start - bracket.end <= 4 && /(?:占|为|达|完成|相当于)[^,;。\d]{2,12}$/.test(bracket.lead);
}
