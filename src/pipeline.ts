/**
 * The stages in order, as plugins of one unified processor: parser → transformers → compiler.
 *
 * The file is a VFile, the tree an mdast root, what goes wrong a message of the file. Each stage is a pure function of its own
 * folder; this page only puts them in a row. Use one alone with `unified().use(noticeParse).use(noticeRecognise)…`.
 */
import type { Root } from 'mdast';
import { unified, type Plugin, type Processor } from 'unified';
import { VFile } from 'vfile';
import { relate, type Facts } from './facts/index.js';
import { recognise } from './parsers/index.js';
import type { CheckRecord, NoticeRecord } from './record/schema.js';
import { toRecord } from './record/to-record.js';
import { refine } from './refiners/index.js';
import { check } from './rules/index.js';
import { buildNotice } from './tree/index.js';
import type { Check, Notice, Options } from './types.js';

declare module 'vfile' {
  interface DataMap {
    notice: Notice;
    facts: Facts;
    checks: Check[];
  }
}

declare module 'unified' {
  interface CompileResultMap {
    NoticeRecord: NoticeRecord;
  }
}

/** Text to tree: view, blocks, labels, outline. */
export const noticeParse: Plugin<[Options?], string, Root> = function (options) {
  this.parser = (_text, file) => {
    file.data.notice = buildNotice(file, options);
    return file.data.notice.tree;
  };
};

/** Tree to mentions. */
export const noticeRecognise: Plugin<[], Root> = () => (_tree, file) => void recognise(noticeOf(file));

/** Mentions to mentions: overlaps, missing years, shared units. */
export const noticeRefine: Plugin<[], Root> = () => (_tree, file) => void refine(noticeOf(file));

/** Mentions to facts. */
export const noticeRelate: Plugin<[], Root> = () => (_tree, file) => {
  file.data.facts = relate(noticeOf(file));
};

/** Facts to checks; those that fail become messages of the file. */
export const noticeCheck: Plugin<[], Root> = () => (_tree, file) => {
  file.data.checks = check(factsOf(file));
};

/** Facts and checks to the record. */
export const noticeRecord: Plugin<[], Root, NoticeRecord> = function () {
  this.compiler = (_tree, file) => toRecord(factsOf(file), file.data.checks ?? [], file);
};

export function noticeProcessor(options: Options = {}): Processor<Root, Root, Root, Root, NoticeRecord> {
  return unified()
    .use(noticeParse, options)
    .use(noticeRecognise)
    .use(noticeRefine)
    .use(noticeRelate)
    .use(noticeCheck)
    .use(noticeRecord)
    .freeze();
}

/**
 * Reads one notice that is already text: extracts and checks.
 *
 * @param input the text, or a VFile that a reader made (with the tree and the origin in its data)
 * @returns the record, checks included
 */
export function parseNotice(input: string | VFile, options: Options = {}): NoticeRecord {
  const file = typeof input === 'string' ? new VFile({ value: input }) : input; // `new VFile('')` has no value at all
  return noticeProcessor(options).processSync(file).result as NoticeRecord;
}

/**
 * Only the checks of one notice that is already text: what was verified, what does not agree, what cannot be decided.
 *
 * @example checkNotice('已完成24个,正在整改11个,共36个。').filter(({ verdict }) => verdict === 'fails')
 */
export function checkNotice(input: string | VFile, options: Options = {}): CheckRecord[] {
  return parseNotice(input, options).checks;
}

function noticeOf(file: VFile): Notice {
  const { notice } = file.data;
  if (!notice) throw new Error('use noticeParse before this plugin');
  return notice;
}

function factsOf(file: VFile): Facts {
  const { facts } = file.data;
  if (!facts) throw new Error('use noticeRelate before this plugin');
  return facts;
}
