/** A thin strip beside the text: where in the whole the failing and the rounded checks stand. For the eye only. */
import type { NoticeRecord } from '../../../record/schema.js';
import { outcomeOf } from '../model/outcome.js';

export function Ruler({ record }: { record: NoticeRecord }) {
  const length = Math.max(1, record.text.length);
  const ticks = record.checks.flatMap((check) => {
    const outcome = outcomeOf(check);
    if (outcome !== 'fails' && outcome !== 'rounding') return [];
    return check.operands.slice(0, 12).map(({ span }) => ({ id: check.id, outcome, y: (span.start / length) * 992 }));
  });
  return (
    <svg class="ruler" viewBox="0 0 10 1000" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {ticks.map(({ id, outcome, y }, i) => (
        <a key={i} href={`#${encodeURIComponent(id)}`} tabIndex={-1}>
          <rect class={`tick-${outcome}`} x="0" y={y.toFixed(1)} width="10" height="4" />
        </a>
      ))}
    </svg>
  );
}
