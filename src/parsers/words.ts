/** Looks up the longest word of a list that stands at an offset: by its first character, then the longest first. */
export class Words<T = string> {
  private readonly byFirst = new Map<string, { word: string; value: T }[]>();

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
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
    const list = this.byFirst.get(text.charAt(at));
    if (!list) return undefined;
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
