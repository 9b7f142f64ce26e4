/** Office parts are loaded only when needed: which packages a command opens, by format. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { formats } from './support/read.js';
import { root } from './support/source-files.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbao-cold-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every module that is loaded is named on standard error. */
const hooks = `import { writeSync } from 'node:fs'; export function load(url, context, next) { writeSync(2, 'loaded ' + url + '\\n'); return next(url, context); }`;
const register = `import { register } from 'node:module'; register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(hooks))});`;

function packagesOf(path: string): string[] {
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(register)}`, join(root, 'bin/tongbao.js'), 'extract', path],
    { encoding: 'utf8' }
  );
  expect(status, stderr).toBeLessThan(2);
  const names = [...stderr.matchAll(/^loaded .*\/node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)].sort();
}

it('text needs no package at all', () => {
  const path = join(folder, 'plain.txt');
  writeFileSync(path, '整改已完成24个,其中市级20个、区级4个。');
  expect(packagesOf(path)).toEqual([]);
});

it.each([
  ['notice.docx', ['yauzl', 'saxes'], ['pdfjs-dist', 'parse5', 'remark-parse']],
  ['notice.doc', [], ['pdfjs-dist', 'parse5', 'saxes', 'yauzl']],
  ['notice.gb2312.html', ['parse5'], ['pdfjs-dist', 'saxes', 'yauzl']],
])('%s needs only its own', (name, needed, foreign) => {
  const packages = packagesOf(join(formats, name));
  expect(packages).toEqual(expect.arrayContaining(needed));
  expect(packages.filter((one) => foreign.includes(one))).toEqual([]);
});
