/** Lines placed on pages, as PDF and OFD have them, to paragraphs: columns, stretched lines, broken units. */
import { describe, expect, it } from 'vitest';
import { CanonicalWriter } from '../src/read/canonical.js';
import { defaultLimits, startClock } from '../src/read/limits.js';
import type { Page, Run } from '../src/read/page-lines.js';
import { rejoin } from '../src/read/rejoin.js';

const SIZE = 10;
const LEADING = 15;

/** Lines of full-width characters from `x`, one below the other. */
function column(x: number, y: number, lines: readonly string[]): Run[] {
  return lines.map((text, index) => {
    const indent = text.length - text.trimStart().length;
    const line = text.trim();
    return { text: line, x: x + indent * SIZE, y: y + index * LEADING, width: line.length * SIZE, size: SIZE };
  });
}

function textOf(...pages: Run[][]): string[] {
  const limits = startClock(defaultLimits);
  const writer = new CanonicalWriter(limits);
  rejoin(
    pages.map((runs, index): Page => ({ number: index + 1, width: 400, height: 600, runs, strokes: [] })),
    writer,
    limits
  );
  return writer.finish().value.split('\n');
}

const left = [
  '  本轮检查共发现问题三十',
  '六个，涉及十二个单位，目前',
  '已经整改二十四个。',
  '  其余十二个问题正在整改',
  '之中，各单位要逐项列出清单',
  '明确责任人和完成的期限，做',
];
const right = [
  '到整改一个销号一个。',
  '  下一步将适时组织回头看',
  '对整改不力的单位予以通报，',
  '并追究有关人员的责任。',
];
const paragraphs = [
  '本轮检查共发现问题三十六个，涉及十二个单位，目前已经整改二十四个。',
  '其余十二个问题正在整改之中，各单位要逐项列出清单明确责任人和完成的期限，做到整改一个销号一个。',
  '下一步将适时组织回头看对整改不力的单位予以通报，并追究有关人员的责任。',
];

describe('two columns', () => {
  it('are read one after the other, under what spans the page', () => {
    const title = { text: '关于检查情况和问题整改情况的通报', x: 90, y: 60, width: 256, size: 16 };
    expect(textOf([title, ...column(40, 100, left), ...column(190, 100, right)])).toEqual([
      '关于检查情况和问题整改情况的通报',
      ...paragraphs,
    ]);
  });

  it('of which the last page has a line or two', () => {
    const last = [...column(40, 100, ['  特此通报，请各单位认真对照']), ...column(190, 100, ['检查。'])];
    expect(textOf([...column(40, 100, left), ...column(190, 100, right)], last)).toEqual([
      ...paragraphs,
      '特此通报，请各单位认真对照检查。',
    ]);
  });

  it('are not seen in a list of names and counts', () => {
    const names = ['河东区', '河西区', '南岸区', '北岸区', '新城区', '高新区', '开发区'];
    const counts = ['3个', '5个', '2个', '8个', '1个', '4个', '6个'];
    expect(textOf([...column(40, 100, names), ...column(190, 100, counts)]).join('')).toMatch(
      /河东区 3个.*河西区 5个.*开发区 6个/
    );
  });
});

describe('lines', () => {
  it('have a sign of another font in the gap that was left for it', () => {
    const sign = { text: '∶', x: 96, y: 100, width: 4, size: SIZE };
    const [before] = column(40, 100, ['师生比为']);
    const digits = { text: '1 341', x: 88, y: 100, width: 32, size: SIZE };
    expect(textOf([before as Run, digits, sign])).toEqual(['师生比为1∶341']);
  });

  it('of short paragraphs without indent stay apart by the space between them', () => {
    const gap = 21;
    const lines = [
      '关于某项整改情况的公告书',
      '二〇二四年一月八日',
      '一、总体情况',
      '二、下一步工作打算',
      '三、有关要求',
    ];
    const short = lines.map((text, i) => ({ ...(column(40, 100 + i * gap, [text])[0] as Run) }));
    const long = column(40, 100 + lines.length * gap, [
      '各单位要对照问题清单逐项',
      '并于本月底前报送督查部门',
      '逾期不报的将予以通报批评',
      '特此公告。',
    ]);
    expect(textOf([...short, ...long])).toEqual([...lines, long.map(({ text }) => text).join('')]);
  });

  it('may end early before a number that a program does not part from its marks', () => {
    const lines = [
      '各单位要对照问题清单逐项检查认真整改',
      '并于本月底前把整改情况报到督查部',
      '门。2024年整改情况是完成率',
      '67%；其余的在本月内完成不得拖延推诿。',
    ];
    expect(textOf(column(40, 100, lines))).toEqual([lines.join('')]);
  });

  it('that were stretched have no spaces', () => {
    const runs = column(40, 100, ['  占 28% ； 举 办 展 览 175', '场。']);
    expect(textOf(runs)).toEqual(['占28%；举办展览175场。']);
  });

  it('that hold names keep the spaces between them', () => {
    expect(textOf(column(40, 100, ['张一平 李二 王三强 赵四']))).toEqual(['张一平 李二 王三强 赵四']);
  });

  it('that end inside of a unit go on without a space', () => {
    const runs = column(40, 100, ['  该样品的检测值为0.62mg/k', 'g，不符合标准的规定。']);
    expect(textOf(runs)).toEqual(['该样品的检测值为0.62mg/kg，不符合标准的规定。']);
  });
});
