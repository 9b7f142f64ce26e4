/** 批而未供9780亩,闲置1265亩,两项合计11045亩: a total behind the list of its parts. */
import { nextOf, wordsBehind, type Quantity } from '../sentence.js';
import { runsOf } from '../words-beside.js';
import { ADDED, LONGEST_NAMES, numberOf, partsElsewhere } from './elsewhere.js';
import { isBase, oneClause, sameUnit, suffixes, type PartGroup, type Reading } from './group.js';
import { gapBefore, MAX, type Level } from './level.js';
import { THING } from './mixed.js';
import { added, adds } from './near.js';

/** Words for a sum whatever stands behind them. */
const TOGETHER = `${ADDED}|[加合]在一起|凑[到在]一起|拢共|统共|即前述|即上述|合并(?:处以|处)?(?:罚款|处罚)`;
/** A word for the sum, perhaps with what was summed: 两级合计完成107个, 共计涉及金额60.5万元. */
const CUE = new RegExp(
  `(?:(?:合计|总计|共计|合共|[两二三四五六七八九][项类者]共)(?:(?!其中|其余|占|另|不(?!合格|达标|符合|良))[\\u4e00-\\u9fff]){0,10}|(?:${TOGETHER}|总共|累计|共)(?:恰好?|正好|刚好|便|就)?(?:为|是|达|达到|完成|追缴|收回|处理|发放|投入|约|有)?)$`
);
const STRONG = new RegExp(`合计|总计|共计|合共|[两二三四五六七八九][项者]共|${TOGETHER}`);
const PURE = /^(?:累计|共|总共|一共|计)(?:为|达)?$/;
/** 研究5次,调度8次,前后13次会议: perhaps of both. */
const LOOSE = /^(?:前后|先后|涉及[\u4e00-\u9fff]{0,4})$/;
/** 党委会8次、推进会6次,累计研究整改事项14次: what was done with what. */
const OF_THINGS = /^(?:累计|共|总共|先后|前后)[\u4e00-\u9fff]{5,10}$/;
/** 上半年…,下半年…,全年43.3万立方米: the time alone. */
const TIME = /^(?:全年|上半年|下半年|前三季度|年度)(?:一?共|总计|合计|累计)?(?:为|达)?$/;
/** 党纪处分3人、组织处理11人,共处理14人: the verb of the total is that of a part. */
const WITH_VERB =
  /^(?:[两二三四五六七八九]年|全[省市县区州镇乡村局院校系]|两级|三级)?(?:累计|共|总共|一共|先后|前后)([\u4e00-\u9fff]{2,4})$/;
/** 两年累计发生: of as many years as there are parts. */
const YEARS = /([两二三四五六七八九])(?:年|个?月|个季度|期|批|次)(?:来)?(?:累计|合计|总计|共)/;
/** 诫勉12人、批评教育31人,累计问责49人: what was done to each, and the word for all of it. */
const DEALT = /^(?:问责|追究|处理|处分|处理处分|追责|追责问责|惩处|处罚)$/;
const SANCTION =
  /党纪|政务|政纪|诫勉|约谈|批评|谈话|组织处理|处分|通报|检查|警告|记过|撤职|降级|开除|提醒|函询|移送|停职|免职|辞退|解除|解聘|扣减|扣罚|调离|调整岗位/;

export function summedParts(level: Level, groups: PartGroup[]): void {
  const { quantities } = level;
  for (let i = 0; i < quantities.length; i++) {
    const total = quantities[i] as Quantity;
    const lead = total.lead.trim();
    const verb = WITH_VERB.exec(lead)?.[1];
    const said = addedBefore(level, i) || isWithOthers(quantities, i);
    const timed = TIME.test(lead);
    const joined = withAddition(quantities, i);
    if (joined) groups.push(joined);
    const perhaps = !verb && !said && !timed && !PURE.test(lead) && !CUE.test(lead) && !LOOSE.test(lead);
    if (perhaps && !OF_THINGS.test(lead)) continue;
    // 城东8起、城西7起,其余4个县合计10起: the total of the others.
    if (/其余|其他|剩余|余下|另外/.test(total.clauseLead)) continue;
    const list = partsBefore(quantities, i);
    // 收入总计386540万元,其中…;支出总计378915万元,其中…: the second is divided behind itself.
    if (list.at(-1)?.segment !== total.segment && /^其中/.test(nextOf(total)?.lead.trim() ?? '')) continue;
    const before = quantities.slice(0, isCounter(quantities[i - 1], total) ? i - 1 : i);
    const near = list.length > 1 ? list : partsElsewhere(level, total, before);
    const all = meant(total, near.length > 1 ? near : partsCounted(total, before));
    if (all.length < 2) continue;
    const parts = classesOf(all);
    if (timed && !arePeriodsOf(total, parts)) continue;
    // 加上级补助6.4亿元、上年结余1.2亿元,收入总计9.9亿元: what is added to stands further up.
    if (/^(?:加|连同|另加|并入)/.test((parts[0] as Quantity).lead.trim())) {
      const beside = level.earlier.flatMap((one) => one.quantities).filter((one) => isAddedTo(one, total));
      // Further up only what makes the total.
      const far = level.before.filter((one) => isAddedTo(one, total) && adds({ total, parts: [one, ...parts] }));
      const bases = [...far, ...beside];
      const wider = [
        ...bases.slice(-4),
        ...quantities.slice(0, quantities.indexOf(parts[0] as Quantity)).filter((one) => isAddedTo(one, total)),
      ];
      const readings = wider.reverse().map((base) => ({ total, parts: [base, ...parts] }));
      groups.push({ readings: [...readings, { total, parts }], binding: 'guessed', cue: 'total' });
      continue;
    }
    // 由41.2万宗增至46.8万宗,三年合共132.5万宗: the first and the last year only.
    if (parts.some((one) => /^(?:由|从)|[增减降升](?:至|到|为)$/.test(one.lead.trim().slice(-12)))) continue;
    const readings: Reading[] = [];
    // 即上述2个: what was told last, once more.
    if (/即(?:前述|上述)$/.test(lead) && parts.at(-1)?.figure.value.equals(total.figure.value)) continue;
    const called = calledAgain(parts, total);
    if (called.length >= 2 && called.length < parts.length) readings.push({ total, parts: called });
    // 三个部门对药品1164个品规、耗材2087个品规梳理,合计3251个: the first is of another thing.
    if (parts.length > 2 && adds({ total, parts: parts.slice(1) })) readings.push({ total, parts: parts.slice(1) });
    readings.push(...suffixes(total, parts));
    // 先后完成68个,累计完成131个 is no sum: without a strong word the total must follow the list at once.
    const follows = parts.at(-1)?.clause === total.clause - 1;
    // 9名甲案被告人和4名乙案被告人依法宣告无罪,共宣告无罪13人: it may stand behind the last of them.
    const again =
      verb !== undefined && follows && parts.some((one) => one.lead.includes(verb) || one.tail.includes(verb));
    // 甲支部26名党员、乙支部31名党员,共有党员57名
    const thing = /^(?:共|一共|总共|合计)有?([\u4e00-\u9fff]{2,4})$/.exec(lead)?.[1] ?? '';
    const named = thing !== '' && follows && parts.every(({ tail }) => tail.includes(thing));
    // One person may be dealt with twice: more than they are together the persons are not.
    const few = added(parts) < total.n || areOneEach(parts);
    const dealt =
      verb !== undefined && follows && few && DEALT.test(verb) && parts.every((one) => SANCTION.test(one.lead));
    // 涉及单位合计146家: each counted once, whatever was done to it.
    const once = total.figure.unit !== '元' && /涉及|去重|剔除重复/.test(total.clauseLead);
    // 上缴8.7亿元,归还3.1亿元,调账2.2亿元,促进整改金额累计14.0亿元: three amounts and more right before are what was added up.
    const sofar = /累计$/.test(lead) && follows && parts.length > 2;
    const counted = areCounted(total, list);
    const strong =
      counted ||
      (STRONG.test(lead) && !once) ||
      said ||
      (PURE.test(lead) && (follows || lead !== '计')) ||
      again ||
      named ||
      dealt ||
      sofar ||
      isOfYears(total.clauseLead, parts) ||
      arePeriodsOf(total, parts) ||
      isJoined(total, parts);
    const things = thingsBefore(total, before);
    const mixed = things.some((one) => one.index > (parts[0]?.index ?? 0) && one.figure.unit !== total.figure.unit);
    if (mixed) readings.unshift(...suffixes(total, things).filter(adds));
    if (isOfAbove(total, parts) && !mixed) {
      groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'total', complete: true });
      continue;
    }
    groups.push({
      readings,
      binding: strong && !perhaps && !mixed && (said || !areMixed(parts, total)) ? 'closed' : 'guessed',
      cue: 'total',
      ...(counted && { complete: true }),
    });
  }
}

/** 党纪政务处分6人,诫勉4人,谈话提醒15人: one or the other; what goes with it (撤职, 扣罚), or a second kind of 处分, may be done to the same person. */
const areOneEach = (parts: readonly Quantity[]): boolean =>
  parts.filter(({ lead }) => /党纪|政务|政纪|处分/.test(lead)).length <= 1 &&
  parts.every(({ lead }) => !ALONG.test(lead));
const ALONG = /组织处理|通报|移送|停职|免职|撤职|降级|辞退|解除|解聘|扣减|扣罚|调离|调整岗位|检查/;

/** 上缴128万元,退还58万元,核减316万元,核销218万元,以上整改金额合计721万元: all that the sentence tells, each in a clause of its own. */
function isOfAbove(total: Quantity, parts: readonly Quantity[]): boolean {
  if (!/^(?:以上|上述)[\u4e00-\u9fff]{0,8}(?:合计|共计|总计)$/.test(total.clauseLead.trim()) || parts.length < 3)
    return false;
  const list = total.sentence.quantities.filter((one) => one.index < total.index && sameUnit(one, total));
  return (
    list.length === parts.length &&
    list.every((one, k) => one === parts[k] && !one.bracket && one.item === 0 && one.lead.trim().length > 3) &&
    [...list, total].every((one, k, all) => k === 0 || one.clause - (all[k - 1] as Quantity).clause === 1)
  );
}

/** 旧存1236件,新收7918件,两项相加,可供办理的为9154件: the word for the sum stands in the clause before the total. */
function addedBefore(level: Level, index: number): boolean {
  return ADDED_BEFORE.test(gapBefore(level, index).trim());
}
const ADDED_BEFORE = new RegExp(`(?:${ADDED}|合并计算),(?:[^,;。\\d]{0,14}(?:为|达|达到|共|有)|[^,;。\\d]{0,6})$`);

/** 国防支出4764亿元;如加计特别预算904亿元及基金802亿元,整体经费达6470亿元: the whole with what is counted to it. */
function isWithOthers(quantities: readonly Quantity[], index: number): boolean {
  const lead = (quantities[index] as Quantity).lead.trim();
  if (!/^(?:整体|总体|总|全部|全[国省市区县])[\u4e00-\u9fff]{0,10}(?:为|达|达到|共|计)$/.test(lead)) return false;
  return quantities
    .slice(Math.max(0, index - 4), index)
    .some((one) => /^(?:如|若|倘)?(?:再)?(?:加计|加上|连同|计入|并计)/.test(one.lead.trim()));
}

/** 新增车位240个,连同原有的380个,车位总数达620个: what stands before, and what is counted to it. */
function withAddition(quantities: readonly Quantity[], index: number): PartGroup | undefined {
  const total = quantities[index] as Quantity;
  if (!WHOLE.test(total.lead.trim()) || total.isChange) return undefined;
  const back = Math.max(0, index - REACH);
  const from =
    back +
    quantities.slice(back, index).findLastIndex((one) => WITH.test(one.clauseLead.trim()) && one.clause < total.clause);
  if (from < back) return undefined;
  const first = quantities[from];
  const base = quantities.slice(Math.max(0, from - REACH), from).findLast((one) => first && sameUnit(one, first));
  if (!first || !base || !sameUnit(first, total) || base.bracket !== total.bracket) return undefined;
  const parts = [base, ...quantities.slice(from, index).filter((one) => sameUnit(one, total))];
  const close = first.clause - base.clause === 1 && total.clause - (parts.at(-1) as Quantity).clause === 1;
  const certain = close && parts.every((one) => one.n <= total.n);
  return { readings: [{ total, parts }], binding: certain ? 'closed' : 'guessed', cue: 'total' };
}
/** Figures back in which what is counted to it, and what to, stand. */
const REACH = 4;
const WITH = /^(?:再)?(?:加上|连同|算上|并上)/;
const WHOLE =
  /总[数量额](?:已|将)?(?:为|达到?|有|共)?$|^[\u4e00-\u9fff]{0,8}(?:合计|共计|总计|累计|共有?|达到)[\u4e00-\u9fff]{0,6}$/;

/** The 三类 of 三类合计75个. */
function isCounter(one: Quantity | undefined, total: Quantity): boolean {
  return (
    one !== undefined &&
    one.clause === total.clause &&
    /^[项类者种级]$/.test(one.figure.unit) &&
    STRONG.test(total.lead)
  );
}

/** 来信126件、来访84批、来电312个,三项合计522件次: so many amounts right before, of whatever they count. */
function partsCounted(total: Quantity, before: readonly Quantity[]): Quantity[] {
  const count = /([两二三四五六七八九])(?:项|者|类)(?:合计|总计|共计|共|相加|之和)/.exec(total.clauseLead)?.[1];
  const parts = count ? before.slice(-numberOf(count)) : [];
  const [first] = parts;
  if (!first || parts.length !== numberOf(count ?? '') || !oneClause(first, parts.at(-1) as Quantity)) return [];
  return parts.every((one) => isCount(one) && one.n <= total.n) && isCount(total) ? parts : [];
}

/** 5个巡察组,对12个单位和7个村,对3家国企巡察,合计22个党组织: whatever the measure word, before a total of things. */
function thingsBefore(total: Quantity, before: readonly Quantity[]): Quantity[] {
  if (!THING.test(total.figure.unit)) return [];
  return before.filter((one) => THING.test(one.figure.unit) && !one.isChange && !one.bracket && one.n <= total.n);
}

const isCount = ({ figure, isChange }: Quantity): boolean => !isChange && !figure.loose && COUNT.test(figure.unit);
const COUNT = /^(?:[个项件条起次份批宗人名家户处根座台套辆块株]|件次|人次|批次|户次|家次)$/;

function isAddedTo(one: Quantity, total: Quantity): boolean {
  return sameUnit(one, total) && !one.bracket && !one.isChange && one.n < total.n;
}

/** 所涉29个问题已整改24个,两份公告合计已整改57个: what was done is not added up of what there is. */
function areMixed(parts: readonly Quantity[], total: Quantity): boolean {
  return total.state === 'completed' && new Set(parts.map(({ state }) => state === 'completed')).size > 1;
}

/** 暂停11家,其中3个月的7家、6个月的4家,解除3家: what 其中 tells of a class is counted in it. */
function classesOf(parts: Quantity[]): Quantity[] {
  const [first] = parts;
  const tops = parts.filter((one) => one.clause === first?.clause || !/其中/.test(one.clauseLead));
  return tops.length < 2 ? parts : tops;
}

/** 一季度受理312件,二季度受理298件,上半年累计610件: the times of the parts make the time of the total. */
function arePeriodsOf(total: Quantity, parts: readonly Quantity[]): boolean {
  const whole = PERIODS.find(({ name }) => name.test(total.clauseLead));
  return (
    whole?.parts.some(
      (times) =>
        times.length === parts.length && times.every((time, at) => time.test((parts[at] as Quantity).clauseLead))
    ) ?? false
  );
}
const [FIRST, SECOND, THIRD, FOURTH] = ['一', '二', '三', '四'].map((each) => new RegExp(`第?${each}季度`)) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp,
];
const PERIODS = [
  { name: /上半年/, parts: [[FIRST, SECOND]] },
  { name: /下半年/, parts: [[THIRD, FOURTH]] },
  { name: /前三季度/, parts: [[FIRST, SECOND, THIRD]] },
  {
    name: /全年|年度/,
    parts: [
      [/上半年/, /下半年/],
      [FIRST, SECOND, THIRD, FOURTH],
    ],
  },
];

function isOfYears(lead: string, parts: readonly Quantity[]): boolean {
  const count = YEARS.exec(lead)?.[1];
  return count !== undefined && numberOf(count) === parts.length;
}

/** 与7家客户、4家供应商共11家公司: one after the other in one clause, and 共 behind the name of the last. */
function isJoined(total: Quantity, parts: readonly Quantity[]): boolean {
  const last = parts.at(-1);
  return (
    last?.runsOn === true &&
    /^[\u4e00-\u9fff]{1,8}(?:共|合计)$/.test(total.lead.trim()) &&
    last.index === total.index - 1 &&
    parts.every(
      (one, k) => one.clause === total.clause && (k === 0 || one.item === (parts[k - 1] as Quantity).item + 1)
    )
  );
}

/** 年内共拨付3.3亿元,累计拨付11.6亿元: a sum is no item of the next. */
const SUM_SO_FAR = /^(?:年内|全年|今年|当年|本年|目前)(?:已|一)?(?:共|累计|合计)[\u4e00-\u9fff]{2,4}$/;

function partsBefore(quantities: readonly Quantity[], index: number): Quantity[] {
  const total = quantities[index] as Quantity;
  const units = unitsBehind(total);
  const parts: Quantity[] = [];
  for (let j = index - 1; j >= 0 && parts.length < MAX; j--) {
    const part = quantities[j] as Quantity;
    if (
      !(sameUnit(part, total) || arePersons(part, total) || units.includes(part.figure.unit)) ||
      part.isChange ||
      isBase(part)
    )
      continue;
    // 利润总额2180万元、3925万元和5107万元: the first item bears the name of all of them.
    const [behind] = parts;
    const named = behind !== undefined && behind.lead.trim().length < 2 && oneClause(part, behind);
    // 9处管网修复6处: what became of it was added up. 每座配队员6名 is counted for each.
    if ((behind && isToldBehind(part, behind)) || /[每均]/.test(part.lead)) continue;
    // 较上年的11.76亿元增列0.588亿元: of another year.
    if (/(?:较|比)[^,;]*$/.test(part.lead.slice(-24)) && nextOf(part)?.isChange) continue;
    if ((part.isTotal && !named) || part.n > total.n || SUM_SO_FAR.test(part.lead.trim())) break;
    parts.unshift(part);
  }
  return parts;
}

/** 卷宗3120卷、照片485张、实物73件,共计3678卷(张、件): the bracket names the other units that were added up. */
function unitsBehind(total: Quantity): string[] {
  const behind = wordsBehind(total, 16);
  return /^\(([\u4e00-\u9fff]{1,2}(?:[、\/][\u4e00-\u9fff]{1,2})*)\)/.exec(behind)?.[1]?.split(/[、/]/) ?? [];
}

const isToldBehind = (part: Quantity, behind: Quantity): boolean =>
  part.runsOn &&
  nextOf(part) === behind &&
  part.clause === behind.clause &&
  // 向9个社区党组织反馈问题37个: whom it was told to.
  (DONE.test(behind.lead.trim()) ||
    (/^[向对给]$/.test(part.lead.trim()) && /^[^和与及、]{4,}$/.test(behind.lead.trim())));
const DONE =
  /(?:完成|整改|修复|办结|销号|处置|拆除|竣工|整治|清理|化解|治理|收回|追回|落实|改造|审结|结案)(?:了|到位)?$/;

/** 26名男子和11名女子,合共37人 */
const arePersons = (a: Quantity, b: Quantity): boolean =>
  PERSON.test(a.figure.unit) &&
  (PERSON.test(b.figure.unit) || b.figure.unit === '人次') &&
  !a.figure.loose &&
  !b.figure.loose;
const PERSON = /^[人名]$/;

/** 新建104项、修订166项、废止23项,新建和修订合计270项: the total calls its parts by name again, by words that not all of them bear. */
function calledAgain(parts: readonly Quantity[], total: Quantity): Quantity[] {
  const words = total.clauseLead.slice(-LONGEST_NAMES);
  // 14个完成、3个基本完成,完成和基本完成的合计17个: the names stand behind.
  const behind = parts.every((part) => part.lead.trim().length < 2 || part === parts[0]);
  const names = parts.map((part) =>
    runsOf((behind && !part.runsOn ? part.tail : part.lead).trim().replace(/[未不没][\u4e00-\u9fff]{2}/, ''), 2).filter(
      (pair) => words.includes(pair)
    )
  );
  const shared = (pair: string): boolean => names.every((list) => list.includes(pair));
  return parts.filter((_, k) => names[k]?.some((pair) => !shared(pair)));
}

/** 懲處11人,記過4人、申誡7人;續行議處3人: without those that the amount right before them is made of. */
function headsOf(parts: readonly Quantity[]): Quantity[] {
  const tops: Quantity[] = [];
  for (let k = 0; k < parts.length; k++) {
    const head = parts[k] as Quantity;
    tops.push(head);
    for (let end = k + 3; end <= parts.length; end++) {
      if (!adds({ total: head, parts: parts.slice(k + 1, end) })) continue;
      k = end - 1;
      break;
    }
  }
  return tops;
}

/** 前两类共19个, 两项合计96套: so many of the list, its first or its last. */
function meant(total: Quantity, parts: Quantity[]): Quantity[] {
  const clauseLead = total.clauseLead.trim();
  const [, first, count] =
    /([前首])?([两二三四五六七八九十])(?:大|个)?(?:项|类|者|种|级)[\u4e00-\u9fff]{0,4}?(?:合计|总计|共计|合共|共)$/.exec(
      clauseLead
    ) ?? [];
  if (!count) return ofThese(total, parts) ?? parts;
  const n = Math.max(2, numberOf(count));
  // 农药残留5批次,兽药残留2批次,微生物3批次,…农兽药残留两项合计7批次: those that it calls.
  if (n >= parts.length || calledAgain(parts, total).length === n) return parts;
  const tops = headsOf(parts);
  if (tops.length === n) return tops;
  return first ? parts.slice(0, n) : parts.slice(-n);
}

/** 追征税款8240万元、滞纳金1500万元,催缴出让金3760万元,三项共入库1.35亿元: as many in its sentence as the total says, and no more. */
function areCounted(total: Quantity, list: readonly Quantity[]): boolean {
  const count = COUNT_OF.exec(total.clauseLead.trim())?.[1];
  return (
    count !== undefined &&
    list.length === numberOf(count) &&
    list.every((one) => one.sentence === total.sentence && one.segment === total.segment && !one.bracket)
  );
}
const COUNT_OF = /^(?:上述|以上)?([两二三四五六七八九])(?:项|者|类|笔)(?:合计|总计|共计|合共|共)[\u4e00-\u9fff]{0,6}$/;

/** 甲河设9个断面,Ⅱ类8个、Ⅲ类1个;乙河设6个断面,…。上述3条河流合计19个断面: the heads of the list, where they are as many as it says. */
function ofThese(total: Quantity, parts: Quantity[]): Quantity[] | undefined {
  const count = nextOf(total, -1);
  if (count?.clause !== total.clause || !/^(?:上述|以上|这)$/.test(count.lead.trim())) return undefined;
  const tops = headsOf(parts);
  return tops.length === count.n ? tops : undefined;
}
