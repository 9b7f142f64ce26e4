/** What each rule means and where it ends, for the card of a check. */
import type { RuleWords } from './words.js';

export const enRules: Record<string, Omit<RuleWords, 'name'>> = {
  sum: {
    meaning:
      'The text says that a number is made up of parts, so the parts must add up to it; decimals may be rounded as written.',
    limits:
      'Only numbers that the text itself puts together are compared. Parts that overlap or are not all listed are left undecided.',
  },
  ratio: {
    meaning:
      'The text gives a part, a whole and a percentage, so part divided by whole must give the percentage, rounded as written.',
    limits:
      'With a large whole and few digits many parts give the same percentage, so a match proves little. A percentage with a base of its own may be a false alarm.',
  },
  growth: {
    meaning: 'The text gives a base, a current value and a rate, so (current − base) ÷ base must give the rate.',
    limits:
      'Rates at comparable prices or on a comparable basis are never recomputed. Without a base nothing can be said.',
  },
  difference: {
    meaning: 'From one value to another: their difference must be the stated change.',
    limits: 'Only within one unit and one subject.',
  },
  'list-count': {
    meaning: 'The text states a count and lists the things one by one; the list must have as many.',
    limits: 'A list that ends in 等 may be shorter than the count, never longer.',
  },
  numbering: {
    meaning: 'The text states a number of problems or aspects; as many numbered headings must follow, without a gap.',
    limits: 'Only numbered headings are counted; several problems under one heading may not be seen.',
  },
  'at-most': {
    meaning: 'A part cannot be greater than its whole.',
    limits: 'It can only find a part that is too great; it never proves one right.',
  },
  exceeds: {
    meaning: 'The text says that a target was reached or passed, so the actual value must not be below it.',
    limits: 'Without a stated target nothing can be said.',
  },
  repeat: {
    meaning: 'The same fact stands in two places; the numbers or dates must be the same.',
    limits: 'Whether both mean the same is judged by their wording; counts of different days are not compared.',
  },
  'date-order': {
    meaning: 'What comes first by the sense of the text (feedback) cannot be later than what follows (publication).',
    limits: 'Dates given by month or year only are left undecided where they overlap.',
  },
  duration: {
    meaning: 'The text gives two dates and a length of time; they must agree.',
    limits: 'Counting both end days or only one is allowed.',
  },
  shares: {
    meaning:
      'The text divides a whole into classes and gives their shares; together they must make 100 %, rounded as written.',
    limits: 'Classes that are not all listed, or that may overlap, are left undecided.',
  },
  grim: {
    meaning: 'Of a small whole some percentages cannot come from any whole number of cases.',
    limits: 'The larger the whole, the fewer percentages can be ruled out; beyond that nothing is said.',
  },
  'impossible-date': {
    meaning: 'A written date must exist in the calendar.',
    limits: 'Only the calendar is looked at, not whether the day makes sense.',
  },
  weekday: {
    meaning: 'A day of the week written behind a date must be the one of the calendar.',
    limits: 'The year must be written or known.',
  },
  'words-amount': {
    meaning: 'An amount in words and the same in digits must be equal.',
    limits: 'Only where the two stand together.',
  },
  'unit-conversion': {
    meaning: 'One quantity in two units must be the same after conversion, rounded as written.',
    limits: 'Fixed conversions only: no exchange rates, no prices.',
  },
  'table-total': {
    meaning: 'The total row or column of a table must be the sum of the others.',
    limits: 'Headings and totals are told by their words; tables with merged cells may not be read in full.',
  },
  abbreviation: {
    meaning: 'A short form that the text introduces must stand for one name throughout.',
    limits: 'Only uses after the introduction are looked at.',
  },
  'title-spelling': {
    meaning: 'The title of one document must be spelt alike everywhere.',
    limits: 'Two documents whose titles differ by a character or two may be a false alarm.',
  },
  'document-year': {
    meaning: 'The year in a document number must fit the date of the document.',
    limits: 'A number given at the end of a year and issued in the next is usual.',
  },
  'completed-later': {
    meaning: 'What is said to be done cannot have a date after the notice.',
    limits: 'Only where the dates are clear.',
  },
};
