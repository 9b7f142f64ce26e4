/**
 * Exact decimals: a big integer and the power of ten it is counted in.
 *
 * Only what a check needs: reading, comparing, adding, subtracting, multiplying, shifting by powers of ten. There is no
 * division: `a / b ≤ c` is asked as `a ≤ c × b`, so nothing is ever rounded. (`quotient` rounds, for printing only.)
 */
const POWERS = Array.from({ length: 32 }, (_, power) => 10n ** BigInt(power));
const powerOfTen = (power: number): bigint => POWERS[power] ?? 10n ** BigInt(power);

export class Decimal {
  static readonly zero = new Decimal(0n, 0);
  static readonly one = new Decimal(1n, 0);

  /** The number is `digits × 10^-scale`; `scale` may be negative. */
  constructor(
    readonly digits: bigint,
    readonly scale: number
  ) {}

  /**
   * Reads `285.2`, `-3`, `1e4` is refused.
   *
   * @param written digits with at most one point, an optional sign, nothing else
   * @throws {SyntaxError} when it is anything else
   */
  static parse(written: string): Decimal {
    const point = written.indexOf('.');
    if (point < 0) return new Decimal(BigInt(written), 0);
    return new Decimal(BigInt(written.slice(0, point) + written.slice(point + 1)), written.length - point - 1);
  }

  static from(value: number): Decimal {
    return Decimal.parse(String(value));
  }

  plus(other: Decimal): Decimal {
    if (this.scale === other.scale) return new Decimal(this.digits + other.digits, this.scale);
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) + other.at(scale), scale);
  }

  minus(other: Decimal): Decimal {
    if (this.scale === other.scale) return new Decimal(this.digits - other.digits, this.scale);
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) - other.at(scale), scale);
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.digits * other.digits, this.scale + other.scale);
  }

  /** Times 10^power. */
  shift(power: number): Decimal {
    return new Decimal(this.digits, this.scale - power);
  }

  negated(): Decimal {
    return new Decimal(-this.digits, this.scale);
  }

  abs(): Decimal {
    return this.digits < 0n ? this.negated() : this;
  }

  compare(other: Decimal): -1 | 0 | 1 {
    if (this === other) return 0;
    let a = this.digits;
    let b = other.digits;
    if (this.scale !== other.scale) {
      const scale = Math.max(this.scale, other.scale);
      a = this.at(scale);
      b = other.at(scale);
    }
    return a < b ? -1 : a > b ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  lessThan(other: Decimal): boolean {
    return this.compare(other) < 0;
  }

  get sign(): -1 | 0 | 1 {
    return this.digits < 0n ? -1 : this.digits > 0n ? 1 : 0;
  }

  isInteger(): boolean {
    return this.scale <= 0 || this.digits % powerOfTen(this.scale) === 0n;
  }

  /** The nearest double, for JSON and for a first, coarse comparison. */
  toNumber(): number {
    return this.scale === 0 ? Number(this.digits) : Number(this.toString());
  }

  /** Plain decimal notation without trailing zeros behind the point: `28520000000`, `0.5`. */
  toString(): string {
    return (this.text ??= this.print());
  }

  /** Printed once: an exact figure is value and both ends of its interval in one. */
  private text?: string;

  private print(): string {
    if (this.scale === 0) return this.digits.toString();
    if (this.scale < 0) return (this.digits * powerOfTen(-this.scale)).toString();
    const negative = this.digits < 0n;
    const all = (negative ? -this.digits : this.digits).toString().padStart(this.scale + 1, '0');
    const fraction = all.slice(-this.scale).replace(/0+$/, '');
    return (negative ? '-' : '') + all.slice(0, -this.scale) + (fraction && '.' + fraction);
  }

  /** `this / divisor`, rounded half up to `places` digits behind the point: for printing, never for a verdict. */
  quotient(divisor: Decimal, places: number): Decimal {
    const scale = Math.max(this.scale, divisor.scale, 0);
    const above = this.at(scale) * 10n ** BigInt(places + 1);
    const below = divisor.at(scale);
    if (below === 0n) throw new RangeError('division by zero');
    return new Decimal(above / below, places + 1).round(places);
  }

  /** Rounded half up (away from zero) to `places` digits behind the point. */
  round(places: number): Decimal {
    if (this.scale <= places) return this;
    const unit = 10n ** BigInt(this.scale - places);
    const half = this.digits < 0n ? -unit / 2n : unit / 2n;
    return new Decimal((this.digits + half) / unit, places);
  }

  private at(scale: number): bigint {
    return scale === this.scale ? this.digits : this.digits * powerOfTen(scale - this.scale);
  }
}
