/**
 * Facts told more than once: which figures of a notice count the same thing at the same time.
 *
 * Equal values of one unit are a repetition where the thing counted has the same name, or the same words stand beside it. Different values
 * are a contradiction (`sure`) only where the text says that it speaks of the same thing again:
 * - it refers back: 上述1042笔, 12个问题中, 已完成整改的24个问题;
 * - the figure is the topic of its sentence, under a name that was counted before, and misses that count by a hair;
 * - two passages tell the same row of figures, or use the same words around them, and one figure differs;
 * - a figure differs from one told before by a slip of the pen alone (`twins.ts`);
 * - a finding tells an amount of its problem and of its remedy that a slip tells apart (`issue-again.ts`);
 * - an amount told again has another number of persons with it (`companions.ts`);
 * - a rate of the whole place is told again with the same words (`rates-again.ts`), or a section opens with another number than was told of
 *   it (`section-counts.ts`);
 * - the next sentence says of all of an amount what became of it, and tells another (`taken-up.ts`).
 */
import type { Block, FindingFact, Notice } from '../types.js';
import { areSwapped } from './compare.js';
import { findCompanions, findTurnedTwins } from './companions.js';
import { isShare, type PartGroup } from './parts/group.js';
import { isRare } from './rare.js';
import { findIssuesAgain } from './issue-again.js';
import { findNamedAgain, isRestTold } from './named-again.js';
import { isOneSlip, isOpenAgain, isRestAgain, OF_MATTERS } from './rest-again.js';
import { crossed, sameObject, sameWords } from './same-words.js';
import { findRatesAgain } from './rates-again.js';
import { findSectionCounts } from './section-counts.js';
import { findStatesAgain } from './states-again.js';
import { comesNear, findReferences, isMadeOf } from './references.js';
import type { ShareClaim, ShareReading } from './shares/index.js';
import { isOfAnother } from './retelling-doubt.js';
import { nextOf, type Quantity, type Sentence } from './sentence.js';
import type { FigureTable } from './tables/cells.js';
import { toldAgain } from './tables/told-again.js';
import { findTakenUp } from './taken-up.js';
import { findSlips } from './slips-again.js';
import { closingOf, findTwins } from './twins.js';
import { COMMON, sharePair, sharesWords } from './words-beside.js';

export interface Retelling {
  /** The first telling first. */
  quantities: Quantity[];
  /** Different values are a contradiction. */
  sure: boolean;
}

const DEFINITE = /(?:上述|前述|这|以上)$/;
/** 12个问题中 · 47件线索已办结39件: the count is what the sentence goes on about. */
const TOPIC_LEAD = /^(?:对|对照|针对|围绕|把|将|就|占|该|全部|所有|至今|目前|其中)?$/;
const WITHIN = /^[\u4e00-\u9fff]{0,6}?(?:中|之中)(?=[,已有均]|$)/;
const GOES_ON = /^[^,。;]{1,12}?(?:均|已|全部|都|共有|集中|进行|的|拆解|分解|细化|逐[条项个一])/;
const STATE_OF = /(?:(?:完成|整改|办结|销号)(?:整改|到位)?|剩余|余下)的$/;
const STATE_AHEAD =
  /^(?:已|未|尚未|仍未|正在|基本|需|仍需|还需|持续)*(?:完成|整改|办结|销号)(?:整改|到位)?的?(?:具体)?(?:问题|事项|任务|意见|措施)/;

/** What else is known of the figures. */
interface Related {
  partGroups: readonly PartGroup[];
  shareClaims: readonly ShareClaim[];
  findings: readonly FindingFact[];
  tables: readonly FigureTable[];
}

export function findRetellings(
  notice: Notice,
  sentences: readonly Sentence[],
  { partGroups, shareClaims, findings, tables }: Related
): Retelling[] {
  const quantities: Quantity[] = [];
  for (const sentence of sentences) for (const one of sentence.quantities) if (!one.figure.loose) quantities.push(one);
  const values = quantities.map(({ figure }) => `${figure.value} ${figure.unit}`);
  const { text } = notice.view;
  const days = daysCounted(sentences);
  const ofOneDay = ({ quantities: [first, ...others] }: Retelling): boolean => {
    const day = first && days.get(first.sentence);
    return others.every(({ sentence }) => (days.get(sentence) ?? day) === day || day === undefined);
  };
  return once([
    ...equalValues(text, quantities, values),
    ...referringBack(quantities, values),
    ...findReferences(quantities, values, wholesOf(partGroups, shareClaims)),
    ...findStatesAgain(sentences),
    ...findNamedAgain(quantities),
    ...sameRows(sentences),
    ...sameWords(text, quantities),
    ...crossed(quantities),
    ...findTakenUp(sentences),
    ...sameObject(quantities),
    ...findTwins(text, quantities, findings),
    ...findSlips(quantities),
    ...findIssuesAgain(notice, quantities, findings),
    ...findCompanions(quantities),
    ...findTurnedTwins(quantities),
    ...findRatesAgain(quantities),
    ...findSectionCounts(notice, sentences),
    ...toldAgain(tables, sentences),
  ]).filter(
    (one) => !one.sure || (ofOneDay(one) && !isOfAnother(one, quantities) && !one.quantities.slice(1).some(isOfField))
  );
}

/** What the text divides into all of its parts, and what it reckons a share of: 31个问题已整改完毕27个,占87.1%. */
function wholesOf(groups: readonly PartGroup[], claims: readonly ShareClaim[]): Set<Quantity> {
  const divided = groups
    .filter((one) => one.binding === 'closed')
    .flatMap((one) => one.readings.map(({ total }) => total));
  const shared = claims.flatMap(({ readings }) => readings.filter(isOfOne));
  return new Set([...divided, ...shared.flatMap(({ whole }) => whole)]);
}

/** 31个问题已整改完毕27个: the part stands right behind its whole. */
const isOfOne = ({ parts: [part, second], whole: [whole, another], explicit }: ShareReading): boolean =>
  explicit && part?.clause === whole?.clause && !second && !another && part?.index === (whole?.index ?? 0) + 1;

/** The day up to which a sentence counts, told in it or before it in its paragraph: of another day other values are no contradiction. */
function daysCounted(sentences: readonly Sentence[]): Map<Sentence, string> {
  const days = new Map<Sentence, string>();
  let last: { block: Block; day: string } | undefined;
  for (const sentence of sentences) {
    const told = sentence.dates.findLast(({ role }) => role === 'as-of');
    if (told) last = { block: sentence.block, day: told.iso };
    if (last?.block === sentence.block) days.set(sentence, last.day);
  }
  return days;
}

/** The same figures are told again once, whichever way it was found. */
function once(retellings: readonly Retelling[]): Retelling[] {
  const seen = new Set<string>();
  return retellings.filter(({ quantities }) => {
    const key = quantities.map((one) => one.index).join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** The words that name what is counted, as far as the text gives them beside the figure. */
function nameOf(quantity: Quantity): string {
  return quantity.head.length >= 2 ? quantity.head : quantity.subject.slice(-2);
}

function equalValues(text: string, quantities: readonly Quantity[], values: readonly string[]): Retelling[] {
  const groups = new Map<string, Quantity[]>();
  quantities.forEach((quantity, index) => {
    const key = values[index] as string;
    const group = groups.get(key);
    if (!group) groups.set(key, [quantity]);
    else if (group.length < 12) group.push(quantity);
  });
  const out: Retelling[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    // Each telling joins the first one that speaks of the same thing.
    const sets: Quantity[][] = [];
    for (const quantity of group) {
      const set = sets.find((one) => one.some((other) => sameFact(text, other, quantity)));
      if (set) set.push(quantity);
      else sets.push([quantity]);
    }
    for (const set of sets) if (set.length > 1) out.push({ quantities: set, sure: false });
  }
  return out;
}

function sameFact(text: string, a: Quantity, b: Quantity): boolean {
  if (a.sentence === b.sentence && a.clause === b.clause) return false;
  if (isCommonRate(a)) return sameRate(a, b);
  const name = nameOf(a);
  if (name.length >= 2 && name === nameOf(b)) return true;
  if (isRare(a)) return true;
  return sharesWords(text, a, b, name.length >= 2 && nameOf(b).length >= 2 ? 8 : 12);
}

/** Growth and shares of one or two digits are the same by chance all over a statistical text; only the name of what grew tells. */
function isCommonRate(quantity: Quantity): boolean {
  return (quantity.isChange || isShare(quantity)) && !isRare(quantity);
}

/** The same words before both in their clauses, or the same amount before both. */
function sameRate(a: Quantity, b: Quantity): boolean {
  const [first, second] = [before(a), before(b)];
  if (first && second && isRare(first) && first.figure.value.equals(second.figure.value)) return true;
  return sharePair(a.clauseLead.slice(-RATE_WORDS), b.clauseLead.slice(-RATE_WORDS), [COMMON, OF_RATES]);
}
const RATE_WORDS = 12;
const OF_RATES = /[增减升降涨跌长]|[同环上]比|比[上重例去]|上年|去年|同期|占|提高|率为|达到|百分|实际|左右|超过/;

/** The last amount before it in its sentence. */
function before(quantity: Quantity): Quantity | undefined {
  let one = nextOf(quantity, -1);
  while (one && isShare(one)) one = nextOf(one, -1);
  return one;
}

/** 上述13个问题 where only 12个问题 were counted before. */
function referringBack(quantities: readonly Quantity[], values: readonly string[]): Retelling[] {
  const told = new Map<string, Quantity[]>();
  const states = new Map<string, Quantity>();
  /** What is left, as told so far, by unit. */
  const lefts = new Map<string, Quantity[]>();
  /** The same, with what is still being worked on. */
  const opens = new Map<string, Quantity[]>();
  const closing = closingOf(quantities);
  /** Every value given before, whatever its name: what a reference may also mean. */
  const given = new Set<string>();
  const out: Retelling[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const { figure, n } = quantity;
    /** 未完成的52个问题,即分阶段的25个、立行立改的5个和持续的22个; 82家…,剩余1家: the text goes on to say how it came about. */
    const explained = (other: Quantity): boolean =>
      (dividesBehind(quantities, index) && !isToldRightBefore(other, quantity)) ||
      isRestTold(other, quantities.slice(index + 1, index + 4), quantity);
    /** The last ones before it, which it may be reckoned from. */
    const recent = (): Quantity[] => quantities.slice(Math.max(0, index - 12), index);
    const value = values[index] as string;
    const known = given.has(value);
    given.add(value);
    if (isShare(quantity)) continue;
    // 另有提前完成的长期任务4项: not left, for it is done.
    const left = (quantity.isRest && quantity.state !== 'completed') || quantity.state === 'pending';
    const state = left ? `left ${figure.unit}` : quantity.state && `${quantity.state} ${figure.unit}`;
    const first = state ? states.get(state) : undefined;
    const rests = left ? (lefts.get(figure.unit) ?? []).filter((one) => isOfThing(quantity, one)) : [];
    if (
      first &&
      !known &&
      // 整改类剩余2个,长期类剩余4个: which of them is meant is open.
      rests.every((one) => one.n === first.n) &&
      !(left && isLeftByTwo(quantity, recent())) &&
      !OF_OTHERS.test(quantity.lead) &&
      (STATE_OF.test(quantity.lead) || STATE_AHEAD.test(quantity.tail)) &&
      isOfThing(quantity, first) &&
      isOneSlip(first, quantity)
    ) {
      const alike = [...states.values()].filter((one) => one.figure.unit === figure.unit);
      if (!isSumOf(n, alike) && !explained(first)) out.push({ quantities: [first, quantity], sure: true });
    } else if (first && left && rests.length === 1 && areSwapped(first.figure.value, figure.value) && n >= SWAPPED) {
      // 未完成152件 … 尚未修复之125件
      if (!known && !OF_OTHERS.test(quantity.lead) && !explained(first))
        out.push({ quantities: [first, quantity], sure: true });
    } else if (isRestAgain(quantity, rests) && !isMadeOf(quantity, recent()) && !isLeftByTwo(quantity, recent())) {
      if (!dividesBehind(quantities, index)) out.push({ quantities: [rests[0] as Quantity, quantity], sure: true });
    } else {
      const those = (opens.get(figure.unit) ?? []).filter((one) => isOfThing(quantity, one));
      const open = known ? undefined : isOpenAgain(quantity, those, closing.has(quantity.sentence.block));
      if (open && !isLeftByTwo(quantity, recent()) && !explained(open))
        out.push({ quantities: [open, quantity], sure: true });
    }
    if (left) lefts.set(figure.unit, [...rests.slice(-11), quantity]);
    // 持续整改类22个 are called so, whatever is done of them.
    if ((left || quantity.state === 'ongoing') && !/类$/.test(quantity.lead.trim()))
      opens.set(figure.unit, [...(opens.get(figure.unit) ?? []).slice(-11), quantity]);
    if (state && !first) states.set(state, quantity);
    const keys = keysOf(quantity);
    for (const key of known ? [] : keys) {
      const before = told.get(key) ?? [];
      const other = before.reduce<Quantity | undefined>(
        (best, one) => (best && Math.abs(best.n - n) <= Math.abs(one.n - n) ? best : one),
        undefined
      );
      if (
        other &&
        speaksAgain(quantity, other) &&
        !isSumOf(n, before) &&
        !isMadeOf(quantity, recent()) &&
        !explained(other)
      ) {
        out.push({ quantities: [other, quantity], sure: true });
        break;
      }
    }
    for (const key of keys) {
      const before = told.get(key);
      if (!before) told.set(key, [quantity]);
      else if (before.push(quantity) > 12) before.shift();
    }
  }
  return out;
}

/** 点明18项具体问题。截至…,17项问题中已办结13项,…: the next sentence goes on with all of them, however it divides them. */
function isToldRightBefore({ lead, tail, sentence, head }: Quantity, again: Quantity): boolean {
  return (
    again.sentence.block === sentence.block &&
    again.sentence.index - sentence.index === 1 &&
    again.lead.trim() === '' &&
    head !== '' &&
    again.head === head &&
    /^[^,。;]{1,8}[,。;]?$/.test(tail) &&
    FOUND.test(`${lead} ${sentence.text.slice(0, FOUND_WITHIN)}`)
  );
}
const FOUND = /指出|反馈|点明|查出|发现|反映|提出|查摆/;
/** Characters of a sentence in which it says that something was found. */
const FOUND_WITHIN = 80;

/** What its sentence counts right behind it adds up to it. */
function dividesBehind(quantities: readonly Quantity[], index: number): boolean {
  const { n, figure, sentence } = quantities[index] as Quantity;
  let sum = 0;
  return quantities
    .slice(index + 1, index + 8)
    .some((one, k) => one.sentence === sentence && one.figure.unit === figure.unit && (sum += one.n) === n && k > 0);
}

/** Smaller counts are told apart by two digits by chance. */
const SWAPPED = 100;

/** 长期类剩余4个, 上轮巡视尚未完成的7项: of some of them, or of those of before. */
const OF_OTHERS = /其中|类|方面|层面|系统|领域|环节|[县乡镇村校]级|[上前历]一?[轮次批]|往年|以前年度|历史遗留/;

/** 其余8项均已落实防范措施 of 673项隐患 … 未完成的9项措施: of another thing. */
function isOfThing({ tail }: Quantity, { sentence, tail: named }: Quantity): boolean {
  const thing = NEXT_THING.exec(tail)?.[1];
  if (thing === undefined) return true;
  // 另有3个小区 … 未完成的5个问题
  if (!OF_MATTERS.test(named)) return named.includes(thing);
  const names = sentence.quantities.map(({ lead, tail }) => `${lead.slice(-6)} ${tail.slice(0, 6)}`).join();
  return names.includes(thing) || !(THING.test(names) || OTHER_THING.test(names));
}
/** 6个挂靠项目…,另2个仍在调查 is no remainder of problems. */
const OTHER_THING = /支部|党组织|学校|机构|部门|乡镇|项目|案件|合同|工程|企业|单位|房产|地块|公司|站点|村/;
const THING = /问题|事项|任务|措施|隐患|线索|意见/;
const NEXT_THING = new RegExp(`^[\\u4e00-\\u9fff]{0,4}?(${THING.source})`);

/** 审计问题15个,已整改12个。剩余的3个: what two counts one behind the other leave. */
function isLeftByTwo({ n, figure }: Quantity, before: readonly Quantity[]): boolean {
  const alike = before.filter((one) => one.figure.unit === figure.unit);
  return alike.some((one, i) => i > 0 && (alike[i - 1] as Quantity).n - one.n === n);
}

/** Unit and name; a name of two parts (乡镇卫生院) is known by either end. */
function keysOf(quantity: Quantity): string[] {
  const name = quantity.head ? quantity.subject : nameOf(quantity);
  if (name === '') return [];
  const { unit } = quantity.figure;
  const [first, last] = [name.slice(0, 2), name.slice(-2)];
  return first === last ? [`${unit} ${first}`] : [`${unit} ${first}`, `${unit} ${last}`];
}

/** The paragraph opens with the field that it speaks of. */
const isOfField = ({ sentence, figure }: Quantity): boolean =>
  OF_PLACE.test(sentence.block.text) ||
  /方面[。:]\s*$/.test(sentence.block.text.slice(0, figure.numeral.start - sentence.block.start));
/** 沙河水系:水质为优。18个断面中…: the paragraph is of one place. */
const OF_PLACE = /^(?:\([^()]{1,3}\)|\d{1,2}[.、])?[^,。;:\d]{1,8}(?:水系|流域|[河湖库江区县市镇乡]|海域|街道|片区):/;

function speaksAgain(quantity: Quantity, other: Quantity): boolean {
  if (!quantity.figure.exact || !other.figure.exact || quantity.isChange) return false;
  // 水利及其他项目9个: of a class that has no other name.
  if (/其他/.test(other.lead)) return false;
  // 要求分阶段整改的19个问题 and 财政管理方面。18个问题: of one class, and of one field.
  if (/[\u4e00-\u9fff]{3}的$/.test(other.lead.trim()) || isOfField(quantity)) return false;
  const lead = quantity.lead.trim();
  if (!comesNear(other, quantity)) return false;
  if (quantity.head && quantity.n >= 5 && DEFINITE.test(lead)) return true;
  if (!TOPIC_LEAD.test(lead) || quantity.clauseLead.trim() !== lead || quantity.item > 0) return false;
  const tail = quantity.tail;
  if (quantity.head && WITHIN.test(tail) && quantity.n >= 5 && nameOf(other) === nameOf(quantity)) return true;
  // A longer name later (扬尘问题 after 问题) is another thing; a shorter one (卫生院 after 乡镇卫生院) the same.
  const same = other.subject.endsWith(quantity.subject) || other.subject.startsWith(quantity.subject);
  return same && quantity.n >= 10 && GOES_ON.test(tail);
}

/** Two or three counts of one name may be spoken of together afterwards. */
function isSumOf(n: number, before: readonly Quantity[]): boolean {
  const some = before.slice(-8);
  return some.some((a, i) =>
    some.some((b, j) => j > i && (a.n + b.n === n || some.some((c, k) => k > j && a.n + b.n + c.n === n)))
  );
}

/** With how many sentences of its units a row is compared, the last ones. */
const MEMORY = 6;

/** Two sentences with the same row of units, all values equal but one. */
function sameRows(sentences: readonly Sentence[]): Retelling[] {
  const rows = new Map<string, Sentence[]>();
  const out: Retelling[] = [];
  for (const sentence of sentences) {
    const { quantities } = sentence;
    if (quantities.length < 3) continue;
    const key = quantities.map((one) => one.figure.unit).join(' ');
    const known = rows.get(key) ?? [];
    for (const other of known) {
      // 合格1447批次、不合格29批次、不合格率1.96% is not the row 抽检1476|不合格29|1.96.
      if (other.block.kind !== sentence.block.kind) continue;
      const differ = quantities.filter(
        (one, i) => !one.figure.value.equals((other.quantities[i] as Quantity).figure.value)
      );
      const [one] = differ;
      if (differ.length !== 1 || !one || quantities.every((each) => each === one || !isRare(each))) continue;
      out.push({ quantities: [other.quantities[quantities.indexOf(one)] as Quantity, one], sure: true });
    }
    rows.set(key, [...known.slice(1 - MEMORY), sentence]);
  }
  return out;
}
