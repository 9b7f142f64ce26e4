/**
 * A date falls on the weekday printed behind it.
 *
 * **Why**: a weekday that does not fit tells that the date was copied from another year.
 * **What to do**: look at the year and the day.
 *
 * @example 2021年2月23日(星期二)上午召开推进会。
 *   holds 2021-02-23 = 星期二
 *
 * @example 2021年2月23日(星期三)上午召开推进会。
 *   fails 2021-02-23 = 星期二 ≠ 星期三
 *
 * @example 2021年2月23日上午召开推进会,每周三调度。
 */
import { daysOf } from '../facts/calendar.js';
import type { Facts } from '../facts/index.js';
import type { Check } from '../types.js';
import { operand, type Rule } from './rule.js';

const BEHIND = /^\s*[(,]?\s*((?:星期|周|礼拜)([一二三四五六日天]))/;
const NAMES = '日一二三四五六';

export const weekday: Rule = {
  id: 'weekday',
  severity: 'minor',
  *check({ dates, notice }: Facts): Generator<Check> {
    for (const date of dates) {
      const days = daysOf(date.iso);
      if (!days || days.first !== days.last || date.impossible) continue;
      const behind = BEHIND.exec(notice.view.text.slice(date.span.end, date.span.end + 8));
      if (!behind) continue;
      const [whole, stated = '', day = ''] = behind;
      // 1970-01-01 was a Thursday.
      const actual = NAMES[(((days.first + 4) % 7) + 7) % 7] ?? '';
      const fits = actual === day.replace('天', '日');
      const expected = stated.slice(0, -1) + actual;
      const end = date.span.end + whole.length;
      yield {
        rule: 'weekday',
        severity: 'minor',
        verdict: fits ? 'holds' : date.implied.includes('year') ? 'undecidable' : 'fails',
        ...(!fits && date.implied.includes('year') && { reason: 'date-implied' }),
        operands: [operand('date', date), { role: 'stated', span: { start: end - stated.length, end }, value: stated }],
        statement: fits ? `${date.iso} = ${stated}` : `${date.iso} = ${expected} ≠ ${stated}`,
        expected,
        actual: stated,
      };
    }
  },
};
