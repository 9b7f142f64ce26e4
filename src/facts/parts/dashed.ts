/**
 * 118个问题分为三类管理:⏎——立行立改类74个,…⏎——分阶段整改类31个,…: a paragraph that ends in a colon divides what it counts, and each of those behind it that
 * begin with the same mark opens with its part.
 *
 * Where the paragraph says into how many classes, and they are as many, nothing is left out (`complete`).
 */
import type { Sentence } from '../sentence.js';
import { nextOf, type Quantity } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';

const MARK = /^\s*(——|--|[—–•●■◆▪·-]|\([一二三四五六七八九十\da-z]{1,4}\)|\d{1,2}[.、]|[①-⑳])/;
const DIVIDES = /分为|分成|分[作做]|划分|归为|归纳|按[\u4e00-\u9fff]{2,8}分/;
const CLASSES = /^[类个种项大档]/;
/** A part names its class, and comes before anything else of its unit. */
const NAMED = /^[^,。;\d]{2,16}$/;

export function dashedParts(sentences: readonly Sentence[], groups: PartGroup[]): void {
  sentences.forEach((sentence, at) => {
    if (!DIVIDES.test(sentence.text) || !/:\s*$/.test(sentence.block.text)) return;
    const total = sentence.quantities.find(({ figure }) => figure.exact);
    if (!total || sentence.text.slice(total.figure.span.end - sentence.start).search(DIVIDES) < 0) return;
    const parts = openingsBehind(sentences, at, total);
    const count = nextOf(total);
    const stated = count && CLASSES.test(count.figure.unit) ? count.n : undefined;
    if (parts.length < 2 || (stated !== undefined && stated !== parts.length)) return;
    groups.push({
      readings: [{ total, parts }],
      binding: stated === undefined ? 'guessed' : 'closed',
      cue: 'list',
      ...(stated !== undefined && { complete: true }),
    });
  });
}

/** The first figure of each paragraph behind it that begins with one mark, where it is of the total's unit. */
function openingsBehind(sentences: readonly Sentence[], at: number, total: Quantity): Quantity[] {
  const parts: Quantity[] = [];
  let kind: string | undefined;
  let { block } = total.sentence;
  for (const sentence of sentences.slice(at + 1)) {
    if (sentence.block === block) continue;
    ({ block } = sentence);
    const mark = MARK.exec(block.text)?.[1];
    const own = mark?.replace(/[一二三四五六七八九十\da-z①-⑳]+/g, '#');
    kind ??= own;
    const [first] = sentence.quantities;
    if (own === undefined || own !== kind || !first) break;
    const lead = first.lead.replace(MARK, '').trim();
    if (!sameUnit(first, total) || first.clause > 0 || !NAMED.test(lead)) break;
    parts.push(first);
  }
  return parts;
}
