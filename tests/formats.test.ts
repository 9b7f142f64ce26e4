/** One notice in every format reads the same; the traps of each format in small. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseNotice } from '../src/pipeline.js';
import { root } from './support/source-files.js';
import { bytesOf, codeOf, fileOf, formats, read } from './support/read.js';

const text = readFileSync(join(formats, 'notice.txt'), 'utf8');
/** Text boxes that the format keeps apart come behind the end. */
const boxLast = (lines: string): string =>
  lines
    .split('\n')
    .sort((a, b) => Number(a.startsWith('联系电话')) - Number(b.startsWith('联系电话')))
    .join('\n');

describe('the same notice in every format', () => {
  it.each(['docx', 'doc', 'odt', 'pdf', 'gb2312.html', 'mht'])('%s', async (format) => {
    expect(String((await fileOf(bytesOf(`notice.${format}`))).value)).toBe(text);
  });

  it('ofd, the text box at the end', async () => {
    expect(String((await fileOf(bytesOf('notice.ofd'))).value)).toBe(boxLast(text));
  });

  it('keeps tables as rows and cells, and says where blocks are', async () => {
    for (const format of ['docx', 'doc', 'odt', 'ofd', 'pdf', 'gb2312.html']) {
      const file = await fileOf(bytesOf(`notice.${format}`));
      const table = file.data.tree?.children.find((node) => node.type === 'table');
      expect(table?.children.length, format).toBe(5);
      const cells = table?.children[4]?.children.map((cell) => sliceOf(cell, String(file.value)));
      expect(cells, format).toEqual(['合计', '36', '29', '7']);
      expect(table?.children[4]?.data?.locator, format).toMatchObject({ table: 1, row: 5 });
      const last = file.data.tree?.children.at(-1)?.data?.locator;
      expect(last?.paragraph, format).toBeGreaterThan(0);
      if (format === 'pdf' || format === 'ofd') expect(last?.page, format).toBeGreaterThan(1);
    }
  });

  it('says the same in all of them', async () => {
    const contentOf = (record: ReturnType<typeof parseNotice>): unknown => [
      record.figures.map(({ decimal, unit }) => `${decimal} ${unit}`),
      record.dates.map(({ iso }) => iso),
      record.regulations.map(({ title }) => title),
      record.findings.map(({ issue, measures }) => [issue, measures.length]),
    ];
    const expected = contentOf(parseNotice(await fileOf(bytesOf('notice.docx'))));
    for (const format of ['doc', 'odt', 'pdf', 'gb2312.html', 'mht']) {
      expect(contentOf(parseNotice(await fileOf(bytesOf(`notice.${format}`)))), format).toEqual(expected);
    }
  });

  it('takes the metadata of a page from its meta elements', async () => {
    const { meta } = (await fileOf(bytesOf('notice.gb2312.html'))).data;
    expect(meta).toEqual({
      title: '临江市水务局关于供排水设施专项检查整改情况的通报',
      publisher: '临江市水务局',
      publishedAt: '2023-11-08T09:30:00',
    });
  });
});

describe('text', () => {
  const sentence = '截至2021年1月23日，整改已完成24个。\r\n其中：市级20个。\r';

  it('is exactly the decoded content', async () => {
    const file = await fileOf(sentence);
    expect(file.value).toBe(sentence);
    expect(file.data.tree).toBeUndefined();
    expect(file.data.origin).toMatchObject({ mediaType: 'text/plain', encoding: 'utf-8' });
  });

  it('is without its byte order mark', async () => {
    const file = await fileOf(`\ufeff${sentence}`);
    expect(file.value).toBe(sentence);
    expect(file.data.origin?.bytes).toBe(new TextEncoder().encode(sentence).length + 3);
  });

  it.each(['gb18030', 'gbk', 'utf-16le', 'utf-16be', 'utf-8'])('in %s without a mark', async (encoding) => {
    const { default: iconv } = await import('iconv-lite');
    const file = await fileOf(iconv.encode(sentence, encoding, { addBOM: false }));
    expect(file.value).toBe(sentence);
  });

  it('in Big5, told from GB18030 by its characters', async () => {
    const { default: iconv } = await import('iconv-lite');
    const traditional = '截至2021年1月23日，整改已完成24個，其餘問題正在辦理，各單位應依限改善。';
    const file = await fileOf(iconv.encode(traditional, 'big5'));
    expect(file.value).toBe(traditional);
    expect(file.data.origin?.encoding).toBe('big5');
  });

  it.each(['整改通报', '關於檢討的通知', '联通', '一、', '3个'])('as short as %s', async (short) => {
    const { default: iconv } = await import('iconv-lite');
    const encoding = short.includes('關') ? 'big5' : 'gb18030';
    expect((await fileOf(iconv.encode(short, encoding))).value).toBe(short);
  });

  it('in Big5 of Hong Kong', async () => {
    const file = await fileOf(bytesOf('hkscs.big5.txt'));
    expect(file.value).toContain('鰂魚涌');
    expect(file.data.origin?.encoding).toBe('big5-hkscs');
  });

  it('that no encoding explains is an error, not replacement characters', async () => {
    const bytes = new TextEncoder().encode('整改已完成24个。'.repeat(20));
    bytes[100] = 0xff;
    expect(await codeOf(bytes)).toBe('undecodable');
  });
});

describe('Markdown', () => {
  it('stays as published; its markup is edits', async () => {
    const source =
      '# 关于**某事**的通报\n\n## 一、情况\n\n1\\.完成24个。\n\n| 项目 | 数量 |\n|---|---|\n| 房屋 | 12套 |\n';
    const file = await fileOf(source);
    expect(file.value).toBe(source);
    expect(file.data.origin?.mediaType).toBe('text/markdown');
    const record = parseNotice(file);
    expect(record.text).toBe(source);
    expect(record.blocks.map(({ kind, span }) => [kind, source.slice(span.start, span.end)])).toMatchObject([
      ['heading', '关于**某事**的通报'],
      ['heading', '一、情况'],
      ['paragraph', '1\\.完成24个。'],
      ['row', expect.stringContaining('项目')],
      ['row', expect.stringContaining('12套')],
    ]);
    expect(record.figures.map(({ raw }) => raw)).toEqual(['24个', '12套']);
  });

  it('loses no line and no number', async () => {
    const source = '# 通报\n\n2020. 年度预算如下。\n\n1. 甲完成3个\n1. 乙完成4个\n\n- 丙  \n  硬换行\n\n    缩进5个\n';
    const record = parseNotice(await fileOf(source));
    const blocks = record.blocks.map(({ span }) => source.slice(span.start, span.end));
    expect(blocks).toEqual(['通报', '2020. 年度预算如下。', '1. 甲完成3个', '1. 乙完成4个', '丙', '硬换行', '缩进5个']);
  });

  it.each([
    '2020. 年度工作\n1. 完成*号项目3个\n    四、缩进的一行',
    '编号#12的井盖\n(1)5*3*2\n---\n一、情况',
    '|甲|乙|\n全角＃号\n#话题#讨论',
  ])('is not seen in a plain notice: %j', async (source) => {
    const file = await fileOf(source);
    expect(file.data.origin?.mediaType).toBe('text/plain');
    expect(file.data.edits).toBeUndefined();
  });
});

describe('web pages', () => {
  const page = (body: string, head = ''): string =>
    `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

  it('without any known mark: the densest part', async () => {
    const links = '<li><a href="#">关于3个项目的公告</a></li>'.repeat(12);
    const body = '<p>截至2021年1月底，共检查企业36家，发现问题12个，已整改9个。</p>'.repeat(5);
    const file = await fileOf(
      page(`<div><ul>${links}</ul></div><div class="xyz"><h2>检查情况通报</h2>${body}</div><div>访问量：12345 次</div>`)
    );
    expect(String(file.value)).toMatch(/^检查情况通报\n截至/);
    expect(String(file.value)).not.toMatch(/公告|访问量/);
  });

  it('finds title, number and date before the content, and drops what shares their lines', async () => {
    const paragraphs = '<p>截至2021年1月底，共检查企业36家，发现问题12个，已整改9个。</p>'.repeat(3);
    const file = await fileOf(
      page(
        `<table><tr><td><table><tr><td>索引号：</td><td>0001</td></tr><tr><td>标题：</td><td>检查情况的通报</td></tr><tr><td>发文字号：</td><td>某办〔2021〕3号</td></tr></table></td></tr></table>
         <div>发布时间：2021-02-01 | 来源：某局 | 浏览次数：128 | 字体：【大】【中】【小】</div><div class="x">${paragraphs}</div>`,
        '<title>检查情况的通报-某市人民政府</title>'
      )
    );
    expect(String(file.value).split('\n').slice(0, 4)).toEqual([
      '检查情况的通报',
      '发文字号： 某办〔2021〕3号',
      '发布时间：2021-02-01 | 来源：某局',
      '截至2021年1月底，共检查企业36家，发现问题12个，已整改9个。',
    ]);
  });

  it('that a word processor wrote: title and introduction stand before a list or section, header and footer are left out', async () => {
    const items = '<li><p>共检查企业36家，发现问题12个，已整改9个；其余3个，正在整改。</p></li>'.repeat(3);
    const body = `<div title="header"><p>内部资料 第1期</p></div><p align="center">关于2021年检查情况的通报</p><p>现将情况通报如下：</p>`;
    const whole = '关于2021年检查情况的通报\n现将情况通报如下：\n';
    const list = await fileOf(page(`${body}<ol>${items}</ol><p>特此通报。</p>`));
    expect(String(list.value).startsWith(`${whole}1. 共检查`)).toBe(true);
    expect(String(list.value).endsWith('特此通报。')).toBe(true);
    const section = await fileOf(page(`${body}<div dir="ltr">${items}</div>`));
    expect(String(section.value).startsWith(`${whole}共检查`)).toBe(true);
  });

  it('joins source lines, keeps line breaks and list numbers', async () => {
    const file = await fileOf(
      page(
        '<p>整改已完\n  成24个。</p><p>第一行<br>第二行</p><ol><li><p>甲项</p></li><li>5个乙项</li></ol><p>one\ntwo</p>'
      )
    );
    expect(String(file.value).split('\n')).toEqual([
      '整改已完成24个。',
      '第一行',
      '第二行',
      '1. 甲项',
      '2. 5个乙项',
      'one two',
    ]);
  });

  it('keeps the lines of preformatted text, and the columns that were typed in it', async () => {
    const lines = ['检查结果的通报', '品种\t批次\t不合格', '糕点\t40\t5', '饮料\t55\t3', '以上为本季度结果。'];
    for (const open of ['<pre>', '<div style="white-space: pre-wrap">']) {
      const file = await fileOf(page(`${open}${lines.join('\n')}`));
      expect(String(file.value).split('\n')).toEqual(lines);
      expect(parseNotice(file).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'row', 'row', 'row', 'paragraph']);
    }
  });

  it('keeps a title in a cell apart from the text in the next', async () => {
    const file = await fileOf(
      page('<table><tr><td><b>检查情况的通报</b></td></tr><tr><td>一、共3个。<br>二、共5个。</td></tr></table>')
    );
    expect(String(file.value)).toBe('检查情况的通报\n一、共3个。\n二、共5个。');
  });

  it('fills the columns that merged cells cover', async () => {
    const file = await fileOf(
      page(
        '<table><tr><th rowspan="2">区</th><th colspan="2">数量</th></tr><tr><th>甲</th><th>乙</th></tr><tr><td>东</td><td>1</td><td>2</td></tr></table>'
      )
    );
    expect(String(file.value)).toBe('区\t数量\t\n\t甲\t乙\n东\t1\t2');
  });

  it('walks through tables that lay out the page', async () => {
    const file = await fileOf(page('<table><tr><td><p>一、总体情况。</p><p>共3个。</p></td></tr></table>'));
    expect(String(file.value)).toBe('一、总体情况。\n共3个。');
  });
});

describe('PDF', () => {
  it.each(['gbk-euc-h.pdf', 'unigb-ucs2-h.pdf'])('reads fonts that are not embedded: %s', async (name) => {
    expect(String((await fileOf(bytesOf(name))).value)).toBe(text.split('\n').slice(0, 3).join('\n'));
  });

  it('without a text layer says so', async () => {
    expect(await codeOf(bytesOf('scan.pdf'))).toBe('no-text-layer');
  });
});

describe('archives', () => {
  it('yield their members, named in GBK or UTF-8', async () => {
    const results = await read(bytesOf('gbk-names.zip'));
    expect(results.map(({ path }) => path)).toEqual(['test!/通报/整改通报.txt', 'test!/a/notice.docx']);
    expect(results.map(({ file }) => String(file?.value))).toEqual([text, text]);
  });
});

describe.skipIf(!existsSync(join(root, '../shared/formats')))(
  'shared files (skipped where ../shared is not there)',
  () => {
    const folder = join(root, '../shared/formats');
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('seed.')) : [];

    it.each(names)('%s says what the text file says', async (name) => {
      const script = '../scripts/compare-formats.js';
      const { contentOf, differences } = (await import(script)) as {
        contentOf(record: unknown): Record<string, string[]>;
        differences(a: Record<string, string[]>, b: Record<string, string[]>): string[];
      };
      const reference = await fileOf(readFileSync(join(root, '../shared/corpus/dev/seed.txt')));
      const other = await fileOf(readFileSync(join(folder, name)));
      expect(differences(contentOf(parseNotice(reference)), contentOf(parseNotice(other)))).toEqual([]);
    });

    it('OFD of other producers', async () => {
      const letter = await fileOf(readFileSync(join(folder, 'ofd/n.ofd')));
      expect(String(letter.value).split('\n')).toHaveLength(10);
      const table = await fileOf(readFileSync(join(folder, 'ofd/z.ofd')));
      const first = table.data.tree?.children.find((node) => node.type === 'table');
      expect(first?.children.map(({ children }) => children.length)).toEqual([4, 4, 4, 4, 4]);
      const invoice = await fileOf(readFileSync(join(folder, 'ofd/invoice.ofd')));
      expect(String(invoice.value)).toContain('肆仟肆佰肆拾玖圆整');
    });
  }
);

function sliceOf(node: Nodes, value: string): string {
  return value.slice(node.position?.start.offset, node.position?.end.offset);
}
