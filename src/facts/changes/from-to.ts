/** 由15名减为6名,减少9名,下降60%: both ends in one clause, the change in it or in the clauses right behind. */
import { nextOf, type Quantity } from '../sentence.js';
import { COMMON, sharePair } from '../words-beside.js';
import type { ChangeReading } from './claim.js';
import { COMPARED, endsIn, isEnd, isInterrupted, isPlain, RESTATED } from './ends.js';
import { hasOwnName } from './own-name.js';

const FROM = /由|从|原/;
/** Characters of a lead that names more than the change. */
const NAMED = 4;

/** @param unit of the ends, undefined for a percentage of any amount */
export function fromTo(change: Quantity, before: readonly Quantity[], unit: string | undefined): ChangeReading[] {
  const ends = endsIn(
    before.filter((one) => one.segment === change.segment && one.bracket === change.bracket),
    unit
  );
  const current = ends.at(-1);
  const base = ends.at(-2);
  // 会议由180次减至134次,文件压减20%,由1060件减至848件: it names what changed, and the ends stand behind.
  const told = base && current && isEnd(current) && FROM.test(base.lead) && change.lead.trim().length < NAMED;
  const behind = told ? [] : aheadOf(change, unit);
  if (behind.length > 0) return behind;
  if (!base || !current || base.figure.unit !== current.figure.unit || current.clause - base.clause > 1) return [];
  if (
    !isEnd(current) ||
    !(FROM.test(base.lead) || (COMPARED.test(base.lead) && base.clause === current.clause)) ||
    change.clause - current.clause > 3
  )
    return [];
  const words = change.clause === current.clause ? change.lead : change.clauseLead;
  if ((RESTATED.test(words) && !isOfYearBefore(base, current, words)) || isInterrupted(change, current)) return [];
  // 由19项降至8.8项,降幅53.7%,第三轮较第二轮减少252项,下降32.3%: of the change right before, that compares other ends.
  const last = nextOf(change, -1);
  if (last?.isChange && last.clause > current.clause && COMPARED.test(last.clauseLead)) return [];
  // 由每月200元提高到300元,31名员工一年增支3.72万元: of another amount that its own clause begins with.
  const apart = change.sentence.quantities.some(
    (one) => one.clause === change.clause && one.index > current.index && one.index < change.index && !one.isChange
  );
  if (apart && change.clause > current.clause) return [];
  if (hasOwnName(change, base, current)) return [{ base, current, explicit: false }];
  return [
    {
      base,
      current,
      explicit: true,
      ...(isPlain(change, current) && { sure: true, told: nextOf(current) === change }),
    },
  ];
}

/** 由2022年1—9月的268件降至2023年1—9月的167件,同比下降37.7%: the year before is where it began. */
function isOfYearBefore(base: Quantity, current: Quantity, words: string): boolean {
  if (!/^同比/.test(words.trim()) || current.clause !== base.clause) return false;
  const { start, text } = base.sentence;
  const yearOf = (one: Quantity, from: number): number =>
    Number(/((?:19|20)\d\d)年[^年]*$/.exec(text.slice(from, one.figure.span.start - start))?.[1]);
  const first = yearOf(base, Math.max(0, base.figure.span.start - start - NEAR));
  const last = yearOf(current, base.figure.span.end - start);
  return last - first === 1 || /去年|上年/.test(base.lead);
}
/** Characters in front of an end in which its year stands. */
const NEAR = 16;

/** 会议压减25.6%,由180次减至134次 · 减少用水户126户,用水户总数由8430户降至8304户: the ends behind their change, in the next clause. */
function aheadOf(change: Quantity, unit: string | undefined): ChangeReading[] {
  const [base, current] = [nextOf(change), nextOf(change, 2)];
  if (!base || !current || endsIn([base, current], unit).length < 2 || base.figure.unit !== current.figure.unit)
    return [];
  const together = [base, current].every(
    (one) => one.segment === change.segment && one.bracket === change.bracket && one.clause === change.clause + 1
  );
  const from = /^([^,;]*?)(?:由|从)/.exec(base.lead.trim());
  if (!together || !from || !isEnd(current)) return [];
  const [, name = ''] = from;
  if (name === '') return [{ base, current, explicit: true, sure: true }];
  if (!sharePair(name, change.lead + change.tail, [COMMON]) || hasOwnChange(current)) return [];
  // 新增21家 may stand beside 退出9家: only a pair that comes out says that it was the whole change.
  return [{ base, current, explicit: !/新|退|注销|吊销/.test(change.lead) }];
}

/** 减少用水户126户,用水户总数由8430户降至8304户: what changed stands between the verb and the figure, so only the ends behind say that it is a change. */
export function toldAhead(change: Quantity): { direction: 'up' | 'down'; readings: ChangeReading[] } | undefined {
  const verb = OBJECT_BETWEEN.exec(change.lead.trim())?.[1];
  if (change.figure.loose || change.bracket) return undefined;
  if (verb === undefined) return addedAhead(change);
  const readings = aheadOf(change, change.figure.unit);
  return readings.length > 0 ? { direction: /增/.test(verb) ? 'up' : 'down', readings } : undefined;
}
const OBJECT_BETWEEN = /(新增|增加|净增|减少|净减|压减|核减|精简|压缩)了?[\u4e00-\u9fff]{1,8}$/;

/**
 * 新建65处,…,助餐点由142处增加到207处 · 取消供应商9家,供应商由64家精简为55家: where it comes out, for some may have been given up; or misses by one of what
 * the next clause counts in all.
 */
function addedAhead(change: Quantity): ReturnType<typeof toldAhead> {
  const lead = change.lead.trim();
  const direction = ADDED.test(lead) ? 'up' : REMOVED.test(lead) ? 'down' : undefined;
  if (!direction) return undefined;
  const behind = change.sentence.quantities.filter(
    (one) => one.index > change.index && one.figure.unit === change.figure.unit && one.segment === change.segment
  );
  const [base, current] = behind;
  if (!base || !current || !isEnd(current) || base.clause !== current.clause || base.clause - change.clause > 3)
    return undefined;
  if (!FROM.test(base.lead)) return undefined;
  const gap = Math.abs((direction === 'up' ? current.n - base.n : base.n - current.n) - change.n);
  const hair = gap === 1 && current.n >= LEAST && base.clause - change.clause === 1 && isOfAll(base, change);
  if (gap > 1e-9 * current.n && !hair) return undefined;
  return { direction, readings: [{ base, current, explicit: hair, ...(hair && { sure: true }) }] };
}
const REMOVED =
  /(?:取消|清退|清出|终止|撤销|撤并|裁撤|淘汰|关停|关闭|注销|吊销|解聘|清理|取缔|退出|拆除)(?:与|了)?[\u4e00-\u9fff、“”"]{0,12}$/;
const ADDED =
  /(?:新(?:[建设增开添招聘办购引]|签约?|组建|成立|发展|引进|投用|投放|划定|认定|培育|创建|入库|入规|建成)|增设|建成)[\u4e00-\u9fff“”"]{0,8}$/;
/** Among fewer things everything is near. */
const LEAST = 5;

/** 合作企业总数从63家, 全市污水处理厂由5座: all of what was added to. */
function isOfAll({ lead }: Quantity, change: Quantity): boolean {
  return /总[数量]|^全[省市区县镇乡校院系]/.test(lead.trim()) && sharePair(lead, change.lead + change.tail, [COMMON]);
}

/** 由8430户降至8304户,减少126户: the pair has its change behind it. */
function hasOwnChange(current: Quantity): boolean {
  const next = nextOf(current);
  return next !== undefined && next.isChange && next.segment === current.segment;
}
