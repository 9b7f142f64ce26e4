/** The pages tell of every rule, command, exit code and field. (That they are up to date, `build-docs --check` says.) */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docComments } from '../scripts/doc-comment.js';
import { withTrueConsoles } from '../scripts/doc-consoles.js';
import { exitCodes } from '../src/cli/exit-codes.js';
import { commands } from '../src/cli/commands/index.js';
import { parsers } from '../src/parsers/index.js';
import { refiners } from '../src/refiners/index.js';
import { rules } from '../src/rules/index.js';
import { filesBelow, root } from './support/source-files.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sections = (path: string): string[] => [...read(path).matchAll(/^## (.*)$/gm)].map((match) => match[1] ?? '');

it('every rule has a page and a place in the overview', () => {
  for (const { id } of rules) {
    expect(read('docs/rules/README.md')).toContain(`[${id}](${id}.md)`);
    expect(read(`docs/rules/${id}.md`)).toMatch(new RegExp(`^# ${id}$`, 'm'));
  }
});

it('every recogniser and refiner has a section', () => {
  const ids = [...parsers, ...refiners].map(({ id }) => id);
  expect(sections('docs/parsers.md')).toEqual(expect.arrayContaining(ids));
});

it('every command has a section', () => {
  const names = commands.map(({ name }) => `tongbao ${name}`);
  expect(sections('docs/cli.md')).toEqual(expect.arrayContaining(names));
});

it('both readmes explain the exit codes that a finished run can have', () => {
  for (const code of [exitCodes.ok, exitCodes.fails, exitCodes.unreadable]) {
    for (const page of ['README.md', 'README.zh-CN.md']) expect(read(page)).toContain(`\n| ${code} |`);
  }
});

it('every field of the record has a description', () => {
  interface Schema {
    $ref?: string;
    $defs?: Record<string, Schema>;
    description?: string;
    properties?: Record<string, Schema>;
    items?: Schema;
  }
  const top = JSON.parse(read('docs/record.schema.json')) as Schema;
  const target = (one: Schema): Schema => (one.$ref ? (top.$defs?.[one.$ref.replace('#/$defs/', '')] ?? one) : one);
  const silent: string[] = [];
  const seen = new Set<Schema>();
  let fields = 0;
  const walk = (one: Schema, path: string): void => {
    const node = target(one);
    if (seen.has(node)) return;
    seen.add(node);
    for (const [name, field] of Object.entries(node.properties ?? {})) {
      fields++;
      if ((field.description ?? target(field).description) === undefined) silent.push(`${path}.${name}`);
      walk(field, `${path}.${name}`);
    }
    if (node.items) walk(node.items, `${path}[]`);
  };
  walk(top, 'record');
  expect(fields).toBeGreaterThan(80);
  expect(silent).toEqual([]);
});

it('links between the pages lead somewhere', () => {
  const pages = [
    'README.md',
    'README.zh-CN.md',
    'CONTRIBUTING.md',
    ...filesBelow(join(root, 'docs'), '.md').map((p) => `docs/${p}`),
  ];
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page} → ${target}`)
  );
  expect(broken).toEqual([]);
});

it('the set-up commands of the readmes name what is there', () => {
  for (const page of ['README.md', 'README.zh-CN.md']) {
    const commands = [...read(page).matchAll(/^npm ci && (.*)$/gm)].map((match) => match[1]);
    expect(commands).toEqual(['npx tongbao check fixtures/notices/yunze-transport.txt', 'npm test']);
  }
  expect(existsSync(join(root, 'fixtures/notices/yunze-transport.txt'))).toBe(true);
  expect(read('.ci/run')).toContain('\nnpm ci && npm test\n');
});

describe('the reader of doc comments', () => {
  const comment = '/**\n * What it is. More.\n *\n * @example a⏎b\n *   figure 1个 = 1 个\n *\n * @example c\n */\n';

  it('reads summary, inputs and outcomes', () => {
    const [found] = docComments(comment);
    expect(found?.summary).toBe('What it is.');
    expect(found?.examples).toEqual([
      { input: 'a\nb', outcomes: ['figure 1个 = 1 个'], line: 4 },
      { input: 'c', outcomes: [], line: 7 },
    ]);
  });

  it('refuses a line that is neither', () => {
    expect(() => docComments('/**\n * @example a\n * figure 1个 = 1 个\n */\n')).toThrow('line 3');
  });
});

describe('the consoles', () => {
  it('are filled with what the command prints', () => {
    const page = 'x\n```console\n$ npx tongbao --version\nold\n```\ny\n';
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(withTrueConsoles(page, root)).toBe(`x\n\`\`\`console\n$ npx tongbao --version\n${version}\n\`\`\`\ny\n`);
  });

  it('are left alone where other commands stand', () => {
    const page = '```console\n$ rm -rf x\nold\n```\n';
    expect(withTrueConsoles(page, root)).toBe(page);
  });
});
