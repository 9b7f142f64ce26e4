/**
 * The report for people: one notice a page of text, what does not agree first.
 *
 * Each failing check has its arithmetic, its sentence, and the passages it stands in with the numbers marked and the place in
 * the file. What could not be decided is folded under its reasons, what holds is counted; `all` shows each. The last line says
 * how many of the figures took part at all.
 */
import { frames, type Frames } from '../wording/frames.js';
import { wordings, type Wording } from '../wording/index.js';
import { excerpt, printable } from './excerpt.js';
import type { Formatter, Totals } from './formatter.js';
import { pickPassages } from './pick-passages.js';
import { placeLabel } from './place.js';
import type { Group, Review, ReviewedCheck } from './review.js';
import type { Style } from './style.js';
import type { Piece } from './wrap.js';

export interface TextOptions {
  lang: 'zh' | 'en';
  style: Style;
  /** Show what holds and what cannot be decided, one by one. */
  all: boolean;
  /** Of many notices, those with nothing to look at get two lines. */
  several: boolean;
  /** Breaks lines, on a terminal of known width. */
  wrap?: (pieces: readonly Piece[], indent: number) => Piece[][];
}

const mostPassages = 4;

export function textFormatter(options: TextOptions): Formatter {
  let count = 0;
  return {
    begin: () => '',
    notice: (review) => {
      const report = new TextReport(review, options);
      const quiet = options.several && !options.all && review.counts.fails + review.counts['by-rounding'] === 0;
      return (count++ === 0 ? '' : '\n') + (quiet ? report.brief() : report.whole());
    },
    end: (totals) => ending(totals, options),
  };
}

/** A summary where there was more than one notice, and what became of the accepted checks. */
function ending({ files, failing, fails, unread, coverage, unmatched }: Totals, { lang }: TextOptions): string {
  const lines: string[] = [];
  if (files + unread.length > 1) {
    const { figures, decided, undecided } = coverage;
    lines.push(
      frames[lang].total(files, files - failing, failing, fails, unread.length),
      frames[lang].coverage(figures, decided, undecided, figures - decided - undecided)
    );
  }
  if (unmatched > 0) lines.push(frames[lang].unmatched(unmatched));
  return lines.length > 0 ? `\n${lines.join('\n')}\n` : '';
}

class TextReport {
  private readonly words: Frames;
  private readonly wording: Wording;
  private readonly path: string;
  private readonly lines: string[] = [];

  constructor(
    private readonly review: Review,
    private readonly options: TextOptions
  ) {
    this.words = frames[options.lang];
    this.wording = wordings[options.lang];
    this.path = review.record.source.path;
  }

  brief(): string {
    return `${this.heading()}\n${this.counts()}${this.words.separator}${this.coverage()}\n`;
  }

  whole(): string {
    const { style, all } = this.options;
    this.lines.push(this.heading(), this.counts(), '');
    for (const one of this.group('fails')) this.full(one, style.bad('✗'));
    for (const one of this.group('by-rounding')) this.full(one, style.doubtful('≈'));
    if (all) {
      for (const one of this.group('undecidable')) this.full(one, style.doubtful('?'));
      for (const one of this.group('accepted')) this.full(one, style.faint('·'));
      for (const one of this.group('holds')) this.short(one, style.good('✓'));
    } else {
      this.folded();
      this.settled();
    }
    this.verified();
    this.lines.push(this.coverage());
    if (all) this.unused();
    return `${this.lines.join('\n')}\n`;
  }

  private heading(): string {
    const { title } = this.review.record.metadata;
    return this.options.style.strong(printable(title ? `${this.path}  ${title}` : this.path));
  }

  private group(group: Group): ReviewedCheck[] {
    return this.review.checks.filter((one) => one.group === group);
  }

  private counts(): string {
    const { counts, checks } = this.review;
    const { standing, count, separator, noChecks } = this.words;
    const { style } = this.options;
    if (checks.length === 0) return noChecks;
    const said = [
      (counts.fails > 0 ? style.bad : style.good)(count(standing.fails, counts.fails)),
      count(standing.holds, counts.holds),
    ];
    if (counts['by-rounding'] > 0) said.push(count(standing.byRounding, counts['by-rounding']));
    if (counts.undecidable > 0) said.push(count(standing.undecidable, counts.undecidable));
    if (counts.accepted > 0) said.push(count(standing.accepted, counts.accepted));
    return said.join(separator);
  }

  /** A check with all that belongs to it. */
  private full({ check, group, decision, passages }: ReviewedCheck, sign: string): void {
    const { style } = this.options;
    const { standing, major } = this.words;
    const standings: Record<Group, string> = { ...standing, 'by-rounding': standing.byRounding };
    const kind = `${standings[group]} · ${this.wording.rule(check.rule)}`;
    const grave = check.verdict === 'fails' && check.severity === 'major' ? ` ${style.bad(`[${major}]`)}` : '';
    // Whoever wants to settle a disagreement needs its fingerprint.
    const keys = [
      ...(kind.endsWith(check.rule) ? [] : [check.rule]),
      ...(check.verdict === 'fails' ? [check.fingerprint] : []),
    ];
    const key = style.faint(keys.join(' '));
    this.lines.push(`${sign} ${style.strong(kind)}${grave} ${key}`.trimEnd());
    this.add(style.strong(printable(check.statement)), 2);
    this.paragraph([{ text: printable(check.message), marked: false }], 2);
    if (decision) {
      const name = this.words.decision[decision.decision];
      this.add(printable(this.words.decided(name, decision.name, decision.reason, decision.date)), 2);
    }
    const all = passages();
    const shown = pickPassages(all, check, this.review.record.text, mostPassages);
    for (const passage of shown) {
      this.add(style.faint(printable(placeLabel(this.path, passage.place, this.options.lang))), 2);
      this.paragraph(excerpt(passage), 4, passage.text);
    }
    if (all.length > shown.length) this.add(style.faint(this.words.morePassages(all.length - shown.length)), 2);
    this.lines.push('');
  }

  /** One line. */
  private short({ check }: ReviewedCheck, sign: string): void {
    const { style, lang } = this.options;
    const place = placeLabel(this.path, this.review.place(check.operands[0]?.span.start ?? 0), lang);
    const rule = this.wording.rule(check.rule);
    this.lines.push(`${sign} ${rule} ${printable(check.statement)}  ${style.faint(printable(place))}`);
  }

  /** What cannot be decided, a line a reason. */
  private folded(): void {
    const open = this.group('undecidable');
    if (open.length === 0) return;
    const { group, standing } = this.words;
    this.lines.push(group(this.options.style.doubtful(standing.undecidable), open.length, '').trim());
    for (const [reason, checks] of groupBy(open, ({ check }) => check.reason ?? check.note ?? '')) {
      this.add(group(this.wording.reason(reason), checks.length, this.placesOf(checks)), 2);
    }
    this.lines.push('');
  }

  private placesOf(checks: readonly ReviewedCheck[]): string {
    const places = checks.map(({ check }) => this.review.place(check.operands[0]?.span.start ?? 0));
    const numbers = places.map(({ line }) => line).filter((line) => line !== undefined);
    if (numbers.length === places.length) return this.words.lines([...new Set(numbers)]);
    const names = places.map((place) => printable(placeLabel('', place, this.options.lang)).trim());
    return this.words.places([...new Set(names)].filter(Boolean));
  }

  private settled(): void {
    const settled = this.group('accepted');
    if (settled.length === 0) return;
    const { group, standing, decision, list } = this.words;
    const kinds = groupBy(settled, (one) => decision[one.decision?.decision ?? 'accepted']);
    const items = kinds.map(([name, checks]) => `${name} ${checks.length}`);
    this.lines.push(group(standing.accepted, settled.length, list(items)), '');
  }

  private verified(): void {
    const held = this.group('holds');
    if (held.length === 0) return;
    const { group, standing, list } = this.words;
    const kinds = groupBy(held, ({ check }) => this.wording.rule(check.rule));
    const items = kinds.map(([name, checks]) => `${name} ${checks.length}`);
    this.lines.push(group(this.options.style.good(standing.holds), held.length, list(items)));
  }

  private coverage(): string {
    const { figures, decided, undecided, unused } = this.review.coverage;
    return this.words.coverage(figures, decided, undecided, unused.length);
  }

  /** The figures that nothing was said about, a line a paragraph. */
  private unused(): void {
    const { unused } = this.review.coverage;
    if (unused.length === 0) return;
    this.lines.push('', this.words.unused);
    const places = groupBy(unused, ({ span }) =>
      placeLabel(this.path, this.review.place(span.start), this.options.lang)
    );
    for (const [place, figures] of places) {
      this.add(printable(`${place}  ${this.words.list(figures.map(({ raw }) => raw))}`), 2);
    }
  }

  private add(line: string, indent: number): void {
    this.lines.push(' '.repeat(indent) + line);
  }

  private paragraph(pieces: readonly Piece[], indent: number, within = ''): void {
    const { style, wrap } = this.options;
    const styled = (line: readonly Piece[]): string =>
      line.map(({ text, marked }) => (marked ? style.mark(text, within) : text)).join('');
    for (const line of wrap ? wrap(pieces, indent) : [pieces]) this.add(styled(line), indent);
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups];
}
