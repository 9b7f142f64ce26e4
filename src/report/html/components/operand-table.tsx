/** The operands of a check: what the text says, where, and what it may mean; then what follows from them. */
import type { CheckRecord, NoticeRecord } from '../../../record/schema.js';
import { locate } from '../model/place.js';
import { quoteOf } from '../model/quote.js';
import { rangeText } from '../model/range-text.js';
import type { Words } from '../words/index.js';
import { Characters } from './characters.js';

export interface OperandTableProps {
  check: CheckRecord;
  record: NoticeRecord;
  words: Words;
  /** Number of the operand that the reader is at, where the check is selected. */
  current?: number | undefined;
}

/** A list that a notice enumerates may run to hundreds; the rest stay lit in the text. */
const MOST_ROWS = 40;

export function OperandTable({ check, record, words, current }: OperandTableProps) {
  const { card } = words;
  const figures = figuresOf(record);
  const rows = check.operands.slice(0, MOST_ROWS);
  // Dates and lists have no range of their own.
  const ranged = rows.some(({ ref }) => ref !== undefined && figures.has(ref));
  const columns = ranged ? 4 : 3;
  return (
    <div class="table-wrap">
      <table class="operands">
        <thead>
          <tr>
            <th scope="col">{card.operand}</th>
            <th scope="col">{card.place}</th>
            <th scope="col">{card.written}</th>
            {ranged && <th scope="col">{card.range}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((operand, index) => {
            const quote = quoteOf(record.text, operand.span);
            const figure = operand.ref === undefined ? undefined : figures.get(operand.ref);
            return (
              <tr key={index} class={current === index ? 'now' : undefined}>
                <th scope="row">
                  <span class="role">{words.role(operand.role)}</span>{' '}
                  <a
                    class="quote"
                    href={`#${encodeURIComponent(operand.ref ?? check.id)}`}
                    data-check={check.id}
                    data-operand={index}
                  >
                    <Characters text={quote.before} />
                    <b>
                      <Characters text={shorten(quote.raw)} />
                    </b>
                    <Characters text={quote.after} />
                  </a>
                </th>
                <td class="where">{words.place(locate(record.blocks, operand.span.start))}</td>
                <td class="num">
                  <Characters text={figure ? figure.raw : shorten(operand.value)} />
                </td>
                {ranged && <td class="num">{figure ? rangeText(figure) : ''}</td>}
              </tr>
            );
          })}
        </tbody>
        {(check.expected !== undefined || check.actual !== undefined || check.operands.length > MOST_ROWS) && (
          <tfoot>
            {check.operands.length > MOST_ROWS && (
              <tr>
                <td colSpan={columns}>… +{check.operands.length - MOST_ROWS}</td>
              </tr>
            )}
            {check.expected !== undefined && (
              <tr class="recomputed">
                <th scope="row" colSpan={2}>
                  {card.recomputed}
                </th>
                <td class="num" colSpan={columns - 2}>
                  <Characters text={check.expected} />
                </td>
              </tr>
            )}
            {check.actual !== undefined && (
              <tr class="stated">
                <th scope="row" colSpan={2}>
                  {card.stated}
                </th>
                <td class="num" colSpan={columns - 2}>
                  <Characters text={check.actual} />
                </td>
              </tr>
            )}
          </tfoot>
        )}
      </table>
    </div>
  );
}

const byRecord = new WeakMap<NoticeRecord, Map<string, NoticeRecord['figures'][number]>>();

function figuresOf(record: NoticeRecord): Map<string, NoticeRecord['figures'][number]> {
  let map = byRecord.get(record);
  if (!map) byRecord.set(record, (map = new Map(record.figures.map((figure) => [figure.id, figure]))));
  return map;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 58)}…` : text;
}
