/** Currencies before the number: ¥, HK$, 人民币, USD. They are its unit where none stands behind it. */
import lexicon from '../lexicon/units.json';

export interface Currency {
  unit: string;
  start: number;
  end: number;
  renamed: true;
}

const entries = Object.entries(lexicon.currencies).sort(([a], [b]) => b.length - a.length);
const LAST = new Set(entries.map(([word]) => word.slice(-1)));

/** The currency that ends where the numeral starts (one space allowed). */
export function readCurrency(text: string, at: number, script: 'Hans' | 'Hant'): Currency | undefined {
  const end = text.charAt(at - 1) === ' ' ? at - 1 : at;
  if (!LAST.has(text.charAt(end - 1))) return undefined;
  for (const [word, unit] of entries) {
    if (end >= word.length && text.startsWith(word, end - word.length)) {
      // A bare dollar sign is the local dollar in Hong Kong and Taiwan.
      if (word === '$' && script === 'Hant') return { unit: '元', start: end - 1, end, renamed: true };
      return { unit, start: end - word.length, end, renamed: true };
    }
  }
  return undefined;
}
