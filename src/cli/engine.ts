/**
 * How much the engine compiles, by how much there is to read.
 *
 * What the optimising compiler makes pays off behind some hundred thousand characters. One notice is read before that, and the
 * compiler took a sixth of all that the process computes. So it rests until there is enough to read. And each expression is compiled
 * once, not for an interpreter first, which took another tenth.
 *
 * Measured with the engine of Node 20. Another one complains of a switch that it does not know, so it is left as it is.
 */
import { setFlagsFromString } from 'node:v8';

const ENOUGH = 100_000;
const MEASURED = process.versions.v8.startsWith('11.');
let left = MEASURED ? ENOUGH : 0;

/** At the start of a command that reads notices; behind the loading of the pipeline, whose cache is made for other flags. */
export function restCompiler(): void {
  if (!MEASURED) return;
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-regexp-tier-up');
}

/** Before each notice. */
export function wakeCompiler(characters: number): void {
  if (left <= 0) return;
  left -= characters;
  if (left <= 0) setFlagsFromString('--opt');
}
