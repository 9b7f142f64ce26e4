/** Facts and checks to the record. The only place where spans leave the view for the text as published, and where ids are given. */
import { hash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Facts } from '../facts/index.js';
import type { Block, Check, Remark } from '../types.js';
import { wordings } from '../wording/index.js';
import { checkRecords } from './check-records.js';
import { findingRecord, outlineRecord } from './finding-records.js';
import { mentionRecords } from './mention-records.js';
import { Published } from './published.js';
import type { BlockRecord, NoticeRecord } from './schema.js';
import { SCHEMA_VERSION, VERSION } from './version.js';

export function toRecord(facts: Facts, checks: readonly Check[], file: VFile): NoticeRecord {
  const { notice } = facts;
  const { view } = notice;
  const text = view.source;
  const published = new Published(view);
  const { lists, ids } = mentionRecords(facts, published);
  const { skipped, ...mentions } = lists;
  return {
    schemaVersion: SCHEMA_VERSION,
    generator: { name: 'tongbao', version: VERSION },
    source: {
      path: file.path ?? '',
      ...(file.data.origin ?? describeText(text)),
      script: view.script,
      offsetUnit: 'utf-16',
    },
    stages: ['read', 'tree', 'parsers', 'refiners', 'facts', 'rules'],
    text,
    blocks: notice.blocks.map((block) => blockRecord(block, published)),
    metadata: withoutInternals(facts.metadata),
    outline: outlineRecord(notice.outline, published),
    findings: facts.findings.map((finding, index) => findingRecord(finding, index + 1, published)),
    ...mentions,
    checks: checkRecords(checks, text, published, ids, wordings[notice.options.lang]),
    skipped,
    messages: notice.remarks.map((remark) => messageRecord(remark, published)),
  };
}

function blockRecord({ kind, locator, cells, start, end }: Block, published: Published): BlockRecord {
  const span = published.place({ start, end });
  return cells ? { kind, span, locator, cells: cells.map((cell) => published.place(cell)) } : { kind, span, locator };
}

function messageRecord(remark: Remark, published: Published): NoticeRecord['messages'][number] {
  const { reason, ruleId, source, span } = remark;
  if (!span) return { reason, ruleId, source };
  return { reason, ruleId, source, span: source === 'read' || source === 'tree' ? span : published.place(span) };
}

function withoutInternals({ titleSpan, ...metadata }: Facts['metadata']): NoticeRecord['metadata'] {
  void titleSpan;
  return metadata;
}

function describeText(text: string): { mediaType: string; encoding: string; sha256: string; bytes: number } {
  return {
    mediaType: 'text/plain',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    sha256: hash('sha256', text, 'hex'),
  };
}
