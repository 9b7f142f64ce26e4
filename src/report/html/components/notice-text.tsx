/**
 * The notice as published, damage included, with what was recognised in it marked.
 *
 * Every element with `data-s` holds exactly the text from that offset on and nothing else (line numbers and signs come from
 * the style sheet), so an offset can be found again in the page, and copied text is the text. Blocks stand in chunks that a
 * browser need not lay out before they come into view: a text of a million characters scrolls like a short one.
 */
import type { ComponentChildren } from 'preact';
import type { CheckRecord, NoticeRecord } from '../../../record/schema.js';
import { lastAtOrBefore, shownBlocks, type ShownBlock } from '../model/blocks.js';
import { mentionsOf } from '../model/mentions.js';
import { byUrgency, outcomeOf, type Outcome } from '../model/outcome.js';
import { segmentsOf, type Segment } from '../model/segments.js';
import type { Words } from '../words/index.js';
import { Characters } from './characters.js';

interface Shown {
  block: ShownBlock;
  segments: Segment[];
  /** Level of the heading that begins here. */
  level?: number;
}

export function NoticeText({ record, words }: { record: NoticeRecord; words: Words }) {
  const blocks = shownBlocks(record);
  const pieces = segmentsOf(blocks, mentionsOf(record), record);
  const levels = headingLevels(record.outline, blocks);
  const free = new Set(record.figures.map(({ id }) => id));
  for (const { operands, verdict } of record.checks) {
    if (verdict !== 'undecidable') for (const { ref } of operands) if (ref !== undefined) free.delete(ref);
  }
  const shown = blocks.map((block, i): Shown => {
    const level = levels.get(i);
    return { block, segments: pieces[i] ?? [], ...(level !== undefined && { level }) };
  });
  const context: Context = { record, words, free };
  let page: number | undefined;
  return (
    <>
      {chunksOf(shown).map((chunk) => (
        <div class={`chunk tall-${heightClass(chunk)}`} key={chunk[0]?.block.span.start}>
          {groupRows(chunk).map((group) => {
            const [first] = group;
            const turn = first?.block.locator.page !== undefined && first.block.locator.page !== page;
            if (turn) page = first?.block.locator.page;
            return (
              <>
                {turn && page !== undefined && <div class="page-turn" data-label={words.text.page(page)} />}
                {first?.block.cells ? (
                  <Rows rows={group} context={context} />
                ) : (
                  group.map((one) => <Paragraph key={one.block.span.start} shown={one} context={context} />)
                )}
              </>
            );
          })}
        </div>
      ))}
    </>
  );
}

interface Context {
  record: NoticeRecord;
  words: Words;
  /** Figures without a decided check. */
  free: ReadonlySet<string>;
}

function Paragraph({ shown: { block, segments, level }, context }: { shown: Shown; context: Context }) {
  const { record, words } = context;
  const { start } = block.span;
  const title = start < 400 && isTitle(record, block);
  const classes = [
    'b',
    title ? 'doc-title' : level !== undefined ? `lv lv${Math.min(level, 4)}` : 'para',
    block.continued && 'continued',
    /^\s/.test(record.text.charAt(start)) && 'spaced',
  ];
  return (
    <p
      class={classes.filter(Boolean).join(' ')}
      data-s={start}
      data-loc={block.continued ? words.text.continued : locatorMark(block)}
      {...(!block.continued && block.number > 0 && { id: `block-${block.number}` })}
    >
      <Marked segments={segments} context={context} />
    </p>
  );
}

function Rows({ rows, context }: { rows: readonly Shown[]; context: Context }) {
  return (
    <div class="table-wrap">
      <table class="b-table">
        <tbody>
          {rows.map(({ block, segments }) => (
            <tr key={block.span.start} id={`block-${block.number}`} data-loc={locatorMark(block)}>
              {(block.cells ?? []).map((cell) => (
                <td key={cell.start} data-s={cell.start}>
                  <Marked segments={clip(segments, cell)} context={context} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Marked({ segments, context }: { segments: readonly Segment[]; context: Context }) {
  const { record } = context;
  return (
    <>
      {segments.map((segment) => {
        const text = <Characters text={record.text.slice(segment.start, segment.end)} />;
        const { mention, checks } = segment;
        if (!mention && checks.length === 0) {
          return segment.heading ? <b key={segment.start}>{text}</b> : text;
        }
        return (
          <Mark key={segment.start} segment={segment} context={context}>
            {text}
          </Mark>
        );
      })}
    </>
  );
}

function Mark({ segment, context, children }: { segment: Segment; context: Context; children: ComponentChildren }) {
  const { record, words, free } = context;
  const { mention, opens, checks } = segment;
  const found = checks.flatMap((index) => record.checks[index] ?? []).sort(byUrgency);
  const outcome = found[0] && outcomeOf(found[0]);
  const classes = [
    mention ? `m k-${mention.kind}` : 'op',
    outcome && `o-${outcome}`,
    mention && free.has(mention.id) && 'free',
    mention && !opens && 'tail',
    segment.heading && 'in-title',
  ];
  const attributes = {
    class: classes.filter(Boolean).join(' '),
    ...(mention && { 'data-m': mention.id }),
    ...(mention && opens && { id: mention.id }),
    ...(checks.length > 0 && { 'data-c': checks.join(' '), 'data-o': segment.start }),
  };
  if (mention?.kind === 'skipped' && found.length === 0) return <span {...attributes}>{children}</span>;
  const urgent = outcome === 'fails' || outcome === 'rounding';
  const target = found[0]?.id ?? mention?.id ?? '';
  return (
    <a
      {...attributes}
      href={`#${encodeURIComponent(target)}`}
      {...(urgent ? { title: `${words.outcome[outcome]} ${numbersOf(found, outcome)}` } : { tabIndex: -1 })}
    >
      {children}
    </a>
  );
}

function numbersOf(checks: readonly CheckRecord[], outcome: Outcome): string {
  return checks.flatMap((check) => (outcomeOf(check) === outcome ? numberOf(check.id) : [])).join(' ');
}

/** `check-7` as people say it. */
export function numberOf(id: string): string {
  return id.replace(/^check-(?=\d+$)/, '#');
}

function clip(segments: readonly Segment[], { start, end }: { start: number; end: number }): Segment[] {
  return segments
    .filter((segment) => segment.start < end && segment.end > start)
    .map((segment) => ({ ...segment, start: Math.max(segment.start, start), end: Math.min(segment.end, end) }));
}

/** The shortest sign of the place, for the margin. */
function locatorMark({ locator: { line, paragraph, row } }: ShownBlock): string | undefined {
  const mark = line ?? paragraph ?? row;
  return mark === undefined ? undefined : String(mark);
}

function isTitle({ metadata, text }: NoticeRecord, { span, number }: ShownBlock): boolean {
  return (
    number > 0 && metadata.title !== undefined && text.slice(span.start, span.end).trim() === metadata.title.trim()
  );
}

function headingLevels(outline: NoticeRecord['outline'], blocks: readonly ShownBlock[]): Map<number, number> {
  const levels = new Map<number, number>();
  const visit = (nodes: NoticeRecord['outline']): void => {
    for (const { span, label, level, title, children } of nodes) {
      const at = lastAtOrBefore(blocks, span.start, (block) => block.span.start);
      const block = blocks[at];
      if (block && span.start - block.span.start < 4 && !levels.has(at)) {
        // A heading that runs into its paragraph (一、加强监管。审结案件412件…) is set apart by its bold title alone.
        const runsIn = block.span.end - span.start > label.length + title.length + 12;
        levels.set(at, runsIn ? Math.max(level, 2) : level);
      }
      visit(children);
    }
  };
  visit(outline);
  return levels;
}

const CHUNK = 1500;

/** Blocks in chunks of about one screen; a table is never torn. */
function chunksOf(shown: readonly Shown[]): Shown[][] {
  const chunks: Shown[][] = [];
  let size = CHUNK;
  let before: Shown | undefined;
  for (const one of shown) {
    const sameTable = one.block.cells && before?.block.cells && one.block.locator.table === before.block.locator.table;
    if (size >= CHUNK && !(sameTable && size < 20 * CHUNK)) {
      chunks.push([]);
      size = 0;
    }
    chunks[chunks.length - 1]?.push(one);
    size += 60 + one.block.span.end - one.block.span.start;
    before = one;
  }
  return chunks;
}

/** Class for the height the browser may assume before it has laid the chunk out, in steps of 200 pixels. */
function heightClass(chunk: readonly Shown[]): number {
  const lines = chunk.reduce((sum, { block }) => sum + Math.ceil((block.span.end - block.span.start + 3) / 36), 0);
  const pixels = lines * 32 + chunk.length * 8;
  return Math.min(20, Math.max(1, Math.round(pixels / 200)));
}

function groupRows(chunk: readonly Shown[]): Shown[][] {
  const groups: Shown[][] = [];
  for (const one of chunk) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const same = one.block.cells && last?.block.cells && one.block.locator.table === last.block.locator.table;
    if (group && same) group.push(one);
    else groups.push([one]);
  }
  return groups;
}
