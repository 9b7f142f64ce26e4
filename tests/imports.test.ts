/** Imports point to the left in the chain of stages, and never in a circle. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow, root } from './support/source-files.js';

/** The stages; a stage may import from those before it, and from its own rank. */
const CHAIN: readonly (readonly string[])[] = [
  ['types', 'lexicon'],
  ['read'],
  ['tree'],
  ['parsers'],
  ['refiners'],
  ['facts'],
  ['rules'],
  ['wording', 'record'],
  ['pipeline'],
  ['report', 'archive', 'config', 'baseline'],
  ['cli', 'index', 'schema'],
];

/** Modules that depend on nothing: anyone may import them. */
const LEAVES = [
  'facts/decimal',
  'facts/interval',
  'parsers/numeral',
  'parsers/numeral-arabic',
  'parsers/numeral-han',
  'parsers/numeral-places',
  'record/version',
  'tree/fold',
  'tree/han-digits',
  'types',
];

/** What only the pipeline may know: those who use records never reach behind them. */
const INNER = ['tree', 'parsers', 'refiners', 'facts'];
const OUTER = ['report', 'archive', 'config', 'baseline', 'cli'];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const source = join(root, 'src');
const imports: Import[] = filesBelow(source, '.ts').flatMap((path) => {
  const from = path.replaceAll('\\', '/').replace(/\.ts$/, '');
  const code = readFileSync(join(source, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [
    ...code.matchAll(/^\s*(?:import|export)\b(\s+type\b)?[^'";]*?from\s+'(\.[^']+)'/gm),
    ...code.matchAll(/\b(import)\('(\.[^']+)'\)/g),
  ].map((match) => ({
    from,
    to: posix.join(dirname(from), (match[2] ?? '').replace(/\.(?:js|ts)$/, '')),
    typeOnly: match[1]?.trim() === 'type',
  }));
});

const stageOf = (module: string): string => module.split('/')[0] ?? '';
const rankOf = (module: string): number => CHAIN.findIndex((rank) => rank.includes(stageOf(module)));

it('finds the imports', () => {
  expect(imports.length).toBeGreaterThan(40);
});

it('knows the rank of every module', () => {
  expect(imports.flatMap(({ from, to }) => [from, to]).filter((module) => rankOf(module) < 0)).toEqual([]);
});

it('points to the left', () => {
  const wrong = imports.filter(({ from, to }) => !LEAVES.includes(to) && rankOf(to) > rankOf(from));
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

it('keeps the inner stages away from those who use records', () => {
  const wrong = imports.filter(
    ({ from, to }) => OUTER.includes(stageOf(from)) && INNER.includes(stageOf(to)) && !LEAVES.includes(to)
  );
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

it('leaves import nothing but leaves', () => {
  const wrong = imports.filter(({ from, to }) => LEAVES.includes(from) && from !== 'types' && !LEAVES.includes(to));
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

it('has no circles', () => {
  const targets = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) if (!typeOnly) targets.set(from, [...(targets.get(from) ?? []), to]);
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (module: string, path: string[]): void => {
    if (path.includes(module)) circles.push([...path.slice(path.indexOf(module)), module].join(' → '));
    if (path.includes(module) || done.has(module)) return;
    for (const next of targets.get(module) ?? []) walk(next, [...path, module]);
    done.add(module);
  };
  for (const module of targets.keys()) walk(module, []);
  expect(circles).toEqual([]);
});
