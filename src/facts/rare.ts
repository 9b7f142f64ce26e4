import { significantDigits } from './compare.js';
import type { Quantity } from './sentence.js';

/** A value that is hardly written twice by chance: three digits or more that are not round. */
export function isRare({ figure }: Quantity): boolean {
  return significantDigits(figure.value).length >= 3;
}
