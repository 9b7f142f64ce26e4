/**
 * Loads the pipeline as it was compiled at build time.
 *
 * `dist/core.cjs` is the pipeline in one file, `dist/core.cache` the code that V8 made of it. A short command spends most of its
 * time compiling; with the cache a third of that is gone. Another version of Node.js refuses the cache: then the pipeline is
 * compiled as ever, and nothing else changes. Nothing is written at run time.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/**
 * @param {URL} folder `dist/`
 * @returns {{ core: Record<string, Record<string, unknown>>, script: Script }}
 */
export function loadCore(folder) {
  const url = new URL('core.cjs', folder);
  const filename = fileURLToPath(url);
  const source = readFileSync(url, 'latin1'); // it is ASCII
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename,
    cachedData: cacheOf(new URL('core.cache', folder)),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(url), module, filename, dirname(filename));
  return { core: module.exports, script };
}

/** @param {URL} url */
function cacheOf(url) {
  try {
    return readFileSync(url);
  } catch {
    return undefined;
  }
}
