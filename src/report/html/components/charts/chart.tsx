/** The frame of a chart: its title, what it shows, the drawing, and the same as a table for whoever would rather read. */
import type { ComponentChildren } from 'preact';
import type { Words } from '../../words/index.js';

export interface ChartProps {
  title: string;
  hint: string;
  words: Words;
  /** First row: names of the columns. */
  rows: readonly (readonly (string | number)[])[];
  children: ComponentChildren;
}

export function Chart({ title, hint, words, rows, children }: ChartProps) {
  const [head = [], ...body] = rows;
  return (
    <figure class="chart">
      <figcaption>
        <h3>{title}</h3>
        <p class="hint">{hint}</p>
      </figcaption>
      {children}
      <details class="chart-table">
        <summary>{words.charts.asTable}</summary>
        <div class="table-wrap">
          <table>
            <thead>
              <tr>
                {head.map((name, i) => (
                  <th key={i} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {body.slice(0, 300).map((row, i) => (
                <tr key={i}>
                  {row.map((value, j) => (
                    <td key={j} class={typeof value === 'number' ? 'num' : undefined}>
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** Fill patterns, so that states differ without colour too. Ids are unique by the prefix. */
export function Patterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      <pattern
        id={`${prefix}-ongoing`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="fill-ongoing" width="6" height="6" />
        <rect class="hatch" width="2" height="6" />
      </pattern>
      <pattern id={`${prefix}-planned`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="fill-planned" width="6" height="6" />
        <circle class="hatch" cx="3" cy="3" r="1.2" />
      </pattern>
    </defs>
  );
}

/** About as wide as `width` Latin letters; a Chinese character counts two. */
export function cutTo(text: string, width: number): string {
  let used = 0;
  let result = '';
  for (const character of text) {
    used += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
    if (used > width) return `${result}…`;
    result += character;
  }
  return result;
}
