/**
 * Whether a list behind 其中 divides its whole in two ways at once: 发展党员14名,其中女性6名,大专以上学历9名.
 *
 * Sex, age, party, education, title … each divide a set of persons; so do size, place, use … a set of things. Classes of one dimension
 * leave each other alone (男 and 女, 科级 and 股级), classes of two overlap, and need not add up to anything.
 */
import dimensions from '../../lexicon/dimensions.json';
import { isOthers } from './group.js';
import type { Quantity } from '../sentence.js';

type Dimension = [name: string, words: RegExp];

const compile = (lists: Record<string, string[]>): Dimension[] =>
  Object.entries(lists).map(([name, words]) => [name, new RegExp(words.join('|'))]);
const PERSONS = compile(dimensions.persons);
const THINGS = compile(dimensions.things);
const IS_PERSON = /^(?:人|名|位)$/;
/** Words of these dimensions need a list of their own kind: 党员 beside 县直单位 are of two. The others may stand in any list. */
const OF_THEIR_OWN = {
  persons: /^(?:sex|age|party|ethnicity|education|title|merit|need|licence|hours)$/,
  things: /^(?:concern|rank)$/,
};

/** @returns the parts are of more than one dimension */
export function crossesDimensions(parts: readonly Quantity[]): boolean {
  if (parts[0] && saysHow(parts[0])) return false;
  const persons = IS_PERSON.test(parts[0]?.figure.unit ?? '');
  const list = persons ? PERSONS : THINGS;
  const kinds = parts.filter((one) => !one.isRest && !isOthers(one)).map((one) => dimensionsOf(one, list));
  const [first, ...rest] = kinds;
  if (!first || rest.length === 0) return false;
  // 涉及糕点2批次、饮料3批次: the word that opens the list is none of a class.
  if (!rest.some((one) => one.has('concern'))) first.delete('concern');
  // 涉及科级干部23件,涉及乡村振兴领域19件: a case may concern both.
  if (kinds.some((one) => one.size > 1)) for (const one of kinds) one.delete('concern');
  const shared = [...first].filter((kind) => rest.every((other) => other.has(kind)));
  if (shared.length > 0) return false;
  const told = kinds.filter((one) => one.size > 0);
  if (told.length === kinds.length) return true;
  return told.some((one) => [...one].some((kind) => OF_THEIR_OWN[persons ? 'persons' : 'things'].test(kind)));
}

/** 按污染类型分,涉大气396件、水271件: the text says that they are told apart in one way. */
function saysHow({ figure, sentence }: Quantity): boolean {
  const before = sentence.text.slice(0, figure.span.start - sentence.start);
  return /(?:按|从)[^,;。\d]{1,14}(?:分|划分|统计|看)[,:][^,;。\d]{0,8}$/.test(before);
}

/** How far before a figure its name may begin. */
const LONGEST = 24;

function dimensionsOf(one: Quantity, list: readonly Dimension[]): Set<string> {
  // 35岁以下9名: the figure right before is in the name.
  const { figure, sentence } = one;
  const before = sentence.text.slice(
    Math.max(0, figure.span.start - sentence.start - LONGEST),
    figure.span.start - sentence.start
  );
  // 其中专职 holds 中专.
  const words = `${before.slice(before.search(/[^,;:、。()]*$/)).replace(/^.*其中/, '')} ${one.runsOn ? '' : one.tail.trim()}`;
  return new Set(list.flatMap(([name, pattern]) => (pattern.test(words) ? [name] : [])));
}
