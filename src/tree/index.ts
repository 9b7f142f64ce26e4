/** The tree stage: a file's text to the view of it, its blocks in order, its labels and its outline. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Notice, Options, Remark } from '../types.js';
import { flatten } from './blocks.js';
import { findDebris } from './debris.js';
import { foldCharacters, scriptOf } from './fold.js';
import { fromLines } from './from-lines.js';
import { findLabels } from './labels.js';
import { buildOutline } from './outline.js';
import { findSoftBreaks } from './soft-breaks.js';
import { withTypedTables } from './typed-tables.js';
import { createView, type Edit } from './view.js';

declare module 'vfile' {
  interface DataMap {
    /** What the reader knows of the bytes. */
    origin: { mediaType: string; encoding?: string; sha256: string; bytes: number };
    /** The tree of a format that has structure of its own; plain text has none. Positions are offsets of the value. */
    tree: Root;
    /** Markup of the format inside the text (Markdown escapes): read past, never removed. Sorted, without overlaps. */
    edits: Edit[];
    /** Metadata that the format carries beside the text (`meta` of a page). */
    meta: { title?: string; publisher?: string; publishedAt?: string };
  }
}

export function buildNotice(file: VFile, options: Options = {}): Notice {
  const source = String(file.value);
  const remarks: Remark[] = [];
  const remark = (one: Remark): void => void remarks.push(one);
  const breaks = file.data.tree ? [] : findSoftBreaks(source);
  if (breaks[0]) {
    const reason = `lines were broken because they were full; ${breaks.length} line ends are read past`;
    remark({ reason, ruleId: 'soft-break', source: 'tree', span: { start: breaks[0].start, end: breaks[0].end } });
  }
  const tree = file.data.tree ? withTypedTables(source, file.data.tree) : fromLines(source, breaks);
  const script = scriptOf(source);
  const edits = mergeEdits(file.data.edits ?? breaks, findDebris(source, remark));
  const view = createView(source, script, (text) => foldCharacters(text, script), edits);
  const blocks = flatten(tree, view, viewOffsets(edits));
  const notice: Notice = {
    view,
    tree,
    blocks,
    labels: [],
    outline: [],
    mentions: [],
    remarks,
    ...(file.data.meta && { meta: file.data.meta }),
    options: { ...options, lang: options.lang ?? 'zh' },
  };
  notice.labels = findLabels(notice);
  notice.outline = buildOutline(notice);
  return notice;
}

function mergeEdits(a: readonly Edit[], b: readonly Edit[]): Edit[] {
  if (a.length === 0 || b.length === 0) return [...a, ...b];
  const out: Edit[] = [];
  for (const edit of [...a, ...b].sort((x, y) => x.start - y.start)) {
    if (edit.start >= (out.at(-1)?.end ?? 0)) out.push(edit);
  }
  return out;
}

/** Source offset to view offset, for offsets asked in ascending order. */
function viewOffsets(edits: readonly Edit[]): (offset: number) => number {
  let index = 0;
  let shift = 0;
  let last = 0;
  return (offset) => {
    if (offset < last) {
      index = 0;
      shift = 0;
    }
    last = offset;
    for (; index < edits.length; index++) {
      const edit = edits[index] as Edit;
      if (edit.end > offset) break;
      shift += edit.replacement.length - (edit.end - edit.start);
    }
    return offset + shift;
  };
}
