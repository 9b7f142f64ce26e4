/** What each rule means, what to do where it fails, and where it ends: for the card of a check. */
import type { RuleWords } from './words.js';

export const enRules: Record<string, Omit<RuleWords, 'name'>> = {
  sum: {
    meaning: 'The text says that a number is made up of parts, so the parts must add up to it, rounded as written.',
    advice: 'Look for a class left out, then add again.',
    limits: 'Only numbers that the text itself puts together; parts that overlap or are not all listed are left open.',
  },
  ratio: {
    meaning:
      'The text gives a part, a whole and a percentage: part divided by whole must give the percentage, rounded as written.',
    advice: 'Look which count the part and the whole are from.',
    limits: 'With a large whole and few digits many parts give the same percentage, so a match proves little.',
  },
  growth: {
    meaning: 'The text gives a base, a current value and a rate: (current − base) ÷ base must give the rate.',
    advice: 'Look at the base, and whether the rate is in percentage points.',
    limits:
      'Rates at comparable prices or on a comparable basis are never recomputed; without a base nothing can be said.',
  },
  difference: {
    meaning: 'From one value to another: their difference must be the stated change.',
    advice: 'Subtract again; see whether both count the same.',
    limits: 'Only within one unit and one subject.',
  },
  direction: {
    meaning: 'What is said to rise must rise, what is said to fall must fall.',
    advice: 'Look which of the two comes first.',
    limits: 'Only 由…至… within one clause; ranks are left alone.',
  },
  'list-count': {
    meaning: 'The text states a count and lists the things: the list must have as many.',
    advice: 'Count again; write 等 where the list is not complete.',
    limits:
      'With 等 a list may be shorter than the count, never longer; names may hold a 、 themselves, so a list of names only confirms.',
  },
  numbering: {
    meaning: 'The text states a number of problems or aspects: as many numbered headings must follow, without a gap.',
    advice: 'Find the missing or doubled number.',
    limits: 'Only numbered headings are counted; several problems under one heading may not be seen.',
  },
  'at-most': {
    meaning: 'A part cannot be greater than its whole.',
    advice: 'See whether the two are swapped, or in different units.',
    limits: 'It can only find a part that is too great; it never proves one right.',
  },
  'all-done': {
    meaning: 'Where all is said to be done, nothing of it is left.',
    advice: 'Write 除N个外, or count again.',
    limits: 'Both must stand in one sentence, with one unit, the second as a part of the first.',
  },
  exceeds: {
    meaning: 'The text says that a target was reached or passed: the actual value must not be below it.',
    advice: 'Look at the year and the scope of the target.',
    limits: 'Without a stated target nothing can be said.',
  },
  repeat: {
    meaning: 'The same fact stands in two places: the numbers or dates must be the same.',
    advice: 'Find out which one is meant, or say what the second one counts.',
    limits: 'Whether both mean the same is judged by their wording; counts of different days are not compared.',
  },
  'date-order': {
    meaning: 'What comes first by the sense of the text (feedback) cannot be later than what follows (publication).',
    advice: 'Look at the years first.',
    limits: 'Only dates whose role the text states; a date whose year was filled in can confirm, not refute.',
  },
  duration: {
    meaning: 'The text gives two dates and a length of time: they must agree.',
    advice: 'Count again; with and without the last day are both accepted.',
    limits: '近 and 约 widen it; only 历时 and its like right behind a range can fail.',
  },
  shares: {
    meaning: 'The shares of all classes must make 100 %, rounded as written.',
    advice: 'Divide again; say so where only rounding keeps them from 100.',
    limits: 'Classes that are not all listed, or that may overlap, are left open.',
  },
  grim: {
    meaning: 'People and things come in whole numbers: of a small whole some percentages cannot come.',
    advice: 'Find the number that the rate was reckoned from.',
    limits: 'The larger the whole, the fewer percentages can be ruled out; where all are possible nothing is said.',
  },
  'rate-bounds': {
    meaning: 'A share of a finite set lies between 0 and 100 %.',
    advice: 'Look at the base.',
    limits: 'The fulfilment of a plan may exceed 100 % and is left alone.',
  },
  'impossible-date': {
    meaning: 'A written date must exist in the calendar.',
    advice: 'Look up the day that is meant.',
    limits: 'Only the calendar is looked at; dates that exist are not listed.',
  },
  weekday: {
    meaning: 'A weekday written behind a date must be the one of the calendar.',
    advice: 'Look at the year, then at the day.',
    limits: 'The year must be written or known.',
  },
  'words-amount': {
    meaning: 'An amount in words and the same in figures must be equal.',
    advice: 'Compare with the voucher; the words are binding.',
    limits: 'Only where the two stand together.',
  },
  'unit-conversion': {
    meaning: 'One quantity in two units must be the same after conversion, rounded as written.',
    advice: 'Convert again (1公顷 = 15亩, 1平方公里 = 1500亩, 1吨 = 1000公斤).',
    limits: 'Only a bracket with nothing but the second amount, or 合 and 折合; never currencies.',
  },
  'table-total': {
    meaning: 'The row 合计 of a table must be the sum of the rows above it.',
    advice: 'Add the column again; an empty cell is not nought.',
    limits:
      'Rows of 小计 are not added again; a column with an empty cell or a dash is left open; tables with merged cells may not be read in full.',
  },
  abbreviation: {
    meaning: 'A short title must stand for one full title named before.',
    advice: 'Give the full title once, with 以下简称.',
    limits: 'Never fails: the full title may stand in another document.',
  },
  'title-spelling': {
    meaning: 'One document must be cited under one title.',
    advice: 'Copy the title from the document.',
    limits: 'Shown, never called wrong: there are documents that differ in one character.',
  },
  'document-year': {
    meaning: 'A document number cannot be from a year after the notice.',
    advice: 'Look up the number.',
    limits: 'Nothing is said where the notice has no date.',
  },
  'completed-later': {
    meaning: 'What is said to be done cannot have a date after the notice.',
    advice: 'Look at the date, or write 将于.',
    limits:
      'Only against the date of the notice itself, and only for full dates; between the progress count and publication it is left open.',
  },
};
