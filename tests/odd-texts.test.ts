/** Texts that hold the marks of regular expressions where words are taken from them: nothing may be made of them but text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { parseNotice } from '../src/pipeline.js';
import { fileOf } from './support/read.js';
import { root } from './support/source-files.js';

const gold = join(root, 'fixtures/gold');
const texts = readdirSync(gold).filter((name) => name.endsWith('.txt'));

it.each(['*+(', '[z-a', '\\', '?', ')', '{9', '(?<'])('%s among the words', async (marks) => {
  const lines = [
    `共检查39处，其中${marks}达标24处，不${marks}达标15处。`,
    `反馈问题39个，其中已${marks}成整改24个、未${marks}成整改15个，${marks}改率61.5%。`,
    `抽检${marks}样品30批，${marks}合格28批、不${marks}合格2批，${marks}率93.3%，${marks}${marks}${marks}率6.7%。`,
    `某市水务局（以下简称${marks}局）依照《${marks}办法》检查，${marks}超过总数91%。`,
    `| ${marks}项目 | 数量 |\n| 合计 | 3 |\n| ${marks} | 3 |`,
  ];
  const file = await fileOf(lines.join('\n'));
  expect(parseNotice(file).figures.length).toBeGreaterThan(5);
});

/** Numbers that no notice has, or that all at once are nothing: no rule may divide by them. */
it.each(['0', '0.0', '零', '1/0', '-1', '99999999999999999999999', '.'])('%s in the place of numbers', async (odd) => {
  for (const name of texts.filter((_, index) => index % 16 === 0)) {
    const text = readFileSync(join(gold, name), 'utf8');
    for (const every of [1, 3]) {
      let seen = 0;
      const changed = text.replace(/\d[\d,.]*/g, (number) => (seen++ % every === 0 ? odd : number));
      expect(() => parseNotice(new VFile({ path: name, value: changed })), `${name}, every ${every}`).not.toThrow();
    }
  }
});
