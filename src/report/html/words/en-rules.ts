/** What each rule means and where it ends, for the card of a check. */
import type { RuleWords } from './words.js';

export const enRules: Record<string, RuleWords> = {
  sum: {
    name: 'Parts and total',
    meaning:
      'The text says that a number is made up of parts, so the parts must add up to it; decimals may be rounded as written.',
    limits:
      'Only numbers that the text itself puts together are compared. Parts that overlap or are not all listed are left undecided.',
  },
  ratio: {
    name: 'Share, completion rate',
    meaning:
      'The text gives a part, a whole and a percentage, so part divided by whole must give the percentage, rounded as written.',
    limits:
      'With a large whole and few digits many parts give the same percentage, so a match proves little. A percentage with a base of its own may be a false alarm.',
  },
  growth: {
    name: 'Rate of change',
    meaning: 'The text gives a base, a current value and a rate, so (current − base) ÷ base must give the rate.',
    limits:
      'Rates at comparable prices or on a comparable basis are never recomputed. Without a base nothing can be said.',
  },
  difference: {
    name: 'Amount of change',
    meaning: 'From one value to another: their difference must be the stated change.',
    limits: 'Only within one unit and one subject.',
  },
  'list-count': {
    name: 'Stated count and list',
    meaning: 'The text states a count and lists the things one by one; the list must have as many.',
    limits: 'A list that ends in 等 may be shorter than the count, never longer.',
  },
  numbering: {
    name: 'Stated count and numbering',
    meaning: 'The text states a number of problems or aspects; as many numbered headings must follow, without a gap.',
    limits: 'Only numbered headings are counted; several problems under one heading may not be seen.',
  },
  'at-most': {
    name: 'Part within whole',
    meaning: 'A part cannot be greater than its whole.',
    limits: 'It can only find a part that is too great; it never proves one right.',
  },
  exceeds: {
    name: 'Target reached',
    meaning: 'The text says that a target was reached or passed, so the actual value must not be below it.',
    limits: 'Without a stated target nothing can be said.',
  },
  repeat: {
    name: 'One fact told twice',
    meaning: 'The same fact stands in two places; the numbers or dates must be the same.',
    limits: 'Whether both mean the same is judged by their wording; counts of different days are not compared.',
  },
  'date-order': {
    name: 'Order of dates',
    meaning: 'What comes first by the sense of the text (feedback) cannot be later than what follows (publication).',
    limits: 'Dates given by month or year only are left undecided where they overlap.',
  },
  duration: {
    name: 'Dates and duration',
    meaning: 'The text gives two dates and a length of time; they must agree.',
    limits: 'Counting both end days or only one is allowed.',
  },
};
