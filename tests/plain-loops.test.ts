import ts from 'typescript';
import { expect, it } from 'vitest';
import { rewrite } from '../scripts/plain-loops.js';

/** What the build makes of a source, without its line ends. */
function built(source: string): string {
  const host = ts.createCompilerHost({});
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, options) =>
    name === 'one.ts' ? ts.createSourceFile(name, source, options, true) : read(name, options);
  const program = ts.createProgram(['one.ts'], { target: ts.ScriptTarget.ES2023 }, host);
  const file = program.getSourceFile('one.ts');
  if (!file) throw new Error('no source');
  return rewrite(file, program.getTypeChecker());
}

/** Runs what the build makes, and the source itself, and expects the same of both. */
function same(source: string): void {
  const run = (code: string): unknown =>
    new Function(`${ts.transpile(code, { target: ts.ScriptTarget.ES2023 })}; return out;`)();
  expect(run(built(source))).toEqual(run(source));
}

it.each([
  'const out: number[] = []; for (const one of [1, 2, 3]) { if (one === 2) continue; out.push(one); }',
  'const out: number[] = []; const list = [1]; for (const one of list) { out.push(one); if (one < 4) list.push(one + 1); }',
  'const made: (() => number)[] = []; for (const one of [1, 2]) made.push(() => one); const out = made.map((make) => make());',
  'const pairs: [string, number][] = [["a", 1]]; let out = ""; for (const [key, value] of pairs) out += key + value;',
  'const list: number[] = [1, 2, 3]; const [first, , third = 9, fourth = 4, ...rest] = list; const out = [first, third, fourth, rest];',
  'const match = /(a)(b)?/.exec("a")!; const [all, a = "", b = "none"] = match; const out = [all, a, b];',
])('says the same: %s', (source) => {
  expect(built(source)).not.toBe(source);
  same(source);
});

it.each([
  'const out: string[] = []; for (const one of "ab") out.push(one);',
  'const out: number[] = []; for (const one of new Set([1, 2])) out.push(one);',
  'const [out] = new Set([1]);',
])('leaves what is no array: %s', (source) => {
  expect(built(source)).toBe(source);
});
