/** Passages of a notice that were written once and copied: the same words stand before two figures, and another figure agrees. */
import { isShare } from './parts/group.js';
import { isRare } from './rare.js';
import type { Retelling } from './retellings.js';
import type { Quantity, Sentence } from './sentence.js';

/** Characters before two figures that must be the same, marks and digits aside, for the passages to be one text. */
const SAME = 12;

const KEPT = 1;
const DIGIT = 2;
const KINDS = new Uint8Array(0x10000).fill(KEPT, 0x4e00, 0xa000);
for (const character of '已了共约的') KINDS[character.charCodeAt(0)] = 0;
for (const character of '0123456789.,') KINDS[character.charCodeAt(0)] = DIGIT;
KINDS['#'.charCodeAt(0)] = KEPT;

/** Two passages with the same words before two figures of one unit. */
export function sameWords(text: string, quantities: readonly Quantity[]): Retelling[] {
  const seen = new Map<string, Quantity>();
  const out: Retelling[] = [];
  for (const quantity of quantities) {
    if (quantity.isChange || isShare(quantity)) continue;
    const { numeral, unit } = quantity.figure;
    const words = plain(text.slice(Math.max(0, numeral.start - SAME * 2), numeral.start)).slice(-SAME);
    if (words.length < SAME) continue;
    const key = `${words} ${unit} ${plain(text.slice(quantity.figure.span.end, quantity.figure.span.end + 3)).slice(0, 2)}`;
    const first = seen.get(key);
    if (!first) seen.set(key, quantity);
    else if (!first.figure.value.equals(quantity.figure.value) && shareAFigure(first.sentence, quantity.sentence)) {
      out.push({ quantities: [first, quantity], sure: true });
    }
  }
  return out;
}

/** The passages agree in another figure that is not written twice by chance. */
function shareAFigure(a: Sentence, b: Sentence): boolean {
  if (a === b) return false;
  return a.quantities.some(
    (one) => isRare(one) && b.quantities.some((other) => other.figure.value.equals(one.figure.value))
  );
}

/** Chinese characters only; digits as one mark, particles left out. */
function plain(words: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const kind = KINDS[words.charCodeAt(at)];
    if (kind === KEPT) continue;
    out += words.slice(from, at);
    if (kind === DIGIT && (at === 0 || KINDS[words.charCodeAt(at - 1)] !== DIGIT)) out += '#';
    from = at + 1;
  }
  return out + words.slice(from);
}
