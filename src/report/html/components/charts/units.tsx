/** How often each unit occurs among the figures. */
import type { NoticeRecord } from '../../../../record/schema.js';
import type { Words } from '../../words/index.js';
import { Chart, cutTo } from './chart.js';

const ROWS = 12;

export function Units({ record, words }: { record: NoticeRecord; words: Words }) {
  const counts = new Map<string, number>();
  for (const { unit } of record.figures) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const all = [...counts].sort((a, b) => b[1] - a[1]);
  if (all.length === 0) return null;
  const rows = all.slice(0, ROWS);
  const rest = all.slice(ROWS).reduce((sum, [, count]) => sum + count, 0);
  if (rest > 0) rows.push([words.charts.other, rest]);
  const top = rows.reduce((most, [, count]) => Math.max(most, count), 1);
  return (
    <Chart
      title={words.charts.units}
      hint={`${words.tabs.uncovered === '' ? '' : words.findings.figures} ${record.figures.length}`}
      words={words}
      rows={[['', words.charts.count], ...all]}
    >
      <svg class="drawing" viewBox={`0 0 480 ${rows.length * 22 + 4}`} role="img" aria-label={words.charts.units}>
        {rows.map(([unit, count], row) => (
          <g key={unit} transform={`translate(0 ${row * 22})`}>
            <text class="label" x="102" y="16" text-anchor="end">
              {unit === '' ? '—' : cutTo(unit, 14)}
            </text>
            <rect class="plain-bar" x="110" y="4" width={(count / top) * 310} height="15" rx="2" />
            <text class="value" x={116 + (count / top) * 310} y="16">
              {count}
            </text>
          </g>
        ))}
      </svg>
    </Chart>
  );
}
