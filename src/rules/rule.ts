/** What every rule is made of: operands, statements, verdicts. */
import { agreeSum, isVague, type Agreement } from '../facts/compare.js';
import type { Decimal } from '../facts/decimal.js';
import type { Facts } from '../facts/index.js';
import { sumOf } from '../facts/parts/near.js';
import type { Quantity } from '../facts/sentence.js';
import { copyWith } from '../tree/copy.js';
import type { Cause, Check, DateMention, FigureMention, Operand, Severity, Verdict } from '../types.js';

/** A kind of check. Yields every application it tested, those that hold too. */
export interface Rule {
  id: string;
  severity: Severity;
  check(facts: Facts): Iterable<Check>;
}

export function operand(role: string, from: Quantity | FigureMention | DateMention): Operand {
  const mention = 'figure' in from ? from.figure : from;
  return {
    role,
    mention,
    span: mention.span,
    value: mention.type === 'date' ? mention.iso : mention.value.toString(),
  };
}

/** Holds with the note that says how, or undefined where the sides do not agree. */
export function holding(agreement: Agreement): Pick<Check, 'verdict' | 'note'> | undefined {
  if (agreement === 'no') return undefined;
  return agreement === 'exact' ? { verdict: 'holds' } : { verdict: 'holds', note: agreement };
}

/** The verdict on a disagreement: `fails`, unless one operand is only about right. */
export function disagreeing(figures: readonly FigureMention[]): Pick<Check, 'verdict' | 'reason'> {
  return figures.some(isVague)
    ? { verdict: 'undecidable' satisfies Verdict, reason: 'approximate' }
    : { verdict: 'fails' satisfies Verdict };
}

/** The same application without a verdict on it. */
export function undecided(check: Check, reason: string): Check {
  return copyWith(check, { verdict: 'undecidable' satisfies Verdict, reason });
}

/** The digits as written, with 万 and 亿, without the unit; money and counts of one size print alike. */
export function digits(facts: Facts, quantity: Quantity | FigureMention): string {
  const figure = 'figure' in quantity ? quantity.figure : quantity;
  const raw = facts.notice.view.text.slice(figure.numeral.start, figure.numeral.end);
  return (figure.unit === '%' || figure.unit === '‰') && /[\d.]$/.test(raw) ? raw + figure.unit : raw;
}

/**
 * `a` written in the scale of `like`: sums of 万元 print in 万.
 *
 * @example inScaleOf(686000, 68.6万) // 68.6万
 */
export function inScaleOf(facts: Facts, value: Decimal, like: FigureMention): string {
  const raw = facts.notice.view.text.slice(like.numeral.start, like.numeral.end);
  const mark = /[万亿千百兆]+$/.exec(raw)?.[0] ?? '';
  const power = [...mark].reduce((all, one) => all + (POWERS[one] ?? 0), 0);
  const simple = power > 0 && /^[\d.,]+[万亿千百兆]+$/.test(raw);
  return simple ? `${value.shift(-power)}${mark}` : value.toString();
}
const POWERS: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12 };

/** As `inScaleOf`, and in that of the column where the unit stands in its head: 187.3 in a column of 亿元. */
export function asWritten(facts: Facts, value: Decimal, like: FigureMention): string {
  const raw = facts.notice.view.text.slice(like.numeral.start, like.numeral.end).replace(/,/g, '');
  if (!like.sharedUnit || !/^-?\d+(?:\.\d+)?$/.test(raw)) return inScaleOf(facts, value, like);
  const scale = SHARED.find((power) => Number(like.value.shift(-power).toString()) === Number(raw));
  return value.shift(-(scale ?? 0)).toString();
}
const SHARED = [0, 2, 3, 4, 6, 7, 8];

/** Possible causes from the closed list, told by the digits alone; never more than possible. */
export function causeOf(stated: Decimal, expected: Decimal): Cause | undefined {
  if (stated.sign <= 0 || expected.sign <= 0) return undefined;
  for (const power of [4, 8]) {
    if (stated.shift(power).equals(expected) || expected.shift(power).equals(stated)) return 'factor-10000';
  }
  const scale = Math.max(stated.scale, expected.scale, 0);
  const a = stated.shift(scale).toString();
  const b = expected.shift(scale).toString();
  if (a.length !== b.length) return undefined;
  const differ = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  if (differ.length === 1) return a.length > 1 ? 'one-digit' : undefined;
  const [i = 0, j = 0] = differ;
  return differ.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i] ? 'digits-swapped' : undefined;
}

/** What a check says of a change that is right but for its direction: 372 < 402, −7.5% ≠ +7.5%. */
export function otherWay(
  facts: Facts,
  change: FigureMention,
  { base, current }: { base: Quantity; current: Quantity }
): Pick<Check, 'statement' | 'expected' | 'actual'> {
  const stated = digits(facts, change);
  const [than, sign, other] = current.n < base.n ? ['<', '−', '+'] : ['>', '+', '−'];
  return {
    statement: `${digits(facts, current)} ${than} ${digits(facts, base)}, ${sign}${stated} ≠ ${other}${stated}`,
    expected: `${sign}${stated}`,
    actual: `${other}${stated}`,
  };
}

/** Parts and total as one check, whatever the agreement. */
export function sumCheck(
  facts: Facts,
  rule: string,
  total: Quantity,
  parts: readonly Quantity[],
  otherwise: Pick<Check, 'verdict' | 'reason' | 'note'>,
  severity: Severity = 'minor'
): Check {
  const agreement = agreeSum(
    total.figure,
    parts.map((part) => part.figure)
  );
  const added = sumOf(parts);
  const sign = agreement === 'exact' ? '=' : agreement === 'no' ? '≠' : '≈';
  const left = parts.map((part) => digits(facts, part)).join(' + ');
  const shown = asWritten(facts, added, total.figure);
  const stated = digits(facts, total);
  const fails = agreement === 'no';
  const outcome = holding(agreement) ?? otherwise;
  const cause = fails && outcome.verdict === 'fails' ? causeOf(total.figure.value, added) : undefined;
  return {
    rule,
    severity,
    ...outcome,
    operands: [operand('total', total), ...parts.map((part) => operand('part', part))],
    statement: sign === '=' ? `${left} = ${stated}` : `${left} = ${shown} ${sign} ${stated}`,
    expected: shown,
    actual: stated,
    ...(fails && {
      gap: `${inScaleOf(facts, added.minus(total.figure.value).abs(), total.figure)}${total.figure.unit}`,
    }),
    ...(cause && { cause }),
  };
}
