/** How the ends of a change are told: words for what lay before, words for where it ended. */
import { isBase, isShare } from '../parts/group.js';
import { nextOf, type Quantity } from '../sentence.js';

export const PAST =
  /上年|去年|同期|前年|上季|上月|(?<![年的])上半年|整改前|年初(?!预算|计划|安排|部署|目标|确定)|巡察时|巡视时|反馈时|上一年|往年/;
/** 比上年的…, 与…相比, 较预算数…: the amount that this leads is what the other is compared with. */
export const COMPARED =
  /(?<!可|占|对)(?:比(?!例|率|重|值)|较(?!大|多|好|高|低|少|为)|与|同(?=去年|上年|前年|[\d一二三四五六七八九〇]{2,4}年))/;
/** 从事, 原料, 比例, 较大 name no base. */
export const BASE_CUE =
  /上年|去年|同期|前年|(?<![年的])上半年|原来?(?![料则因油煤始木])|整改前|由(?!于)|从(?![事业教军严重轻])|较(?![大多好高低少为])|(?<![占对可之])比(?![例率重值赛])|年初(?!预算|计划|安排|部署|目标|确定)|上年末|原有|巡察时|反馈时|计划/;
export const PAIR =
  /(?:增至|增加到|增长到|增长至|提高到|提升到|提升至|提高至|提升为|上升到|上升至|上升为|上涨到|上涨至|增加为|增加至|降至|降到|下降到|下降至|下降为|降为|减至|减为|减少到|减少为|减少至|压降到|压降至|压减至|压减到|压减为|压缩到|压缩至|压缩为|缩短到|缩短至|缩短为|缩减到|缩减至|缩减为|精简至|精简到|精简为|扩大到|扩大至|扩至|扩到|扩容到|扩容至|扩建到|扩建至|扩展到|扩充到|改为|调整为|调整到|调整至|调至|调到|调为|下调到|下调至|上调到|上调至|变为|增为|升至|升到|升为|回升至|回升到|回落至|回落到|化解至|清收至|控制到|延长到|延长至|到|至|为|(?:合并|调整|精简|整合|压减|优化|核减|撤并|改革|整治|整改|清理|瘦身)后(?:为|共|剩|余|保留|还有)?)$/;

/** Another comparison begins in these words: what stands before them is not its base. */
export const RESTATED = /同比|环比|比上|比去|比前|较上|较去|较前|比计划|较计划|比年初|较年初|相比/;

/** 4.83亿元,上年同期为4.26亿元,同比增加0.57亿元: a bare 同比 is the comparison that was told. */
export const SAME_AGAIN = /^同比[\u4e00-\u9fff]{1,4}$/;

/** The amounts of a list that can be an end: no changes, no shares unless shares are meant. */
export function endsIn(list: readonly Quantity[], unit: string | undefined): Quantity[] {
  return list.filter(
    (one) => !one.isChange && (unit === undefined ? !isShare(one) && !isBase(one) : one.figure.unit === unit)
  );
}

/** It stands in a bracket that tells of an earlier time, or is led by one. */
export function isPast(one: Quantity): boolean {
  return PAST.test(one.cue) || (one.bracket !== undefined && PAST.test(one.bracket.text + one.bracket.lead));
}

/** An amount of this time: of 裁处87件,较上年64件增加23件 the first alone. */
export function isPresent({ isChange, lead }: Quantity): boolean {
  return !isChange && !COMPARED.test(lead) && !PAST.test(lead);
}

/** The change stands in the clause of its end, or is led by its verb alone: a new subject may speak of something else. */
export function isPlain(change: Quantity, end: Quantity): boolean {
  return change.clause === end.clause || change.lead.trim().length <= 6;
}

/** 增至9件, 增至2023年3月的9件: the words before a figure say where it ended. */
export function isEnd({ lead }: Quantity): boolean {
  return PAIR.test(
    lead
      .trim()
      .replace(
        /(?:\d{2,4}年度?|[本今当]年|目前|现在)?(?:\d{1,2}(?:[-—–~至]\d{1,2})?月|第?[一二三四前]{1,2}季度|[上下]半年)?(?:\d{1,2}日)?[底末初]?的?$/,
        ''
      )
  );
}

/** …,同比分别减少2起、2人;去年同期为6起、5人: told behind, for all changes of the sentence. */
export function isSeasonBefore({ cue, clauseLead }: Quantity): boolean {
  return [cue, clauseLead.trim()].some((words) => /^(?:而)?(?:去年|上年|前年)/.test(words));
}

/** One of the parts that 其中 lists is no end of its own. */
export function isListed({ sentence, figure }: Quantity): boolean {
  const ahead = sentence.text.slice(0, figure.span.start - sentence.start);
  return /其中|包括/.test(ahead.slice(ahead.lastIndexOf(';') + 1));
}

/** 由242人增至266人,升10.1%,其次为商务服务业,增加16人: the pair has had its change, and a clause without a figure goes on to something else. */
export function isInterrupted(change: Quantity, current: Quantity): boolean {
  const before = nextOf(change, -1);
  return before !== undefined && before !== current && before.isChange && change.clause - before.clause > 1;
}

/** 占应追回237.1万元的88.3%;滞拨资金已拨付756.2万元,剩余67.5万元: told of something else before the semicolon. */
export function isApart(first: Quantity, second: Quantity): boolean {
  return first.sentence === second.sentence && first.clause !== second.clause && isBase(first);
}
