/**
 * Twins: two figures of the same matter that only a slip of the pen tells apart.
 *
 * How much must agree besides depends on how soon two numbers are so alike by chance:
 * - four digits of which two changed places hardly ever are: some word beside both is enough (追缴租金136.82万元 … 追缴到账136.28万元);
 * - three digits of which two changed places want the whole name (437所村卫生室 … 473所村卫生室), in front or behind;
 * - another digit in one place is so in every thirtieth pair of three digits: the words in front must be the same over a stretch, name and
 *   verb, and one of the two must be told outside of what the notice lists one by one (追缴违规使用的科研经费38.4万元 in the opening and
 *   三十八万六千元 under its finding); a list has neighbours that are truly alike.
 * - five digits of which the last is one more or less, under one name, are one amount (整改金额14682.5万元 … 整改金额14682.6万元); four are where the
 *   end of the notice takes them up (偿付4107万元 … 对已偿付的4108万元货款);
 * - the same four digits with 万 in one place and none in the other, under one name, are one amount (补偿费1286.4万元 … 补偿费1286.4元).
 *
 * No twins are figures of one sentence, changes, shares, and those that stand behind different years.
 */
import type { Block, FindingFact } from '../types.js';
import { areSwapped, differInOneDigit, isLastOff, significantDigits } from './compare.js';
import { isShare } from './parts/group.js';
import type { Retelling } from './retellings.js';
import type { Quantity } from './sentence.js';
import { COMMON, sharePair, sharesRun, sharesWords, yearsDiffer } from './words-beside.js';

const ENOUGH_DIGITS = 4;
/** Two amounts of so many digits under one name are hardly ever so near by chance. */
const LONG = 5;
const PEOPLE = /^[名位个]$/;
/** Characters that make a name whole: 村卫生室, 占用余额. */
const NAME = 4;
const NAME_BEHIND = new RegExp(`^的?([\\u4e00-\\u9fff]{${NAME}})`);
/** Characters in front that make two passages one matter. */
const STRETCH = 7;
/** With how many figures of the same digits or words one is compared, the last ones. */
const MEMORY = 4;

export function findTwins(
  text: string,
  quantities: readonly Quantity[],
  findings: readonly FindingFact[]
): Retelling[] {
  const byDigits = new Map<string, Quantity[]>();
  const bySize = new Map<string, Quantity[]>();
  const byHead = new Map<string, Quantity[]>();
  const byWords = new Map<string, Quantity[]>();
  const listed = isIn(findings);
  const closing = closingOf(quantities);
  const told = new Set<string>();
  const out: Retelling[] = [];
  for (const quantity of quantities) {
    if (isShare(quantity) || quantity.isChange) continue;
    const { numeral } = quantity.figure;
    const closes = closing.has(quantity.sentence.block);
    // 空缺323人 … 填补332个空缺: people are counted by either.
    const unit = PEOPLE.test(quantity.figure.unit) ? '人' : quantity.figure.unit;
    // Two characters, with half of a unit behind them, make no three digits.
    if (numeral.end - numeral.start < 3) continue;
    const digits = significantDigits(quantity.figure.value);
    if (digits.length < 3) continue;
    const swapped = remember(byDigits, `${[...digits].sort().join('')} ${unit}`, quantity).find(
      (one) =>
        isOfUnit(one, quantity) &&
        (areSwapped(one.figure.value, quantity.figure.value) || (closes && isShuffled(one, quantity))) &&
        (digits.length >= ENOUGH_DIGITS
          ? sharesWords(text, one, quantity, digits.length > ENOUGH_DIGITS ? 16 : 8, OF_EVERYBODY) ||
            (closes && isShuffled(one, quantity))
          : sameName(text, one, quantity) ||
            isNamedBehind(text, one, quantity) ||
            isNamedBehind(text, quantity, one) ||
            (closes && isTakenUp(one, quantity)) ||
            isOfSamePlace(one, quantity))
    );
    // 水费23.5万元,电费25.3万元 … 电费25.3万元: it was told so before.
    const exact = `${quantity.figure.value} ${unit}`;
    const known = digits.length < ENOUGH_DIGITS && told.has(exact);
    told.add(exact);
    if (swapped && known) continue;
    if (
      swapped &&
      (arePlanAndDone(swapped, quantity) ||
        isRow(swapped, quantity, quantities) ||
        isSumWith(swapped, quantity, quantities))
    )
      continue;
    if (swapped) {
      out.push({ quantities: [swapped, quantity], sure: true });
      continue;
    }
    const last =
      digits.length >= ENOUGH_DIGITS &&
      remember(byHead, `${digits.slice(0, 3)} ${unit}`, quantity).find(
        (one) =>
          isLastOff(one.figure, quantity.figure) &&
          ((digits.length >= LONG && sameName(text, one, quantity)) ||
            // 偿付4107万元 … 对已偿付的4108万元货款
            ((digits.length > LONG || (closes && /的$/.test(quantity.lead.trim()))) && isTakenUp(one, quantity)))
      );
    if (last && !known && !isSumWith(last, quantity, quantities)) {
      out.push({ quantities: [last, quantity], sure: true });
      continue;
    }
    const scaled =
      digits.length >= ENOUGH_DIGITS &&
      remember(bySize, `${digits} ${unit}`, quantity).find(
        (one) => isFactorOff(one, quantity) && sameName(text, one, quantity)
      );
    if (scaled) {
      out.push({ quantities: [scaled, quantity], sure: true });
      continue;
    }
    const words = wordsBefore(text, numeral.start, STRETCH * 2);
    if (words.length < STRETCH) continue;
    const other = remember(byWords, `${words.slice(-STRETCH)} ${unit}`, quantity).find(
      (one) =>
        differInOneDigit(one.figure.value, quantity.figure.value) &&
        significantDigits(one.figure.value).length === digits.length &&
        listed(one) !== listed(quantity)
    );
    if (other && !yearsDiffer(other, quantity)) out.push({ quantities: [other, quantity], sure: true });
  }
  return out;
}

/** 空缺323人 … 332个空缺, but not 186个 and 168人. */
function isOfUnit(a: Quantity, b: Quantity): boolean {
  const counted = [a, b].filter(({ figure }) => figure.unit === '个');
  if (counted.length !== 1) return true;
  return (a.head !== '' && b.lead.includes(a.head)) || (b.head !== '' && a.lead.includes(b.head));
}

/** 怀江专区六亿五千二百万斤 … 其中怀江专区即有五十二万斤,该专区入库不过六亿二千五百万斤 */
function isOfSamePlace(a: Quantity, { lead, sentence, figure }: Quantity): boolean {
  const kind = /(?:该|上述)([\u4e00-\u9fff]{1,2}[区县市省乡镇村厂校院局])/.exec(lead)?.[1];
  if (kind === undefined) return false;
  const ahead = sentence.text.slice(0, figure.span.start - sentence.start);
  const place = new RegExp(`[\\u4e00-\\u9fff]{2}${kind}`).exec(ahead)?.[0];
  return place !== undefined && !/[该各述]/.test(place) && a.lead.trim().endsWith(place);
}

/** 支出1682万元 … 预算1862万元: what was spent, and what is planned. */
const arePlanAndDone = (a: Quantity, b: Quantity): boolean =>
  PLANNED.test(a.lead.trim()) !== PLANNED.test(b.lead.trim());
const PLANNED = /(?:预算|计划|目标|任务)数?为?$/;

/** 第1标每平方米底价…;第2标每平方米底价…;第3标每平方米底价…: with others between them under the very same words they are items of a list. */
function isRow(a: Quantity, b: Quantity, quantities: readonly Quantity[]): boolean {
  const words = b.lead.trim();
  if (words === '' || a.lead.trim() !== words) return false;
  return quantities.some(
    (one) =>
      one.index > a.index &&
      one.index < b.index &&
      one.figure.unit === b.figure.unit &&
      one.lead.trim() === words &&
      ![a, b].some(({ figure }) => figure.value.equals(one.figure.value))
  );
}

/**
 * 归还资金72.5万元,其中…挤占28.7万元 … 以归还被挤占的经费75.2万元为契机: what one paragraph tells another takes up, with the verb or the name of
 * it right in front of the figure or behind.
 */
function isTakenUp(a: Quantity, b: Quantity): boolean {
  const blocks = [a, b].map(({ sentence }) => sentence.block);
  if (
    blocks[0] === blocks[1] ||
    (blocks.every(({ text }) => LABELLED.test(text)) && !/的$/.test(b.lead.trim())) ||
    yearsDiffer(a, b)
  )
    return false;
  // 由208件降至137件: where a change ends, nothing is taken up.
  if ([a, b].some(({ lead }) => CHANGED.test(lead.trim()))) return false;
  const [first, second] = [a, b].map((one) => `${wordsOf(one)} ${one.tail.slice(0, NAME * 2)}`);
  if (sharePair(first ?? '', second ?? '', [COMMON, SAYS_LITTLE])) return true;
  // 新建改造管网86公里;完成投资3.18亿元 … 对管网新建改造已投入的3.81亿元: the name stood further ahead.
  const said = a.sentence.text.slice(0, a.figure.span.start - a.sentence.start).slice(-4 * CLAUSE);
  return b.clauseLead.trim().endsWith('的') && sharesRun(said, b.clauseLead.slice(-2 * CLAUSE), NAME);
}

const CHANGED = /[增减降升扩缩压提涨落][\u4e00-\u9fff]?[至到为]$/;
/** Items of one list are told alike, and are others. */
const LABELLED = /^\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]|[①-⑳]|第[一二三四五六七八九十\d]+)/;

/** Of a total all that was added up. */
function wordsOf({ clauseLead, isTotal, sentence, figure }: Quantity): string {
  if (!isTotal) return clauseLead.slice(-CLAUSE);
  const end = figure.span.start - sentence.start;
  return sentence.text.slice(Math.max(0, end - 4 * CLAUSE), end);
}

/** Characters of its clause in front of a figure that say what it is. */
const CLAUSE = 14;
/** 居民人均可支配收入 and 居民人均消费支出 are two matters. */
const OF_EVERYBODY = /居民|民人|人均|[市镇村]居|城镇|农村|全[市省县区]|增长|下降|半年|全年/;
/** Pairs that stand before amounts of any kind. */
const SAYS_LITTLE =
  /资金|金额|万元|投入|涉及|累计|人员|群众|企业|单位|项目|全市|全县|全区|全年|开展|检查|发现|处理|实现|达到|新增|建设|组织|案件|审结|受理|办结/;

/** 241800 and 284100: three of the digits in another order, under one name. */
function isShuffled(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a, b].map(({ figure }) => significantDigits(figure.value)) as [string, string];
  const differ = [...x].filter((digit, i) => digit !== y[i]).length;
  const alike = x.length === y.length && x.length >= ENOUGH_DIGITS && x[0] === y[0] && differ === 3;
  // 流感疫苗采购…,剩余241,800剂 … 剩余疫苗高达284,100剂: of what the sentence is about.
  const about = sharePair(a.sentence.text.slice(0, CLAUSE), b.clauseLead, [COMMON, SAYS_LITTLE]);
  return (
    alike &&
    Math.trunc(Math.log10(a.n)) === Math.trunc(Math.log10(b.n)) &&
    (isTakenUp(a, b) || (about && !yearsDiffer(a, b)))
  );
}

/** The last two paragraphs that count anything: there a notice comes back to what it told. */
export function closingOf(quantities: readonly Quantity[]): ReadonlySet<Block> {
  const last = quantities.at(-1)?.sentence.block;
  const before = quantities.findLast(({ sentence }) => sentence.block !== last)?.sentence.block;
  return new Set([last, before].filter((one) => one !== undefined && one.kind !== 'row')) as ReadonlySet<Block>;
}

/** 追回234.5万元 … 退缴18.9万元 … 共追回253.4万元: what another amount makes of it is no slip. */
function isSumWith(a: Quantity, b: Quantity, quantities: readonly Quantity[]): boolean {
  const gap = a.figure.value.minus(b.figure.value).abs();
  // Swapped digits lie 9, 18, 27 … apart: so small a number stands somewhere by chance.
  const few = significantDigits(gap).length === 1;
  return quantities.some(
    (one) =>
      one !== a &&
      one !== b &&
      one.figure.unit === b.figure.unit &&
      one.figure.value.equals(gap) &&
      (!few || ((a.isTotal || b.isTotal) && (one.sentence === a.sentence || one.sentence === b.sentence)))
  );
}

/** By 万 or 亿. */
function isFactorOff(a: Quantity, b: Quantity): boolean {
  const [less, more] = a.n < b.n ? [a, b] : [b, a];
  return [4, 8].some((power) => less.figure.value.shift(power).equals(more.figure.value));
}

/** Those kept under the key, of other sentences; then keeps the quantity, too. */
function remember(kept: Map<string, Quantity[]>, key: string, quantity: Quantity): Quantity[] {
  const before = kept.get(key) ?? [];
  kept.set(key, [...before.slice(1 - MEMORY), quantity]);
  return before.filter((one) => one.sentence !== quantity.sentence && !one.figure.value.equals(quantity.figure.value));
}

/** The name stands on either side of the one and of the other. */
function sameName(text: string, a: Quantity, b: Quantity): boolean {
  if (yearsDiffer(a, b)) return false;
  const [first, second] = [namesOf(text, a), namesOf(text, b)];
  return first.some((name) => second.includes(name));
}

/** 退回医保基金84.6万元 … 三项合计86.4万元已全部退回医保基金专户: verb and name in front of the one stand behind the other. */
function isNamedBehind(text: string, one: Quantity, { figure: { span }, sentence }: Quantity): boolean {
  if (one.sentence.block === sentence.block) return false;
  const { numeral } = one.figure;
  const before = wordsBefore(text, numeral.start, NAME * 3);
  const name = before.slice(-(NAME + 1));
  // Behind a mark another amount may have that name.
  const behind = /^[\u4e00-\u9fff“”]*/.exec(text.slice(span.end, span.end + NAME * 4))?.[0] ?? '';
  return name.length > NAME && behind.includes(name);
}

function namesOf(text: string, { figure: { numeral, span } }: Quantity): string[] {
  const behind = NAME_BEHIND.exec(text.slice(span.end, span.end + NAME + 1))?.[1];
  const before = wordsBefore(text, numeral.start, NAME * 2).slice(-NAME);
  return [...(behind ? [behind] : []), ...(before.length === NAME ? [before] : [])];
}

/** The Chinese characters right in front of a numeral, what only leads to it left out (余额为, 共计, 约). */
function wordsBefore(text: string, at: number, most: number): string {
  const words = /[\u4e00-\u9fff]*$/.exec(text.slice(Math.max(0, at - most), at))?.[0] ?? '';
  return words.replace(/[的了]/g, '').replace(/[为是达共计约近超有至到]+$/, '');
}

/** Whether a figure stands under one of the findings. */
function isIn(findings: readonly FindingFact[]): (quantity: Quantity) => boolean {
  const spans = findings.map(({ span }) => span);
  return ({ figure: { span } }) => spans.some(({ start, end }) => start <= span.start && span.start < end);
}
