/** What the benches measured, as a page for people: `docs/performance.md`. */

/**
 * @typedef {import('./clock.js').Spread} Spread
 * @typedef {import('./speed.js').SpeedRow} SpeedRow
 * @typedef {import('./cold.js').ColdRow} ColdRow
 * @typedef {import('./growth.js').Curve} Curve
 *
 * @typedef {object} Measured
 * @property {string} version
 * @property {string} commit
 * @property {string} node
 * @property {Record<string, { characters: number, speed: SpeedRow[], stages: Record<string, Spread> }>} notices
 * @property {ColdRow[]} cold
 * @property {Curve[]} growth
 */

const OURS = 'tongbao, extract and check';

/** @param {Measured} measured */
export function page({ version, commit, node, notices, cold, growth }) {
  return lines(
    '<!-- Written by bench/run.js. -->',
    '# Performance',
    '',
    `Measured with \`npm run bench\`: tongbao ${version} (${commit}), Node ${node}. Times are processor time, so that other work of`,
    'the machine does not count; the median, and in brackets the middle half of the runs. Compare ratios, not milliseconds: these',
    'are of one machine.',
    '',
    '## One notice, warm',
    '',
    ...Object.entries(notices).flatMap(([name, one]) => noticeSection(name, one)),
    'What the others are asked to do is a part of the job: chrono finds dates, Recognizers-Text numbers without their units and',
    'dates, nodejieba words. None of them knows what a number counts, or holds one against another. "Dates" is how many of the',
    'dates that tongbao reads they find at least a part of.',
    '',
    '## A whole process',
    '',
    ...coldSection(cold),
    '',
    '## Growth',
    '',
    ...growthSection(growth)
  );
}

/**
 * @param {string} name
 * @param {Measured['notices'][string]} notice
 */
function noticeSection(name, { characters, speed, stages }) {
  const ours = medianOf(speed, OURS);
  const rows = speed.map(({ name: tool, does, dates, spread }) => {
    const ratio = tool === OURS ? '1' : times(spread.median / ours);
    return `| ${tool} | ${does} | ${dates ?? ''} | ${shown(spread)} | ${ratio} |`;
  });
  const whole = Object.values(stages).reduce((sum, { median }) => sum + median, 0);
  return [
    `${name}, ${characters.toLocaleString('en')} characters:`,
    '',
    '| | what it does | dates | milliseconds | times tongbao |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    '| stage | milliseconds | share |',
    '|---|---|---|',
    ...Object.entries(stages).map(
      ([stage, spread]) => `| ${stage} | ${shown(spread)} | ${((100 * spread.median) / whole).toFixed(0)} % |`
    ),
    '',
  ];
}

/** @param {ColdRow[]} rows the empty process first */
function coldSection(rows) {
  const [empty] = rows;
  if (!empty) return [];
  return [
    '| | milliseconds | times the empty process | memory, MB | times |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ name, time, memory }) =>
        `| \`${name}\` | ${shown(time)} | ${times(time.median / empty.time.median)} | ${memory.median.toFixed(0)} | ${times(memory.median / empty.memory.median)} |`
    ),
  ];
}

/** @param {Curve[]} curves */
function growthSection(curves) {
  const real = curves.filter(({ group }) => group === 'real');
  const hostile = curves.filter(({ group }) => group === 'hostile');
  const lengths = real[0]?.points.map(({ length }) => length) ?? [];
  const steep = [...hostile].filter(({ problem }) => !problem).sort((a, b) => (b.exponent ?? 0) - (a.exponent ?? 0));
  const slow = [...hostile].sort((a, b) => lastTime(b) - lastTime(a));
  return [
    'Milliseconds for a text repeated to so many characters, each in a process of its own; the exponent of the last step (1 is',
    'linear) and the memory it took beyond what the process had.',
    '',
    `| | ${lengths.map((length) => length.toLocaleString('en')).join(' | ')} | exponent | MB |`,
    `|---|${'---|'.repeat(lengths.length + 2)}`,
    ...real.map(({ name, points, exponent, problem }) => {
      const cells = lengths.map(
        (length) => points.find((point) => point.length === length)?.milliseconds.toFixed(0) ?? ''
      );
      return `| ${name} | ${cells.join(' | ')} | ${problem ?? exponent?.toFixed(2) ?? ''} | ${((points.at(-1)?.memory ?? 0) / 1e6).toFixed(0)} |`;
    }),
    '',
    `${hostile.length} hostile strings, each repeated to 1,000,000 characters: a single digit, 《, （, 一是, dates, labels, entities …`,
    '',
    `- slowest: ${slow
      .slice(0, 3)
      .map((one) => `\`${printable(one.name)}\` ${(lastTime(one) / 1000).toFixed(2)} s`)
      .join(', ')}`,
    `- steepest: ${steep
      .slice(0, 3)
      .map((one) => `\`${printable(one.name)}\` ${one.exponent?.toFixed(2) ?? ''}`)
      .join(', ')}`,
    `- not finished: ${
      hostile
        .filter(({ problem }) => problem)
        .map((one) => `\`${printable(one.name)}\` (${one.problem ?? ''})`)
        .join(', ') || 'none'
    }`,
  ];
}

/** @param {Curve} curve */
const lastTime = ({ points }) => points.at(-1)?.milliseconds ?? 0;

/** @param {string} text */
const printable = (text) => JSON.stringify(text).slice(1, -1).replaceAll('|', '¦');

/** @param {SpeedRow[]} rows @param {string} name */
export const medianOf = (rows, name) => rows.find((row) => row.name === name)?.spread.median ?? NaN;

/** @param {Spread} spread */
function shown({ median, low, high }) {
  const digits = median < 10 ? 2 : median < 100 ? 1 : 0;
  return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/** @param {number} ratio */
const times = (ratio) => (ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(2));

/** @param {string[]} all */
const lines = (...all) => all.join('\n').trimEnd() + '\n';
