/**
 * What became of all of it: 应补强143栋,已完成118栋、施工中16栋、规划设计中9栋 · 抽检360批次,合格351批次、不合格9批次 · 51家达标,其余6家整改 of 57家.
 *
 * A row of figures right behind another of their unit, each under a word for what became of it, or what it was found to be. The row leaves
 * nothing out (`closed`) where it names a thing and its opposite (合格, 不合格), or goes from what is done to what is not yet; then the
 * total stands before it in the sentence, or in the sentence before (现已补签39处,收回8处). Any other such row (`row`) confirms, and refutes
 * only where it misses the total by a hair.
 */
import { COMPARED } from '../changes/ends.js';
import { nextOf, type Quantity } from '../sentence.js';
import {
  areSteps,
  dividesItself,
  isBase,
  isItemOfList,
  isShare,
  prefixes,
  sameUnit,
  twinsOf,
  type PartGroup,
} from './group.js';
import { isAllDone } from './doubt.js';
import { BREAK, gapBefore, MAX, type Level } from './level.js';
import { adds, mayMake } from './near.js';
import { isOpposite } from './opposite.js';
import { THAN } from '../than.js';

/** Not yet: 施工中, 待报废, 正在整改, 未退还. */
const OPEN = /^(?:正在?|尚在|仍在|在|待|拟|未|尚未|暂未|持续|长期|将)|(?:中|在办|待办|阶段)$/;
/** 未到期 is not due, and no state. */
const OPEN_BEHIND = /^(?:正在?|尚在|仍在|待|拟|未(?!到(?!位)|届|满)|尚未|暂未|将)/;
const DONE = /^(?:已经?|现已|均已|完成|基本完成|完工|竣工|建成)/;
/** A row of other things: amounts of other times, aims, limits. */
const OTHER = new RegExp(`其中|每|人均|平均|不少于|不超过|以上|以下|目标|计划|应|上年|去年|同期|新增|${THAN}`);

/** Who may be dealt with in two ways. */
const PERSONS = /^(?:人|名|人次)$/;

export function disposedParts(level: Level, groups: PartGroup[]): void {
  const { quantities } = level;
  for (let i = 0; i < quantities.length; i++) {
    const total = quantities[i] as Quantity;
    const rows = rowBehind(level, i + 1, total);
    if (rows.length < 2 || !isWhole(total)) continue;
    const all = takenUp(total, rows);
    if (all) groups.push({ readings: [{ total, parts: all }], binding: 'closed', cue: 'states' });
    else if (isComplete(rows)) {
      // 隐患318项,其中重大4项、一般314项,已整改309项,未整改9项: any figure before the row may be its whole.
      // 属实7件、不属实8件;6件线索已了结5件,另1件正在初核: but what opens a segment is what that speaks of.
      const wholes = opensSegment(total)
        ? []
        : quantities.slice(0, i).filter((one) => sameUnit(one, total) && isWhole(one));
      const totals = [total, ...wholes.reverse().slice(0, 4)];
      const plain = rows.filter((one, k) => !isWithinOther(one, rows.slice(0, k)));
      const readings = totals.flatMap((one) => [
        { total: one, parts: rows },
        ...(plain.length > 1 && plain.length < rows.length ? [{ total: one, parts: plain }] : []),
      ]);
      groups.push({ readings, binding: 'closed', cue: 'states', complete: isExhaustive(rows.map(wordOf)) });
      const twins = twinsOf({ total, parts: rows });
      if (twins) groups.push({ readings: [twins], binding: 'closed', cue: 'states' });
    } else if ((isTopic(total) || isSorted(rows)) && follows(level, total, rows)) {
      groups.push({ readings: [{ total, parts: rows }], binding: 'closed', cue: 'topic' });
    } else if (
      !PERSONS.test(total.figure.unit) &&
      rows[0]?.segment === total.segment &&
      !(OF_TIME.test(total.lead) && OF_TIME.test(rows[0]?.lead ?? '')) &&
      !dividesItself(rows) &&
      !isItemOfList(total) &&
      !areSteps(rows) &&
      rows.every((one, k) => k === 0 || isNext(rows[k - 1] as Quantity, one))
    )
      // A shorter row counts only where it comes out.
      groups.push({
        readings: prefixes(total, rows).filter((one, k) => k === 0 || mayMake(one)),
        binding: 'open',
        cue: 'row',
      });
  }
  acrossSentences(level, groups);
}

const opensSegment = (one: Quantity): boolean =>
  one.runsOn && one.clauseLead.trim() === '' && nextOf(one, -1)?.segment !== one.segment;

/** 2021年为14件,2022年8件: one year beside another. */
const OF_TIME = /[年月]度?(?:为|有)?$/;

/**
 * 问题户厕352座,拆除重建76座,维修改造241座,纳入管护35座,352座全部整改销号: the row before the total that is told again as all of them.
 */
function takenUp(total: Quantity, rows: readonly Quantity[]): Quantity[] | undefined {
  if (PERSONS.test(total.figure.unit)) return undefined;
  const at = rows.findIndex(({ figure, lead }) => lead.trim() === '' && figure.value.equals(total.figure.value));
  return at > 2 && /全部|均已?|都已/.test(rows[at]?.tail ?? '') ? rows.slice(0, at) : undefined;
}

/** 其中未签合同47处。现已补签39处,收回8处: the sentence goes on with what was counted last. */
function acrossSentences(level: Level, groups: PartGroup[]): void {
  if (level.bracket) return;
  const units = new Set<string>();
  level.quantities.forEach((first, at) => {
    if (units.has(first.figure.unit)) return;
    units.add(first.figure.unit);
    // Behind amounts of other units only what is so and what is not so is plain enough.
    rowsAcross(level, at, first, groups);
  });
}

function rowsAcross(level: Level, at: number, first: Quantity, groups: PartGroup[]): void {
  if (first.isChange) return;
  const rows = rowBehind(level, at, first);
  if (rows.length < 2 || rows.length !== level.quantities.filter((one) => sameUnit(one, first)).length) return;
  const before = level.earlier
    .filter((one) => one.block === level.sentence.block)
    .flatMap((one) => one.quantities)
    .filter((one) => sameUnit(one, first) && isWhole(one))
    .reverse();
  const readings = before.slice(0, 6).map((total) => ({ total, parts: rows }));
  const [nearest] = readings;
  if (!nearest) return;
  if (at > 0 && !isExhaustive(rows.map(wordOf))) return;
  const complete = isComplete(rows);
  groups.push({
    readings,
    binding: complete ? 'closed' : 'guessed',
    cue: 'states',
    complete: isExhaustive(rows.map(wordOf)),
  });
  // Of what was counted last, a row of what became of it; not of persons, who may be dealt with twice.
  const near = !complete && rows.every((one, k) => k === 0 || isNext(rows[k - 1] as Quantity, one));
  // 租出门面65间。已收回40间,腾退26间办公用房: a name of its own is another thing.
  const alike = rows.every(
    ({ head, lead, tail }) =>
      head === '' ||
      (lead.trim() === '' && ACT.test(tail)) ||
      `${nearest.total.lead} ${nearest.total.subject}`.includes(head)
  );
  if (near && alike && isGoingOn(first) && !PERSONS.test(first.figure.unit) && !readings.some(adds))
    groups.push({ readings: [nearest], binding: 'open', cue: 'row' });
}

/** 20台恢复使用, 8台调拨县医院: what stands behind the unit is no name. */
const ACT =
  /^(?:已|现已|被|均)?(?:恢复|重新|调[拨剂配]|报废|转[让租移交为]|移[交送]|拆除|出[租售让]|盘活|关[停闭]|整改|补[办签缴]|收回|追回|退[还租]|腾退|立案|签订|销号|核销|注销|封存|拍卖|划转)/;

/** 现已…, 经调剂…, or in the very next sentence. */
function isGoingOn({ sentence }: Quantity): boolean {
  return /^[”"“\s]*(?:现已|已|经|目前|对|现|其中)/.test(sentence.text);
}

/** 对12家企业,关停7家… · 对9人作出处理:诫勉3人…: the sentence is about what became of them; who was only looked at need not be in it. */
function isTopic(total: Quantity): boolean {
  const { lead, clauseLead, tail, subject, runsOn, n } = total;
  if (!/^(?:对|将|就|把)$/.test(lead.trim()) || clauseLead.trim() !== lead.trim() || runsOn || n < 3) return false;
  const words = tail.replace(/[”"“]/g, '');
  const name = subject.replace(/[”"“]/g, '');
  // 对12家“散乱污”企业: what stands in quotation marks names it too.
  return (name !== '' && words === name) || QUOTED.test(tail) || DEALT.test(words);
}
const QUOTED = /^[“"][\u4e00-\u9fff]{2,8}[”"][\u4e00-\u9fff]{2,6}$/;
const DEALT = /^[\u4e00-\u9fff]{0,8}(?:作出|进行|给予|予以)?了?(?:处理|处分|问责|处置)$/;

/** 143个项目集中排查,分类明确加快建设97个、限期推进16个、终止30个: all of them were sorted. */
const isSorted = ([first]: readonly Quantity[]): boolean =>
  /^(?:已|并|再)?分类(?:明确|处置|处理|施策|提出|整改|推进|实施|落实)/.test(first?.lead.trim() ?? '');

/** One row right behind the total, and nothing else of the unit in the segment. */
function follows({ text }: Level, total: Quantity, rows: readonly Quantity[]): boolean {
  const [first] = rows as [Quantity];
  const end = rows.at(-1)?.figure.span.end ?? 0;
  // 约谈4家、告知6家,其余未发现问题: not all are counted.
  if (/^[^;。]{0,20}(?:其余|其他|另|剩|还有)/.test(text.slice(end, end + 24))) return false;
  const all = total.sentence.quantities.filter((one) => sameUnit(one, total) && one.segment === total.segment);
  return (
    first.clause - total.clause === 1 &&
    first.index === total.index + 1 &&
    all.length === rows.length + 1 &&
    rows.every((one, k) => one.segment === total.segment && (k === 0 || isNext(rows[k - 1] as Quantity, one)))
  );
}

/** In the same clause or the next, with nothing but amounts between: 回复103件,回复率99.0%,起诉2件 is no row. */
function isNext(a: Quantity, b: Quantity): boolean {
  if (a.segment !== b.segment || b.clause - a.clause > 1) return false;
  for (let one = nextOf(a); one && one.index < b.index; one = nextOf(one)) if (isShare(one)) return false;
  return true;
}

function isWhole(one: Quantity): boolean {
  return (
    !one.isChange &&
    !COMPARED.test(one.lead) &&
    !one.figure.loose &&
    !isBase(one) &&
    !isAllDone(one) &&
    one.state !== 'completed' &&
    one.state !== 'ongoing'
  );
}

/** The figures of one unit from `start` on, as far as each says what became of it. */
function rowBehind(level: Level, start: number, like: Quantity): Quantity[] {
  const { quantities } = level;
  const rows: Quantity[] = [];
  for (let k = start; k < quantities.length && rows.length < MAX; k++) {
    const one = quantities[k] as Quantity;
    if (one.segment !== like.segment && rows.length === 0) break;
    if (!sameUnit(one, like)) continue;
    const gap = gapBefore(level, k);
    if (one.isChange || one.isTotal || BREAK.test(one.lead) || OTHER.test(gap) || isBase(one)) break;
    if (wordOf(one) === '') break;
    rows.push(one);
  }
  return rows;
}

/** The word that says what became of it, before the numeral or behind the unit. */
function wordOf(one: Quantity): string {
  const lead = one.lead.trim().replace(/^[”"“]+/, '');
  return lead !== '' ? lead : one.runsOn ? '' : one.tail.trim();
}

function isComplete(rows: readonly Quantity[]): boolean {
  const words = rows.map(wordOf);
  if (words.some((one) => one.length > 14)) return false;
  if (isExhaustive(words)) return true;
  const [first] = rows as [Quantity];
  const done = first.state === 'completed' || DONE.test(words[0] as string) || /^已/.test(first.tail);
  const behind = rows.slice(1);
  // 已了结9件、立案4件、正在核查2件: from what is done to what is not, by way of what it went on to.
  const isOn = (one: Quantity, k: number): boolean =>
    isOpen(one) || (k < behind.length - 1 && GONE_ON.test(wordOf(one)));
  return done && behind.every(isOn) && rows.length <= 5;
}
const GONE_ON = /^(?:转?立案(?:审查|查处)?|移[送交]|初核|谈话函询|函询|暂存待查|转[办送])$/;

function isOpen(one: Quantity): boolean {
  if (one.isRest || one.state === 'ongoing' || one.state === 'pending' || one.state === 'basic') return true;
  return OPEN.test(one.lead.trim()) || (one.lead.trim() === '' && OPEN_BEHIND.test(one.tail));
}

function isExhaustive(words: readonly string[]): boolean {
  return isOpposite(words) || isTrend(words);
}

/** 已治理198处,高风险治理11处: some of those before, by the same verb with a class in front. */
function isWithinOther(one: Quantity, before: readonly Quantity[]): boolean {
  const word = wordOf(one);
  return before.some((other) => {
    const verb = wordOf(other).replace(/^(?:已经?|现已|均已?|完成)+/, '');
    const ahead = word.slice(0, -verb.length);
    return (
      verb.length > 1 && word.endsWith(verb) && ahead.length > 1 && !/[不未没非无]|部分|基本|正在|尚|待|拟/.test(ahead)
    );
  });
}

/** 9个上升、2个下降、1个持平 */
function isTrend(words: readonly string[]): boolean {
  return (
    words.length === 3 &&
    [/上升|增长|增加|上涨/, /下降|减少|下跌/, /持平|不变/].every((one) => words.some((word) => one.test(word)))
  );
}
