/**
 * What a rate is called after: 复耕率 after what was 复耕, 不合格率 after what is 不合格, 按金额计清理率 after the money.
 *
 * The last two characters before 率 name the state. A part bears it when its words hold it (已复耕), one like it (实收 and 收缴率), or one
 * of its characters behind 已 or 实; never behind 不 or 未, unless the rate is of those.
 */
import rates from '../../lexicon/rates.json';
import { isShare } from '../parts/group.js';
import type { Quantity } from '../sentence.js';

export interface RateName {
  /** 整改, 不合格 */
  stem: string;
  /** The rate is of what is not so. */
  negated: boolean;
  /** 按期办结率 and 综合合格率 are reckoned in another way. */
  other: boolean;
  /** Unit that the rate counts by, where it says so. */
  units?: string[];
}

const NAME =
  /([\u4e00-\u9fff]{2,14}?)(?:率|比例|程度|进度|(?<=满意|知晓|认可|信任)度|(?<=增长|上升|下降|亏损|盈利|回升|覆盖|检查|抽查|受益|参与|普及|受训|督查|走访)面)(?:分别|依次|也|均|都|已经?|则)*(?:达到|达|为|约|仅|高|竟|已|更|是|至)*$/;
const NOT = '不未非无没';
/** 占课率由上学期的11.5%降至2.5%: the rate as it is now. */
const ROSE = /([\u4e00-\u9fff]{2,14}?)率[由从][^,;。]{1,14}[%‰][\u4e00-\u9fff]{1,4}[到至为]$/;
const NEGATED = /[不未非无没]$|尚未|没有|不予/;
/** Only in part, or not yet. */
const PARTLY = /基本|部分|性|[应待拟需]$/;
const COUNTED_BY = /率按([\u4e00-\u9fff]{2,3})计(?:算|为)?(?=[约为达\d]|$)/;
const OTHER = new RegExp(rates.other.join('|'));

const COUNTED = Object.entries(rates.counted);

export function rateName({ cue, clauseLead }: Quantity): RateName | undefined {
  // 处置率按面积计为83.2% · 自营的比例为66.2%
  const words = clauseLead
    .replace(/\([^()]*\)|的(?=比例|比率)/g, '')
    .replace(COUNTED_BY, '率')
    .trim();
  const name = (NAME.exec(cue.trim()) ?? NAME.exec(words) ?? ROSE.exec(words))?.[1];
  if (!name || name.length < 2) return undefined;
  const end = name.slice(-2);
  const by = COUNTED_BY.exec(clauseLead)?.[1];
  const before = name.slice(0, -2).at(-1) ?? '';
  const negated = NOT.includes(before) && before !== '';
  const units = COUNTED.flatMap(([unit, words]) =>
    words.some((word) => (name.includes(word) && !name.endsWith(word)) || by === word) ? [unit] : []
  );
  return { stem: end, negated, other: OTHER.test(name), ...(units.length > 0 && { units }) };
}

const DONE = ['已', '实', '实际'];

/**
 * How surely a part bears the name of a rate: 3 the very word, 2 one like it, 1 a character of it, 0 not at all.
 */
export function bearing(part: Quantity, { stem, negated }: RateName): number {
  // 办结案件 does not hold 结案.
  const words = `${part.lead} ${part.runsOn ? '' : part.tail}`.replace(/(?<=[办审执了])结案/g, '结 案');
  if (has(words, stem, negated)) return 3;
  // 不符规定53家 are those of whom a 合格率 is not.
  if (alike(stem).some((word) => has(words, word, negated))) return 2;
  if (negated) return 0;
  return [...stem.slice(0, 2)].some((one) => DONE.some((done) => part.lead.includes(done + one))) ? 1 : 0;
}

function alike(stem: string): string[] {
  return rates.alike.filter((list) => list.includes(stem)).flat();
}

/** The word, in the affirmative or the negative. */
function has(words: string, word: string, negated: boolean): boolean {
  for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) {
    const before = words.slice(Math.max(0, at - 2), at);
    if (NEGATED.test(before) === negated && !PARTLY.test(before)) return true;
  }
  return false;
}

/** The lead names what there was to do: 应收, 计划, 任务. */
export function isNamedWhole({ lead, cue }: Quantity): boolean {
  return rates.whole.some((word) => (lead || cue).includes(word));
}

/** …合格率98%,其中肉制品合格率95%: the second rate is of some of them, which are not told. */
export function isOfSome(percent: Quantity, { stem, units }: RateName): boolean {
  if (/其中|[类级型种][^,]{0,6}率/.test(percent.lead)) return true;
  const { quantities } = percent.sentence;
  const before = quantities.slice(0, quantities.indexOf(percent)).findLast((one) => isShare(one));
  if (!before || units || before.segment !== percent.segment || before.bracket !== percent.bracket) return false;
  const amount = quantities[quantities.indexOf(percent) - 1];
  return amount === before && rateName(before)?.stem === stem;
}
