/** The same text in the other dress: Traditional characters, full-width digits and marks. Both must mean the same. */
import { createRequire } from 'node:module';
import { foldCharacters, simplify } from '../../src/tree/fold.js';

const toTraditional = (
  createRequire(import.meta.url)('opencc-js/cn2t') as {
    Converter: (options: { from: string; to: string }) => (text: string) => string;
  }
).Converter({ from: 'cn', to: 't' });

/** The text in Traditional characters, or `undefined` where the way back does not lead to the same text. */
export function inTraditional(text: string): string | undefined {
  const converted = toTraditional(text);
  return converted !== text && converted.length === text.length && simplify(converted) === text ? converted : undefined;
}

/** Digits and marks in their full-width forms, except inside of Latin words, addresses and numbers of the web. */
export function inFullWidth(text: string): string | undefined {
  if (/[a-z]\.[a-z]|&\w+;|\|/iu.test(text)) return undefined;
  const wide = text.replace(/(?<![A-Za-z])[0-9,:;()%.](?![A-Za-z])/gu, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) + 0xfee0)
  );
  return wide === text ? undefined : wide;
}

/** Lines of the notation with every character folded: what a text and its variants must have in common. */
export const folded = (lines: readonly string[]): string[] => lines.map((line) => foldCharacters(line, 'Hant'));
