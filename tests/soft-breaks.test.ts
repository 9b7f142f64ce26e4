import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseNotice, type NoticeRecord } from '../src/index.js';
import { findSoftBreaks } from '../src/tree/soft-breaks.js';
import { filesBelow, root } from './support/source-files.js';

const CLOSING = '，。、；：！？”’》）,.;:!?)%％';

/** Breaks a paragraph at so many columns; numbers and words stay whole, and no line begins with a closing mark. */
function wrap(paragraph: string, columns: number): string[] {
  const lines: string[] = [''];
  let width = 0;
  for (const unit of paragraph.match(/[A-Za-z0-9.,%]+|./gu) ?? []) {
    const wide = unit.length * (/[\u2e80-\uffef“”‘’—…·]/.test(unit) ? 2 : 1);
    if (width > 0 && width + wide > columns && !CLOSING.includes(unit.charAt(0))) {
      lines.push('');
      width = 0;
    }
    lines.push(`${lines.pop() ?? ''}${unit}`);
    width += wide;
  }
  return lines;
}

const styles: Record<string, (paragraphs: string[]) => string> = {
  'at 72 columns': (paragraphs) => paragraphs.flatMap((one) => wrap(one, 72)).join('\n'),
  'at 60 columns, paragraphs indented': (paragraphs) => paragraphs.flatMap((one) => wrap(`　　${one}`, 60)).join('\n'),
  'at 66 columns, an empty line between paragraphs': (paragraphs) =>
    paragraphs.map((one) => wrap(one, 66).join('\n')).join('\n\n'),
  'at 64 columns, CRLF': (paragraphs) => paragraphs.flatMap((one) => wrap(one, 64)).join('\r\n'),
  'at 36 characters': (paragraphs) => paragraphs.flatMap((one) => one.match(/.{1,36}/gu) ?? []).join('\n'),
};

const notice = readFileSync(join(root, 'fixtures/notices/yunze-transport.txt'), 'utf8');
const paragraphs = notice.split('\n').map((line) => line.trim());

/** What a record says, without the places. */
const told = (record: NoticeRecord): unknown => ({
  findings: record.findings.map(({ heading, measures }) => [heading, ...measures.map(({ text }) => text)]),
  figures: record.figures.map(({ decimal, unit, subject, modifier }) => [decimal, unit, subject, modifier]),
  dates: record.dates.map(({ iso, role }) => [iso, role]),
  regulations: record.regulations.map(({ title, kind }) => [title, kind]),
  organizations: record.organizations.map(({ name }) => name),
  persons: record.persons.map(({ name, title }) => [name, title]),
  metadata: record.metadata,
  checks: record.checks.map(({ rule, verdict, statement, message }) => [rule, verdict, statement, message]),
});

describe.each(Object.entries(styles))('a notice broken %s', (_, style) => {
  const broken = style(paragraphs.filter(Boolean));
  const record = parseNotice(broken);
  const whole = parseNotice(paragraphs.filter(Boolean).join('\n'));

  it('says what the whole says', () => {
    expect(told(record)).toEqual(told(whole));
  });

  it('keeps the places of the file', () => {
    for (const { raw, span } of [...record.figures, ...record.dates])
      expect(broken.slice(span.start, span.end)).toBe(raw);
  });
});

it('leaves every text of one line a paragraph as it is', () => {
  const texts = filesBelow(join(root, 'fixtures'), '.txt').map((path) => join(root, 'fixtures', path));
  expect(texts.length).toBeGreaterThan(300);
  const touched = texts.filter((path) => findSoftBreaks(readFileSync(path, 'utf8')).length > 0);
  expect(touched).toEqual([]);
});

it.each([
  [
    'a list of names',
    Array.from(
      { length: 20 },
      (_, i) => `云泽市第${'一二三四五六七八九十'.charAt(i % 10)}建筑工程安装有限责任公司项目部`
    ),
  ],
  ['headings', Array.from({ length: 12 }, (_, i) => `${i + 1}.关于落实意识形态工作责任制不够到位问题的整改情况`)],
  ['sentences', Array.from({ length: 12 }, (_, i) => `全年共受理群众来信来访${i + 20}件次，已经全部办结并答复。`)],
  ['rows', Array.from({ length: 12 }, (_, i) => `云泽市交通运输局下属第${i + 10}管理站\t${i + 30}人\t${i + 3}处隐患`)],
])('reads no line end of %s past', (_, lines) => {
  expect(findSoftBreaks(lines.join('\n'))).toEqual([]);
});
