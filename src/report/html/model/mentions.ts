/** Every recognised stretch of the text under one shape: what the text pane marks, by kind. */
import type { NoticeRecord } from '../../../record/schema.js';

export const kinds = ['figure', 'date', 'regulation', 'document-number', 'organization', 'person', 'skipped'] as const;

export type Kind = (typeof kinds)[number];

export interface MarkedMention {
  id: string;
  kind: Kind;
  raw: string;
  span: { start: number; end: number };
}

/** In order of appearance; skipped numerals get an id of their own (`skipped-3`). */
export function mentionsOf(record: NoticeRecord): MarkedMention[] {
  const list: MarkedMention[] = [];
  const add = (kind: Kind, items: readonly { id?: string; raw: string; span: MarkedMention['span'] }[]): void => {
    items.forEach(({ id, raw, span }, index) => list.push({ id: id ?? `${kind}-${index + 1}`, kind, raw, span }));
  };
  add('figure', record.figures);
  add('date', record.dates);
  add('regulation', record.regulations);
  add('document-number', record.documentNumbers);
  add('organization', record.organizations);
  add('person', record.persons);
  add('skipped', record.skipped);
  return list.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}
