/** The dates of the notice on an axis, one lane for each role; a day that does not exist is a cross. */
import { scaleUtc } from 'd3-scale';
import type { NoticeRecord } from '../../../../record/schema.js';
import { isoRange, type TimeRange } from '../../model/iso-range.js';
import type { Words } from '../../words/index.js';
import { Chart } from './chart.js';

type DateItem = NoticeRecord['dates'][number];

const lanes = ['inspection', 'feedback', 'event', 'as-of', 'deadline', 'effective', 'publication', undefined] as const;
const LEFT = 92;
const RIGHT = 456;
const MOST = 2000;

export function Timeline({ record, words }: { record: NoticeRecord; words: Words }) {
  const items = record.dates.slice(0, MOST).flatMap((date): { date: DateItem; range: TimeRange }[] => {
    const range = isoRange(date.iso);
    return range ? [{ date, range }] : [];
  });
  if (items.length === 0) return null;
  const min = items.reduce((least, { range }) => Math.min(least, range.start), Infinity);
  const max = items.reduce((most, { range }) => Math.max(most, range.end), -Infinity);
  const x = scaleUtc([min, max], [LEFT, RIGHT]);
  const used = lanes.filter((lane) => items.some(({ date }) => date.role === lane));
  const height = used.length * 30 + 26;
  const whole = max - min > 3 * 365 * 86_400_000;
  const format = x.tickFormat(6, whole ? '%Y' : '%Y-%m');
  return (
    <Chart
      title={words.charts.timeline}
      hint={words.charts.timelineHint}
      words={words}
      rows={[
        [words.card.operand, words.number.iso, words.number.role, ''],
        ...[...items]
          .sort((a, b) => a.range.start - b.range.start)
          .map(({ date }) => [
            date.raw,
            date.iso,
            date.role ? words.dateRole[date.role] : '',
            date.impossible ? `✗ ${words.charts.impossible}` : '',
          ]),
      ]}
    >
      <svg class="drawing" viewBox={`0 0 480 ${height}`} role="group" aria-label={words.charts.timeline}>
        {x.ticks(6).map((tick) => (
          <g key={tick.getTime()} transform={`translate(${x(tick).toFixed(1)} 0)`}>
            <line class="grid" y1="0" y2={height - 20} />
            <text class="tick" y={height - 6} text-anchor="middle">
              {format(tick)}
            </text>
          </g>
        ))}
        {used.map((lane, row) => (
          <g key={lane ?? 'other'} transform={`translate(0 ${row * 30})`}>
            <text class="label" x={LEFT - 10} y="20" text-anchor="end">
              {lane ? words.dateRole[lane] : words.charts.other}
            </text>
            <line class="lane" x1={LEFT} x2={RIGHT} y1="15" y2="15" />
            {items
              .filter(({ date }) => date.role === lane)
              // What is drawn last lies on top.
              .sort((a, b) => Number(a.date.impossible ?? false) - Number(b.date.impossible ?? false))
              .map(({ date, range }) => (
                <a key={date.id} href={`#${encodeURIComponent(date.id)}`} tabIndex={date.impossible ? 0 : -1}>
                  <title>{`${date.raw}  ${date.iso}${date.impossible ? `  ${words.charts.impossible}` : ''}`}</title>
                  <DateMark date={date} from={x(range.start)} to={x(range.end)} />
                </a>
              ))}
          </g>
        ))}
      </svg>
    </Chart>
  );
}

function DateMark({ date, from, to }: { date: DateItem; from: number; to: number }) {
  if (date.impossible) {
    const middle = (from + to) / 2;
    return <path class="no-day" d={`M${(middle - 5).toFixed(1)} 10l10 10m0-10l-10 10`} />;
  }
  const known = date.implied.length === 0 ? 'known' : 'implied';
  if (to - from < 9) return <circle class={`day ${known}`} cx={((from + to) / 2).toFixed(1)} cy="15" r="4" />;
  return (
    <rect class={`span ${known}`} x={from.toFixed(1)} y="11.5" width={(to - from).toFixed(1)} height="7" rx="3.5" />
  );
}
