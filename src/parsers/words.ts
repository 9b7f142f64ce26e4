/** Which lists have words that begin with a character, a bit for each: asked before any of them is searched. */
const OPENS = new Uint32Array(0x10000);
let lists = 0;

/** Looks up the longest word of a list that stands at an offset: by its first character, then the longest first. */
export class Words<T = string> {
  private readonly bit = 1 << lists++;
  private readonly byFirst = new Map<string, { word: string; value: T }[]>();

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const first = word.charCodeAt(0);
      OPENS[first] = (OPENS[first] as number) | this.bit;
      const list = this.byFirst.get(word.charAt(0));
      if (list) list.push({ word, value });
      else this.byFirst.set(word.charAt(0), [{ word, value }]);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** A list of words without values, as the lexicons write them: separated by spaces. */
  static of(list: string): Words {
    return new Words(split(list).map((word) => [word, word] as const));
  }

  /** The longest word at `at` that `accept` lets pass. */
  at(text: string, at: number, accept?: (word: string) => boolean): { word: string; value: T } | undefined {
    if (((OPENS[text.charCodeAt(at)] ?? 0) & this.bit) === 0) return undefined;
    const list = this.byFirst.get(text.charAt(at)) ?? [];
    for (const entry of list) {
      if (text.startsWith(entry.word, at) && (!accept || accept(entry.word))) return entry;
    }
    return undefined;
  }
}

/** The words of a lexicon entry. */
export function split(list: string): string[] {
  return list.split(' ').filter(Boolean);
}
