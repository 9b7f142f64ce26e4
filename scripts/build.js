/**
 * Builds `dist/`: the library and the command line, as ES modules in chunks that are loaded when needed.
 *
 * Small packages on the path of every command are bundled, because opening many files costs more than reading them; what only
 * one format or command needs stays in node_modules and is imported when that is used.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { buildCore } from './build-core.js';
import { rulesData } from './rules-data.js';
import { buildPage } from './build-page.js';

const bundled = new Set([
  'commander',
  'picocolors',
  'string-width',
  'unified',
  'vfile',
  'vfile-message',
  'bail',
  'devlop',
  'extend',
  'is-plain-obj',
  'trough',
  'unist-util-stringify-position',
  'get-east-asian-width',
  'strip-ansi',
  'ansi-regex',
  'emoji-regex',
  'preact',
  'preact-render-to-string',
  '@preact/signals',
  '@preact/signals-core',
  'd3-scale',
  'd3-array',
  'd3-interpolate',
  'd3-color',
  'd3-format',
  'd3-time',
  'd3-time-format',
  'internmap',
]);
/** @param {string} id */
const packageName = (id) =>
  id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** @param {string} id */
const external = (id) => id !== 'core-instance' && !/^[./#]/.test(id) && !bundled.has(packageName(id));

/**
 * What a check of a text file loads, in three files: opening many costs more than reading them. `starting` is enough for the help; the
 * library needs only `reading`. Nothing but the entry may stand in `cli.js`, for a chunk that imported it would run the program.
 */
const groups = [
  {
    name: 'starting',
    test: /src.cli.(exit-codes|output)(\.ts)?$|node_modules.commander/,
  },
  {
    name: 'reading',
    test: /core-(instance|loader)|src.((pipeline|rules.index|wording.index|record.sentence|tree.fold)|read.(index|detect|decode|errors|limits|reader|text))(\.ts)?$|node_modules.(vfile|unist-util-stringify-position)/,
  },
  {
    name: 'checking',
    test: /src.(cli.(notices|progress|settings|options|rule-ids|nearest|several|formatters|terminal|commands.(check|extract))|report.(review|place|text|style|excerpt|pick-passages)|wording.(frames|gap-in-labels)|config.find)(\.ts)?$|node_modules.picocolors/,
  },
];

/**
 * Commander loads what starts processes, the network with it, for commands that are files of their own. There are none here, so
 * that is left until somebody asks for it: 7 of the 110 ms that a short check takes.
 *
 * @type {import('rolldown').Plugin}
 */
const withoutProcesses = {
  name: 'without-processes',
  transform(code, id) {
    if (!id.endsWith('commander/lib/command.js')) return null;
    const asked = "const childProcess = require('node:child_process');";
    if (!code.includes(asked)) throw new Error('commander loads node:child_process in another way');
    return code.replace(
      asked,
      "const childProcess = { spawn: (...args) => require('node:child_process').spawn(...args) };"
    );
  },
};

rmSync('dist', { recursive: true, force: true });
const build = await rolldown({
  input: {
    index: 'src/index.ts',
    schema: 'src/schema.ts',
    archive: 'src/archive/index.ts',
    cli: 'src/cli/main.ts',
    'archive-worker': 'src/archive/worker.ts',
    'pdf-worker': 'src/read/pdf-worker.ts',
  },
  platform: 'node',
  external,
  plugins: [await buildCore(external), withoutProcesses],
});
await build.write({
  dir: 'dist',
  format: 'esm',
  codeSplitting: { groups },
  chunkFileNames: 'chunks/[name]-[hash].js',
  banner: `/* tongbao ${version} */`,
});
await build.close();

/** @type {typeof import('../src/index.js')} */
const { rules } = await import(new URL('../dist/index.js', import.meta.url).href);
writeFileSync('dist/rules.json', JSON.stringify(rulesData(join(import.meta.dirname, '..'), rules)));
await buildPage();
