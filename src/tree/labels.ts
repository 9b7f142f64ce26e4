/**
 * Finds every printed label: at the start of a block (`opens`), and inside one (`一是…;二是…`, `①…②…`).
 *
 * At the start of a block a clear shape is enough. Inside a block a label must follow a mark of punctuation and belong to a
 * series of that block (1 before 2), except ① and 一是, which are nothing else. Doubtful shapes (`1。`, `一,`, 首先,
 * `1.3个村`) need a neighbour of their series. Numerals in labels are never figures, so a false label here loses a figure.
 */
import type { Block, Label, LabelStyle, Notice } from '../types.js';
import { characterClass } from './classes.js';
import { readLabel } from './label-shapes.js';
import { unnumbered } from './unnumbered.js';

/** Where a label may start inside a block: behind punctuation or a space; ① anywhere. */
const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
const BEHIND = characterClass([
  ...'。;:,、!?)”’》】—… \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff',
  ...range(0x2000, 0x200a),
]);
const CIRCLED = [...range(0x2460, 0x2473), ...range(0x2776, 0x2793), ...range(0x3251, 0x325f)];
const ANYWHERE = characterClass(CIRCLED);
const OPENS = characterClass([
  ...'一二三四五六七八九十其首再最另第([〔0123456789abcdefgh',
  ...range(0x2474, 0x249b),
  ...range(0x3220, 0x3229),
  ...CIRCLED,
]);

/** Before `1.` and `一、` inside a block only these: `1、2、3号楼` is no series. */
const STRICT_PLACE = /[。;:)】\s]/;

/** 整改措施:1.… may be the only one. */
const ANSWER_BEFORE = /(?:措施|举措|做法|整改情况|整改进展|整改结果)(?:[:】]|】:)$/;

type Candidate = Label & { weak: boolean; /** Opens the cell of a table row. */ leads: boolean };

export function findLabels(notice: Notice): Label[] {
  const candidates: Candidate[] = [];
  for (const block of notice.blocks) {
    if (block.cells) {
      for (const cell of block.cells) {
        const text = notice.view.text.slice(cell.start, cell.end);
        scan({ ...block, ...cell, text }, notice.view.classes, candidates, false);
      }
    } else scan(block, notice.view.classes, candidates, true);
  }
  const labels = settle(candidates);
  const more = unnumbered(notice, labels);
  return more.length > 0 ? [...labels, ...more].sort((a, b) => a.start - b.start) : labels;
}

function scan(block: Block, classes: Uint32Array, out: Candidate[], opens: boolean): void {
  const { text, start } = block;
  const add = (at: number, opening: boolean): number => {
    const shape = readLabel(text, at, at === 0);
    if (!shape) return 0;
    if (!opening && (shape.style === 'arabic' || shape.style === 'han') && at > 0) {
      if (!STRICT_PLACE.test(text.charAt(at - 1))) return 0;
    }
    out.push({
      raw: text.slice(at, at + shape.length),
      style: shape.style,
      ordinal: shape.ordinal,
      block: block.index,
      opens: opening,
      start: block.start + at,
      end: block.start + at + shape.length,
      weak: shape.weak ?? false,
      leads: !opening && (at === 0 || ANSWER_BEFORE.test(text.slice(Math.max(0, at - 8), at))),
    });
    return shape.length;
  };
  const from = add(0, opens);
  for (let at = from; at < text.length; at++) {
    const place = classes[start + at] as number;
    if ((place & OPENS) === 0) continue;
    // (a)…;及(b)…: the last of a list may follow its 及.
    const before = at > 1 && text.charAt(at) === '(' && /[及和]/.test(text.charAt(at - 1)) ? at - 2 : at - 1;
    if ((place & ANYWHERE) === 0 && (at === 0 || ((classes[start + before] as number) & BEHIND) === 0)) continue;
    const length = add(at, false);
    if (length > 0) at += length - 1;
  }
}

/** Keeps the clear ones and those whose neighbours speak for them. */
function settle(candidates: readonly Candidate[]): Label[] {
  const byStyle = new Map<LabelStyle, Candidate[]>();
  for (const one of candidates) {
    const list = byStyle.get(one.style);
    if (list) list.push(one);
    else byStyle.set(one.style, [one]);
  }
  const kept: Label[] = [];
  for (const list of byStyle.values()) {
    /** Ordinals of the labels kept last, so that a series goes on behind a rejected shape. */
    let last: Candidate | undefined;
    list.forEach((one, index) => {
      const next = list[index + 1];
      if (!keeps(one, last, next)) return;
      if (one.ordinal === 0) one.ordinal = (last?.ordinal ?? 0) + 1;
      last = one;
      const { raw, style, ordinal, block, opens, start, end } = one;
      kept.push({ raw, style, ordinal, block, opens, start, end });
    });
  }
  return kept.sort((a, b) => a.start - b.start);
}

function keeps(one: Candidate, last: Candidate | undefined, next: Candidate | undefined): boolean {
  if (one.style === 'circled' || (one.style === 'is' && !one.weak)) return true;
  if ((one.opens || one.leads) && !one.weak) return true;
  const near = (other: Candidate | undefined): boolean =>
    other !== undefined && (other.block === one.block || (one.opens && Math.abs(other.block - one.block) <= 30));
  const followed = near(next) && (next?.ordinal === one.ordinal + 1 || (next?.ordinal === 0 && one.ordinal > 0));
  const follows = near(last) && (one.ordinal === 0 || last?.ordinal === one.ordinal - 1);
  if (one.opens) return followed || follows;
  return (one.ordinal === 1 && followed) || follows;
}
