/**
 * How much the engine compiles, by how much there is to read.
 *
 * What the optimising compiler makes pays off behind some hundred thousand characters. One notice is read before that, and the
 * compiler took a sixth of all that the process computes. So it rests until there is enough to read. And each expression is compiled
 * once, not for an interpreter first, which took another tenth.
 */
import { setFlagsFromString } from 'node:v8';

const ENOUGH = 100_000;
let left = ENOUGH;

/** At the start of a command that reads notices; behind the loading of the pipeline, whose cache is made for other flags. */
export function restCompiler(): void {
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-regexp-tier-up');
}

/** Before each notice. */
export function wakeCompiler(characters: number): void {
  if (left <= 0) return;
  left -= characters;
  if (left <= 0) setFlagsFromString('--opt');
}
