/** What a finding says of itself in named fields: who answers for it, by when, what came of it. */
import { findFields, type FieldKind } from '../tree/fields.js';
import type { Block, FindingFact, Span } from '../types.js';

type Extras = Pick<FindingFact, 'responsible' | 'due' | 'outcome'>;
const NAMES: Partial<Record<FieldKind, keyof Extras>> = {
  responsible: 'responsible',
  due: 'due',
  outcome: 'outcome',
  // Beside 整改措施 the progress says what came of them; alone it is the answer itself.
  progress: 'outcome',
};

/** The first field of each kind; its value ends at the next field, at a space before one, or with its block. */
export function findingFields(text: string, blocks: readonly Block[]): Extras {
  const extras: Extras = {};
  const all = blocks.map((block) => ({ block, fields: findFields(block.text) }));
  const answered = all.some(({ fields }) => fields.some(({ kind }) => kind === 'measure'));
  for (const { block, fields } of all) {
    fields.forEach((field, index) => {
      const name = field.kind === 'progress' && !answered ? undefined : NAMES[field.kind];
      if (!name || extras[name]) return;
      const span = trim(text, block.start + field.end, block.start + (fields[index + 1]?.start ?? block.text.length));
      if (span.end > span.start) extras[name] = { value: text.slice(span.start, span.end), span };
    });
  }
  return extras;
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /[\s。;]/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
