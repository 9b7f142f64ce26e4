/**
 * Finds every printed label: at the start of a block (`opens`), and inside one (`一是…;二是…`, `①…②…`).
 *
 * At the start of a block a clear shape is enough. Inside a block a label must follow a mark of punctuation and belong to a
 * series of that block (1 before 2), except ① and 一是, which are nothing else. Doubtful shapes (`1。`, `一,`, 首先,
 * `1.3个村`) need a neighbour of their series. Numerals in labels are never figures, so a false label here loses a figure.
 */
import type { Block, Label, LabelStyle, Notice } from '../types.js';
import { readLabel } from './label-shapes.js';
import { unnumbered } from './unnumbered.js';

/** Where a label may start inside a block: behind punctuation or a space; ① anywhere. */
const PLACE =
  /[。;:,、!?)”’》】—…\s](?=[一二三四五六七八九十其首再最第([〔0-9\u2460-\u249b\u2776-\u2793\u3220-\u3229\u3251-\u325f])|[\u2460-\u2473\u2776-\u2793\u3251-\u325f]/g;
/** Before `1.` and `一、` inside a block only these: `1、2、3号楼` is no series. */
const STRICT_PLACE = /[。;:)】\s]/;

type Candidate = Label & { weak: boolean; /** Opens the cell of a table row. */ leads: boolean };

export function findLabels(notice: Notice): Label[] {
  const candidates: Candidate[] = [];
  for (const block of notice.blocks) {
    if (block.cells) {
      for (const cell of block.cells) {
        scan({ ...block, ...cell, text: notice.view.text.slice(cell.start, cell.end) }, candidates, false);
      }
    } else scan(block, candidates, true);
  }
  const labels = settle(candidates);
  const more = unnumbered(notice, labels);
  return more.length > 0 ? [...labels, ...more].sort((a, b) => a.start - b.start) : labels;
}

function scan(block: Block, out: Candidate[], opens: boolean): void {
  const { text } = block;
  const add = (at: number, opening: boolean): number => {
    const shape = readLabel(text, at, at === 0);
    if (!shape) return 0;
    if (!opening && (shape.style === 'arabic' || shape.style === 'han') && at > 0) {
      if (!STRICT_PLACE.test(text[at - 1] ?? '')) return 0;
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
      leads: at === 0 && !opening,
    });
    return shape.length;
  };
  let from = add(0, opens);
  PLACE.lastIndex = Math.max(0, from - 1);
  for (let match = PLACE.exec(text); match; match = PLACE.exec(text)) {
    const at = match.index + (/[\u2460-\u2473\u2776-\u2793\u3251-\u325f]/.test(match[0]) ? 0 : 1);
    if (at < from) continue;
    const length = add(at, false);
    if (length > 0) {
      from = at + length;
      PLACE.lastIndex = from - 1;
    }
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
