/**
 * One document is cited under one title.
 *
 * **Why**: 《某市公房管理办法》 and 《某市公房管理方法》 are probably one document, cited from memory.
 * **What to do**: copy the title from the document.
 *
 * Two titles that differ in one character are shown, never called wrong: there are documents that differ in no more.
 *
 * @example 印发《城东区公有住房租赁管理办法》。严格执行《城东区公有住房租凭管理办法》。
 *   undecidable 租赁 / 租凭
 *
 * @example 印发《城东区住房办法》《城东区道路条例》。
 */
import type { Facts } from '../facts/index.js';
import type { Check, RegulationMention } from '../types.js';
import type { Rule } from './rule.js';

/** Shorter titles differ in one character by right. */
const LEAST = 10;
const LONGEST = 80;
/** How many titles with the same half are looked at. */
const NEIGHBOURS = 20;

export const titleSpelling: Rule = {
  id: 'title-spelling',
  severity: 'info',
  *check(facts: Facts): Generator<Check> {
    /** Titles of one length that differ in one character have the same first half or the same second half. */
    const halves = new Map<string, RegulationMention[]>();
    const seen = new Set<string>();
    for (const one of facts.regulations) {
      const { title } = one;
      if (title.length < LEAST || title.length > LONGEST || seen.has(title)) continue;
      seen.add(title);
      const middle = title.length >> 1;
      for (const half of [`${title.length}<${title.slice(0, middle)}`, `${title.length}>${title.slice(middle)}`]) {
        const others = halves.get(half) ?? [];
        for (const other of others.slice(-NEIGHBOURS)) {
          const at = onlyDifference(other.title, title);
          if (at !== undefined && !isSeries(other.title[at] ?? '', title[at] ?? '')) yield differ(other, one, at);
        }
        others.push(one);
        halves.set(half, others);
      }
    }
  },
};

/** Index of the one character in which two titles of one length differ. */
function onlyDifference(a: string, b: string): number | undefined {
  let at: number | undefined;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (at !== undefined) return undefined;
    at = i;
  }
  return at;
}

/** 第一批 and 第二批, 2020年 and 2021年, 甲 and 乙: a series, no slip. */
function isSeries(a: string, b: string): boolean {
  const series = /[\d〇零一二三四五六七八九十甲乙丙丁上中下东西南北前后A-Za-z]/;
  return series.test(a) && series.test(b);
}

function differ(a: RegulationMention, b: RegulationMention, at: number): Check {
  const near = (title: string): string => title.slice(Math.max(0, at - 1), at + 1);
  return {
    rule: 'title-spelling',
    severity: 'info',
    verdict: 'undecidable',
    reason: 'two-readings',
    operands: [
      { role: 'a', span: a.span, mention: a, value: a.title },
      { role: 'b', span: b.span, mention: b, value: b.title },
    ],
    statement: `${near(a.title)} / ${near(b.title)}`,
  };
}
