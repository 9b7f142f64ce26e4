/**
 * Makes the skeleton of a rule or a recogniser, with two examples, and adds it to the list of its folder.
 *
 *     npm run new-rule -- date-order
 *     npm run new-parser -- license-plate
 *
 * The examples run as tests at once: the one with an outcome is red until the code finds it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {'rule' | 'parser'} Kind */

/** @type {Record<Kind, { folder: string; list: string; sorted: boolean; skeleton: (id: string, name: string) => string }>} */
const KINDS = {
  // The order of rules means nothing, so they are sorted; recognisers run in the order of their list.
  rule: { folder: 'src/rules', list: 'rules', sorted: true, skeleton: ruleSkeleton },
  parser: { folder: 'src/parsers', list: 'parsers', sorted: false, skeleton: parserSkeleton },
};

/**
 * @param {string} root folder of the project
 * @param {Kind} kind
 * @param {string} id kebab-case; becomes the name of the file
 * @returns {string} path of the file made, from the root
 */
export function addUnit(root, kind, id) {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id)) throw new Error(`"${id}" is no kebab-case name such as date-order`);
  const { folder, list, sorted, skeleton } = KINDS[kind];
  const path = `${folder}/${id}.ts`;
  if (existsSync(join(root, path))) throw new Error(`${path} is there already`);
  const name = id.replace(/-(\w)/gu, (_, letter) => letter.toUpperCase());
  const index = join(root, folder, 'index.ts');
  const listed = addToList(readFileSync(index, 'utf8'), list, id, name, sorted);
  writeFileSync(join(root, path), skeleton(id, name));
  writeFileSync(index, listed);
  return path;
}

/**
 * @param {string} source of the `index.ts`
 * @param {string} list name of the array
 * @param {string} id
 * @param {string} name of the export
 * @param {boolean} sorted by name, or at the end
 */
export function addToList(source, list, id, name, sorted) {
  const pattern = new RegExp(`(export const ${list}: readonly \\w+\\[\\] = \\[)([^\\]]*)\\]`, 'u');
  const found = pattern.exec(source);
  if (!found) throw new Error(`no list "${list}" in the index`);
  const names = (found[2] ?? '').split(',').map((one) => one.trim());
  const entries = [...names.filter((one) => one !== ''), name];
  if (sorted) entries.sort((a, b) => (kebab(a) < kebab(b) ? -1 : 1));
  const oneLine = `${found[1]}${entries.join(', ')}]`;
  const literal = oneLine.length < 120 ? oneLine : `${found[1]}\n  ${entries.join(',\n  ')},\n]`;
  const imports = [...source.matchAll(/^import .*;$/gmu)];
  const after = imports.at(-1);
  if (!after) throw new Error('no imports in the index');
  const end = after.index + after[0].length;
  const withList = source.slice(0, found.index) + literal + source.slice(found.index + found[0].length);
  return `${withList.slice(0, end)}\nimport { ${name} } from './${id}.js';${withList.slice(end)}`;
}

/** @param {string} name */
const kebab = (name) => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/**
 * @param {string} id
 * @param {string} name
 */
function ruleSkeleton(id, name) {
  return `/**
 * TODO one sentence: what must agree with what.
 *
 * Why: TODO what a reader would conclude wrongly. Limits: TODO what it leaves alone, and why that could be right as written.
 *
 * @example TODO 已完成24个,正在整改11个,共35个。
 *   holds TODO 24 + 11 = 35
 *
 * @example TODO 已完成24个,另有3户正在整改。
 */
import type { Facts } from '../facts/index.js';
import type { Check } from '../types.js';
import type { Rule } from './index.js';

export const ${name}: Rule = {
  id: '${id}',
  severity: 'major',
  *check(facts: Facts): Generator<Check> {
    for (const mention of facts.notice.mentions) {
      // Yield every application that was tested, those that hold too; without proof that figures belong together, nothing.
      void mention;
    }
  },
};
`;
}

/**
 * @param {string} id
 * @param {string} name
 */
function parserSkeleton(id, name) {
  return `/**
 * TODO one sentence: what is recognised, with a sample.
 *
 * Limits: TODO what looks like it and is none.
 *
 * @example TODO 联系电话:020-83124975
 *   contact phone 020-83124975
 *
 * @example TODO 编号020-83124975-1
 */
import type { Block, Mention, Parser } from '../types.js';

/** Bounded everywhere, so that no line is slow; half-width and Simplified, for the view is. */
const PATTERN = /TODO/g;

export const ${name}: Parser = {
  id: '${id}',
  *parse(block: Block): Generator<Mention> {
    for (const match of block.text.matchAll(PATTERN)) {
      const start = block.start + match.index;
      yield { type: 'contact', kind: 'phone', value: match[0], span: { start, end: start + match[0].length } };
    }
  },
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kind, id] = process.argv.slice(2);
  if ((kind !== 'rule' && kind !== 'parser') || !id) {
    console.error('usage: npm run new-rule -- ID, or npm run new-parser -- ID');
    process.exit(2);
  }
  try {
    const path = addUnit(process.cwd(), kind, id);
    const stage = kind === 'rule' ? 'rules' : 'parsers';
    console.log(`made ${path} and listed it; write its examples, then: npx vitest run -t ${stage}/${id}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
