/**
 * The zod schemas, as `tongbao/schema`: of the record, of the configuration, of the accepted checks. Apart from the main entry, so
 * that only those who validate load zod.
 */
export { record as recordSchema, type NoticeRecord } from './record/schema.js';
export { config as configSchema, type Config } from './config/schema.js';
export { baseline as baselineSchema, type Baseline, type BaselineEntry } from './baseline/schema.js';
