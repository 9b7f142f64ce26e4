/**
 * Values as JSON, indented: one alone as it is, several as an array. Yields pieces, never the whole.
 *
 * An archive that was named alone may turn out to hold several notices: then the array begins with the second.
 */
export class JsonPieces {
  private count = 0;
  private waiting = '';

  /** @param array whether to make an array even of a single value, or of none */
  constructor(private readonly array: boolean) {}

  /** The piece that the next value makes; empty while it may stay alone. */
  add(value: unknown): string {
    const json = JSON.stringify(value, null, 2);
    this.count++;
    if (this.count > 2 || (this.count > 1 && this.array)) return `,\n${json}`;
    if (this.array) return `[\n${json}`;
    if (this.count === 2) return `[\n${this.waiting},\n${json}`;
    this.waiting = json;
    return '';
  }

  end(): string {
    if (this.count === 0) return this.array ? '[]\n' : '';
    return this.count === 1 && !this.array ? `${this.waiting}\n` : '\n]\n';
  }
}
