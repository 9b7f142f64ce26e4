/** English wording: names, reasons, causes, and the frame of the sentences that `en-rules.ts` has. */
import type { Cause } from '../types.js';
import { sayings } from './en-rules.js';
import type { Wording } from './index.js';
import { Said } from './said.js';
import type { Saying } from './zh-rules.js';

const standings = {
  fails: 'disagree',
  'by-rounding': 'agree only within rounding',
  holds: 'agree',
  undecidable: 'cannot be checked',
};

/** Reason id: its heading, and how a sentence goes on. */
const reasons: Record<string, [title: string, clause: string]> = {
  'base-missing': ['base not given', 'the text does not give the base'],
  'scope-open': ['scope not stated', 'the text does not say that these numbers are about the same thing'],
  'two-readings': ['two readings', 'the words can be read in more than one way'],
  overlapping: ['classes may overlap', 'the classes may overlap and need not add up'],
  'comparable-price': [
    'on a comparable basis',
    'the change is on a comparable basis and need not follow from the amounts printed',
  ],
  approximate: ['approximate', 'the text only gives approximate numbers'],
  'date-implied': ['date partly implied', 'a part of the date is taken from its surroundings'],
  blocked: ['rests on a number that contradicts itself', 'a number it rests on is contradicted elsewhere in the text'],
  'no-list': ['not listed', 'the text does not list the items'],
  'target-missing': ['target not given', 'the text does not give the target'],
  'annexed-list': ['list may be annexed', 'the list may stand in an annex'],
  'other-list': ['perhaps another list', 'the number may be about another list than the headings'],
  'no-antecedent': ['full title not given', 'the text does not give the full title it stands for'],
  'different-dates': ['different dates', 'they are of different dates'],
  'open-list': ['open list', 'the list is left open (等)'],
};
const openReason: [string, string] = ['not enough given', 'the text does not give enough to decide'];

const causes: Record<Cause, string> = {
  'digits-swapped': 'Possibly two digits are swapped',
  'one-digit': 'Possibly one digit differs',
  'factor-10000': 'Possibly the units are ten thousand apart (元 and 万元)',
  'wrong-base': 'Possibly another number was taken as the base',
  'class-missing': 'Possibly a class is not listed',
  'different-dates': 'Possibly the numbers are of different dates',
};

const names: Record<string, string> = {
  sum: 'sum',
  ratio: 'rate',
  growth: 'change',
  difference: 'difference',
  'list-count': 'items listed',
  numbering: 'numbering',
  'at-most': 'part and whole',
  exceeds: 'against a target',
  repeat: 'same fact twice',
  'date-order': 'order of dates',
  duration: 'length of time',
  shares: 'shares',
  'all-done': 'all done',
  direction: 'rise or fall',
  'rate-bounds': 'bounds of a rate',
  grim: 'possible percentage',
  'impossible-date': 'existing date',
  weekday: 'weekday',
  'words-amount': 'amount in words',
  'unit-conversion': 'units',
  'table-total': 'table total',
  abbreviation: 'short title',
  'title-spelling': 'spelling of a title',
  'document-year': 'year of a document number',
  'completed-later': 'date of completion',
};

export const en: Wording = {
  message(check, quotes) {
    const said = new Said(check, quotes);
    const saying = Object.hasOwn(sayings, check.rule) ? (sayings[check.rule] as Saying) : sayings['*'];
    switch (check.verdict) {
      case 'holds':
        return `${sentence(saying, said)}${excuse(said)}.`;
      case 'fails': {
        const doubt = saying.doubt ?? 'They cannot all be right; which one is wrong cannot be told.';
        return `${saying.fails(said)}${witness(said)}. ${doubt}${check.cause ? ` ${causes[check.cause]}.` : ''}`;
      }
      case 'undecidable': {
        const reason = check.reason ?? check.note;
        const clause = saying.reasons?.[reason ?? ''] ?? reasonOf(reason)[1];
        return `${saying.claim(said)} cannot be checked: ${clause}${implied(said)}.`;
      }
    }
  },
  rule: (id) => (Object.hasOwn(names, id) ? (names[id] as string) : id),
  standing: (standing) => standings[standing],
  reason: (id) => reasonOf(id)[0],
  cause: (cause) => causes[cause],
};

/** Of a check that holds. Where the digits differ, both sides are said, for the excuse needs them. */
function sentence(saying: Saying, said: Said): string {
  const differ = said.check.note === 'by-rounding' || said.check.note === 'by-truncation';
  return differ && saying.sides ? saying.fails(said) : saying.holds(said);
}

function reasonOf(id: string | undefined): [string, string] {
  return id !== undefined && Object.hasOwn(reasons, id) ? (reasons[id] as [string, string]) : openReason;
}

/** What another check says of the same figure. */
function witness({ check: { note } }: Said): string {
  return note === 'corroborated' ? '; another check breaks on the same one of these numbers' : '';
}

function excuse({ check: { note }, vague }: Said): string {
  if (note === 'by-rounding' && vague) return '; they agree only as far as 余 or 约 allow';
  if (note === 'by-rounding') return '; they agree only within rounding';
  if (note === 'by-truncation') return '; they agree if digits were cut off';
  if (note === 'guessed') return '; that they belong together is inferred, for information only';
  return '';
}

/** What the missing base would have to be, where the rule says. */
function implied(said: Said): string {
  const base = said.check.reason === 'base-missing' ? said.expected('part', 'current') : '';
  return base ? `; by the numbers given it would be about ${base}` : '';
}
