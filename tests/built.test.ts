/** What `npm run build` makes: the same program as the sources, quick to start, without side effects for who imports it. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../scripts/core-loader.js';
import { parseNotice } from '../src/pipeline.js';
import { root } from './support/source-files.js';

const dist = join(root, 'dist');
const notices = readdirSync(join(root, 'fixtures/notices')).map((name) =>
  readFileSync(join(root, 'fixtures/notices', name), 'utf8')
);

beforeAll(() => {
  if (!existsSync(join(dist, 'core.cjs'))) throw new Error('this tests the built program: npm run build');
});

/** A file of `dist/` with all that it imports statically, and the packages these name. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, from = ''] of code.matchAll(/^\s*(?:import|export)\b[^'"();]*?["']([^"']+)["'];$/gm)) {
    if (from.startsWith('.')) loadedBy(join(dirname(file), from), seen);
    else if (!from.startsWith('node:')) seen.add(from);
  }
  return seen;
}

const names = (files: Set<string>): string[] =>
  [...files].map((file) => file.replace(/^.*\//, '').replace(/-.*\.js$/, ''));

describe('what is loaded', () => {
  it('for the library: no package, nothing of the command line', () => {
    expect(names(loadedBy(join(dist, 'index.js'))).sort()).toEqual(['index.js', 'reading', 'version']);
  });

  it('for the help: the entry and what every command needs', () => {
    expect(names(loadedBy(join(dist, 'cli.js'))).sort()).toEqual(['cli.js', 'rolldown', 'starting', 'version']);
  });

  it('for a check of a text file: no package but what is bundled', () => {
    const chunks = readdirSync(join(dist, 'chunks'));
    const checking = chunks.find((name) => name.startsWith('checking-')) ?? '';
    const loaded = new Set([...loadedBy(join(dist, 'cli.js')), ...loadedBy(join(dist, 'chunks', checking))]);
    expect(names(loaded).sort()).toEqual(['checking', 'cli.js', 'reading', 'rolldown', 'starting', 'version']);
  });

  it('by nobody: the file that runs the program', () => {
    const chunks = readdirSync(join(dist, 'chunks')).map((name) => join(dist, 'chunks', name));
    const importing = [
      ...chunks,
      join(dist, 'index.js'),
      join(dist, 'schema.js'),
      join(dist, 'archive-worker.js'),
    ].filter((file) => /["']\.{1,2}\/cli\.js["']/.test(readFileSync(file, 'utf8')));
    expect(importing).toEqual([]);
  });
});

describe('the core', () => {
  it('gives the records that the sources give', async () => {
    const built = (await import(pathToFileURL(join(dist, 'index.js')).href)) as { parseNotice: typeof parseNotice };
    for (const text of notices) expect(built.parseNotice(text)).toEqual(parseNotice(text));
  });

  it('takes the compiled code, and does without where it does not fit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongbao-'));
    try {
      const [url, first = ''] = [pathToFileURL(`${folder}/`), notices[0]];
      const records = ['fits', 'spoilt', 'missing'].map((state) => {
        for (const name of ['core.cjs', 'core.cache']) copyFileSync(join(dist, name), join(folder, name));
        if (state === 'spoilt') writeFileSync(join(folder, 'core.cache'), 'something else');
        if (state === 'missing') rmSync(join(folder, 'core.cache'));
        const { core } = loadCore(url);
        const { parseNotice: parse } = core['pipeline'] as { parseNotice: typeof parseNotice };
        return parse(first);
      });
      expect(records[1]).toEqual(records[0]);
      expect(records[2]).toEqual(records[0]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
