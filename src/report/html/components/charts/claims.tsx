/** Percentages that the text states against what its own numbers give: a bar for the one, a line for the other. */
import { scaleLinear } from 'd3-scale';
import type { CheckRecord, NoticeRecord } from '../../../../record/schema.js';
import { byUrgency, outcomeOf } from '../../model/outcome.js';
import { locate } from '../../model/place.js';
import type { Words } from '../../words/index.js';
import { Chart } from './chart.js';

interface Claim {
  check: CheckRecord;
  stated: number;
  recomputed: number;
}

const MOST = 20;

export function Claims({ record, words }: { record: NoticeRecord; words: Words }) {
  const claims = [...record.checks].sort(byUrgency).flatMap(claimOf).slice(0, MOST);
  if (claims.length === 0) return null;
  const top = Math.max(100, ...claims.flatMap(({ stated, recomputed }) => [stated, recomputed]));
  const x = scaleLinear([0, top], [0, 250]).nice();
  const height = claims.length * 30 + 44;
  return (
    <Chart
      title={words.charts.claims}
      hint={words.charts.claimsHint}
      words={words}
      rows={[
        ['', words.card.place, words.charts.stated, words.charts.recomputed],
        ...claims.map(({ check, stated, recomputed }) => [
          words.rule(check.rule).name,
          words.place(locate(record.blocks, check.operands[0]?.span.start ?? 0)),
          `${stated}%`,
          `${round(recomputed)}%`,
        ]),
      ]}
    >
      <svg class="drawing" viewBox={`0 0 480 ${height}`} role="group" aria-label={words.charts.claims}>
        {x.ticks(5).map((tick) => (
          <g key={tick} transform={`translate(${110 + x(tick)} 0)`}>
            <line class="grid" y1="18" y2={height - 20} />
            <text class="tick" y={height - 6} text-anchor="middle">
              {tick}%
            </text>
          </g>
        ))}
        <text class="tick" x="368" y="12">
          {words.charts.stated} · {words.charts.recomputed}
        </text>
        {claims.map(({ check, stated, recomputed }, row) => {
          const outcome = outcomeOf(check);
          return (
            <a key={check.id} href={`#${encodeURIComponent(check.id)}`} class={`claim o-${outcome}`}>
              <title>{check.statement}</title>
              <g transform={`translate(0 ${row * 30 + 18})`}>
                <rect class="hit" x="0" y="0" width="480" height="28" />
                <text class="label" x="102" y="19" text-anchor="end">
                  {words.place(locate(record.blocks, check.operands[0]?.span.start ?? 0))}
                </text>
                <rect class="recomputed" x="110" y="7" width={Math.max(0, x(recomputed))} height="14" rx="2" />
                <line class="stated" x1={110 + x(stated)} x2={110 + x(stated)} y1="2" y2="26" />
                <text class="value" x="368" y="19">
                  {outcome === 'fails' ? '✗ ' : ''}
                  {stated}% · {round(recomputed)}%
                </text>
              </g>
            </a>
          );
        })}
      </svg>
    </Chart>
  );
}

function claimOf(check: CheckRecord): Claim[] {
  if (check.verdict === 'undecidable' || !['ratio', 'growth'].includes(check.rule)) return [];
  const percent = check.operands.find(({ role }) => role === 'percent');
  const stated = Number.parseFloat(percent?.value ?? '');
  const recomputed = Number.parseFloat((check.expected ?? '').replace(/[^\d.-]/g, ''));
  return stated >= 0 && recomputed >= 0 ? [{ check, stated, recomputed }] : [];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
