/** The outline as published, with the number of failing checks below each heading. */
import type { NoticeRecord, OutlineNode } from '../../../record/schema.js';
import { lastAtOrBefore } from '../model/blocks.js';
import { outcomeOf, startOf } from '../model/outcome.js';
import type { Words } from '../words/index.js';
import { Characters } from './characters.js';

export function OutlineList({ record, words }: { record: NoticeRecord; words: Words }) {
  const failing = record.checks
    .filter((check) => outcomeOf(check) === 'fails')
    .map(startOf)
    .sort((a, b) => a - b);
  const before = (offset: number): number => lastAtOrBefore(failing, offset, (one) => one) + 1;
  const failsIn = ({ start, end }: OutlineNode['span']): number => before(end - 1) - before(start - 1);
  const blockAt = (offset: number): number => lastAtOrBefore(record.blocks, offset, ({ span }) => span.start) + 1;
  const list = (nodes: readonly OutlineNode[]) => (
    <ol>
      {nodes.map((node) => {
        const fails = failsIn(node.span);
        return (
          <li key={node.id}>
            <a href={`#block-${blockAt(node.span.start)}`} data-from={node.span.start}>
              <Characters text={node.label + node.title} />
              {fails > 0 && (
                <span class="badge" title={`${words.outcome.fails} ${fails}`}>
                  {fails}
                </span>
              )}
            </a>
            {node.children.length > 0 && list(node.children)}
          </li>
        );
      })}
    </ol>
  );
  return <div class={count(record.outline) > 400 ? 'long' : undefined}>{list(record.outline)}</div>;
}

function count(nodes: readonly OutlineNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + count(children), 0);
}
