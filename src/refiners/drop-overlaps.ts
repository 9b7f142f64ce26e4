/**
 * Decides between mentions that claim the same stretch, so that no character belongs to two of them.
 *
 * - What stands inside a title, a document number, a phone number or an address is part of it: its numerals count nothing there.
 * - A date and a figure: the longer one, at equal length the date (`2020年`, `5日`).
 * - Organisations and persons may stand inside a title; figures and numerals inside them are part of the name (第八巡察组).
 * - A numeral that a dropped mention leaves uncovered stays as a `numeral` with the reason `overlap`.
 *
 * @example 印发《关于做好2020年度3项工作的通知》15份
 *   regulation 《关于做好2020年度3项工作的通知》 kind=通知
 *   figure 15份 = 15 份
 */
import type { Mention, Notice, Refiner, Span } from '../types.js';

/** The greater, the more it holds of what stands inside. */
const RANK: Readonly<Record<Mention['type'], number>> = {
  regulation: 6,
  documentNumber: 5,
  contact: 4,
  date: 2,
  figure: 2,
  numeral: 0,
  organization: 3,
  person: 3,
};

const NUMERAL = /[0-9〇零一二两三四五六七八九十百千万亿兆廿卅]/;

export const dropOverlaps: Refiner = {
  id: 'drop-overlaps',
  refine(mentions: Mention[], notice: Notice): Mention[] {
    const { text } = notice.view;
    const names: Mention[] = [];
    const rest: Mention[] = [];
    for (const one of mentions) (one.type === 'organization' || one.type === 'person' ? names : rest).push(one);
    const kept = sweep(rest, text);
    if (names.length === 0) return kept;
    const outside = outsideNames(kept, names, text);
    return merge(outside, names);
  },
};

/** Both in order of appearance, the longer first where two begin together. */
function merge(mentions: readonly Mention[], names: readonly Mention[]): Mention[] {
  const merged: Mention[] = [];
  let n = 0;
  for (const mention of mentions) {
    const { start, end } = mention.span;
    for (let name = names[n]; name; name = names[++n]) {
      if (name.span.start > start || (name.span.start === start && name.span.end <= end)) break;
      merged.push(name);
    }
    merged.push(mention);
  }
  while (n < names.length) merged.push(names[n++] as Mention);
  return merged;
}

/** `mentions` sorted by start; the last one kept is the only one that the next can overlap. */
function sweep(mentions: readonly Mention[], text: string): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    let challenger: Mention | undefined = mention;
    while (challenger) {
      const last = kept.at(-1);
      if (!last || last.span.end <= challenger.span.start) {
        kept.push(challenger);
        break;
      }
      if (wins(last, challenger)) {
        challenger = remainder(challenger, { start: last.span.end, end: challenger.span.end }, text);
      } else {
        kept.pop();
        const left = remainder(last, { start: last.span.start, end: challenger.span.start }, text);
        if (left) kept.push(left);
        // What the loser left behind the challenger is looked at where it ends.
        const right = remainder(last, { start: challenger.span.end, end: last.span.end }, text);
        if (right) {
          kept.push(challenger);
          challenger = right;
        }
      }
    }
  }
  return kept;
}

/** Whether `a`, which starts first, keeps the stretch. */
function wins(a: Mention, b: Mention): boolean {
  if (RANK[a.type] !== RANK[b.type]) return RANK[a.type] > RANK[b.type];
  const longer = a.span.end - a.span.start - (b.span.end - b.span.start);
  if (longer !== 0) return longer > 0;
  return b.type !== 'date' || a.type === 'date';
}

/** What is left of a mention that lost: a numeral without a part, where it has digits there. */
function remainder(mention: Mention, span: Span, text: string): Mention | undefined {
  if (span.end <= span.start || (mention.type !== 'figure' && mention.type !== 'numeral' && mention.type !== 'date'))
    return undefined;
  let { start, end } = span;
  while (start < end && !NUMERAL.test(text.charAt(start))) start++;
  while (end > start && !NUMERAL.test(text.charAt(end - 1))) end--;
  return start < end ? { type: 'numeral', span: { start, end }, reason: 'overlap' } : undefined;
}

function outsideNames(mentions: readonly Mention[], names: readonly Mention[], text: string): Mention[] {
  const out: Mention[] = [];
  let n = 0;
  let reach = 0;
  for (const mention of mentions) {
    while (n < names.length && (names[n]?.span.start ?? 0) <= mention.span.start) {
      reach = Math.max(reach, names[n]?.span.end ?? 0);
      n++;
    }
    const next = names[n]?.span.start ?? Infinity;
    if (mention.type !== 'figure' && mention.type !== 'numeral') out.push(mention);
    else if (mention.span.start >= reach && mention.span.end <= next) out.push(mention);
    else {
      const left = remainder(
        mention,
        { start: Math.max(reach, mention.span.start), end: Math.min(next, mention.span.end) },
        text
      );
      if (left) out.push(left);
    }
  }
  return out;
}
