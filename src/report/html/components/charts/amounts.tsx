/** Sums of money by what they are said of, on a logarithmic scale; and how often each unit occurs. */
import { scaleLog } from 'd3-scale';
import type { NoticeRecord } from '../../../../record/schema.js';
import { group } from '../../model/range-text.js';
import type { Words } from '../../words/index.js';
import { Chart, cutTo } from './chart.js';

type Figure = NoticeRecord['figures'][number];

const ROWS = 16;
const LEFT = 132;

export function Amounts({ record, words }: { record: NoticeRecord; words: Words }) {
  const money = record.figures.filter(({ unit, value }) => /元$/.test(unit) && value > 0);
  if (money.length === 0) return null;
  const kinds = new Map<string, Figure[]>();
  for (const figure of money) {
    const name = kindOf(figure, words);
    const list = kinds.get(name) ?? [];
    kinds.set(name, list);
    list.push(figure);
  }
  const rows = [...kinds].sort(([, a], [, b]) => most(b) - most(a)).slice(0, ROWS);
  const values = money.map(({ value }) => value);
  const low = 10 ** Math.floor(Math.log10(values.reduce((a, b) => Math.min(a, b))));
  const high = 10 ** Math.ceil(Math.log10(values.reduce((a, b) => Math.max(a, b)) * 1.01));
  const x = scaleLog([low, high], [LEFT, 400]);
  const height = rows.length * 28 + 26;
  const powers = Array.from({ length: Math.round(Math.log10(high / low)) + 1 }, (_, i) => low * 10 ** i);
  const step = Math.ceil(powers.length / 7);
  return (
    <Chart
      title={words.charts.amounts}
      hint={words.charts.amountsHint}
      words={words}
      rows={[
        ['', words.card.operand, words.number.value],
        ...money.map((figure) => [kindOf(figure, words), figure.raw, `${group(figure.decimal)} ${figure.unit}`]),
      ]}
    >
      <svg class="drawing" viewBox={`0 0 480 ${height}`} role="group" aria-label={words.charts.amounts}>
        {powers
          .filter((_, i) => i % step === 0)
          .map((power) => (
            <g key={power} transform={`translate(${x(power).toFixed(1)} 0)`}>
              <line class="grid" y1="0" y2={height - 20} />
              <text class="tick" y={height - 6} text-anchor="middle">
                {shortPower(power, words)}
              </text>
            </g>
          ))}
        {rows.map(([name, figures], row) => (
          <g key={name} transform={`translate(0 ${row * 28})`}>
            <text class="label" x={LEFT - 8} y="19" text-anchor="end">
              {cutTo(name, 18)}
            </text>
            <line class="lane" x1={LEFT} x2="400" y1="14" y2="14" />
            {figures.slice(0, 200).map((figure) => (
              <a key={figure.id} href={`#${encodeURIComponent(figure.id)}`} tabIndex={-1}>
                <title>{`${figure.raw}（${name}）`}</title>
                <circle class="day known" cx={x(figure.value).toFixed(1)} cy="14" r="4" />
              </a>
            ))}
            <text class="value" x="410" y="19">
              {cutTo(figures.find(({ value }) => value === most(figures))?.raw ?? '', 12)}
            </text>
          </g>
        ))}
      </svg>
    </Chart>
  );
}

function kindOf({ subject, action }: Figure, words: Words): string {
  const name = action && subject && !subject.includes(action) ? action + subject : (subject ?? action);
  return name ?? words.charts.other;
}

function most(figures: readonly Figure[]): number {
  return figures.reduce((top, { value }) => Math.max(top, value), 0);
}

function shortPower(power: number, { lang }: Words): string {
  if (lang === 'en')
    return power >= 1e9
      ? `${power / 1e9}bn`
      : power >= 1e6
        ? `${power / 1e6}m`
        : power >= 1e3
          ? `${power / 1e3}k`
          : String(power);
  return power >= 1e8 ? `${power / 1e8}亿` : power >= 1e4 ? `${power / 1e4}万` : String(power);
}
