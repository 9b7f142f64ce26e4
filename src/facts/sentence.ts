/**
 * Sentences and what is counted in them: the model of the notice's quantities that the rules read.
 *
 * A notice states its numbers in a few shapes: a total and its parts (其中, brackets, 合计), a part and its share, a before and an
 * after. What belongs together is decided by place: the sentence (`。`), the segment of it (`;`), the clause (`,`), the
 * item of a list (`、`) and the bracket a figure stands in. This file cuts the text at those places, once and in linear time;
 * `quantity.ts` says what each figure counts.
 */
import { characterClass } from '../tree/classes.js';
import type { Block, DateMention, FigureMention, Mention, Notice, Span, View } from '../types.js';
import { describe } from './quantity.js';

/** Where a figure stands. All ordinals count within the sentence, from 0. */
export interface Quantity {
  figure: FigureMention;
  /** The value as a double: for coarse comparisons, never for a verdict. */
  n: number;
  /** Position among all quantities of the notice. */
  index: number;
  sentence: Sentence;
  /** Ordinal of the `;` segment, the `,` clause, the `、` item; a bracket has ordinals of its own. */
  segment: number;
  clause: number;
  item: number;
  /** The innermost bracket it stands in. */
  bracket?: Bracket;
  /** From the last boundary or quantity to the numeral. */
  lead: string;
  /** The lead, or where the figure continues a list (增加28%、25%) the lead of the list's first figure. */
  cue: string;
  /** From the start of its clause to the numeral, other quantities included. */
  clauseLead: string;
  /** From the unit to the next boundary or quantity. */
  tail: string;
  /** The tail runs into the next figure (28项问题整改完成25项): its end belongs to that one. */
  runsOn: boolean;
  /** What is counted, as far as the text names it beside the figure. */
  subject: string;
  /** Last characters of the name that follows the unit (问题 in 39个具体问题); empty where none does. */
  head: string;
  action?: string;
  state?: State;
  /** The lead ends in a word for the whole (共, 合计). */
  isTotal: boolean;
  /** The lead says that this is what is left (其余, 剩余). */
  isRest: boolean;
  /** It says by how much something changed, not how much there is. */
  isChange: boolean;
}

export type State = 'completed' | 'basic' | 'ongoing' | 'pending' | 'planned';

/** A pair of brackets with figures inside; it explains what stands before it. */
export interface Bracket extends Span {
  parent?: Bracket;
  /** The last quantity before the bracket in the same clause. */
  owner?: Quantity;
  quantities: Quantity[];
  text: string;
  /** The words right before it. */
  lead: string;
}

export interface Sentence extends Span {
  index: number;
  block: Block;
  text: string;
  /** Those outside brackets and inside, in order of appearance. */
  quantities: Quantity[];
  dates: DateMention[];
  brackets: Bracket[];
}

const enum Mark {
  Comma = 44, // ,
  Colon = 58,
  Semicolon = 59,
  Open = 40,
  Close = 41,
  Stop = 0x3002, // 。
  Pause = 0x3001, // 、
  Bang = 33,
  Question = 63,
  QuestionWide = 0xff1f,
}

/** The characters at which something begins or ends. */
const MARKS = characterClass(',:;、()。!?？');

/**
 * A sentence with more quantities than this is a list or a table that lost its marks; it is cut, so that what looks at all
 * quantities of a sentence takes bounded time for each.
 */
const MOST_QUANTITIES = 120;
/** How far the words before a quantity are kept for its clause. */
const LONGEST_LEAD = 200;

/** A bracket still open after so many characters was never closed: sentences end again. */
const LONGEST_BRACKET = 400;

/** Cuts the notice into sentences that hold figures or dates. */
export function findSentences(notice: Notice): Sentence[] {
  const { view } = notice;
  const sentences: Sentence[] = [];
  const mentions = notice.mentions;
  let next = 0;
  let count = 0;
  for (const block of notice.blocks) {
    while (next < mentions.length && (mentions[next] as Mention).span.start < block.start) next++;
    const first = next;
    while (next < mentions.length && (mentions[next] as Mention).span.start < block.end) next++;
    if (next === first) continue;
    const inside = mentions.slice(first, next);
    if (!inside.some((one) => one.type === 'figure' || one.type === 'date')) continue;
    count = cut(block, view, inside, sentences, count);
  }
  return sentences;
}

function cut(block: Block, { text, classes }: View, mentions: Mention[], out: Sentence[], count: number): number {
  let sentence: Sentence = open(block, block.start, out.length);
  let segment = 0;
  let clause = 0;
  let item = 0;
  let bracket: Bracket | undefined;
  /** Counters of the enclosing level while a bracket is open. */
  const outer: { segment: number; clause: number; item: number; clauseStart: number; boundary: number }[] = [];
  let boundary = block.start;
  let clauseStart = block.start;
  let pending: Quantity | undefined;
  let last: Quantity | undefined;
  let m = 0;
  const endTail = (at: number): void => {
    if (pending) pending.tail = text.slice(pending.figure.span.end, at);
    pending = undefined;
  };
  const close = (at: number): void => {
    endTail(at);
    sentence.end = at;
    sentence.text = text.slice(sentence.start, at);
    if (sentence.quantities.length > 0 || sentence.dates.length > 0) {
      out.push(sentence);
      sentence = open(block, at, out.length);
    } else {
      // Most sentences hold nothing: the next one takes its place.
      sentence.start = at;
      sentence.brackets.length = 0;
    }
    segment = clause = item = 0;
    last = undefined;
  };
  let at = block.start;
  while (at < block.end) {
    const mention = mentions[m];
    const until = mention ? mention.span.start : block.end;
    while (at < until && ((classes[at] as number) & MARKS) === 0) at++;
    if (at === block.end) break;
    if (mention && until <= at) {
      m++;
      if (mention.type === 'figure' && mention.span.start === at) {
        if (pending) pending.runsOn = true;
        if (sentence.quantities.length >= MOST_QUANTITIES) {
          bracket = undefined;
          outer.length = 0;
          close(at);
        }
        endTail(at);
        // All fields, those too that may stay empty: rules read quantities everywhere, and look fields up fastest where all are alike.
        const quantity: Quantity = {
          figure: mention,
          n: mention.value.toNumber(),
          index: count++,
          sentence,
          segment,
          clause,
          item,
          bracket,
          lead: withoutBrackets(text.slice(boundary, at)).replace('其中:', '其中'),
          cue: '',
          clauseLead: text.slice(Math.max(clauseStart, at - LONGEST_LEAD), at).replace('其中:', '其中'),
          tail: '',
          runsOn: false,
          subject: '',
          head: '',
          action: undefined,
          state: undefined,
          isTotal: false,
          isRest: false,
          isChange: false,
        };
        sentence.quantities.push(quantity);
        bracket?.quantities.push(quantity);
        pending = last = quantity;
        at = boundary = mention.span.end;
      } else if (mention.type === 'date' && mention.span.start === at) {
        sentence.dates.push(mention);
        at = mention.span.end;
      } else if (mention.type === 'regulation' && mention.span.start === at) {
        at = mention.span.end;
      }
      continue;
    }
    endTail(at);
    switch (text.charCodeAt(at)) {
      case Mark.Comma:
      case Mark.Colon:
        // 其中:重大隐患17条 is 其中重大隐患17条.
        if (text.charCodeAt(at) === Mark.Colon && text.slice(at - 2, at) === '其中') break;
        clause++;
        item = 0;
        boundary = clauseStart = at + 1;
        break;
      case Mark.Semicolon:
        segment++;
        clause++;
        item = 0;
        boundary = clauseStart = at + 1;
        break;
      case Mark.Pause:
        item++;
        boundary = at + 1;
        break;
      case Mark.Open: {
        outer.push({ segment, clause, item, clauseStart, boundary });
        bracket = {
          start: at,
          end: block.end,
          quantities: [],
          text: '',
          lead: text.slice(Math.max(boundary, at - 16), at),
          parent: bracket,
          owner: last?.clause === clause ? last : undefined,
        };
        sentence.brackets.push(bracket);
        boundary = clauseStart = at + 1;
        segment = clause = item = 0;
        break;
      }
      case Mark.Close:
        boundary = at + 1;
        if (bracket) {
          const counts = bracket.quantities.length > 0;
          const { start } = bracket;
          bracket.end = at + 1;
          bracket.text = text.slice(bracket.start + 1, at);
          last = bracket.owner ?? last;
          bracket = bracket.parent;
          const saved = outer.pop();
          if (saved) ({ segment, clause, item, clauseStart } = saved);
          // 烤肉食材(含水产)43件: what a bracket without figures says of a name leaves the name where it is.
          if (saved && !counts && saved.boundary < start) ({ boundary } = saved);
        }
        break;
      case Mark.Stop:
      case Mark.Bang:
      case Mark.Question:
      case Mark.QuestionWide:
        if (bracket && at - bracket.start < LONGEST_BRACKET && at < block.end - 1) {
          segment++;
          clause++;
          item = 0;
          boundary = clauseStart = at + 1;
          break;
        }
        bracket = undefined;
        outer.length = 0;
        close(at);
        sentence.start = boundary = clauseStart = at + 1;
        break;
    }
    at++;
  }
  close(block.end);
  return count;
}

const withoutBrackets = (words: string): string => (words.includes('(') ? words.replace(/\([^()]*\)/g, '') : words);

/** The quantity right behind in its sentence, or so many further on: the positions in a sentence follow each other. */
export function nextOf({ sentence: { quantities }, index }: Quantity, steps = 1): Quantity | undefined {
  const at = index - (quantities[0] as Quantity).index + steps;
  return at < 0 ? undefined : quantities[at];
}

/** What its sentence goes on to say behind the figure, so many characters of it. */
export function wordsBehind({ sentence, figure }: Quantity, length: number): string {
  const at = figure.span.end - sentence.start;
  return sentence.text.slice(at, at + length);
}

/** The quantities behind one and before another, those of the sentences between them, too. */
export const quantitiesBetween = (sentences: readonly Sentence[], from: Quantity, to: Quantity): Quantity[] =>
  sentences
    .slice(from.sentence.index, to.sentence.index + 1)
    .flatMap(({ quantities }) => quantities)
    .filter(({ index }) => index > from.index && index < to.index);

/** The paragraph announces what stands behind it. */
export const endsInColon = ({ text }: Block): boolean => text.trimEnd().endsWith(':');

function open(block: Block, start: number, index: number): Sentence {
  return { index, block, start, end: start, text: '', quantities: [], dates: [], brackets: [] };
}

/** Fills in what each quantity counts; apart from the cutting because it looks at the neighbours. */
export function describeAll(sentences: readonly Sentence[]): void {
  for (const { quantities } of sentences) {
    let previous: Quantity | undefined;
    for (const quantity of quantities) {
      describe(quantity, previous);
      previous = quantity;
    }
  }
}
