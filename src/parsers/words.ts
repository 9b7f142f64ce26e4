/** Which lists have words that begin with a character, a bit for each: asked before any of them is searched. */
const OPENS = new Uint32Array(0x10000);
let lists = 0;

/** Looks up the longest word of a list that stands at an offset: by its first character, then the longest first. */
export class Words<T = string> {
  private readonly bit = 1 << lists++;
  private readonly byFirst = new Map<number, { word: string; value: T }[]>();

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const first = word.charCodeAt(0);
      OPENS[first] = (OPENS[first] as number) | this.bit;
      const list = this.byFirst.get(first);
      if (list) list.push({ word, value });
      else this.byFirst.set(first, [{ word, value }]);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** A list of words without values, as the lexicons write them: separated by spaces. */
  static of(list: string): Words {
    return new Words(split(list).map((word) => [word, word] as const));
  }

  /** The longest word at `at` that `accept` lets pass. */
  at(text: string, at: number, accept?: (word: string) => boolean): { word: string; value: T } | undefined {
    if (at >= text.length) return undefined;
    const first = text.charCodeAt(at);
    if (((OPENS[first] as number) & this.bit) === 0) return undefined;
    for (const entry of this.byFirst.get(first) ?? []) {
      if (text.startsWith(entry.word, at) && (!accept || accept(entry.word))) return entry;
    }
    return undefined;
  }
}

/** The words of a lexicon entry. */
export function split(list: string): string[] {
  return list.split(' ').filter(Boolean);
}
