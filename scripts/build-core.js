/**
 * Builds `dist/core.cjs` and `dist/core.cache`, and the plugin that lets the other bundles use them.
 *
 * The sources know nothing of this: whoever imports one of the modules below gets, in the built program, a stub with the same
 * exports that are taken from the core.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { rolldown } from 'rolldown';
import { loadCore } from './core-loader.js';
import { plainLoops } from './plain-loops.js';

const root = join(import.meta.dirname, '..');
const dist = new URL('../dist/', import.meta.url);
const loader = join(import.meta.dirname, 'core-loader.js');

/** What the rest of the program may import of the core. */
const modules = ['pipeline', 'rules/index', 'parsers/index', 'refiners/index', 'wording/index'];
/** @param {string} name */
const pathOf = (name) => join(root, 'src', `${name}.ts`);

/**
 * @param {(id: string) => boolean} external
 * @returns {Promise<import('rolldown').Plugin>} for the other bundles
 */
export async function buildCore(external) {
  const entry = modules.map((name) => `export * as ${nameOf(name)} from ${JSON.stringify(pathOf(name))};`).join('\n');
  const build = await rolldown({
    input: { core: 'core-entry' },
    platform: 'node',
    external: (id) => id !== 'core-entry' && external(id),
    plugins: [
      plainLoops(),
      {
        name: 'core-entry',
        resolveId: (id) => (id === 'core-entry' ? id : null),
        load: (id) => (id === 'core-entry' ? entry : null),
      },
    ],
  });
  await build.write({ dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' });
  await build.close();
  const file = join(root, 'dist/core.cjs');
  writeFileSync(file, inAscii(readFileSync(file, 'utf8')));
  const core = compile();
  return {
    name: 'core-stubs',
    resolveId: (id) => (id === 'core-instance' ? id : null),
    load(id) {
      if (id === 'core-instance') return instance;
      const name = modules.find((one) => pathOf(one) === id);
      if (!name) return null;
      const names = Object.keys(core[nameOf(name)] ?? {}).join(', ');
      const code = `import { core } from 'core-instance';\nexport const { ${names} } = core.${nameOf(name)};`;
      return { code, moduleType: 'js' };
    },
  };
}

/** One for all bundles; it ends up in `dist/chunks/`. */
const instance = `
import { loadCore } from ${JSON.stringify(loader)};
export const { core } = loadCore(new URL('../', import.meta.url));`;

/**
 * Every other character as an escape, so that the engine holds and scans one byte for each: half the memory, and nothing to decode.
 *
 * @param {string} code strings, expressions, names and comments take the escape alike
 */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Runs the core over the notices we have, so that the cache holds what is really used. */
function compile() {
  // What runs only at the start would be thrown away before the cache is made. A cache is refused where the flags are others.
  setFlagsFromString('--no-flush-bytecode');
  const { core, script } = loadCore(dist);
  const { parseNotice } = /** @type {typeof import('../src/pipeline.js')} */ (core[nameOf('pipeline')]);
  const folder = join(root, 'fixtures/notices');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const lang of /** @type {const} */ (['zh', 'en'])) parseNotice(text, { lang });
  }
  setFlagsFromString('--flush-bytecode');
  writeFileSync(new URL('core.cache', dist), script.createCachedData());
  return core;
}

/** @param {string} name */
function nameOf(name) {
  return name.replace('/index', '');
}
