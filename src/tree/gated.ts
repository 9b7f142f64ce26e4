/**
 * An expression that is tried only where one of the characters stands that it can begin with.
 *
 * A list of a hundred words is tried word by word at every character of a text; a look into a table passes over most of them.
 */
export class Gated {
  private readonly opens = new Uint8Array(0x10000);
  private readonly sticky: RegExp;

  /** @param alternatives sources of expressions, the preferred one first; each begins with a character */
  constructor(alternatives: readonly string[]) {
    for (const one of alternatives) {
      const first = one.charAt(0);
      if (/[\\^$.*+?()[\]{}|]/.test(first)) throw new Error(`begins with no character: ${one}`);
      this.opens[first.charCodeAt(0)] = 1;
    }
    this.sticky = new RegExp(alternatives.join('|'), 'y');
  }

  test(text: string): boolean {
    const { opens, sticky } = this;
    for (let at = 0; at < text.length; at++) {
      if (opens[text.charCodeAt(at)] !== 1) continue;
      sticky.lastIndex = at;
      if (sticky.test(text)) return true;
    }
    return false;
  }

  /** The first match. */
  exec(text: string): RegExpExecArray | null {
    const { opens, sticky } = this;
    for (let at = 0; at < text.length; at++) {
      if (opens[text.charCodeAt(at)] !== 1) continue;
      sticky.lastIndex = at;
      const match = sticky.exec(text);
      if (match) return match;
    }
    return null;
  }
}
