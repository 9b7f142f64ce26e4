/** How many findings, and how many measures, are done, under way or planned; overall and by category. */
import type { NoticeRecord } from '../../../../record/schema.js';
import type { Words } from '../../words/index.js';
import { stateOf } from '../findings-table.js';
import { Chart, cutTo, Patterns } from './chart.js';

const states = ['completed', 'ongoing', 'planned', 'unstated'] as const;

type Counts = Record<(typeof states)[number], number>;

export function FindingStates({ record, words }: { record: NoticeRecord; words: Words }) {
  const { findings } = record;
  if (findings.length === 0) return null;
  const rows: [string, Counts][] = [
    [words.tabs.findings.length > 0 ? words.findings.issue : '', count(findings.map(stateOf))],
    [words.findings.measures, count(findings.flatMap(({ measures }) => measures.map(({ status }) => status)))],
  ];
  const categories = new Map<string, Counts>();
  for (const finding of findings) {
    if (!finding.category) continue;
    const name = finding.category.label + finding.category.title;
    const counts = categories.get(name) ?? count([]);
    categories.set(name, counts);
    counts[stateOf(finding)]++;
  }
  if (categories.size > 1) rows.push(...categories);
  const shown = rows.filter(([, counts]) => total(counts) > 0).slice(0, 24);
  const height = shown.length * 34 + 4;
  return (
    <Chart
      title={words.charts.states}
      hint={words.charts.statesHint}
      words={words}
      rows={[
        ['', ...states.map((state) => words.state[state])],
        ...shown.map(([name, c]) => [name, ...states.map((s) => c[s])]),
      ]}
    >
      <p class="legend">
        {states.map((state) => (
          <span key={state} class={`key state-key-${state}`}>
            {words.state[state]}
          </span>
        ))}
      </p>
      <svg class="drawing" viewBox={`0 0 480 ${height}`} role="img" aria-label={words.charts.states}>
        <Patterns prefix="states" />
        {shown.map(([name, counts], row) => {
          const all = total(counts);
          let x = 150;
          return (
            <g key={name} transform={`translate(0 ${row * 34 + 4})`}>
              <text class="label" x="142" y="17" text-anchor="end">
                {cutTo(name, 20)}
              </text>
              {states.map((state) => {
                const width = (counts[state] / all) * 326;
                if (width === 0) return null;
                const from = x;
                x += width;
                return (
                  <g key={state}>
                    <rect class={`seg seg-${state}`} x={from} y="2" width={Math.max(0, width - 1)} height="22" rx="2">
                      <title>{`${words.state[state]} ${counts[state]}`}</title>
                    </rect>
                    {width > 16 && (
                      <text class={`value on-${state}`} x={from + width / 2} y="17" text-anchor="middle">
                        {counts[state]}
                      </text>
                    )}
                  </g>
                );
              })}
            </g>
          );
        })}
      </svg>
    </Chart>
  );
}

function count(list: readonly (typeof states)[number][]): Counts {
  const counts: Counts = { completed: 0, ongoing: 0, planned: 0, unstated: 0 };
  for (const state of list) counts[state]++;
  return counts;
}

function total(counts: Counts): number {
  return states.reduce((sum, state) => sum + counts[state], 0);
}
