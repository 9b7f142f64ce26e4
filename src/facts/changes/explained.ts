/** Whether another pair of its sentence, or of the one before, lies as far apart as a change says, whatever the words seem to bind. */
import { agreeDifference } from '../compare.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ChangeClaim } from './claim.js';

/** 满意率88.0%,其中学生88%,教职工88.3%;比上次的72.5%提高15.5个百分点: the first and the last. */
export function isExplainedChange(
  { change, direction, readings }: ChangeClaim,
  sentences: readonly Sentence[]
): boolean {
  const { figure, sentence } = change;
  const unit = figure.unit === '百分点' ? '%' : figure.unit;
  const before = sentences[sentence.index - 1];
  const above = before?.block === sentence.block ? before.quantities : [];
  const amounts = [...above, ...sentence.quantities].filter((one) => one.figure.unit === unit && one !== change);
  const isBound = (a: Quantity, b: Quantity): boolean =>
    readings.some(({ sure, base, current }) => sure && [a, b].includes(base) && [a, b].includes(current));
  const isPair = (a: Quantity, b: Quantity): boolean => direction === 'none' || !a.isChange || !b.isChange;
  return amounts.some((a, k) =>
    amounts
      .slice(k + 1)
      .some((b) => isPair(a, b) && !isBound(a, b) && agreeDifference(a.figure, b.figure, figure) === 'exact')
  );
}
