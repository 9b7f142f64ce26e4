/** Whether the same words stand beside two figures, or in two names; and other years. */
import type { Quantity } from './sentence.js';

/** Pairs of characters that stand beside figures of any kind. */
export const COMMON = /整改|完成|其中|已经|个|项|问题|情况|工作|共|及|和|的|了|等|年|月|日|余|万|亿/;

/** Some pair of Chinese characters stands near both figures. */
export function sharesWords(text: string, a: Quantity, b: Quantity, reach: number, ...anywhere: RegExp[]): boolean {
  const near = ({ figure: { span } }: Quantity): string =>
    `${text.slice(Math.max(0, span.start - reach), span.start)} ${text.slice(span.end, span.end + reach)}`;
  return sharePair(near(a), near(b), [COMMON, ...anywhere]);
}

/** Every run of so many characters of the words. */
export const runsOf = (words: string, size: number): string[] =>
  Array.from({ length: Math.max(0, words.length - size + 1) }, (_, i) => words.slice(i, i + size));

/** Two neighbouring Chinese characters that both have, those left out that stand anywhere. */
export function sharePair(words: string, others: string, anywhere: readonly RegExp[] = []): boolean {
  return runsOf(words, 2).some(
    (pair) => others.includes(pair) && /^[\u4e00-\u9fff]{2}$/.test(pair) && !anywhere.some((one) => one.test(pair))
  );
}

/** So many characters in a row stand in both. */
export function sharesRun(words: string, others: string, length: number): boolean {
  return runsOf(others, length).some((run) => /^[\u4e00-\u9fff]+$/.test(run) && words.includes(run));
}

/** Years are named in front of both, and none of them is the same. */
export function yearsDiffer(a: Quantity, b: Quantity): boolean {
  const [first, second] = [yearsOf(a), yearsOf(b)];
  return first.length > 0 && second.length > 0 && !first.some((year) => second.includes(year));
}

const yearsOf = ({ sentence, figure }: Quantity): string[] =>
  sentence.dates
    .filter(({ span, relative }) => !relative && span.start < figure.span.start)
    .map(({ iso }) => iso.slice(0, 4));

/** 反馈的4个方面52个问题, 反馈问题4类31条: of what is counted by classes first, what stands before the classes too. */
export const leadWithClasses = ({ lead, clauseLead }: Quantity): string =>
  /^(?:具体|突出)?(?:方面|大类|类|领域)?(?:共|、)?$/.test(lead.trim()) && /\d/.test(clauseLead) ? clauseLead : lead;
