/**
 * Classes of characters: what a character may be to somebody who goes over the text, a bit for each class.
 *
 * Recognisers look for places where something may begin: a numeral, an office, a label. Each would look up every character of the text in
 * a table of its own; so the view holds the classes of all its characters, looked up once.
 *
 * @example const VOWEL = characterClass('aeiou');
 *   classesOf('tea')[1] & VOWEL // not 0
 */
const TABLE = new Uint32Array(0x10000);
let count = 0;

/** A new class. @returns its bit */
export function characterClass(characters: Iterable<string>): number {
  const bit = newBit();
  for (const character of characters) TABLE[character.charCodeAt(0)] = (TABLE[character.charCodeAt(0)] ?? 0) | bit;
  return bit;
}

/** A new class of all characters from `first` to `last`. */
export function characterRange(first: number, last: number): number {
  const bit = newBit();
  for (let code = first; code <= last; code++) TABLE[code] = (TABLE[code] as number) | bit;
  return bit;
}

function newBit(): number {
  if (count === 31) throw new RangeError('no more bits for another class of characters');
  return 1 << count++;
}

/** The classes of each character. */
export function classesOf(text: string): Uint32Array {
  const classes = new Uint32Array(text.length);
  for (let at = 0; at < text.length; at++) classes[at] = TABLE[text.charCodeAt(at)] as number;
  return classes;
}
