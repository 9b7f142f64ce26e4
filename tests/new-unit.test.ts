/** `npm run new-rule` and `npm run new-parser` make what compiles and is listed. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addToList, addUnit } from '../scripts/new-unit.js';
import { docComments } from '../scripts/doc-comment.js';
import { root } from './support/source-files.js';

describe('addToList', () => {
  const index = `import type { Rule } from '../types.js';
import { sum } from './sum.js';

export const rules: readonly Rule[] = [sum];
`;

  it('sorts where the order means nothing', () => {
    expect(addToList(index, 'rules', 'at-most', 'atMost', true)).toContain('= [atMost, sum];');
  });

  it('appends where it does', () => {
    expect(addToList(index, 'rules', 'at-most', 'atMost', false)).toContain('= [sum, atMost];');
  });

  it('imports behind the other imports', () => {
    expect(addToList(index, 'rules', 'ratio', 'ratio', true)).toContain(
      "import { sum } from './sum.js';\nimport { ratio } from './ratio.js';\n"
    );
  });

  it('starts an empty list, and keeps a long one readable', () => {
    const empty = index.replace('[sum]', '[]');
    expect(addToList(empty, 'rules', 'ratio', 'ratio', true)).toContain('= [ratio];');
    const long = index.replace('[sum]', `[\n  ${Array.from({ length: 20 }, (_, i) => `rule${i}`).join(',\n  ')},\n]`);
    expect(addToList(long, 'rules', 'zebra', 'zebra', true)).toContain('  zebra,\n]');
  });

  it('says what is wrong when there is no list', () => {
    expect(() => addToList('', 'rules', 'ratio', 'ratio', true)).toThrow('no list "rules"');
  });
});

describe('addUnit', () => {
  let copy = '';
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'new-unit-'));
    cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const config = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { include: string[] };
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...config, include: ['src/*/made-by-a-test.ts'] }));
  });
  afterAll(() => void rmSync(copy, { recursive: true, force: true }));

  it('makes a rule and a recogniser with two examples each, and both compile', { timeout: 120_000 }, () => {
    for (const kind of ['rule', 'parser'] as const) {
      const path = addUnit(copy, kind, 'made-by-a-test');
      const examples = docComments(readFileSync(join(copy, path), 'utf8')).flatMap((comment) => comment.examples);
      expect(examples.map(({ outcomes }) => outcomes.length)).toEqual([1, 0]);
    }
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', copy], { stdio: 'pipe' });
  });

  it('overwrites nothing', () => {
    expect(() => addUnit(copy, 'rule', 'made-by-a-test')).toThrow('is there already');
  });

  it('wants a name in kebab-case', () => {
    expect(() => addUnit(copy, 'rule', 'dateOrder')).toThrow('kebab-case');
  });
});
