/**
 * Rows that tell two figures each: 立行立改类142个,已整改140个;分阶段整改类51个,已整改41个;持续整改类21个,已整改8个.
 *
 * Each row is a segment (`;`); its first figure is what there is, its second what became of it, under the same verb in every row.
 * So there are three kinds of groups: the firsts are parts of a whole before them, the seconds are parts of the whole that bears
 * their verb (已整改189个), and each second is a part of its first. Where the one column adds up, the rows are all there are, and the other
 * column must add up too (`closed`).
 */
import type { Quantity } from '../sentence.js';
import { sameUnit, type PartGroup, type Reading } from './group.js';
import type { Level } from './level.js';
import { adds } from './near.js';
import { THAN } from '../than.js';

interface Series {
  firsts: Quantity[];
  seconds: Quantity[];
  verb: string;
}

/** 由3480亿元增加到9380亿元: the second figure is no part of the first. */
const MOVES = new RegExp(`[增减升降涨跌超翻由从到至]|${THAN}|提高|扩大|上年|去年|计划|平均|人均|预算|决算`);

export function seriesParts(level: Level, groups: PartGroup[]): void {
  for (const unit of new Set(level.quantities.map((one) => one.figure.unit))) {
    const list = level.quantities.filter((one) => one.figure.unit === unit);
    if (list.length < 4) continue;
    const series = seriesOf(list);
    if (series) addGroups(level, series, groups);
    else for (const one of widerSeries(list)) addGroups(level, one, groups);
  }
}

/** Rows of three figures and more, alike to the verb: 糕点抽检84批次,合格80批次,不合格4批次;…: the first column with each of the others. */
function widerSeries(list: readonly Quantity[]): Series[] {
  const rows = rowsOf(list);
  const width = rows.at(-1)?.length ?? 0;
  const [head] = rows;
  if (!head || rows.length < 2 || width < 3 || width > MOST_COLUMNS || head.length > width + 2) return [];
  rows[0] = head.slice(-width);
  if (rows.some((row) => row.length !== width)) return [];
  const columns = Array.from({ length: width }, (_, c) => rows.map((row) => row[c] as Quantity));
  const verbs = columns.map((column) => verbOf(column[0]));
  const alike = columns.slice(1).every((column, c) => column.every((one) => verbOf(one) === verbs[c + 1]));
  if (!alike || verbs.slice(1).some((verb) => verb === '' || MOVES.test(verb))) return [];
  const [firsts, ...others] = columns as [Quantity[], ...Quantity[][]];
  return others.map((seconds, c) => ({ firsts, seconds, verb: verbs[c + 1] as string }));
}
const MOST_COLUMNS = 6;

function rowsOf(list: readonly Quantity[]): Quantity[][] {
  const rows = new Map<number, Quantity[]>();
  for (const one of list) {
    const row = rows.get(one.segment);
    if (row) row.push(one);
    else rows.set(one.segment, [one]);
  }
  return [...rows.values()];
}

/** The two columns of a list of one unit, or undefined where it is no list of rows. */
export function seriesOf(list: readonly Quantity[]): Series | undefined {
  const table = rowsOf(list);
  if (table.length < 2) return undefined;
  // A total may stand before the first row, in its segment: its rows are then the last two figures.
  const width = Math.max(...table.slice(1).map((row) => row.length));
  const [head] = table as [Quantity[]];
  if (width > 2 || head.length > width + 2) return undefined;
  table[0] = head.slice(-width);
  const seconds = table.flatMap((row) => row[1] ?? []);
  const verb = verbOf(seconds[0]);
  if (seconds.length < 2 || seconds.length * 2 < table.length || verb === '') return undefined;
  if (MOVES.test(verb) || seconds.some((one) => verbOf(one) !== verb)) return undefined;
  return { firsts: table.map((row) => row[0] as Quantity), seconds, verb };
}

/** 已整改 and 整改 are one verb. */
function verbOf(one: Quantity | undefined): string {
  return one ? one.lead.trim().replace(/^(?:现|已|目前|其中|均|共)+|(?:的|了|为)$/g, '') : '';
}

function addGroups(level: Level, { firsts, seconds, verb }: Series, groups: PartGroup[]): void {
  const [first] = firsts as [Quantity];
  const before = [
    ...level.earlier.flatMap((one) => one.quantities).filter((one) => !one.bracket),
    ...level.quantities.filter((one) => one.index < first.index),
    ...(level.bracket?.owner ? [level.bracket.owner] : []),
  ].filter((one) => sameUnit(one, first) && !one.isChange);
  const wholes = before.filter((one) => firsts.every((part) => part.n <= one.n)).reverse();
  const bearing = before.filter((one) => bears(one, verb) && seconds.every((part) => part.n <= one.n)).reverse();
  const column = (totals: Quantity[], parts: Quantity[]): Reading[] =>
    totals.slice(0, 4).map((total) => ({ total, parts }));
  const [a, b] = [column(wholes, firsts), column(bearing.length > 0 ? bearing : wholes, seconds)];
  const [fitsA, fitsB] = [a.find(adds), b.find(adds)];
  if (a.length > 0) groups.push(fitsA || !fitsB ? group(fitsA ? [fitsA] : a, 'guessed') : group(a, 'closed'));
  if (b.length > 0) {
    const whole = bearing.length === 1 && fitsA && seconds.length === firsts.length;
    groups.push(fitsB ? group([fitsB], 'guessed') : group(b, whole ? 'closed' : 'guessed'));
  }
  for (const second of seconds) {
    const own = firsts.find((one) => one.segment === second.segment);
    if (own) groups.push({ readings: [{ total: own, parts: [second] }], binding: 'open', cue: 'own' });
  }
}

/** 合格 is not told of in 不合格. */
function bears({ lead }: Quantity, verb: string): boolean {
  const at = lead.lastIndexOf(verb);
  return at >= 0 && (/^[不未]/.test(verb) || !/[不未]/.test(lead[at - 1] ?? ''));
}

function group(readings: Reading[], binding: PartGroup['binding']): PartGroup {
  return { readings, binding, cue: 'list' };
}
