/** What no check looked at, and what the tool did not understand: the other half of "nothing disagrees". */
import type { NoticeRecord } from '../../../record/schema.js';
import { coverageOf } from '../model/coverage.js';
import { locate } from '../model/place.js';
import { lastAtOrBefore } from '../model/blocks.js';
import { quoteOf } from '../model/quote.js';
import type { Words } from '../words/index.js';
import { Characters } from './characters.js';

export function Uncovered({ record, words }: { record: NoticeRecord; words: Words }) {
  const coverage = coverageOf(record);
  const { figures, decided, open, free, unexplained } = coverage;
  const w = words.uncovered;
  const byReason = new Map<NoticeRecord['skipped'][number]['reason'], { id: string; span: Span }[]>();
  record.skipped.forEach(({ reason, span }, index) => {
    const list = byReason.get(reason) ?? [];
    byReason.set(reason, list);
    list.push({ id: `skipped-${index + 1}`, span });
  });
  const anchor = (offset: number): string =>
    `block-${lastAtOrBefore(record.blocks, offset, ({ span }) => span.start) + 1}`;
  return (
    <>
      <p class="hint">{w.hint}</p>
      <CoverageBar parts={[decided.length, open.length, free.length]} words={words} />
      <p class="legend">
        <span class="key key-decided">
          {w.decided} {decided.length}
        </span>
        <span class="key key-open">
          {w.open} {open.length}
        </span>
        <span class="key key-free">
          {w.free} {free.length}
        </span>
        <span class="key">= {figures}</span>
      </p>
      <button type="button" class="button" data-action="uncovered">
        {w.show}
      </button>
      <h3>
        {w.free} <span class="count">{free.length}</span>
      </h3>
      <p class="hint">{w.freeHint}</p>
      <Places record={record} words={words} items={free} />
      {unexplained.length > 0 && (
        <>
          <h3>
            {w.unexplained} <span class="count">{unexplained.length}</span>
          </h3>
          <p class="hint">{w.unexplainedHint}</p>
          <Places record={record} words={words} items={unexplained.map((span) => ({ id: anchor(span.start), span }))} />
        </>
      )}
      <h3>
        {w.skipped} <span class="count">{record.skipped.length}</span>
      </h3>
      <p class="hint">{w.skippedHint}</p>
      {[...byReason].map(([reason, items]) => (
        <details key={reason}>
          <summary>
            {words.skipReason[reason]} <span class="count">{items.length}</span>
          </summary>
          <Places record={record} words={words} items={items} />
        </details>
      ))}
    </>
  );
}

interface Span {
  start: number;
  end: number;
}

/** Beyond these the list helps nobody; the text shows them all. */
const MOST = 600;

function Places({
  record,
  words,
  items,
}: {
  record: NoticeRecord;
  words: Words;
  items: readonly { id: string; span: Span }[];
}) {
  if (items.length === 0) return <p class="empty">{words.uncovered.none}</p>;
  return (
    <ul class="places">
      {items.slice(0, MOST).map(({ id, span }) => {
        const quote = quoteOf(record.text, span, 10);
        return (
          <li key={span.start}>
            <a href={`#${encodeURIComponent(id)}`} data-at={span.start} data-to={span.end}>
              <Characters text={quote.before} />
              <b>
                <Characters text={quote.raw} />
              </b>
              <Characters text={quote.after} />
            </a>
            <span class="where">{words.place(locate(record.blocks, span.start))}</span>
          </li>
        );
      })}
      {items.length > MOST && <li>… +{items.length - MOST}</li>}
    </ul>
  );
}

function CoverageBar({ parts, words }: { parts: [number, number, number]; words: Words }) {
  const all = parts[0] + parts[1] + parts[2];
  if (all === 0) return null;
  const w = words.uncovered;
  const names = [w.decided, w.open, w.free];
  let x = 0;
  return (
    <svg
      class="bar"
      viewBox="0 0 400 14"
      width="100%"
      height="14"
      preserveAspectRatio="none"
      role="img"
      aria-label={names.map((name, i) => `${name} ${parts[i] ?? 0}`).join(', ')}
    >
      {parts.map((part, i) => {
        const width = (part / all) * 400;
        const rect = <rect key={names[i]} class={`cover-${i}`} x={x} y={0} width={width} height={14} />;
        x += width;
        return rect;
      })}
    </svg>
  );
}
