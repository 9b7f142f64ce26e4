/** What a check of each rule says in English; the counterpart of `zh-rules.ts`, with the same rules. */
import { gapInLabels } from './gap-in-labels.js';
import type { Said } from './said.js';
import type { Saying } from './zh-rules.js';

const orList = 'At least one of them is wrong, or a class is not listed; which cannot be told.';
const orScope = 'At least one of them is wrong, or they are not about the same thing; which cannot be told.';

export const sayings: Record<string, Saying> & { '*': Saying } = {
  '*': {
    holds: (s) => `${list(s.every())} agree with each other`,
    fails: (s) => `${list(s.every())} do not agree with each other${away(s)}`,
    claim: (s) => list(s.every()) || 'A statement of the text',
  },

  sum: {
    sides: true,
    holds: (s) => `${parts(s)} add up to ${got(s, 'total')}, which agrees with ${total(s)}`,
    fails: (s) => `${parts(s)} add up to ${got(s, 'total')}, the text has ${total(s)}${away(s)}`,
    claim: (s) => `${total(s)} as the sum of ${parts(s)}`,
    reasons: { 'scope-open': 'the text does not say that these parts are all' },
    doubt: orList,
  },

  'table-total': {
    sides: true,
    holds: (s) => `In the table ${parts(s)} add up to ${got(s, 'total')}, which agrees with ${total(s)}`,
    fails: (s) => `In the table ${parts(s)} add up to ${got(s, 'total')}, the total reads ${total(s)}${away(s)}`,
    claim: (s) => `The total ${total(s)} in the table`,
    doubt: orList,
  },

  ratio: {
    sides: true,
    holds: (s) => `${parts(s)} to ${whole(s)} is ${got(s, 'percent')}, which agrees with ${percent(s)}`,
    fails: (s) => `${parts(s)} to ${whole(s)} is ${got(s, 'percent')}, the text has ${percent(s)}${away(s)}`,
    claim: (s) => percent(s),
    doubt: 'At least one of them is wrong, or the rate has another base; which cannot be told.',
  },

  shares: {
    sides: true,
    holds: (s) => `The shares ${parts(s)} add up to ${s.check.actual ?? '100%'}`,
    fails: (s) => `The shares ${parts(s)} add up to ${s.check.actual ?? 'something else'}, not to 100%${away(s)}`,
    claim: (s) => `The shares ${parts(s)}`,
    doubt: orList,
  },

  growth: {
    sides: true,
    holds: (s) => `${change(s)} is ${got(s, 'percent')}, which agrees with ${percent(s)}`,
    fails: (s) =>
      isTurned(s)
        ? turned(s, ['base', 'current'], percent(s))
        : `${change(s)} is ${got(s, 'percent')}, the text has ${percent(s)}${away(s)}`,
    claim: (s) => `The change of ${percent(s)}`,
    doubt: orScope,
  },

  difference: {
    sides: true,
    holds: (s) =>
      `${s.one(0, 'from')} and ${s.one(1, 'to')} are ${got(s, 'delta')} apart, which agrees with ${s.one(2, 'delta')}`,
    fails: (s) =>
      isTurned(s)
        ? turned(s, ['from', 'to'], s.one(2, 'delta'))
        : `${s.one(0, 'from')} and ${s.one(1, 'to')} are ${got(s, 'delta')} apart, the text has ${s.one(2, 'delta')}${away(s)}`,
    claim: (s) => `The difference of ${s.one(2, 'delta')}`,
  },

  'list-count': {
    holds: (s) => `${counted(s)} listed, which agrees with ${s.one(0, 'stated')}`,
    fails: (s) => `${counted(s)} listed (${list(s.all('item'), 8)}), the text says ${s.one(0, 'stated')}${away(s)}`,
    claim: (s) => s.one(0, 'stated'),
    reasons: { 'scope-open': 'the number may be about something else than this list' },
    doubt: 'The number and the list cannot both be right, or the list is not complete; which cannot be told.',
  },

  numbering: {
    holds: (s) =>
      s.all('stated').length > 0
        ? `The text says ${s.one(0, 'stated')}, and there are ${got(s, 'stated')} numbered headings`
        : `The numbering has no gap (${s.check.statement})`,
    fails: (s) =>
      s.all('stated').length > 0
        ? `The text says ${s.one(0, 'stated')}, but there are ${got(s, 'stated')} numbered headings${jump(s)}${away(s)}`
        : `The numbering has a gap (${s.check.statement})`,
    claim: (s) => s.one(0, 'stated'),
    reasons: { 'scope-open': 'the number may be about something else than these headings' },
    doubt: 'A part may be missing, a number may be skipped, or other headings may be meant; which cannot be told.',
  },

  'at-most': {
    holds: (s) => `${s.one(0, 'part')} is a part of ${s.one(1, 'whole')} and does not exceed it`,
    fails: (s) => `${parts(s)} is given as a part of ${s.one(1, 'whole')} but exceeds it${away(s, 'by')}`,
    claim: (s) => `${s.one(0, 'part')} as a part of ${s.one(1, 'whole')}`,
  },

  exceeds: {
    holds: (s) => `${s.one(0, 'actual')} ${compared(s)} ${s.one(1, 'target')}, as the text says`,
    fails: (s) =>
      `The text says that ${s.one(0, 'actual')} ${compared(s)} ${s.one(1, 'target')}, which is not so${away(s)}`,
    claim: (s) => `That ${s.one(0, 'actual', 'claim')} passes or meets a target`,
    doubt: 'The words and the two numbers cannot both be right; which is wrong cannot be told.',
  },

  repeat: {
    holds: (s) => `The same fact is given as ${s.one(0, 'a')} in both places`,
    fails: (s) => `The same fact is ${s.one(0, 'a')} in one place and ${s.one(1, 'b')} in another${away(s)}`,
    claim: (s) => `${s.one(0, 'a')} and ${s.one(1, 'b')}`,
    doubt: 'They cannot both be right, or they are of different dates or scopes; which cannot be told.',
  },

  'date-order': {
    holds: (s) => `${s.one(0, 'earlier')} comes before ${s.one(1, 'later')}, as the text has it`,
    fails: (s) => `${s.one(0, 'earlier')} should not come after ${s.one(1, 'later')}, but does${away(s)}`,
    claim: (s) => `The order of ${s.one(0, 'earlier')} and ${s.one(1, 'later')}`,
    reasons: { 'scope-open': 'the text does not say that these two dates belong to one thing' },
  },

  duration: {
    holds: (s) => `${period(s)} is ${got(s)}, which agrees with ${s.one(2, 'stated')}`,
    fails: (s) => `${period(s)} is ${got(s)}, the text has ${s.one(2, 'stated')}${away(s)}`,
    claim: (s) => s.one(2, 'stated'),
  },

  grim: {
    holds: (s) =>
      (s.all('whole').length > 0 ? `With ${s.one(0, 'whole')} in all, some` : 'As the total, some') +
      ` whole number gives ${percent(s)}`,
    fails: (s) =>
      s.all('whole').length > 0
        ? `With ${s.one(0, 'whole')} in all, no whole number gives ${percent(s)}`
        : `No whole number as the total makes ${s.one(0, 'part')} a share of ${percent(s)}`,
    claim: (s) => percent(s),
    doubt: 'Perhaps another base is meant; which number is wrong cannot be told.',
  },

  'rate-bounds': {
    holds: (s) => `${percent(s)} lies between 0% and 100%`,
    fails: (s) => `${percent(s)} does not lie between 0% and 100%, and a part is no more than its whole`,
    claim: (s) => percent(s),
    doubt: 'Perhaps another base is meant; which number is wrong cannot be told.',
  },

  'all-done': {
    holds: (s) => `All ${s.one(0, 'whole')} are said to be done, and nothing is said to be left`,
    fails: (s) =>
      `All ${s.one(0, 'whole')} are said to be done, but the sentence goes on that ${s.one(1, 'part')} are not`,
    claim: (s) => `That all ${s.one(0, 'whole')} are done`,
    doubt: 'The two cannot both be right; which is wrong cannot be told.',
  },

  direction: {
    holds: (s) => `From ${s.one(0, 'from')} to ${s.one(1, 'to')} goes the way the text says`,
    fails: (s) =>
      `The text says that ${s.one(0, 'from')} ${rising(s) ? 'rose' : 'fell'} to ${s.one(1, 'to')}, which is not so`,
    claim: (s) => `The way from ${s.one(0, 'from')} to ${s.one(1, 'to')}`,
    doubt: 'The words and the two numbers cannot both be right; which is wrong cannot be told.',
  },

  'impossible-date': {
    holds: (s) => `${s.one(0, 'date', 'a')} exists`,
    fails: (s) => `${s.one(0, 'date', 'a')} does not exist in the calendar`,
    claim: (s) => s.one(0, 'date', 'a'),
    doubt: 'Which day is meant cannot be told.',
  },

  weekday: {
    holds: (s) => `${s.one(0, 'date')} is ${s.check.expected ?? s.one(1, 'stated', 'weekday')}, as printed`,
    fails: (s) =>
      `${s.one(0, 'date')} is ${s.check.expected ?? 'another day'}, the text has ${s.one(1, 'stated', 'weekday')}`,
    claim: (s) => `${s.one(0, 'date')} and ${s.one(1, 'stated', 'weekday')}`,
  },

  'words-amount': {
    holds: (s) => `The amount in words ${s.one(0, 'words', 'a')} agrees with ${s.one(1, 'figure', 'b')}`,
    fails: (s) =>
      `The amount in words ${s.one(0, 'words', 'a')} is ${got(s, 'figure')}, the figures read ${s.one(1, 'figure', 'b')}${away(s)}`,
    claim: (s) => `The amount in words ${s.one(0, 'words', 'a')}`,
  },

  'unit-conversion': {
    sides: true,
    holds: (s) => `${s.one(0, 'a', 'from')} is the same amount as ${s.one(1, 'b', 'to')}`,
    fails: (s) => `${s.one(0, 'a', 'from')} is ${got(s, 'b', 'to')}, the text has ${s.one(1, 'b', 'to')}${away(s)}`,
    claim: (s) => `${s.one(0, 'a', 'from')} as ${s.one(1, 'b', 'to')}`,
  },

  abbreviation: {
    holds: (s) => `The short title ${s.one(0, 'short', 'a')} stands for ${s.one(1, 'full', 'b')}`,
    fails: (s) => `The short title ${s.one(0, 'short', 'a')} stands for no title of the text`,
    claim: (s) => `The short title ${s.one(0, 'short', 'a')}`,
    doubt: 'Perhaps the full title is spelt otherwise, or is not given.',
  },

  'title-spelling': {
    holds: (s) => `The title ${s.one(0, 'a')} is spelt the same in both places`,
    fails: (s) => `Two titles differ in one character: ${s.one(0, 'a')} and ${s.one(1, 'b')}`,
    claim: (s) => `Whether ${s.one(0, 'a')} and ${s.one(1, 'b')} are one`,
    reasons: { 'two-readings': 'they differ in one character, and may be one document or two' },
    doubt: 'They may be one document or two; which cannot be told.',
  },

  'document-year': {
    holds: (s) => `The year of ${s.one(0, 'number', 'a')} is not after the notice (${s.one(1, 'date')})`,
    fails: (s) => `The year of ${s.one(0, 'number', 'a')} is after the notice (${s.one(1, 'date')})`,
    claim: (s) => `The year of ${s.one(0, 'number', 'a')}`,
  },

  'completed-later': {
    holds: (s) => `Completed on ${s.one(0, 'date')}, not after ${s.one(1, 'limit')}`,
    fails: (s) => `Reported as completed, but ${s.one(0, 'date')} is after the notice (${s.one(1, 'limit')})${away(s)}`,
    claim: (s) => `The date of completion ${s.one(0, 'date')}`,
    reasons: {
      'different-dates':
        'it lies between the progress count and the publication; the text may have been brought up to date',
    },
  },
};

function parts(s: Said, ...more: string[]): string {
  const found = s.all('part', ...more);
  return list(found.length > 0 ? found : s.every(), 12);
}

/** The base of a rate, which may be a sum itself. */
function whole(s: Said): string {
  const found = s.all('whole');
  return found.length > 1 ? `the sum of ${list(found, 12)}` : s.one(1, 'whole');
}

const signs: Record<string, string> = { '>': 'exceeds', '≥': 'reaches', '<': 'is below', '≤': 'does not exceed' };
const compared = (s: Said): string => signs[s.relation] ?? 'exceeds';

const total = (s: Said): string => s.one(0, 'total', 'whole');
const percent = (s: Said): string => s.one(2, 'percent', 'rate');
const got = (s: Said, ...roles: string[]): string => s.expected(...roles) || 'something else';

function away(s: Said, verb = 'a gap of'): string {
  return s.gap ? `, ${verb} ${s.gap.replace('个百分点', ' percentage points')}` : '';
}

/** The change is right, but for the direction. */
const isTurned = (s: Said): boolean => /^[+−]/.test(s.check.expected ?? '');

function turned(s: Said, [from, to]: [string, string], by: string): string {
  const [is, said] = s.direction(from, to) > 0 ? ['rises', 'fall'] : ['falls', 'rise'];
  return `From ${s.one(0, from)} to ${s.one(1, to)} it ${is}, the text has it ${said} by ${by}`;
}

function change(s: Said): string {
  const [delta] = s.all('delta');
  if (delta !== undefined)
    return s.all('current').length > 0
      ? `The change of ${delta} to ${s.one(0, 'current')}`
      : `The change of ${delta} from ${s.one(0, 'base')}`;
  return `The change from ${s.one(0, 'base')} to ${s.one(1, 'current')}`;
}

function period(s: Said): string {
  const [from, to] = [s.one(0, 'from'), s.one(1, 'to')];
  return from === to ? from : `${from} to ${to}`;
}

function counted(s: Said): string {
  const { expected } = s.check;
  const n = Number(expected !== undefined && /^\d+$/.test(expected) ? expected : s.all('item').length);
  return n === 1 ? '1 item is' : `${n} items are`;
}

function jump(s: Said): string {
  const gap = gapInLabels(s.all('item'));
  return gap ? ` (the numbering jumps from "${gap.before}" to "${gap.after}")` : '';
}

const rising = (s: Said): boolean => s.relation === '≥' || s.relation === '>';

function list(items: readonly string[], most = 6): string {
  if (items.length > most) return `${items.slice(0, most - 1).join(', ')} and ${items.length - most + 1} more`;
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}` : (items[0] ?? '');
}
