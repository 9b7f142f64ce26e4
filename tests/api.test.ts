/** The public surface: whoever adds or removes an export says so here, and in the changelog. */
import { expect, it } from 'vitest';
import * as api from '../src/index.js';
import * as archive from '../src/archive/index.js';
import * as schemas from '../src/schema.js';

it('exports what is listed', () => {
  expect(Object.keys(api).sort()).toEqual([
    'ReadError',
    'SCHEMA_VERSION',
    'VERSION',
    'checkNotice',
    'noticeCheck',
    'noticeParse',
    'noticeProcessor',
    'noticeRecognise',
    'noticeRecord',
    'noticeRefine',
    'noticeRelate',
    'parseNotice',
    'parsers',
    'readBytes',
    'readPaths',
    'refiners',
    'rules',
  ]);
});

it('exports the schemas apart', () => {
  expect(Object.keys(schemas).sort()).toEqual(['baselineSchema', 'configSchema', 'recordSchema']);
});

it('exports the archive apart', () => {
  expect(Object.keys(archive).sort()).toEqual([
    'ArchiveError',
    'addKeywords',
    'digest',
    'dump',
    'exportArchive',
    'exportFormats',
    'findNotice',
    'ingest',
    'listNotices',
    'openArchive',
    'readNotice',
    'search',
    'shortId',
    'stats',
    'tables',
    'verify',
  ]);
});

it('gives the checks of a text', () => {
  const failing = api.checkNotice('已完成24个,正在整改11个,共36个。').filter(({ verdict }) => verdict === 'fails');
  expect(failing.map(({ rule, operands }) => [rule, operands.length])).toEqual([['sum', 3]]);
});

it('makes records that its schema accepts', () => {
  expect(() => schemas.recordSchema.parse(api.parseNotice('已完成24个,正在整改11个,共36个。'))).not.toThrow();
});
