/**
 * Totals and amounts that stand like their parts but count something else: what there is afterwards, the places that have the things, two totals
 * at once.
 */
import { isShare, sameUnit, type Reading } from './group.js';
import type { Quantity } from '../sentence.js';

/** Whether the words say that the amounts are no parts of this total; what comes out may still confirm. */
export function countsAnother(reading: Reading): boolean {
  return (
    isAfterwards(reading) ||
    areOfTimes(reading) ||
    areSoFar(reading) ||
    countsHolders(reading) ||
    countsPlaces(reading) ||
    isOfTwoTotals(reading)
  );
}

const JOINING = '合并|归并|整合|撤并|并入|合署|重组|合编';
const JOINED = new RegExp(`${JOINING}|拆分|分设|增设|新设`);
const NOW = /^(?:现|目前|如今|现阶段|(?:调整|改革|优化|改制)后)(?:共|仅|只|还|一共|总数)*(?:为|有|存|设|设有|保留)?$/;
const ONCE_JOINED = new RegExp(`(?:${JOINING})后(?:共|仅|为|有|设|保留|还有?|实有)*$`);

/** 9个机构中,2个合并,现为8个: two of them have become one, and what there is now is more than those left alone. */
function isAfterwards({ parts }: Reading): boolean {
  const last = parts.at(-1);
  if (last === undefined) return false;
  const lead = last.lead.trim();
  return (
    ONCE_JOINED.test(lead) ||
    (NOW.test(lead) && parts.some((one) => one !== last && JOINED.test(one.lead + (one.runsOn ? '' : one.tail))))
  );
}

/** 第二季度18起,…,5月单月9起: the month is in the quarter. */
function areOfTimes({ parts }: Reading): boolean {
  const spans = parts.map(({ lead }) => SPANS.findIndex((one) => one.test(lead)));
  return spans.every((one) => one >= 0) && new Set(spans).size > 1;
}
const SPANS = [/[上下]半年|季度/, /(?<!\d)\d{1,2}月|单月|[一二三四五六七八九十]月份?/, /\d{4}年|全年/];

/** 截至6月底完成投资3.6亿元,…;截至9月底完成投资6.2亿元: the one is in the other. */
function areSoFar({ parts }: Reading): boolean {
  const [first] = parts;
  if (!first || parts.length < 2) return false;
  const { text, start } = first.sentence;
  return parts.every((one, k) => {
    const before = parts[k - 1]?.figure.span.end ?? start;
    return (
      one.sentence === first.sentence && /截[至止]/.test(text.slice(before - start, one.figure.span.start - start))
    );
  });
}

/** 有图书室的104个,共127个图书室: the parts count those that have them. */
function countsHolders({ total, parts }: Reading): boolean {
  if (!isBehind({ total, parts })) return false;
  const name = total.head === '' ? AFTER_TOTAL.exec(total.lead.trim())?.[1] : total.subject;
  if (!name || name.length < 2) return false;
  return parts.some(({ lead }) => HAVING.test(lead) && lead.slice(lead.search(HAVING)).includes(name));
}
const AFTER_TOTAL = /(?:共|合计|共计|总计)(?:有|设|建有?)?([\u4e00-\u9fff]{2,8})$/;
const HAVING = /(?:有|设|建|配|办)[\u4e00-\u9fff()、和或及]{2,16}的[\u4e00-\u9fff]{0,4}$/;

/** The total closes the list. */
const isBehind = ({ total, parts }: Reading): boolean => total.index > (parts.at(-1)?.index ?? Infinity);

/** 摊点区12个、疏导点29个,全区社区共36个: places, where none of the parts is one. */
function countsPlaces({ total, parts }: Reading): boolean {
  if (!isBehind({ total, parts })) return false;
  const words = total.clauseLead.replace(/\([^()]{1,8}\)/g, '').trim();
  const place = PLACES.exec(words)?.[1] ?? (total.head === '' ? undefined : PLACE.exec(total.subject)?.[0]);
  return place !== undefined && !parts.some((one) => (one.lead + one.tail).includes(place));
}
const PLACE = /^(?:行政村|自然村|村组|村|社区|居委会|乡镇|街道|乡|镇|小区|网格|县区|学校|家庭|农户)/;
const PLACES = new RegExp(
  `(?<![两三四五六七八九十\\d各])(${PLACE.source.slice(1)})(?:总数)?(?:共|总共|一共|合计|共计|总计)(?:有|为|计)?$`
);

/**
 * 起诉41件,判决38件,上季度分别为12件和10件: as many bare amounts as there are totals before them, and nothing in front of 分别 that tells them apart
 * (上、下半年分别为9件和8件).
 */
function isOfTwoTotals({ total, parts }: Reading): boolean {
  const [first] = parts as [Quantity];
  const words = /^(.*)(?:分别|依次|各)(?:为|是|有|达|占)?$/.exec(
    first.clauseLead.replace(/[\d.,万亿]+[\u4e00-\u9fff]{1,3}$/, '').trim()
  )?.[1];
  if (
    words === undefined ||
    /[、和与及]|[两二三四五]年/.test(words) ||
    isShare(total) ||
    total.sentence !== first.sentence
  )
    return false;
  if (!parts.every((one) => one === first || one.clause === first.clause)) return false;
  if (!parts.slice(1).every(({ lead }) => /^(?:和|与|及|以及)?$/.test(lead.trim()))) return false;
  const wholes = total.sentence.quantities.filter(
    (one) =>
      one.index < first.index &&
      sameUnit(one, total) &&
      !one.isChange &&
      one.bracket === total.bracket &&
      one.segment === first.segment &&
      one.clause < first.clause
  );
  // 超支由设计变更和材料调差造成,分别为…: a clause between them may name the parts.
  if (first.clause - (wholes.at(-1)?.clause ?? -2) > 1) return false;
  // 2000名顾客和600名商户
  const joined = ({ lead, index }: Quantity): string => (/(?:和|与|及|以及)$/.test(lead.trim()) ? ` ${index}` : '');
  return new Set(wholes.map((one) => `${one.clause} ${one.item}${joined(one)}`)).size >= parts.length;
}
