/**
 * 全市共排查隐患987处,已整改953处。…⏎(一)企业端。排查隐患142处,已整改139处…⏎(二)管网端。排查隐患267处,…⏎(三)用户端。排查隐患578处,…: labelled paragraphs that
 * each open with the same words, which the whole is told with before them.
 *
 * Every paragraph of the row has them, so they are of one whole; a second column (已整改) is of the amount behind that whole.
 */
import type { Block } from '../../types.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import { MAX } from './level.js';

const MARK = /^\s*(?:\(([一二三四五六七八九十]{1,3})\)|([一二三四五六七八九十]{1,3})[、.]|(\d{1,2})[.、])/;
/** Fewer paragraphs may be alike by chance. */
const LEAST = 3;
/** What a row tells of its class: 排查隐患, 反映问题; not an amount of its own (截至, 占). */
const WORDS = /^[\u4e00-\u9fff]{2,12}$/;
/** What a whole may have in front of the words of its rows: nothing, or words (全市共). */
const OF_ALL = /(?:^|[\u4e00-\u9fff])$/;
const SORTS = /(?:各类|各种|各级|出)(?=[\u4e00-\u9fff]{2,}$)/;
/** Sentences in front of the rows in which their whole may stand. */
const REACH = 24;

export function toldEach(sentences: readonly Sentence[], groups: PartGroup[]): void {
  const openings = openingsOf(sentences);
  for (let from = 0; from < openings.length;) {
    const rows = rowsFrom(openings, from);
    if (rows.length >= LEAST) addColumns(rows, sentences, groups);
    from += Math.max(1, rows.length);
  }
}

interface Opening {
  kind: string;
  /** It begins a row. */
  isOne: boolean;
  /** The first amount of the paragraph. */
  first: Quantity;
}

/** The first amount of each labelled paragraph that has one in its first sentence with any. */
function openingsOf(sentences: readonly Sentence[]): Opening[] {
  const openings: Opening[] = [];
  let block: Block | undefined;
  for (const sentence of sentences) {
    const opens = sentence.block !== block;
    block = sentence.block;
    const mark = opens ? MARK.exec(block.text) : null;
    const first = sentence.quantities.find((one) => !one.bracket);
    if (!mark || !first) continue;
    const kind = mark[1] ? '(一)' : mark[2] ? '一、' : '1.';
    openings.push({ kind, isOne: /^[一1]$/.test(mark[1] ?? mark[2] ?? mark[3] ?? ''), first });
  }
  return openings;
}

/** The openings of one kind from one on that begin with the same words; what stands under them is passed over. */
function rowsFrom(openings: readonly Opening[], from: number): Quantity[] {
  const { kind, first } = openings[from] as Opening;
  const words = wordsOf(first);
  if (!WORDS.test(words) || !first.figure.exact) return [];
  const rows = [first];
  for (let at = from + 1; at < openings.length && rows.length < MAX; at++) {
    const next = openings[at] as Opening;
    if (next.kind !== kind) continue;
    if (next.isOne) break;
    if (wordsOf(next.first) !== words || next.first.figure.unit !== first.figure.unit) return [];
    rows.push(next.first);
  }
  return rows;
}

const wordsOf = ({ lead }: Quantity): string =>
  lead
    .trim()
    .replace(MARK, '')
    .replace(/^(?:共|累计)/, '');

function addColumns(rows: Quantity[], sentences: readonly Sentence[], groups: PartGroup[]): void {
  const [first] = rows as [Quantity];
  const before = sentences
    .slice(Math.max(0, first.sentence.index - REACH), first.sentence.index)
    .flatMap(({ quantities }) => quantities)
    .filter((one) => !one.bracket && !one.isChange);
  const words = wordsOf(first);
  const total = before.findLast((one) => isWholeOf(one, first, words));
  if (!total || rows.some((one) => one.n > total.n)) return;
  groups.push({ readings: [{ total, parts: rows }], binding: 'closed', cue: 'sections' });
  const column = rows.flatMap((one) => nextOf(one) ?? []);
  const [head] = column;
  const alike = (one: Quantity): boolean =>
    head !== undefined && sameUnit(one, head) && one.lead.trim() === head.lead.trim() && !one.isChange;
  if (!head || column.length < rows.length || !column.every(alike)) return;
  // 已整改到位79个 of 已整改21个
  const isAll = (one: Quantity): boolean => sameUnit(one, head) && one.lead.trim().startsWith(head.lead.trim());
  const behind = before.find((one) => one.index > total.index && isAll(one));
  if (!behind || column.some((one) => one.n > behind.n)) return;
  groups.push({ readings: [{ total: behind, parts: column }], binding: 'closed', cue: 'sections' });
}

/** 全市共排查隐患 of 排查隐患; 共反映87个问题 of 反映问题. */
function isWholeOf(one: Quantity, part: Quantity, words: string): boolean {
  if (!sameUnit(one, part) || one.n < part.n) return false;
  const lead = one.lead.trim();
  if (lead.endsWith(words)) return OF_ALL.test(lead.slice(0, -words.length));
  const [verb, thing] = [words.slice(0, 2), words.slice(2)];
  // 共排查各类隐患
  if (thing.length > 1 && SORTS.test(lead) && lead.replace(SORTS, '').endsWith(words)) return true;
  return thing.length > 1 && one.clauseLead.includes(verb) && !one.runsOn && one.tail.trim().startsWith(thing);
}
