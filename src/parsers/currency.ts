/** Currencies before the number: ¥, HK$, 人民币, USD. They are its unit where none stands behind it. */
import lexicon from '../lexicon/units.json';

export interface Currency {
  unit: string;
  start: number;
  end: number;
  renamed: true;
}

const entries = Object.entries(lexicon.currencies).sort(([a], [b]) => b.length - a.length);

/** The currency that ends where the numeral starts (one space allowed). */
export function readCurrency(text: string, at: number): Currency | undefined {
  const end = text.charAt(at - 1) === ' ' ? at - 1 : at;
  for (const [word, unit] of entries) {
    if (end >= word.length && text.startsWith(word, end - word.length)) {
      return { unit, start: end - word.length, end, renamed: true };
    }
  }
  return undefined;
}
