/** Whether another pair of its sentence, or of the one before, lies as far apart as a change says, whatever the words seem to bind. */
import { agreeDifference } from '../compare.js';
import type { Sentence } from '../sentence.js';
import type { ChangeClaim } from './claim.js';

/** 满意率88.0%,其中学生88%,教职工88.3%;比上次的72.5%提高15.5个百分点: another pair lies so far apart. */
export function isExplained({ change, direction, readings }: ChangeClaim, sentences: readonly Sentence[]): boolean {
  const unit = change.figure.unit === '百分点' ? '%' : change.figure.unit;
  const before = sentences[change.sentence.index - 1];
  const above = before?.block === change.sentence.block ? before.quantities : [];
  const amounts = [...above, ...change.sentence.quantities].filter((one) => one.figure.unit === unit && one !== change);
  return amounts.some((base, k) =>
    amounts
      .slice(k + 1)
      .some(
        (current) =>
          !readings.some(
            (one) => one.sure && [base, current].includes(one.base) && [base, current].includes(one.current)
          ) &&
          (direction === 'none' || !base.isChange || !current.isChange) &&
          agreeDifference(base.figure, current.figure, change.figure) === 'exact'
      )
  );
}
