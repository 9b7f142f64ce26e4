/**
 * What a sentence about a check may draw on: the operands as the text prints them, by role, and the two sides of the arithmetic.
 *
 * Knows no language. Every accessor has an answer, so a sentence can always be made, of rules and roles to come too.
 */
import type { Check } from '../types.js';
import { readable } from './amount.js';

export class Said {
  constructor(
    readonly check: Check,
    /** The text of each operand as published, in the order of the operands. */
    readonly quotes: readonly string[]
  ) {}

  /** Everything printed for these roles, in order; blanks and line ends of the layout are taken out. */
  all(...roles: string[]): string[] {
    const found: string[] = [];
    this.check.operands.forEach((operand, index) => {
      if (roles.includes(operand.role)) found.push(this.quote(index));
    });
    return found;
  }

  /** The first operand of the first of these roles that occurs, else the operand at `index`. */
  one(index: number, ...roles: string[]): string {
    for (const role of roles) {
      const at = this.check.operands.findIndex((operand) => operand.role === role);
      if (at >= 0) return this.quote(at);
    }
    return this.quote(index);
  }

  /** Everything printed, in order. */
  every(): string[] {
    return this.quotes.map((_, index) => this.quote(index));
  }

  /** What follows from the other operands, in the unit of the operand it is held against. */
  expected(...roles: string[]): string {
    const { expected } = this.check;
    if (expected === undefined || !amount.test(expected)) return expected ?? '';
    const like = this.check.operands.findIndex(({ role }) => roles.includes(role));
    const mention = this.check.operands[like]?.mention;
    const unit = mention?.type === 'figure' ? mention.unit : unitOf(this.quote(like));
    return readable(inPoints(expected.endsWith(unit) ? expected : expected + unit), this.quote(like));
  }

  get gap(): string {
    return readable(inPoints(this.check.gap ?? ''), this.quotes.join(' '));
  }

  /** The sign the rule asks for between two operands: `>` of an expected `> 245.4亿`. */
  get relation(): string {
    return /^[<>≤≥]/.exec(this.check.expected ?? '')?.[0] ?? '';
  }

  /** Whether a figure of it is only about right, in the words of the text. */
  get vague(): boolean {
    return this.check.operands.some(
      ({ mention }, index) =>
        /[余餘多约約近]/.test(this.quotes[index] ?? '') ||
        (mention?.type === 'figure' && mention.modifierRaw !== undefined)
    );
  }

  /** Whether the second value is greater (1), smaller (-1) or neither. */
  direction(from: string, to: string): -1 | 0 | 1 {
    const valueOf = (role: string): number =>
      Number(this.check.operands.find((operand) => operand.role === role)?.value ?? NaN);
    const change = valueOf(to) - valueOf(from);
    return change > 0 ? 1 : change < 0 ? -1 : 0;
  }

  /** As printed, with the word beside a figure that makes it a bound (超6000万元): such a figure is not what it says without. */
  private quote(index: number): string {
    const quote = (this.quotes[index] ?? '').replace(/\s{1,80}/g, ' ').trim();
    const mention = this.check.operands[index]?.mention;
    const word = mention?.type === 'figure' ? mention.modifierRaw : undefined;
    if (!word || quote.includes(word)) return quote;
    return BEHIND.test(word) ? quote + word : word + quote;
  }
}

const BEHIND = /[以之][上下内內]|左右|上下|^[余餘多来來]$/;

/** A result in digits, perhaps with 万 or 亿 behind it. */
const amount = /^[-−]?[\d.,]{1,60}[万亿兆]{0,2}$/;
const numeral = /^[约約近超逾]?[-−\d.,，．０-９〇零一二三四五六七八九十百千万亿萬億兆两兩]{1,60}[余餘多]?/;

/** The unit behind a printed numeral: 元 of 68.6万元. */
function unitOf(quote: string): string {
  const unit = quote.replace(/\s/g, '').replace(numeral, '');
  return unit.length > 8 ? '' : unit;
}

/** 百分点 is a unit of the record; in a sentence it is counted in 个. */
function inPoints(amount: string): string {
  return amount.replace(/(?<=\d)百分点$/, '个百分点');
}
