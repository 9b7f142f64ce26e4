/**
 * Problems in one section, answers in the next: 一、巡察反馈的主要问题 1.… 2.… · 二、整改落实情况 1.… 2.…, or (一)存在问题 and (二)整改情况 in every section.
 *
 * The answers bear the numbers of the problems and name none of them.
 */
import type { Section } from '../types.js';
import type { Item } from './nesting.js';
import { problemScore } from './problem-words.js';

const PROBLEMS = /^(?!.*整改)[^,。;]{0,16}(?:问题|不足|缺失|短板)(?:表现|清单|情况)?$/;
const ANSWERS = /^(?!.*问题)[^,。;]{0,8}(?:整改|落实|办理|改进|处理)[^,。;]{0,10}$/;

/** (一)针对第一个问题,一是…: the answer calls the problem by its number. */
export const ANSWERS_NTH =
  /^(?:针对|关于|对)(?:上述|巡[察视]组?|反馈|指出|的)*第([一二三四五六七八九十]{1,3}|\d{1,2})[个项条](?:反馈)?问题/;

type Heading = Pick<Section, 'title'>;

/** Whether the second heading answers what stands below the first. */
export const answersIt = (problems: Heading, answers: Heading): boolean =>
  PROBLEMS.test(problems.title) && ANSWERS.test(answers.title);

/** The headings below which only answers stand. */
export function answeredApart(items: readonly Item[]): ReadonlySet<Item> {
  const found = new Set<Item>();
  const last = new Map<Item | undefined, Item>();
  for (const item of items) {
    const before = last.get(item.parent);
    if (before?.label.style === item.label.style && answersIt(before, item) && bearNumbers(before, item))
      found.add(item);
    if (!before || before.label.style === item.label.style) last.set(item.parent, item);
  }
  return found;
}

function bearNumbers({ children }: Item, answers: Item): boolean {
  const [first] = children;
  if (!first) return false;
  const own = answers.children.filter(({ label }) => label.style === first.label.style);
  return (
    own.length === children.length &&
    // 1.针对作风不实问题,…: what names the problem again is where it is told.
    own.filter(({ title }) => problemScore(title) > 1).length * 2 < own.length &&
    children.every(
      ({ label, endBlock, block }, k) => endBlock === block.index + 1 && own[k]?.label.ordinal === label.ordinal
    )
  );
}
