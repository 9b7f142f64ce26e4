/** 统筹基金支出21.86亿元,个人账户支出13.06亿元,统筹基金支出占62.6% · A类116件、B类28件、C类7件,A类占76.8%: the part is called by its name again. */
import { isShare, sameUnit } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';

const NAME =
  /^(?:其中|而)?([\u4e00-\u9fffA-Z“”()]{2,16}?)的?(?:人数|数量|金额|面积|总量)?(?:所|[即就便也则仅已均]|约)?(?:占|(?:比重|比例|份额)(?:为|达|约)*$)/;

/** 城关区一区就占去: the district. */
const ALONE = /(?<=([区县市镇乡家项类地]))一\1$/;

/** The nearest amount before the share that is told under the name in front of 占. */
export function namedPart({ lead }: Quantity, before: readonly Quantity[]): Quantity | undefined {
  const name = NAME.exec(lead.trim())?.[1]?.replace(ALONE, '');
  if (!name) return undefined;
  const amounts = before.filter((one) => !isShare(one) && !one.isChange);
  return (
    amounts.findLast((one) => one.lead.trim().endsWith(name)) ??
    // 税收收入9.47亿元,…税收占比: its first words.
    amounts.findLast((one) => name.length > 1 && ownWords(one).startsWith(name)) ??
    onlyBegun(name, amounts)
  );
}

/** Of no whole that it names. */
const OF_ALL =
  /占(?:比|去|到|全[部国省市县区](?:总[量数额])?的?|总[量数额]的?|约|为|达)*$|(?:比重|比例|份额)(?:为|达|约)*$/;

const ownWords = ({ lead }: Quantity): string => lead.trim().replace(/^(?:其中|有|为)/, '');

/** 电话61358件,网站6839件,…,电话受理占71.0%: the name goes on where the amount's own ends; of one amount only. */
function onlyBegun(name: string, amounts: readonly Quantity[]): Quantity | undefined {
  const [one, another] = amounts.filter((each) => {
    const own = ownWords(each);
    // 本科3216人,本科以上学历占86.9%: of more than those.
    return own.length > 1 && name.startsWith(own) && !/以[上下]|[及和与]/.test(name.slice(own.length));
  });
  return another ? undefined : one;
}

/**
 * Of the totals of its group; where none is told, of all items of its list together.
 *
 * @param made the totals of rows that nothing but the sum binds
 */
export function ofItsList(percent: Quantity, part: Quantity, totals: Totals, made: () => Totals): ShareReading[] {
  const list = part.sentence.quantities.filter(
    (one) => one.clause === part.clause && one.bracket === part.bracket && sameUnit(one, part)
  );
  const bound = totals.get(part) ?? [];
  // Of several that may be meant the one that its row makes.
  const [sum, another] = bound.length === 1 ? bound : (made().get(part) ?? []);
  const told = (sum && !another ? [sum] : bound).map((one) => [one]);
  const whole = told.length === 0 && list.length > 2 ? [list] : told;
  // 收入16.05亿元,其中税收9.47亿元、非税6.58亿元: of one whole, right before.
  const [only] = told.length === 1 ? (told[0] as Quantity[]) : [];
  // 受理86423件。电话61358件,网站6839件,其他18226件: what the row comes out to may stand in the sentence before it.
  const isTotal =
    only !== undefined &&
    (only.sentence === part.sentence
      ? only.segment === part.segment
      : OF_ALL.test(percent.lead) && made().get(part)?.includes(only) === true);
  const sure =
    isTotal &&
    // A类52座、B类35座、C类11座。A类占比53.1%: in the sentence behind, too.
    (part.sentence === percent.sentence ||
      (part.sentence.block === percent.sentence.block &&
        percent.sentence.index - part.sentence.index === 1 &&
        percent.sentence.quantities[0] === percent)) &&
    only.n > part.n &&
    isPlain(percent, part);
  return whole.map((one) => ({ parts: [part], whole: one, explicit: sure, ...(sure && { sure }) }));
}

/** 面积占85% where plots and acres are told, 由60%提高到, and 产值5.48亿元,春茶占72.4% may be of another amount of the same. */
function isPlain({ lead, sentence, index }: Quantity, part: Quantity): boolean {
  if (/(?:人数|数量|金额|面积|总量)(?:占|比)|由|从/.test(lead)) return false;
  return !sentence.quantities.some((one) => one.index > part.index && one.index < index && !sameUnit(one, part));
}
