/** Whether the words before a share call it after other things, or other units, than a reading takes. */
import type { Quantity } from '../sentence.js';
import { sharePair } from '../words-beside.js';
import type { ShareReading } from './claim.js';

/** @param lead the words right before the percentage, without blanks */
export function isCalledOtherwise(percent: Quantity, lead: string, { parts, whole }: ShareReading): boolean {
  return (
    isOfAnotherName(percent, lead, parts) ||
    isRateOfOthers(lead, parts, whole) ||
    isOfOtherUnit(lead, parts) ||
    isOfMoney(lead, parts) ||
    isOfBodies(lead, parts) ||
    isOfOtherLetters(percent.clauseLead.trim(), parts) ||
    isOfItsPart(lead, whole) ||
    isNamedAfterWhole(percent, parts, whole)
  );
}

/** 小麦141.8万吨,稻谷96.5万吨,玉米76.7万吨,口粮品种占75.7%: the name before 占 is not that of the part. */
function isOfAnotherName(
  { clause, clauseLead }: Quantity,
  lead: string,
  [part, another]: readonly Quantity[]
): boolean {
  const name =
    NAMED_BEFORE.exec(lead)?.[1] ??
    (part && part.clause < clause ? NAMED_OF_WHOLE.exec(clauseLead.trim())?.[1] : undefined);
  if (!name || !part || another || NO_NAME.test(name)) return false;
  return !sharePair(name, `${part.lead} ${part.tail.slice(0, 8)} ${part.subject}`);
}
const NAMED_BEFORE =
  /^(?:其中|而)?([\u4e00-\u9fff]{2,10}?)(?:即|就|便|也|则|仅|已|均|共|合计)*占(?:比)?(?:约|为|达|近)*$/;
/** 幼儿园9所、机构4家,延伸单位占全部30家对象的43.3%: the whole stands between. */
const NAMED_OF_WHOLE =
  /^(?:其中|而)?([\u4e00-\u9fff]{2,10}?)(?:即|就|便|也|则|仅|已|均|共|合计)*占[^,;。\d]*\d+[^,;。\d]*的$/;
const NO_NAME =
  /[者项类]$|分别|依次|^(?:前者|后者|此项|该项|合计|共计|总共|完成|整改|数量|金额|面积|人数|件数|个数|户数)|^其$|部分$/;

/** 故查实件的办结率为96.4%: of those that are named. */
function isRateOfOthers(lead: string, parts: readonly Quantity[], whole: readonly Quantity[]): boolean {
  const name = /^(?:故|因此|而)?([\u4e00-\u9fff]{2,8})的[\u4e00-\u9fff]{2,6}率(?:为|达|约)*$/.exec(lead)?.[1];
  return (
    name !== undefined && ![...parts, ...whole].some((one) => sharePair(name, `${one.lead} ${one.tail} ${one.subject}`))
  );
}

/** 其他6宗、1.18亿元;住宅宗数占27.0%,金额占65.0%: what is counted by is named. */
function isOfOtherUnit(lead: string, parts: readonly Quantity[]): boolean {
  const by = COUNTED_BY.exec(lead)?.[1] ?? OF_MEASURE.exec(lead)?.[1];
  const units = by === undefined ? undefined : UNITS[by];
  return units !== undefined && parts.some(({ figure }) => !units.test(figure.unit));
}
const COUNTED_BY = /(宗数|件数|户数|人数|金额|面积|套数|家数|笔数)(?:约|共|合计)?占(?:比)?(?:约|为|达)*$/;
/** 剩余1个已完成欠账里程的94.5% */
const OF_MEASURE = /(?:完成|占)[\u4e00-\u9fff]{0,6}(里程|面积|金额|户数|人数)的$/;
const UNITS: Record<string, RegExp> = {
  宗数: /^[宗块]$/,
  件数: /^件/,
  户数: /^户/,
  人数: /^[人名位]/,
  金额: /^[元圆]$/,
  面积: /亩|米|公顷|公里/,
  里程: /公里|米/,
  套数: /^套/,
  家数: /^家/,
  笔数: /^笔/,
};

/** 抽查资金占全县资金总额1.1亿元的80%。…涉及960.5万元,占抽查资金的10.9%: what was a part there. */
function isOfItsPart(lead: string, whole: readonly Quantity[]): boolean {
  const name = /占([\u4e00-\u9fff]{2,8})的$/.exec(lead)?.[1];
  return name !== undefined && whole.some(({ clauseLead }) => clauseLead.includes(`${name}占`));
}

/** 电气38起,用火27起,…,其他10起,电气火灾占比40.4%: what the share is called after is no whole of others. */
const isNamedAfterWhole = (
  { clauseLead }: Quantity,
  parts: readonly Quantity[],
  [whole, another]: readonly Quantity[]
): boolean => {
  const name = whole?.lead.trim() ?? '';
  const words = clauseLead.trim();
  if (name.length < 2 || another || !words.startsWith(name) || !/占比?(?:约|为|达)*$/.test(words)) return false;
  return !parts.some(({ lead }) => lead.trim().startsWith(name));
};

/** A级2417户、B级6938户、…、D级509户;A、B两级占50.2%: classes that are called by their letters. */
function isOfOtherLetters(lead: string, parts: readonly Quantity[]): boolean {
  const letters = /^([A-Z](?:级)?(?:[、和及与][A-Z](?:级)?)+)/.exec(lead)?.[1]?.match(/[A-Z]/g);
  return (
    letters !== null &&
    letters !== undefined &&
    (parts.length !== letters.length || !letters.every((letter) => parts.some((one) => one.lead.includes(letter))))
  );
}

/** 盈利企业利润31.2亿元,亏损企业亏损7.6亿元,亏损面21.4%: so many of the firms. */
const isOfBodies = (lead: string, [part]: readonly Quantity[]): boolean =>
  /[\u4e00-\u9fff]面(?:为|达|约)*$/.test(lead) && part !== undefined && /^[元圆]$|吨|米/.test(part.figure.unit);

/** 6个项目完工5个,支出进度87.5%: of the money. */
const isOfMoney = (lead: string, [part]: readonly Quantity[]): boolean =>
  /(?:支出|资金[\u4e00-\u9fff]{0,2}|支付|拨付|投资|预算[\u4e00-\u9fff]{0,2})(?:进度|率)(?:为|达|达到)?$/.test(lead) &&
  part !== undefined &&
  !/[元圆]$/.test(part.figure.unit);
