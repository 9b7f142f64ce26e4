/**
 * What sibling sections open with, against a total told before them: (一)财政管理方面⏎此方面52个问题已整改49个。… (二)部门预算方面⏎此方面63个问题已整改58个。
 * of 问题共186个 and of 已整改168个.
 *
 * Every sibling has to open with a sentence of one shape; what it counts first are the things, what it counts next what was done of them.
 */
import type { Notice, Section } from '../../types.js';
import { lowerBound } from '../before.js';
import { siblingGroups } from '../sibling-groups.js';
import type { Quantity, Sentence } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import { adds, isMeant } from './near.js';

/** Fewer sections come out by chance. */
const FEWEST = 3;
/** Sentences before the sections in which a total may be told. */
const REACH = 120;
const ALL_DONE = /[已均](?:经|已)?全部|全部(?:完成|整改|办结|销号)/;

export function openingParts(notice: Notice, sentences: readonly Sentence[], groups: PartGroup[]): void {
  for (const siblings of siblingGroups(notice.outline)) {
    if (siblings.length < FEWEST) continue;
    const rows = siblings.map((one) => openingOf(one, notice.view.text, sentences));
    const [first] = rows;
    if (!first || !rows.every((row) => row !== undefined)) continue;
    const before = toldBefore(first, sentences);
    for (const column of columnsOf(rows)) {
      const readings = readingsOf(column, before);
      if (readings.length > 0) groups.push({ readings, binding: 'closed', cue: 'sections' });
    }
  }
}

interface Row {
  sentence: Sentence;
  first: Quantity;
}

/** The sentence right behind a heading. */
function openingOf({ titleSpan }: Section, text: string, sentences: readonly Sentence[]): Row | undefined {
  const sentence = sentences[lowerBound(sentences, titleSpan.end, ({ start }) => start)];
  const first = sentence?.quantities.find((one) => !one.bracket);
  if (!sentence || !first || !/^[\s:。,]*$/.test(text.slice(titleSpan.end, sentence.start))) return undefined;
  return first.clause <= 1 && first.figure.exact && !first.figure.loose ? { sentence, first } : undefined;
}

/** The things, and what was done of them; a section that says 全部 has done all. */
function* columnsOf(rows: readonly Row[]): Generator<Quantity[]> {
  const things = rows.map(({ first }) => first);
  const [one] = things as [Quantity];
  const name = nameOf(one);
  if (name.length < 2 || !things.every((other) => sameUnit(one, other) && nameOf(other) === name)) return;
  yield things;
  const done = rows.map(({ sentence, first }) => {
    const next = sentence.quantities.find((other) => other.index === first.index + 1);
    if (next && !next.bracket && sameUnit(next, first) && next.state === 'completed') return next;
    return ALL_DONE.test(sentence.text) && !next?.state ? first : undefined;
  });
  if (done.every((other) => other !== undefined) && done.some((other, k) => other !== things[k])) yield done;
}

/** 问题 of 此方面52个问题, 隐患 of 检查发现隐患96项 */
const nameOf = ({ head, lead }: Quantity): string => head || lead.trim().slice(-2);

function toldBefore({ sentence: { index }, first }: Row, sentences: readonly Sentence[]): Quantity[] {
  return sentences
    .slice(Math.max(0, index - REACH), index)
    .flatMap(({ quantities }) => quantities)
    .filter((one) => sameUnit(one, first) && one.figure.exact && !one.bracket && !one.isChange);
}

function readingsOf(parts: Quantity[], before: readonly Quantity[]): PartGroup['readings'] {
  const name = nameOf(parts[0] as Quantity);
  const state = parts.find((one) => one.state)?.state;
  const totals = before.filter(
    (one) => one.state === state && (state !== undefined || `${one.lead} ${one.subject} ${one.tail}`.includes(name))
  );
  const readings = totals.map((total) => ({ total, parts }));
  const exact = readings.filter(adds);
  // 共186个 may be told as 反馈问题186个 first: near to one of them only by a slip.
  return exact.length > 0 ? exact.slice(0, 1) : readings.filter((one) => isMeant(one.total, parts)).slice(0, 1);
}
