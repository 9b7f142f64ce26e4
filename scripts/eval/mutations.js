/**
 * Breaks notices on purpose: one digit slip in one operand of a relation that holds, and asks whether a check fails there.
 *
 * The slips are those that typists make: the last digit one off, another digit one off, two digits swapped. The first that
 * surely breaks the relation, rounding considered, is taken, so that every mutant has a real contradiction in it.
 */
import { describeRelation, operandsOf, touches } from './relations.js';

/**
 * @typedef {import('./gold.js').GoldNotice} GoldNotice
 * @typedef {import('./gold.js').Relation} Relation
 * @typedef {import('./gold.js').Span} Span
 * @typedef {import('./relations.js').Operand} Operand
 * @typedef {{ value: number, slack: number }} Amount value in base units, and how far the truth may be from it
 * @typedef {{ text: string, spans: Span[], what: string }} Mutant
 */

/**
 * @param {GoldNotice} notice
 * @returns {Mutant[]}
 */
export function mutantsOf(notice) {
  return notice.relations
    .filter((relation) => relation.holds && !relation.optional && relation.decidable !== false)
    .flatMap((relation) => {
      const operands = operandsOf(notice, relation);
      return operands.flatMap((operand, index) => {
        const slip = slips(operand.raw).find((raw) => breaks(relation, operands, index, raw));
        return slip === undefined ? [] : [mutant(notice, relation, operands, operand, slip)];
      });
    });
}

/**
 * @param {Mutant} one
 * @param {import('../../src/index.js').NoticeRecord} record of its text
 */
export const isCaught = ({ spans }, record) =>
  record.checks.some((check) => check.verdict === 'fails' && spans.some((span) => touches(check, span)));

/**
 * @param {GoldNotice} notice
 * @param {Relation} relation
 * @param {Operand[]} operands
 * @param {Operand} broken
 * @param {string} slip
 * @returns {Mutant}
 */
function mutant(notice, relation, operands, broken, slip) {
  const { start, end } = broken.entry.span;
  const shift = slip.length - (end - start);
  const spans = operands.map(({ entry: { span } }) =>
    span.start > start
      ? { start: span.start + shift, end: span.end + shift }
      : { start: span.start, end: span.start === start ? end + shift : span.end }
  );
  const text = notice.text.slice(0, start) + slip + notice.text.slice(end);
  return { text, spans, what: `${describeRelation(relation)} with ${broken.raw} → ${slip}` };
}

/** Where the written digits stand, marks of thousands included; half-width or full-width. */
const WRITTEN = /[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?/u;

/** @param {string} written digits of either width @returns {number} */
const numberOf = (written) =>
  Number(
    written.replace(/[,，]/gu, '').replace(/[０-９．]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
  );

/**
 * @param {string} raw
 * @returns {string[]} the same with one slip in its digits, likely ones first; none for a numeral in characters
 */
function slips(raw) {
  const written = WRITTEN.exec(raw);
  if (!written) return [];
  const digits = [...written[0]];
  const places = digits.flatMap((digit, index) => (/[\d０-９]/u.test(digit) ? [index] : [])).reverse();
  /** @param {string} digit @param {number} step the digit so much further, in its own width */
  const turned = (digit, step) => {
    const zero = digit.charCodeAt(0) >= 0xff10 ? 0xff10 : 0x30;
    return String.fromCharCode(zero + ((digit.charCodeAt(0) - zero + step) % 10));
  };
  const out = places.flatMap((at) => [1, 9, 3].map((step) => digits.with(at, turned(digits[at] ?? '', step)).join('')));
  places.slice(0, -1).forEach((at, index) => {
    const before = /** @type {number} */ (places[index + 1]);
    out.splice(
      3,
      0,
      digits
        .with(at, digits[before] ?? '')
        .with(before, digits[at] ?? '')
        .join('')
    );
  });
  return [...new Set(out)]
    .filter((one) => one !== written[0] && !/^[0０][\d０-９]/u.test(one) && numberOf(one) > 0)
    .map((one) => raw.slice(0, written.index) + one + raw.slice(written.index + written[0].length));
}

/**
 * @param {Operand} operand
 * @param {string} [raw] written like this instead
 * @returns {Amount | undefined}
 */
function amountOf(operand, raw = operand.raw) {
  const written = (/** @type {string} */ of) => numberOf(WRITTEN.exec(of)?.[0] ?? '');
  const { value } = operand.entry;
  if (value === undefined) return undefined;
  const decimals = /[.．]([\d０-９]+)/u.exec(raw)?.[1]?.length ?? 0;
  const factor = written(operand.raw) > 0 ? value / written(operand.raw) : 1;
  const counted = decimals === 0 && factor === 1 && operand.entry.unit !== '%' && operand.entry.unit !== '百分点';
  return {
    value: raw === operand.raw ? value : written(raw) * factor,
    slack: counted ? 0 : 0.5 * 10 ** -decimals * factor,
  };
}

/**
 * Whether the relation is surely false with one operand written otherwise.
 *
 * @param {Relation} relation
 * @param {Operand[]} operands
 * @param {number} changed index of the operand
 * @param {string} raw
 */
function breaks(relation, operands, changed, raw) {
  const amounts = operands.map((operand, index) => amountOf(operand, index === changed ? raw : undefined));
  /** @param {string} role */
  const of = (role) =>
    amounts.filter((amount, index) => amount && operands[index]?.role === role).map((a) => a ?? NONE);
  const [total, whole, percent, base, current] = ['total', 'whole', 'percent', 'base', 'current'].map((r) => of(r)[0]);
  const parts = sum(of('part'));
  switch (relation.kind) {
    case 'sum':
      return total !== undefined && apart(total, parts);
    case 'ratio': {
      if (!whole || !percent) return false;
      const share = quotient(parts, whole);
      return apart(percent, relation.complement ? { ...share, value: 100 - share.value } : share);
    }
    case 'growth': {
      if (!base || !current || !percent) return false;
      const change = quotient(current, base);
      return apart({ ...percent, value: Math.abs(percent.value) }, { ...change, value: Math.abs(change.value - 100) });
    }
    case 'difference': {
      const [from, to, delta] = ['from', 'to', 'delta'].map((role) => of(role)[0] ?? NONE);
      const gap = {
        value: Math.abs((to ?? NONE).value - (from ?? NONE).value),
        slack: (to ?? NONE).slack + (from ?? NONE).slack,
      };
      return apart({ ...(delta ?? NONE), value: Math.abs((delta ?? NONE).value) }, gap);
    }
    case 'repeat':
      return relation.operands === undefined && apart(of('a')[0] ?? NONE, of('b')[0] ?? NONE);
    case 'at-most':
      return whole !== undefined && parts.value - parts.slack > whole.value + whole.slack;
    case 'exceeds': {
      const [actual, target] = [of('actual')[0] ?? NONE, of('target')[0] ?? NONE];
      return actual.value + actual.slack < target.value - target.slack;
    }
    case 'list-count':
    case 'numbering':
      return operands[changed]?.role === 'stated';
    default:
      return false;
  }
}

/** @type {Amount} */
const NONE = { value: NaN, slack: 0 };

/** @param {Amount[]} amounts */
const sum = (amounts) =>
  amounts.reduce((a, b) => ({ value: a.value + b.value, slack: a.slack + b.slack }), { value: 0, slack: 0 });

/** In per cent, with the slack that the operands leave. @param {Amount} part @param {Amount} whole */
function quotient(part, whole) {
  const value = (100 * part.value) / whole.value;
  return { value, slack: value * (part.slack / part.value + whole.slack / whole.value) };
}

/** More than twice the slack apart: no reading of the rounding saves it. @param {Amount} a @param {Amount} b */
const apart = (a, b) => Math.abs(a.value - b.value) > 2 * (a.slack + b.slack) + 1e-9 * Math.abs(a.value);
