/**
 * The measures of one finding, from the blocks that belong to it.
 *
 * Its text is cut at the names of fields (`整改措施:`, `整改成效:`) and at sub-problems. Where a field says which part answers the
 * problem, only that part is read. In it the first label decides which style counts measures; labels of another style lie
 * inside a measure and make none. A series that the text brings in as the problem (`巡察指出,一是…`) is passed over when
 * another follows. Without any label the whole answer is one measure with the label ''.
 */
import { findFields, type FieldKind } from '../tree/fields.js';
import type { Block, Label, MeasureFact, Section, Span } from '../types.js';
import { measureStatus } from './measure-status.js';

/** A stretch of the finding's text between two fields, in one block. */
interface Piece {
  start: number;
  end: number;
  field?: FieldKind;
  sub?: Label;
  labels: Label[];
}

const RAISES = /(?:指出|反馈|发现|存在|表现|不足|问题)[^。;]{0,12}$/;
const RESTATES =
  /^(?:(?:县|市|区|省|州)?委?(?:巡察|巡视|督察|审计|检查)(?:组|反馈|发现|指出)|反馈(?:意见)?指出|经查|问题描述)/;
const ANSWERS = /整改|措施|做法|如下|以下|工作|分[二三四五两]步|为此|针对/;

const PROBLEM_FIRST = /^[^。]{4,120}。(?=(?:对此|为此|针对这一(?:问题|情况)),)/;
/** Characters of an answer in which the problem may be told once more. */
const REACH = 160;

export interface FindingText {
  text: string;
  blocks: readonly Block[];
  /** All labels inside the finding, in order. */
  labels: readonly Label[];
  section: Section;
  /** Offset behind the title of the heading. */
  body: number;
}

export function findMeasures(finding: FindingText): MeasureFact[] {
  const pieces = cut(finding);
  const answer = choose(pieces, finding.text);
  const groups = new Map<Label | undefined, Piece[]>();
  for (const piece of answer) {
    const group = groups.get(piece.sub);
    if (group) group.push(piece);
    else groups.set(piece.sub, [piece]);
  }
  const measures: MeasureFact[] = [];
  for (const [sub, group] of groups) {
    // Text between the heading and the first sub-problem only leads in.
    if (sub === undefined && groups.size > 1 && group.every(({ labels }) => labels.length === 0)) continue;
    for (const measure of measuresOf(finding.text, group, sub)) measures.push(measure);
  }
  return measures;
}

/** The measures of one stretch that is known to answer, such as the cell of a table. */
export function measuresIn(text: string, { start, end }: Span, labels: readonly Label[]): MeasureFact[] {
  if (text.slice(start, end).trim() === '') return [];
  return measuresOf(text, [{ start, end, labels: [...labels] }], undefined);
}

/** Cuts the finding's blocks at fields and sub-problems. */
function cut({ text, blocks, labels, section, body }: FindingText): Piece[] {
  const pieces: Piece[] = [];
  const subs = new Map(
    section.children.filter(({ role }) => role === 'subproblem').map((one) => [one.label.block, one])
  );
  let next = 0;
  let field: FieldKind | undefined;
  let sub: Label | undefined;
  for (const block of blocks) {
    let from = block.start;
    // 责任领导:…,完成时限:… is a line of its own.
    if (field === 'responsible' || field === 'due') field = undefined;
    // 问题表述:…⏎①新建管网…: below the problem the steps begin.
    if (field === 'problem' && labels[next]?.start === block.start) field = undefined;
    const heading = block.index === section.label.block;
    const subproblem = subs.get(block.index);
    if (heading) from = Math.max(body, from);
    if (subproblem) {
      sub = subproblem.label;
      field = undefined;
      from = behindTitle(text, subproblem, block);
    }
    const own: Label[] = [];
    for (; next < labels.length && (labels[next] as Label).start < block.end; next++) {
      const label = labels[next] as Label;
      if (label.start >= from) own.push(label);
    }
    let at = from;
    let taken = 0;
    const push = (end: number): void => {
      const inside: Label[] = [];
      for (; taken < own.length && (own[taken] as Label).start < end; taken++) inside.push(own[taken] as Label);
      if (inside.length > 0 || text.slice(at, end).trim() !== '') {
        pieces.push({ start: at, end, labels: inside, ...(field && { field }), ...(sub && { sub }) });
      }
    };
    // (2)整改措施 is a field with a number, no measure.
    const [first] = own;
    const behind = first && first.start === from && first.opens ? first.end : from;
    for (const found of findFields(text.slice(behind, block.end))) {
      const start = behind + found.start;
      let last = taken;
      while (last < own.length && (own[last] as Label).end < start) last++;
      const label = own[last];
      push(label?.end === start ? label.start : start);
      if (label?.end === start) taken = last + 1;
      field = found.kind;
      at = behind + found.end;
    }
    push(block.end);
  }
  return pieces;
}

function behindTitle(text: string, section: Section, block: Block): number {
  let at = section.titleSpan.end;
  while (at < block.end && /[\s。:;,.、!”’"」]/.test(text[at] ?? '')) at++;
  return at;
}

/** The pieces that answer: those of 整改措施 where there are such, else of 整改情况, else those of no field. */
function choose(pieces: readonly Piece[], text: string): Piece[] {
  for (const kind of ['measure', 'progress'] as const) {
    const found = pieces.filter(({ field }) => field === kind);
    if (found.length > 0) return found;
  }
  const plain = pieces.filter(({ field }) => field === undefined);
  if (plain.some(({ start, end }) => /[\u4e00-\u9fff]/.test(text.slice(start, end)))) return plain;
  // 整改目标:…进展情况:已完成。全市排查排污口412个…: beside a goal the progress tells what was done; 已完成 alone tells nothing.
  return pieces.filter(({ field, start, end }) => field === 'outcome' && end - start > A_STATE);
}
/** Characters of a state (已完成整改,长期坚持). */
const A_STATE = 16;

function measuresOf(text: string, pieces: readonly Piece[], sub: Label | undefined): MeasureFact[] {
  const labels = pieces.flatMap((piece) => piece.labels);
  const [first] = labels;
  if (!first) return whole(text, pieces, sub);
  const steps = answering(
    text,
    labels.filter(({ style }) => style === first.style)
  );
  let at = 0;
  return steps.map((label, index) => {
    while (at < pieces.length - 1 && (pieces[at] as Piece).end <= label.start) at++;
    const piece = pieces[at] as Piece;
    const until = steps[index + 1]?.start ?? Infinity;
    let end = Math.min(piece.end, until);
    // Paragraphs below that begin with a label of an inner style belong to this measure.
    for (let below = at + 1; until > piece.end && below < pieces.length; below++) {
      const { start, end: last, labels: inside } = pieces[below] as Piece;
      const [inner] = inside;
      if (start >= until || !inner || inner.style === first.style || inner.start > start) break;
      end = last;
    }
    return measure(text, label.raw, label.ordinal, label.start, label.end, end, sub);
  });
}

/** Drops a series that restates the problem where another series answers it. */
function answering(text: string, labels: Label[]): Label[] {
  const series: Label[][] = [];
  for (const label of labels) {
    const last = series.at(-1);
    if (!last || (label.ordinal === 1 && last.length > 0)) series.push([label]);
    else last.push(label);
  }
  if (series.length < 2) return labels;
  const raised = series.map(([first]) => {
    const lead = first ? text.slice(Math.max(0, first.start - 30), first.start) : '';
    return RAISES.test(lead.replace(/[,:;]$/, '')) && !ANSWERS.test(lead.slice(-14));
  });
  const kept = series.filter((_, index) => !raised[index]);
  return kept.length > 0 ? kept.flat() : labels;
}

function whole(text: string, pieces: readonly Piece[], sub: Label | undefined): MeasureFact[] {
  let kept = pieces;
  if (pieces.length > 1) {
    const plain = pieces.filter(({ start, end }) => !RESTATES.test(text.slice(start, Math.min(end, start + 20))));
    if (plain.length > 0) kept = plain;
  }
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last) return [];
  // 服务对象局限于城区。对此,党总支…: the problem in more words comes first.
  const [lead = ''] = PROBLEM_FIRST.exec(text.slice(first.start, Math.min(first.end, first.start + REACH))) ?? [];
  const start = first.start + lead.length;
  return [measure(text, '', 1, start, start, last.end, sub)];
}

function measure(
  text: string,
  label: string,
  ordinal: number,
  start: number,
  from: number,
  end: number,
  sub: Label | undefined
): MeasureFact {
  let first = from;
  let last = end;
  while (first < last && /\s/.test(text[first] ?? '')) first++;
  while (last > first && /\s/.test(text[last - 1] ?? '')) last--;
  const body = text.slice(first, last);
  return {
    label,
    ordinal,
    text: body,
    textSpan: { start: first, end: last },
    span: { start: label === '' ? first : start, end: last },
    status: measureStatus(body),
    ...(sub && { sub: sub.raw, subSpan: { start: sub.start, end: sub.end } }),
  };
}
