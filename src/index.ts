/** The public surface of tongbao; `tests/api.test.ts` lists it. */
export { checkNotice, parseNotice } from './pipeline.js';
export {
  noticeCheck,
  noticeParse,
  noticeProcessor,
  noticeRecognise,
  noticeRecord,
  noticeRefine,
  noticeRelate,
} from './pipeline.js';
export { readBytes, readPaths, ReadError, type ReadResult } from './read/index.js';
export { rules } from './rules/index.js';
export { parsers } from './parsers/index.js';
export { refiners } from './refiners/index.js';
export { SCHEMA_VERSION, VERSION } from './record/version.js';
export type { CheckRecord, NoticeRecord } from './record/schema.js';
export type * from './types.js';
