/** Pages made of the doc comments: one for each rule, an overview of them, and one of recognisers and refiners. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docComments } from './doc-comment.js';

/** @typedef {import('./doc-comment.js').Example} Example */
/** @typedef {{ id: string, severity?: string }} Unit */

const NOTICE = '<!-- Made by scripts/build-docs.js of the doc comments; edit those. -->';

/**
 * @param {string} root folder of the project
 * @param {{ rules: readonly Unit[], parsers: readonly Unit[], refiners: readonly Unit[] }} lists in the order they run
 * @returns {Record<string, string>} content by path
 */
export function pages(root, { rules, parsers, refiners }) {
  /** @param {string} stage @param {Unit} unit */
  const described = (stage, unit) => ({ ...unit, ...commentOf(join(root, 'src', stage, `${unit.id}.ts`)) });
  const allRules = rules.map((rule) => described('rules', rule));
  /** @type {Record<string, string>} */
  const out = { 'docs/rules/README.md': overview(allRules) };
  for (const rule of allRules) out[`docs/rules/${rule.id}.md`] = rulePage(rule);
  out['docs/parsers.md'] = recognisers(
    parsers.map((one) => described('parsers', one)),
    refiners.map((one) => described('refiners', one))
  );
  return out;
}

/** @param {string} path the comment with examples, or the first one */
function commentOf(path) {
  const comments = docComments(readFileSync(path, 'utf8'));
  const main = comments.find(({ examples }) => examples.length > 0) ?? comments[0];
  return { summary: main?.summary ?? '', body: main?.body ?? '', examples: comments.flatMap((one) => one.examples) };
}

/** @typedef {Unit & { summary: string, body: string, examples: Example[] }} Described */

/** @param {Described[]} rules */
function overview(rules) {
  return lines(
    NOTICE,
    '# Rules',
    '',
    'Each rule is one kind of check; `tongbao rules ID` prints its page. How the verdicts come about is told in',
    '[architecture.md](../architecture.md).',
    '',
    '| rule | severity | what must hold |',
    '|---|---|---|',
    ...rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity ?? ''} | ${cell(rule.summary)} |`)
  );
}

/** @param {Described} rule */
function rulePage(rule) {
  return lines(
    NOTICE,
    `# ${rule.id}`,
    '',
    rule.body,
    '',
    `Severity: ${rule.severity ?? ''}.`,
    '',
    '## Examples',
    '',
    ...rule.examples.flatMap(exampleBlock),
    'Source: [`src/rules/' + rule.id + '.ts`](../../src/rules/' + rule.id + '.ts). [All rules](README.md).'
  );
}

/**
 * @param {Described[]} parsers
 * @param {Described[]} refiners
 */
function recognisers(parsers, refiners) {
  return lines(
    NOTICE,
    '# Recognisers and refiners',
    '',
    'Recognisers look at one block of the text at a time and propose mentions; refiners then decide over all of them. Both',
    'run in the order of this page. The examples are run as tests.',
    '',
    '| recogniser | what it finds |',
    '|---|---|',
    ...parsers.map((one) => `| [${one.id}](#${one.id}) | ${cell(one.summary)} |`),
    '',
    '| refiner | what it decides |',
    '|---|---|',
    ...refiners.map((one) => `| [${one.id}](#${one.id}) | ${cell(one.summary)} |`),
    '',
    ...parsers.flatMap((one) => section('parsers', one)),
    ...refiners.flatMap((one) => section('refiners', one))
  );
}

/**
 * @param {string} stage
 * @param {Described} unit
 */
function section(stage, unit) {
  return [
    `## ${unit.id}`,
    '',
    unit.body,
    '',
    ...unit.examples.flatMap(exampleBlock),
    `Source: [\`src/${stage}/${unit.id}.ts\`](../src/${stage}/${unit.id}.ts).`,
    '',
  ];
}

/** @param {Example} example */
function exampleBlock({ input, outcomes }) {
  return ['```text', input, ...(outcomes.length > 0 ? outcomes : ['(nothing)']).map((one) => `  → ${one}`), '```', ''];
}

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|');

/** @param {string[]} all */
const lines = (...all) => all.join('\n').trimEnd() + '\n';
