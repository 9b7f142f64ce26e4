/**
 * Makes the generated pages, and brings the console blocks of the written ones up to date.
 *
 *     node scripts/build-docs.js          writes what changed
 *     node scripts/build-docs.js --check  changes nothing; exit code 1 when a page is not up to date
 *
 * Needs a fresh `dist/`: the pages tell what the built program does.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { archivePage } from './doc-archive.js';
import { cliPage } from './doc-cli.js';
import { withTrueConsoles } from './doc-consoles.js';
import { pages } from './doc-pages.js';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

/** @type {typeof import('../src/index.js')} */
const library = await import(new URL('../dist/index.js', import.meta.url).href);

/** @type {typeof import('../src/archive/index.js')} */
const { tables } = await import(new URL('../dist/archive.js', import.meta.url).href);

const generated = pages(root, library);
generated['docs/record.schema.json'] = schema();
generated['docs/cli.md'] = cliPage(root);
generated['docs/archive.md'] = archivePage(tables);
for (const path of written()) generated[path] = withTrueConsoles(readFileSync(join(root, path), 'utf8'), root);

const stale = Object.entries(generated).filter(([path, content]) => contentOf(path) !== content);
const orphans = (existsSync(join(root, 'docs/rules')) ? readdirSync(join(root, 'docs/rules')) : [])
  .map((name) => `docs/rules/${name}`)
  .filter((path) => !(path in generated));

if (check) {
  for (const path of [...stale.map(([path]) => path), ...orphans]) console.error(`${path} is not up to date`);
  if (stale.length + orphans.length > 0) {
    console.error('run npm run docs, and look at what changed');
    process.exit(1);
  }
} else {
  for (const [path, content] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`wrote ${path}`);
  }
  for (const path of orphans) rmSync(join(root, path));
}

/** The schema as the program prints it. */
function schema() {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['bin/tongbao.js', 'schema'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`tongbao schema: ${stderr}`);
  return stdout;
}

/** Written pages that may hold console blocks. */
function written() {
  const docs = existsSync(join(root, 'docs')) ? readdirSync(join(root, 'docs')) : [];
  return [...docs.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`), 'README.md', 'README.zh-CN.md']
    .filter((path) => !(path in generated))
    .filter((path) => existsSync(join(root, path)));
}

/** @param {string} path */
function contentOf(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}
