/** The texts that are measured: real notices, repeated to any size, and strings made to hurt. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The project's own long notice. */
export const ownNotice = () => readFileSync(join(root, 'fixtures/notices/yunze-transport.txt'), 'utf8');

/** A notice of 20,098 characters that is not part of the project, where it lies beside it. */
export function seedNotice() {
  const path = join(root, '../shared/corpus/dev/seed.txt');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/**
 * @param {string} text
 * @param {number} length
 */
const repeated = (text, length) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** @param {string} unit @returns {(length: number) => string} */
const repeat = (unit) => (length) => repeated(unit, length);

/** @type {Record<string, (length: number) => string>} */
export const realTexts = {
  'own notice': (length) => repeated(`${ownNotice()}\n`, length),
  'own notice in one line': (length) => repeated(ownNotice().replaceAll('\n', '　'), length),
  ...(seedNotice() && { 'seed notice': (length) => repeated(`${seedNotice() ?? ''}\n`, length) }),
};

/** Strings that a recogniser with an unbounded quantifier, or a rule that compares everything with everything, chokes on. */
export const hostileTexts = Object.fromEntries(
  [
    ...[
      '1',
      '1,',
      '1.',
      '1 ',
      '1%',
      '１',
      '0',
      '一',
      '十',
      '万',
      '亿',
      '一百',
      '零',
      '两',
      '半',
      '第',
      '第一',
      '余',
      '约1',
    ],
    ...[
      '《',
      '》',
      '《》',
      '《a》',
      '〈',
      '(',
      ')',
      '（',
      '()',
      '「',
      '“',
      '〔',
      '〔2021〕',
      '〔2021〕1号',
      '一是',
      '一是1个,',
      '其中',
    ],
    ...[
      '1个',
      '1个,',
      '1个、',
      '共1个,',
      '共2个,其中1个,1个。',
      '占50%,',
      '同比增长1%,',
      '等1个',
      '1个方面',
      '完成1个,',
      '分别为',
    ],
    ...[
      '2021年',
      '2021年1月',
      '1月',
      '1日',
      '2021-',
      '2021.',
      '2021年1月1日至',
      '2021年1月1日,',
      '今年',
      '12:',
      '至',
      '-',
      '—',
    ],
    ...[
      '一、\n',
      '(一)\n',
      '1.\n',
      '1.a。\n',
      '①',
      '第一,',
      '问题1:\n',
      '整改措施:\n',
      '首先,',
      '1.1.1.\n',
      '一、1个问题的整改\n一是a。\n',
      '——3个分为两类:\n',
      '请于7月15日前报送。\n',
    ],
    ...[
      '\n',
      '\n\n',
      ' ',
      '　',
      '\t',
      '|',
      '|1|\n',
      '1\t1\n',
      '&',
      '&lt;',
      '&amp;',
      'nbsp;',
      ';',
      ':',
      ',',
      '。',
      '、',
    ],
    ...[
      'a',
      'http://a.',
      'a@',
      'a@b.',
      '020-',
      '13800138000',
      '局',
      '市局',
      '以下简称',
      '(以下简称《a》)',
      '局长',
      '萬',
      '與',
      '😀',
      '\ud800',
    ],
  ].map((unit) => [unit, repeat(unit)])
);
