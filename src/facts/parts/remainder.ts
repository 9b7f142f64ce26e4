/**
 * What is left: 62份台账已核对47份,其余15份正在补录 · 应缴126.4万元,已收118.9万元,尚有7.5万元 · 图斑148个,剔除96个后,违法52个.
 *
 * A word for the remainder closes the list: the whole is what was dealt with and what is left. Where the whole stands is
 * open: before the parts in the sentence, or in one of the sentences before; so each group has several readings, the nearest first.
 */
import { mayBeCarried } from '../changes/carried.js';
import { COMPARED, isEnd } from '../changes/ends.js';
import { nextOf, type Quantity } from '../sentence.js';
import {
  followsInList,
  hasShare,
  isBase,
  isOthers,
  isTakenOff,
  sameHead,
  sameUnit,
  type PartGroup,
  type Reading,
} from './group.js';
import { sharePair } from '../words-beside.js';
import type { Level } from './level.js';
import { added, adds, comesNear, comesTo, UNDONE_VERB } from './near.js';

/** Words that more often add something than leave it: 另有3家, 仅剩1103条. */
const WEAK = /另|仅余|仅剩|还有|不属实/;
/** Words that speak of a remainder whatever stands around them. */
const STRONG = /余款|欠账|其余|剩余|余下|剩下|所余|尚余|尚欠|尚有|还剩/;
/** 未动支部分1.5亿元, 未办结的2件 */
const UNDONE =
  /(?:尚未|未)(?:动支|使用|支出|拨付|发放|执行|完成|办结|整改|开工|完工|整治|收回|追缴|缴纳|缴清|处置|化解|落实|解决|到位|拆除|安置|归还|退还|销号|补录|核对|验收|结|审结|结案|结清|支付|兑付|收缴|竣工|建成|投用|启动|清退|盘活|移交|移送|清理|转移|改)(?:的|部分)?$/;
/** 清退37个,…;保留291个 */
const KEPT = /^(?:予以|继续|依法|同意)?(?:保留|留用|留存)(?:的|了)?$/;
const GIVEN_UP = /清退|撤[销并除]|取缔|停用|退出|关[闭停]|注销|淘汰|报废|清理|取消|终止|拆除|废止/;
const TAKEN_AWAY = /剔除|扣除|除去|减去|核减|除/;

export function remainderParts(level: Level, groups: PartGroup[]): void {
  level.quantities.forEach((rest, index) => {
    const left =
      isClosing(level, index) ||
      rest.isRest ||
      UNDONE.test(rest.lead.trim()) ||
      isWhatRemains(level, index) ||
      isShortOf(level, index) ||
      isKept(level, index);
    // 由不属实改为部分属实7件
    if (rest.cue.includes('不属实') && !/不属实(?:的|有|为)*$/.test(rest.cue)) return;
    // 属实9件、部分属实4件、不属实8件: the list of `opposite.ts`.
    if (/^不属实/.test(rest.lead.trim()) && level.quantities[index - 1]?.lead.includes('部分属实')) return;
    // 距2025年75%的目标尚差33个: what a goal asks for.
    if (/(?:距|离)[^,;]*(?:目标|任务|要求|标准)[^,;]{0,4}$/.test(rest.clauseLead)) return;
    // 年末累计结余96亿元: of all years.
    if (/(?:累计|滚存|历年|年[末初]|期[末初]|上年)[^,;。]{0,6}结[余存转]/.test(rest.lead)) return;
    // 剩余的朔源市有3个项目: not the remainder itself.
    if (!left || rest.isChange || /(?:其余|剩余|余下|剩下).+有$/.test(rest.lead.trim())) return;
    // 其余3个县22个: the districts are no part of what they have.
    const next = level.quantities[index + 1];
    if (rest.runsOn && next?.clause === rest.clause && sameUnit(next, rest)) return;
    const base = ofBase(level, index);
    if (base) {
      groups.push({ readings: [base], binding: 'closed', cue: 'rest' });
      return;
    }
    const wide = ofSentence(level, index, rest);
    if (wide) {
      groups.push({ readings: [wide], binding: 'closed', cue: 'rest' });
      return;
    }
    const further = bracketless(level, index, rest);
    const through = further.filter(({ total, parts }) => goesThroughAll(total, parts));
    if (through.length > 0) {
      groups.push({ readings: through, binding: 'closed', cue: 'counted' });
      return;
    }
    const exact = further.filter(adds);
    const here = readingsFor(level, index, rest);
    // 违章41起;设备缺陷15起;其余12起 of 68起 in the sentence before: what comes out there is what is meant.
    // Large numbers and many parts come out by no chance.
    const plain = exact.filter(({ total, parts }) => total.n >= 100 && parts.length > 2);
    const readings = exact.length === 0 || (plain.length === 0 && here.some(isClose)) ? here : exact;
    if (readings.length === 0) return;
    const weak = WEAK.test(rest.cue) && !STRONG.test(rest.cue) && !isUnderWay(level, rest, readings);
    const some = readings.filter((one) => adds(one) || !isLeftOtherwise(one, rest, weak));
    // 督改298处,其中未到期的11处: some of what is left, or of what was done.
    const open = weak || /其中/.test(rest.lead);
    if (some.length > 0) groups.push({ readings: some, binding: open ? 'open' : 'closed', cue: 'rest' });
  });
}

/** 向10个党组织反馈,17日又有9个,剩下7个: all that the sentence tells, of a whole told long before. */
function ofSentence({ quantities, bracket, before }: Level, index: number, rest: Quantity): Reading | undefined {
  const parts = quantities.slice(0, index).filter((one) => sameUnit(one, rest) && !one.isChange && !isBase(one));
  if (bracket || parts.length < 2 || quantities[index + 1]?.isRest) return undefined;
  const [first] = parts as [Quantity];
  const sum = added(parts) + rest.n;
  // A whole that opens the sentence is no part of it.
  if (adds({ total: first, parts: [...parts.slice(1), rest] })) return undefined;
  const total = before.findLast((one) => sameUnit(one, rest) && !one.isChange && comesTo(sum, one));
  return total && sum >= LEAST ? { total, parts: [...parts, rest] } : undefined;
}
/** Smaller sums come out by chance. */
const LEAST = 20;

function isLeftOtherwise(reading: Reading, rest: Quantity, weak: boolean): boolean {
  const {
    total,
    parts: [first],
  } = reading;
  // 上月1700件,欠薪1336件。⏎…⏎逾期未办结工单312件: a paragraph of its own speaks of other things, unless it names those.
  if (total.sentence.block !== rest.sentence.block && rest.lead.trim().length > NAMED && !namesThose(reading, rest))
    return true;
  // 职工结余12.4亿元;居民收入5.4亿元,支出5.6亿元,结余1.3亿元: one balance is no part of another.
  if (/结[余存]/.test(total.lead) && /结[余存]/.test(rest.lead)) return true;
  if (isUndoneOfOthers(reading, rest)) return true;
  return leavesNothing(reading, rest, weak) || isOfSome(reading, rest) || (!!first && mayBeCarried(rest, total, first));
}

/**
 * 完成49项,其中45项已销号;应完成而未完成的2项: of what is done nothing is undone. 社会民生类31个,完成16亿元。⏎未开工的23个: of those that another paragraph
 * tells, where it tells of none that was begun.
 */
function isUndoneOfOthers({ total, parts }: Reading, rest: Quantity): boolean {
  const verb = UNDONE_VERB.exec(rest.lead.trim())?.[1];
  if (!verb) return false;
  if (total.lead.trim().endsWith(verb) && !/[未应需]/.test(total.lead)) return true;
  // 甲县未整改6项;乙县未整改5项;丙县未整改2项: what one has left is no whole of what others have.
  if (total.lead.trim().endsWith(`未${verb}`)) return true;
  const apart = total.sentence.block !== rest.sentence.block;
  return (
    apart && /^(?:开工|动工|启动|竣工)$/.test(verb) && !parts.some((one) => one !== rest && one.lead.includes(verb))
  );
}

/** Characters of a remainder that bears a name of its own. */
const NAMED = 6;

const namesThose = ({ total, parts }: Reading, rest: Quantity): boolean =>
  [total, ...parts].some(
    (one) => one !== rest && sharePair(rest.lead + rest.head, `${one.clauseLead} ${one.tail} ${one.subject}`)
  );

/** 立142起,破142起,另破积案3起 · 已审8640卷。…尚有19卷: where all was dealt with, what is told far from it or by a weak word is not its rest. */
function leavesNothing({ total, parts }: Reading, rest: Quantity, weak: boolean): boolean {
  return (weak || total.sentence !== rest.sentence) && total.n <= added(parts.slice(0, -1));
}

/** 限期答复的6920宗,其中6775宗按时答复。未办结的386宗: what 其中 tells of a class is not what the next sentence's rest was left by. */
function isOfSome({ parts }: Reading, rest: Quantity): boolean {
  return parts.some((one) => one.sentence !== rest.sentence && (/其中/.test(one.lead) || one.isRest || isOthers(one)));
}

/** 信访件14件已办结13件,另1件因当事人在外地,正在核实: of those, where the one is done and the other is not. */
function isUnderWay({ text }: Level, rest: Quantity, readings: readonly Reading[]): boolean {
  if (!/^(?:另|另有|还有|另外)$/.test(rest.lead.trim())) return false;
  const behind = /^[^;。\d]{0,40}/.exec(text.slice(rest.figure.span.end, rest.figure.span.end + 40))?.[0] ?? '';
  // 另有15份未到回复期: not of those that were due.
  if (/^[\u4e00-\u9fff]{0,4}(?:未到|未届|未满|不属|不在)/.test(behind)) return false;
  return (
    /正在|尚[未在待]|仍[未在]|待|未/.test(behind) &&
    readings.some(({ total, parts: [done] }) => total.sentence === rest.sentence && done?.state === 'completed')
  );
}

/** 闲置设备64台。经调剂启用41台,捐赠14台,拟报废7台,还有2台待检测: the sentence goes through all of what the one before ended with. */
function goesThroughAll(total: Quantity, parts: readonly Quantity[]): boolean {
  const { sentence } = parts.at(-1) as Quantity;
  return (
    parts.length > 2 &&
    total.sentence.block === sentence.block &&
    sentence.index - total.sentence.index === 1 &&
    total.sentence.quantities.at(-1) === total &&
    Math.abs(added(parts) - total.n) <= total.n * ABOUT &&
    /^[”"“\s]*(?:现已|已|经|目前|对|现)/.test(sentence.text) &&
    parts.length === sentence.quantities.filter((one) => !one.bracket && sameUnit(one, total)).length
  );
}

/** How far such a sentence may miss the whole. */
const ABOUT = 0.15;

/** 收回86.5万元,占欠缴总额95.2万元的90.9%,剩余8.7万元: the whole stands between the two, as the base of the share. */
function ofBase({ quantities }: Level, index: number): Reading | undefined {
  const rest = quantities[index] as Quantity;
  const undone = UNDONE.test(rest.lead.trim());
  if (!STRONG.test(rest.lead) && !undone) return undefined;
  const here = quantities.slice(0, index).filter((one) => one.segment === rest.segment && sameUnit(one, rest));
  const [done, total] = here.slice(-2);
  if (!done || !total || !isBase(total) || !/占/.test(total.lead) || total.clause - done.clause > 1) return undefined;
  // 支出18.3亿元,占到位资金20.3亿元的90%,未支出的2.0亿元
  const verb = /未([\u4e00-\u9fff]{2})/.exec(rest.lead)?.[1] ?? '';
  if (undone && !(done.lead + done.tail).includes(verb)) return undefined;
  return done.isChange || rest.clause - total.clause > 1 ? undefined : { total, parts: [done, rest] };
}

/** 年初欠费1146万元,年内清收802万元,年末余额344万元 */
function isClosing({ quantities }: Level, index: number): boolean {
  const rest = quantities[index] as Quantity;
  if (!/(?:年末|期末|月末|目前|现有?|尚存)余额(?:为)?$/.test(rest.lead.trim())) return false;
  const [first, taken] = quantities
    .slice(0, index)
    .filter((one) => sameUnit(one, rest))
    .slice(-2);
  return (
    first !== undefined &&
    taken !== undefined &&
    taken.segment === rest.segment &&
    /[年期月]初|原有/.test(first.clauseLead) &&
    /清收|收回|化解|偿还|核销|压降|追回|归还/.test(taken.lead)
  );
}

function isKept({ quantities }: Level, index: number): boolean {
  const rest = quantities[index] as Quantity;
  return (
    KEPT.test(rest.lead.trim()) &&
    quantities.slice(0, index).some((one) => GIVEN_UP.test(one.lead) && sameUnit(one, rest))
  );
}

/** 应拨付1864万元,仅拨付1491.2万元,…滞留的372.8万元 · 应建48座,实建41座,缺7座 */
function isShortOf({ quantities }: Level, index: number): boolean {
  const rest = quantities[index] as Quantity;
  if (!SHORT.test(rest.lead.trim())) return false;
  const [due, done] = quantities
    .slice(0, index)
    .filter((one) => sameUnit(one, rest) && one.segment === rest.segment)
    .slice(-2);
  return due !== undefined && done !== undefined && DUE.test(due.lead) && /[实仅已只]/.test(done.lead);
}
/** 应拨付, but not 相应 nor 应急. */
const DUE = /(?<![相对反响供])应(?!急|对|用|届|付账款|收账款)|须|需/;
const SHORT = /^(?:滞留|截留|欠[拨付缴发收]|缺额?|缺口|差额?|短[少缺]|相差|少[拨付缴发建配])(?:的|为)?$/;

/** 剔除96个后,违法图斑52个 */
function isWhatRemains({ text, quantities }: Level, index: number): boolean {
  const rest = quantities[index] as Quantity;
  const taken = index > 0 ? quantities[index - 1] : undefined;
  if (!taken || !sameUnit(taken, rest) || !TAKEN_AWAY.test(taken.lead)) return false;
  return /^[^;。]{0,6}[后外],/.test(text.slice(taken.figure.span.end, rest.figure.span.start));
}

function readingsFor(level: Level, index: number, rest: Quantity): Reading[] {
  const { quantities, bracket, sentence } = level;
  // A bracket with one figure (7家结清) is as good as outside.
  const aside = sentence.brackets.filter(
    (one) => one.parent === bracket && one.quantities.length === 1 && !/^(?:含|其中|包括)/.test(one.text)
  );
  const before = [...quantities.slice(0, index), ...aside.flatMap((one) => one.quantities)];
  if (bracket?.owner) before.push(bracket.owner);
  const here = before.filter((one) => one.index < rest.index && usable(one, rest)).sort((a, b) => a.index - b.index);
  const segment = here.filter((one) => one.segment === rest.segment);
  for (const list of [segment, here]) {
    const readings = readingsOf(list, rest).filter(
      (one) => !areRows(one) || (isClose(one) && (adds(one) || one.total.n >= LARGE))
    );
    const fitting = readings.filter(fits);
    if (fitting.length > 0) return fitting;
    // 34条…已整改50条,剩余4条: more done than there is. 退回94万元,调账253万元,其余38万元 tells three things that were done.
    const [only] = readings;
    if (only && readings.length === 1 && STRONG.test(rest.cue) && isWholeOf(only)) return readings;
  }
  // Only where nothing in the sentence can be the whole does it stand further up.
  return bracketless(level, index, rest).filter(fits);
}

/** Among smaller amounts that stand beside each other everything is near. */
const LARGE = 100;

function isWholeOf({ total, parts: [done] }: Reading): boolean {
  return total.state === undefined && !/^再/.test(total.lead) && done?.state === 'completed';
}

/** 营造业7,204场次;制造业3,157场次;其余行业1,029场次: rows beside each other, none of them the whole. */
function areRows({ total, parts: [first] }: Reading): boolean {
  return first !== undefined && first.sentence === total.sentence && first.segment !== total.segment;
}

/** The readings whose whole may stand in a sentence before. */
function bracketless({ quantities, bracket, earlier }: Level, index: number, rest: Quantity): Reading[] {
  if (bracket) return [];
  const further = earlier.flatMap((one) => one.quantities).filter((one) => !one.bracket && usable(one, rest));
  const here = quantities.slice(0, index).filter((one) => usable(one, rest));
  const { block } = rest.sentence;
  return readingsOf([...further, ...here], rest).filter(({ total, parts }) =>
    parts.every(
      (one) =>
        one.sentence === rest.sentence ||
        (here.length === 0 && (one.sentence.block === block || one.sentence === total.sentence))
    )
  );
}

const ALL = /全部|均已?/;

function isWithinClass(one: Quantity, first: Quantity): boolean {
  return one.sentence === first.sentence && one.clause !== first.clause && /其中/.test(one.clauseLead);
}

/** 错发43人、5.16万元已追回39人、4.72万元: what was done of an item is no next one. */
function isNextItem(one: Quantity, next: Quantity): boolean {
  if (!followsInList(one, next)) return false;
  const between = one.sentence.quantities.filter(({ index }) => index > one.index && index <= next.index);
  return !between.some(({ lead }) => /^(?:现|均|目前)?已/.test(lead.trim()));
}

/** What was found of the things, by the last word before their number. */
const outcomeOf = ({ lead }: Quantity): string => /(?:属实|办结|合格|达标|满意)$/.exec(lead.trim())?.[0] ?? '';

function areToldAlike(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.lead.trim(), b.lead.trim()];
  return (
    a.sentence === b.sentence &&
    x.length > 4 &&
    x.slice(0, 2) === y.slice(0, 2) &&
    x.slice(-1) === '的' &&
    y.slice(-1) === '的'
  );
}

/** What is said of a class behind its count, as of those beside it. */
function hasMoved({ tail, runsOn, lead }: Quantity): boolean {
  return (runsOn ? MEASURED : MOVED).test(tail.trim()) || MOVED.test(lead);
}
/** 6个县完成率超过90%,4个县在80%至90%之间,其余3个县低于80% */
const MEASURED = /(?:超过|高于|低于|达到?|不足|大于|小于|在)$/;
const MOVED = /有所|(?:上升|下降|提高|降低|增长|回落|上涨|下跌|好转|恶化|改善|持平|不变|前移|后移)$/;

function isClose({ total, parts }: Reading): boolean {
  return comesNear(total, parts);
}

function usable(one: Quantity, rest: Quantity): boolean {
  // 其余3座采取限载措施: what follows the remainder in its own sentence is seldom its name.
  const named = one.sentence !== rest.sentence || !STRONG.test(rest.cue);
  // 428宗,较上年的391宗增加37宗。余下的36宗: not of those of another year.
  if (COMPARED.test(one.lead) && nextOf(one)?.isChange) return false;
  // 一家欠1.5万吨,先锋矿反而超产4千吨,其余欠7千吨
  if (/反而|反倒|超[产额]/.test(one.lead)) return false;
  return sameUnit(one, rest) && (!one.isChange || isTakenOff(one)) && (!named || sameHead(one, rest));
}

function fits({ total, parts }: Reading): boolean {
  return parts.every((part) => part.n <= total.n);
}

/** The whole and all that follows it; the whole and the last; the whole and any one behind it. */
function readingsOf(list: readonly Quantity[], rest: Quantity): Reading[] {
  const readings: Reading[] = [];
  // 镇级完成24个,村级完成58个,合计82个;未完成5个: what is done is the sum, not its last part.
  const added = list.findLastIndex((one, i) => i > 0 && /合计|总计|共计|合共/.test(one.lead));
  const recent = added > 1 ? [...list.slice(0, 1), ...list.slice(added)] : list.slice(-8);
  const last = recent.at(-1);
  for (let t = recent.length - 2; t >= 0 && last; t--) {
    const total = recent[t] as Quantity;
    // 11件全部办结,其中属实3件: all of them all the same.
    if ((total.state === 'completed' || total.state === 'basic') && !ALL.test(total.tail) && !DUE.test(total.lead))
      continue;
    const run = recent.slice(t + 1);
    // 由94家压减至11家,其余11家: where a change began is no whole of where it ended.
    if (run[0] && run[0].clause === total.clause && isEnd(run[0])) continue;
    // 属实287件,部分属实214件,不属实68件,其余18件: one outcome beside the others.
    if (run[0] && outcomeOf(total) !== '' && outcomeOf(total) === outcomeOf(run[0])) continue;
    // 19类有所降低,6类有所上升,其余9类持平: how one class moved, not all of them.
    if (hasMoved(total) && total.sentence === rest.sentence) continue;
    // 参加甲的943人,参加乙的781人,其余117人: items told alike.
    if (run[0] && areToldAlike(total, run[0])) continue;
    // 27台,已调剂15台、报废4台、共享3台,剩余5台: an item of the list is no whole where one stands before the list.
    if (run[0] && isNextItem(total, run[0])) {
      const list = recent
        .slice(0, t + 1)
        .findLastIndex((one, k) => k === 0 || !followsInList(recent[k - 1] as Quantity, one));
      if (list > 0) continue;
    }
    // 依次为10个、8个、6个、4个。未销号3个: no item of a list is the whole of the next.
    const apart = total.sentence !== rest.sentence;
    if (apart && run[0] && total.item > 0 && followsInList(total, run[0])) continue;
    // 41起,占比60.3%;15起,占比22.1%;其余12起: one class beside the other, not their whole.
    if (hasShare(total) && run.some(hasShare)) continue;
    // 立案64宗,其中涉及甲7宗,另有29宗,其余120宗: what 其中 tells of a class is counted in it.
    const classes = run.filter((one) => !isWithinClass(one, run[0] as Quantity));
    readings.push({ total, parts: [...classes, rest] });
    // 37起、29人,9月2起、1人。道路19起、16人,工矿14起、10人,其余4起、3人: all of the sentence, of a whole before it.
    const own = classes.filter(({ sentence }) => sentence === rest.sentence);
    if (apart && own.length > 1 && own.length < classes.length) {
      const whole = { total, parts: [...own, rest] };
      if (adds(whole)) readings.push(whole);
    }
    // 属实3件、部分属实4件、不属实4件 passes none over.
    if (rest.cue.includes('不属实')) continue;
    if (run.length > 1) readings.push({ total, parts: [last, rest] });
    for (const part of run.slice(0, -1)) readings.push({ total, parts: [part, rest] });
  }
  return readings;
}
