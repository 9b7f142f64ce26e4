/**
 * The shapes that flow between the stages, and nothing else: no code runs here.
 *
 * Inside the pipeline every span points into the **view** of the text (`tree/view.ts`): the text as published
 * with full-width forms, Traditional characters and transmission debris folded. The compiler (`record/`) maps each span
 * back once, so that every span of a record points into the text as published.
 */

import type { Root } from 'mdast';
import type { Decimal } from './facts/decimal.js';
import type { Interval } from './facts/interval.js';

/** Half-open stretch `[start, end)` in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** Where a block stands in the file it came from, in the words of its format. All numbers count from 1. */
export interface Locator {
  line?: number;
  page?: number;
  paragraph?: number;
  table?: number;
  row?: number;
}

/** The text as the recognisers see it, and the way back to the text as published. */
export interface View {
  readonly text: string;
  /** The text as published. */
  readonly source: string;
  readonly script: 'Hans' | 'Hant';
  /** What each character of `text` may be to a recogniser (`tree/classes.ts`). */
  readonly classes: Uint32Array;
  /** Maps a span of the view to the smallest span of the source that yields it. */
  toSource(span: Span): Span;
}

/** A paragraph, a heading or a table row: the unit that a recogniser looks at. */
export interface Block extends Span {
  index: number;
  kind: 'paragraph' | 'heading' | 'row';
  /** `view.text.slice(start, end)`, without a line end. */
  text: string;
  /** Depth of a marked-up heading (`#` = 1), where the format has such. */
  depth?: number;
  locator: Locator;
  /** Cells of a table row, as spans of the view. */
  cells?: Span[];
  /** Number of the table, and of the row in it, from 0. */
  table?: number;
  row?: number;
}

/** A remark on the text itself: a repair, a doubt, a gap in the numbering. Not a check. */
export interface Remark {
  reason: string;
  ruleId: string;
  source: 'read' | 'tree' | 'parsers' | 'refiners' | 'facts' | 'rules';
  span?: Span;
}

// ---------------------------------------------------------------- labels and outline

/** The family a label belongs to; two labels of one family at one place are siblings. */
export type LabelStyle =
  | 'part' // 第一部分, 壹、
  | 'han' // 一、
  | 'han-paren' // (一)
  | 'arabic' // 1. 1、
  | 'arabic-paren' // (1) 1)
  | 'circled' // ①
  | 'ordinal' // 第一, 首先,
  | 'is' // 一是
  | 'its' // 其一
  | 'issue' // 问题1:
  | 'article' // 第一条
  | 'bracket' // 【整改措施】
  | 'mark' // ●台账不清, a heading
  | 'bullet' // ◆补齐台账, a step
  | 'letter' // A.
  | 'heading'; // a marked-up heading without a printed label

/** A printed label such as `一、`, `(二)`, `3.`, `一是`. */
export interface Label extends Span {
  raw: string;
  style: LabelStyle;
  /** The number the label stands for; `最后` continues its series. */
  ordinal: number;
  /** Index of the block it stands in. */
  block: number;
  /** Whether the label opens its block. */
  opens: boolean;
}

/** A node of the outline: a labelled heading with what stands below it. */
export interface Section {
  label: Label;
  level: number;
  title: string;
  titleSpan: Span;
  /** The whole section, heading included. */
  span: Span;
  children: Section[];
  parent?: Section;
  /** What the section is in a notice that answers findings; absent in the other parts of it. */
  role?: SectionRole;
}

/** `category` holds findings, `finding` is one, `subproblem` is a part of one. */
export type SectionRole = 'category' | 'finding' | 'subproblem';

// ---------------------------------------------------------------- mentions

interface MentionBase {
  span: Span;
}

/** How far a figure may be from the digits written, in the words of the text. */
export type Modifier = 'about' | 'over' | 'under';

export interface FigureMention extends MentionBase {
  type: 'figure';
  value: Decimal;
  /** The unit without 万/亿; `%` for per cent, 百分点 for percentage points. */
  unit: string;
  /** Every true value that would be printed like this. */
  interval: Interval;
  /** Place value of the last written digit, in base units: `285.2亿元` has 10000000. */
  place: Decimal;
  /** A whole count written out in full, without 万 or 亿 and without a modifier. */
  exact: boolean;
  modifier?: Modifier;
  /** The modifier as written: 余, 近, 以上 … */
  modifierRaw?: string;
  /** Where the numeral proper stands (without the unit). */
  numeral: Span;
  /** The characters that `unit` was read from; absent where it is not written like that (成, 圆) or there is none. */
  unitSpan?: Span;
  /** Set where the unit was taken from a neighbour (9.0及6.0个百分点). */
  sharedUnit?: true;
  /** Two numbers, `10至15人`: the value is the upper one, the interval runs from end to end. */
  range?: true;
  /** A length of time, a loose 一个 and the like: real figures that no sum is made of. */
  loose?: true;
}

export type DatePart = 'early' | 'middle' | 'late';

export interface DateMention extends MentionBase {
  type: 'date';
  /** ISO 8601: date, month, year, quarter `2020-Q3`, half `2020-H1`, range `a/b`, or with time; `X` for digits that nothing decides (`XXXX-01-14`). */
  iso: string;
  part?: DatePart;
  /** Pieces that the text does not say and that were filled in. */
  implied: ('year' | 'month' | 'day')[];
  /** The mention that the filled-in pieces came from. */
  anchor?: Span;
  /** A relative expression (今年, 同年, 当日). */
  relative?: true;
  /** No such day exists (2月30日). */
  impossible?: true;
  role?: DateRole;
}

export type DateRole = 'inspection' | 'feedback' | 'as-of' | 'deadline' | 'publication' | 'effective' | 'event';

export interface RegulationMention extends MentionBase {
  type: 'regulation';
  /** What stands between the outer marks. */
  title: string;
  kind?: string;
  /** (试行), (修订) and the like. */
  edition?: string;
  documentNumber?: string;
  status?: RegulationStatus;
  /** Start offset of the earlier mention that this short form stands for. */
  refersTo?: Span;
  /** The closing mark was missing or damaged. */
  damaged?: true;
}

export type RegulationStatus =
  'issued' | 'revised' | 'drafting' | 'consulting' | 'under-review' | 'repealed' | 'effective';

export interface DocumentNumberMention extends MentionBase {
  type: 'documentNumber';
  issuer: string;
  year?: number;
  serial: number;
}

export interface OrganizationMention extends MentionBase {
  type: 'organization';
  name: string;
  refersTo?: string;
}

export interface PersonMention extends MentionBase {
  type: 'person';
  name: string;
  title?: string;
  titleSpan?: Span;
}

export interface ContactMention extends MentionBase {
  type: 'contact';
  kind: 'phone' | 'email' | 'address' | 'postcode' | 'url';
  value: string;
}

/** A numeral that is no figure, and why: a slogan, an ordinal, a name, a label. */
export interface NumeralMention extends MentionBase {
  type: 'numeral';
  reason: 'label' | 'ordinal' | 'name' | 'phrase' | 'code' | 'unreadable' | 'bare' | 'overlap';
}

export type Mention =
  | FigureMention
  | DateMention
  | RegulationMention
  | DocumentNumberMention
  | OrganizationMention
  | PersonMention
  | ContactMention
  | NumeralMention;

/** What a recogniser may know beside its block. Pure data: no clock, no locale. */
export interface ParseContext {
  view: View;
  /** Labels in order of appearance: a numeral in one of them is never a figure. */
  labels: readonly Label[];
  remark(remark: Remark): void;
}

/** A recogniser: one block in, its mentions out, in order of appearance. */
export interface Parser {
  id: string;
  /** Characters of which a block must have one to hold anything for it; all blocks are read where it is left out. */
  needs?: string;
  parse(block: Block, context: ParseContext): Iterable<Mention>;
}

/** A policy over all mentions of the notice: overlaps, missing years, shared units. */
export interface Refiner {
  id: string;
  refine(mentions: Mention[], notice: Notice): Mention[];
}

/** What the stages know of one notice, each stage adding its part. */
export interface Notice {
  view: View;
  tree: Root;
  blocks: Block[];
  labels: Label[];
  outline: Section[];
  /** In order of appearance, without overlaps after refining (but a title may hold nothing). */
  mentions: Mention[];
  remarks: Remark[];
  /** What the format says beside the text (`meta` of a page); the text itself goes first. */
  meta?: { title?: string; publisher?: string; publishedAt?: string };
  options: Required<Pick<Options, 'lang'>> & Options;
}

// ---------------------------------------------------------------- facts

export type MeasureStatus = 'completed' | 'ongoing' | 'planned' | 'unstated';

export interface MeasureFact {
  label: string;
  ordinal: number;
  /** From behind the label to the end of the measure. */
  text: string;
  /** Where that text stands. */
  textSpan: Span;
  /** Label included. */
  span: Span;
  status: MeasureStatus;
  /** Label of the sub-problem it stands under: (1). */
  sub?: string;
  subSpan?: Span;
}

export interface FindingFact {
  number: number;
  heading: string;
  issue: string;
  issueSpan: Span;
  category?: { label: string; title: string; labelSpan: Span; titleSpan: Span };
  headingSpan: Span;
  /** Heading and all that belongs to it. */
  span: Span;
  measures: MeasureFact[];
  status?: MeasureStatus;
  subproblems: { label: string; title: string; labelSpan: Span; span: Span }[];
  /** The outline node it came from, where it has one. */
  section?: Section;
  /** What named fields say: 责任单位, 完成时限, 整改成效. */
  responsible?: { value: string; span: Span };
  due?: { value: string; span: Span };
  outcome?: { value: string; span: Span };
}

export interface Metadata {
  title?: string;
  titleSpan?: Span;
  documentNumber?: string;
  publisher?: string;
  publishedAt?: string;
  inspectionBody?: string;
  inspected?: string;
  inspectionPeriod?: { start: string; end: string };
  feedbackDate?: string;
  asOf?: string;
  contacts: { phones: string[]; emails: string[]; addresses: string[] };
}

// ---------------------------------------------------------------- checks

export type Verdict = 'holds' | 'fails' | 'undecidable';
export type Severity = 'major' | 'minor' | 'info';

export interface Operand {
  /** total, part, whole, percent, base, current, from, to, delta, stated, item, actual, target, a, b, earlier, later … */
  role: string;
  span: Span;
  /** The figure or date it is, where it is one. */
  mention?: Mention;
  /** Value as written, in base units, or an ISO date, or a text. */
  value: string;
}

/** One application of a rule. */
export interface Check {
  rule: string;
  verdict: Verdict;
  severity: Severity;
  operands: Operand[];
  /** One line of arithmetic with the real digits: `24 + 4 + 11 = 39`. */
  statement: string;
  /** What follows from the other operands, and what the text says, as written in the statement. */
  expected?: string;
  actual?: string;
  note?: 'by-rounding' | 'by-truncation' | 'blocked' | 'guessed' | 'corroborated';
  /** Why it cannot be decided: an id that the wording knows. */
  reason?: string;
  /** A possible cause of a failure, from the closed list of the wording. */
  cause?: Cause;
  /** How far the two sides are apart, ready to print with its unit. */
  gap?: string;
}

export type Cause =
  'digits-swapped' | 'one-digit' | 'factor-10000' | 'wrong-base' | 'class-missing' | 'different-dates';

// ---------------------------------------------------------------- options

export interface Options {
  /** Language of messages; the record's values never depend on it. */
  lang?: 'zh' | 'en';
  /** Rules to run, by id; all when absent. */
  rules?: readonly string[];
  /** Rules not to run. */
  noRules?: readonly string[];
  /** Severity of what these rules report, in place of their own. */
  severities?: Readonly<Record<string, Severity>>;
}
