/** The public surface: whoever adds or removes an export says so here, and in the changelog. */
import { expect, it } from 'vitest';
import * as api from '../src/index.js';

it('exports what is listed', () => {
  expect(Object.keys(api).sort()).toEqual([
    'ReadError',
    'SCHEMA_VERSION',
    'VERSION',
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
