/**
 * Balances that stand behind what came in and what went out, and need not lie between the two: 收入12.6亿元、支出11.9亿元,结余8.3亿元 holds what was put by over
 * the years.
 */
import { differInOneDigit, isSlip, significantDigits } from '../compare.js';
import type { Quantity } from '../sentence.js';
import { labelOf } from '../shares/otherwise.js';

/**
 * Whether what is left may be carried forward. It is not less than what the year left, nor that but for a slip of the pen; 当期结余 and 收支结余 are of the year.
 * A loss where more came in than went out (投资亏损1.2亿元) is another's, too.
 */
export function mayBeCarried(change: Quantity, base: Quantity, current: Quantity): boolean {
  if (!INCOME.test(labelOf(base)) || !SPENDING.test(labelOf(current))) return false;
  if (/亏损|赤字|缺口|短绌|差短/.test(change.lead)) return base.n > current.n;
  if (!/结余|结存|盈余/.test(change.lead) || /[当本][年期月季]|收支|年度/.test(change.lead)) return false;
  const { value, place } = change.figure;
  const left = base.figure.value.minus(current.figure.value);
  const digit = significantDigits(value).length > 2 && differInOneDigit(left, value);
  return value.compare(left) > 0 && !digit && !isSlip(left, value, place);
}
const INCOME = /收入|岁入|征收|收缴|筹集/;
const SPENDING = /支出|岁出|开支|发放|支付/;
