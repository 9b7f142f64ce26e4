/**
 * 118个问题分为三类管理:⏎——立行立改类74个,…⏎——分阶段整改类31个,…: a paragraph that ends in a colon divides what it counts, and each of those behind it that
 * begin with the same mark opens with its part.
 *
 * Where the paragraph says into how many classes, and they are as many, nothing is left out (`complete`).
 */
import { endsInColon, nextOf, type Quantity, type Sentence } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import { MAX } from './level.js';

const MARK = /^\s*(——|--|[—–•●■◆▪·-]|\([一二三四五六七八九十\da-z]{1,4}\)|\d{1,2}[.、]|[①-⑳])/;
const DIVIDES = /分为|分成|分[作做]|划分|归为|归纳|按[\u4e00-\u9fff]{2,8}分/;
const CLASSES = /^[类个种项大档]/;
/** A part names its class, and comes before anything else of its unit. */
const NAMED = /^[^,。;\d]{2,16}$/;

export function dashedParts(sentences: readonly Sentence[], groups: PartGroup[]): void {
  const openings = sentences.filter(({ block }, at) => block !== sentences[at - 1]?.block);
  /** How many paragraphs have begun: the opening of the next one. */
  let next = 0;
  for (const sentence of sentences) {
    if (openings[next] === sentence) next++;
    if (!DIVIDES.test(sentence.text) || !endsInColon(sentence.block)) continue;
    const total = sentence.quantities.find(({ figure }) => figure.exact);
    if (!total || !DIVIDES.test(sentence.text.slice(total.figure.span.end - sentence.start))) continue;
    const parts = openingsFrom(openings, next, total);
    const count = nextOf(total);
    const stated = count && CLASSES.test(count.figure.unit) ? count.n : undefined;
    if (parts.length < 2 || (stated !== undefined && stated !== parts.length)) continue;
    groups.push({
      readings: [{ total, parts }],
      binding: stated === undefined ? 'guessed' : 'closed',
      cue: 'list',
      ...(stated !== undefined && { complete: true }),
    });
  }
}

/** The first figure of each paragraph from one on that begins with the mark of that one, where it is of the total's unit. */
function openingsFrom(openings: readonly Sentence[], from: number, total: Quantity): Quantity[] {
  const parts: Quantity[] = [];
  let kind: string | undefined;
  for (let at = from; at < openings.length && parts.length < MAX; at++) {
    const { block, quantities } = openings[at] as Sentence;
    const own = MARK.exec(block.text)?.[1]?.replace(/[一二三四五六七八九十\da-z①-⑳]+/g, '#');
    kind ??= own;
    const [first] = quantities;
    if (own === undefined || own !== kind || !first) break;
    const lead = first.lead.replace(MARK, '').trim();
    if (!sameUnit(first, total) || first.clause > 0 || !NAMED.test(lead)) break;
    parts.push(first);
  }
  return parts;
}
