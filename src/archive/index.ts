/** `tongbao/archive`: what the commands on archives do, for programs. `docs/archive.md` has the tables. */
export { openArchive, type Archive, type OpenOptions } from './open.js';
export { ArchiveError } from './error.js';
export { ingest, type IngestOptions, type Progress, type Summary } from './ingest.js';
export { findNotice, listNotices, readNotice, shortId, type Filter, type Listed } from './notices.js';
export { search, type Found, type Hit, type Match, type SearchOptions } from './search.js';
export { stats, type Stats } from './stats.js';
export { verify, type Problem, type Verification } from './verify.js';
export { digest, dump } from './dump.js';
export { addKeywords } from './keywords.js';
export { exportArchive, exportFormats, type ExportFormat } from './export/index.js';
export { tables, type Column, type Row, type Table, type TableName } from './tables.js';
export type { Schema, Views } from './schema.js';
