/**
 * Consistent notices in another hand: other marks between clauses, sentences as paragraphs, spaces around digits. None of it changes what is
 * counted, so nothing may fail that did not before.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkNotice } from '../src/pipeline.js';
import { root } from './support/source-files.js';

const hands: Record<string, (text: string) => string> = {
  'commas for semicolons': (text) => text.replace(/[；;]/g, '，'),
  'stops for semicolons': (text) => text.replace(/[；;]/g, '。'),
  'a paragraph for each sentence': (text) => text.replace(/。(?=[^\n”」）)])/g, '。\n'),
  'half-width marks': (text) =>
    text.replace(/，/g, ',').replace(/；/g, ';').replace(/：/g, ':').replace(/（/g, '(').replace(/）/g, ')'),
  'paragraphs in one line': (text) => text.replace(/\n+/g, '　　'),
  'no quotation marks': (text) => text.replace(/[“”]/g, ''),
  'spaces around digits': (text) =>
    text.replace(/([\u4e00-\u9fff])(\d)/g, '$1 $2').replace(/(\d)([\u4e00-\u9fff])/g, '$1 $2'),
};

/** Of so many notices one is rewritten in each hand: half of them in some hand. */
const TURNS = 14;
const folder = join(root, 'fixtures/consistent');
const notices = readdirSync(folder);

describe.each(Object.entries(hands))('%s', (hand, rewrite) => {
  // The others in the next hands: all of them in all hands take minutes.
  const turn = Object.keys(hands).indexOf(hand);
  it.each(notices.filter((_, index) => index % TURNS === turn))('%s', (name) => {
    const rewritten = rewrite(readFileSync(join(folder, name), 'utf8'));
    const failing = checkNotice(rewritten).filter(({ verdict }) => verdict === 'fails');
    expect(failing.map(({ rule, statement }) => `${rule}: ${statement}`)).toEqual([]);
  });
});
