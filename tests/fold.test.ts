import { expect, it } from 'vitest';
import { foldCharacters, narrow, scriptOf, simplify } from '../src/tree/fold.js';

it('makes full-width digits, letters and marks half-width', () => {
  expect(narrow('１２．５％，（ＰＭ１０）：；！？')).toBe('12.5%,(PM10):;!?');
});

it('leaves the marks that have no half-width form', () => {
  expect(narrow('。、“”《》〔〕【】「」『』　')).toBe('。、“”《》〔〕【】「」『』　');
});

it('makes Traditional characters Simplified, one for one', () => {
  expect(simplify('審計署發現問題金額57億8千3百餘萬元')).toBe('审计署发现问题金额57亿8千3百余万元');
});

it('folds Traditional characters only in Traditional texts', () => {
  expect(foldCharacters('與，', 'Hans')).toBe('與,');
  expect(foldCharacters('與，', 'Hant')).toBe('与,');
});

it('reads 億 and 萬 as places in any text', () => {
  expect(foldCharacters('HK$2.5億', 'Hans')).toBe('HK$2.5亿');
});

it.each([
  ['整改完成率达到72%,共整改39个问题', 'Hans'],
  ['審計報告指出,該署未有跟進個案', 'Hant'],
  ['2021年2月23日', 'Hans'],
  ['', 'Hans'],
])('%s is %s', (text, script) => void expect(scriptOf(text)).toBe(script));
