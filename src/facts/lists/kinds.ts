/** What tells a list of names that ends where its items end: the words that names end with, and lengths that agree. */
import lexicon from '../../lexicon/name-ends.json';

const endsWith = (words: string): RegExp => new RegExp(`(?:${words.replaceAll(' ', '|')})$`);

/** What the names of bodies and places end with. */
export const KIND = endsWith(lexicon.bodies);
/** What is counted where names are listed: 5个村(上坪、下坪、石桥), 三家企业. */
export const PLACES = endsWith(lexicon.places);
const BODIES = endsWith(lexicon.counted);

/** 3个考区, 5家砂石企业: the first words behind the unit name places. */
export const arePlaces = (counted: string): boolean => startsWith(counted, PLACES);
/** … or bodies. */
export const areBodies = (counted: string): boolean => startsWith(counted, BODIES);

const startsWith = (words: string, ends: RegExp): boolean =>
  [...words].some((_, k) => words[k + 1] !== '门' && ends.test(words.slice(0, k + 1)));

/** 省水利厅、省林业局、省供销社: each ends as names of bodies or places do. */
export const areOfKind = (items: readonly string[]): boolean =>
  items.length > 2 && items.every((one) => KIND.test(one));

/** Two to four characters each, but for the first, before which a verb may stand (关停宏达、永兴、鑫源). */
export function areShort([first = '', ...others]: readonly string[], least: number): boolean {
  const [second = ''] = others;
  const { length } = second;
  return (
    others.length + 1 >= least &&
    length >= 2 &&
    length <= 4 &&
    first.length >= length &&
    others.every((one) => one.length === length)
  );
}
