/**
 * What the head of a table says of its columns: which number their rows and count nothing, and in what unit the others are (`金额（万元）`, `面积/亩`).
 * A unit on the line above (`表1 主要产品产量（单位：万吨）`) is that of every column that is no rate and has none of its own.
 *
 * A table whose first row already holds numbers under a plain name has no head (`行政处罚|209`), and all its rows count.
 */
import type { Decimal } from '../facts/decimal.js';
import { matchUnit, type Unit } from '../parsers/unit.js';
import { copyWith } from '../tree/copy.js';
import type { Block, Span } from '../types.js';

export interface ColumnUnit extends Unit {
  /** 4 for 万元. */
  power: number;
}

export interface Column {
  heading: string;
  /** 序号, 年份 and the like: its numbers are no quantities. */
  numbering: boolean;
  unit?: ColumnUnit;
}

export interface TableHead {
  /** The first row is one like the others. */
  headless: boolean;
  columns: readonly Column[];
}

const NUMBERING =
  /^(?:序号|编号|代码|代号|项次|行次|栏次|年份|年度|年|电话|联系电话|邮编|证号|文号|批号|档号|案号|号码|索引号|浏览次数|点击数|No\.?|#)$/i;
/** What only a head says. */
const GENERIC =
  /^(?:指标|项目|单位|地区|名称|类别|类型|年份|年度|科目|部门|区域|内容|品种|行业|领域|分类|月份|时间|日期)$|(?:名称|单位|项目|类别|指标|内容)$/;
const NUMBER = /^\d[\d,]*(?:\.\d+)?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** The unit at the end of a heading: in brackets, or behind a stroke. */
const IN_BRACKETS = /\((?:单位:?)?([^()]{1,8})\)$/;
const BEHIND_STROKE = /\/([^/()]{1,4})$/;
/** 抽检批次, 死亡人数: the measure word that names the column. */
const COUNTED = /([批件人户家场台车辆项]次)数?$|([户人件家台辆起宗份项处亩名])数$/;
/** (单位:万元) at the end of the line above a table, or a line of no more. */
const CAPTION = /(?:^|[\s(,])(?:计量|金额|货币)?单位[::]\s?([^\s()。,;:]{1,8})\)?\s*$/;
/** Columns that a unit for the whole table does not reach. */
const RATE = /率|比|幅|[±+-]|%|‰|百分|增[长减速]|同|排名|位次|名次|序|指数|系数/;
const POWERS: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 千: 3, 百: 2, 百万: 6, 千万: 7 };
const POWER = /^(?:百万|千万|万|亿|千|百)(?=.)/;

/** The heads of all tables, by the number of the table. */
export function readTableHeads(blocks: readonly Block[], text: string): ReadonlyMap<number, TableHead> {
  const rows = new Map<number, string[][]>();
  const captions = new Map<number, ColumnUnit | undefined>();
  let above = '';
  for (const block of blocks) {
    const { kind, table, cells } = block;
    if (kind !== 'row' || table === undefined) {
      above = block.text;
      continue;
    }
    const list = rows.get(table) ?? [];
    rows.set(table, list);
    if (!captions.has(table)) captions.set(table, above.length < 80 ? captionUnit(above) : undefined);
    above = '';
    list.push((cells ?? []).map(({ start, end }) => text.slice(start, end).trim()));
  }
  return new Map([...rows].map(([table, list]) => [table, readHead(list, captions.get(table))]));
}

function readHead([first = [], ...others]: readonly string[][], caption: ColumnUnit | undefined): TableHead {
  const headless = hasNoHead(first, others);
  const columns = first.map((heading): Column => {
    const unit = (headless ? undefined : unitOf(heading)) ?? (RATE.test(heading) && !headless ? undefined : caption);
    return { heading, numbering: NUMBERING.test(heading), ...(unit && { unit }) };
  });
  return { headless, columns };
}

function hasNoHead(first: readonly string[], others: readonly string[][]): boolean {
  const [name = ''] = first;
  if (name === '' || NUMBER.test(name) || GENERIC.test(name) || NUMBERING.test(name)) return false;
  const numbers = first.flatMap((cell, index) => (index > 0 && NUMBER.test(cell) ? [index] : []));
  if (numbers.length === 0 || first.some((cell) => YEAR.test(cell))) return false;
  return numbers.every((index) => others.every((cells) => NUMBER.test(cells[index] ?? '0')));
}

function unitOf(heading: string): ColumnUnit | undefined {
  const written = IN_BRACKETS.exec(heading) ?? BEHIND_STROKE.exec(heading) ?? COUNTED.exec(heading);
  return readUnit((written?.[1] ?? written?.[2])?.trim());
}

/** 单位:万元、% names more than one unit, and none for certain. */
const captionUnit = (line: string): ColumnUnit | undefined => readUnit(CAPTION.exec(line)?.[1]);

function readUnit(written: string | undefined): ColumnUnit | undefined {
  if (!written) return undefined;
  const power = POWER.exec(written)?.[0] ?? '';
  for (const start of power ? [0, power.length] : [0]) {
    const unit = matchUnit(written, start, { arabic: true, lone: false });
    if (unit?.end === written.length) return copyWith(unit, { power: start === 0 ? 0 : (POWERS[power] ?? 0) });
  }
  return undefined;
}

/** The column of a row in which a stretch stands. */
export function columnAt(row: Block, span: Span): number {
  return row.cells?.findIndex(({ end }) => end > span.start) ?? -1;
}

/** A number of that column, in its unit. */
export const scaled = (value: Decimal, { power }: ColumnUnit): Decimal => value.shift(power);
