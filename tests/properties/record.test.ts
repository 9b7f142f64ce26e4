/** What holds of the record of every text. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { VFile } from 'vfile';
import { parseNotice } from '../../src/pipeline.js';
import type { Span } from '../../src/types.js';
import { violations } from '../support/invariants.js';
import { anyText, noticeText } from './notice-text.js';

it('has spans that slice back, unique ids, refs that resolve, and satisfies its schema', () => {
  fc.assert(fc.property(anyText, (text) => void expect(violations(parseNotice(text))).toEqual([])));
});

it('is the same for the same text, byte for byte', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(JSON.stringify(parseNotice(text))).toBe(JSON.stringify(parseNotice(text)));
    })
  );
});

it('keeps the text as it was given', () => {
  fc.assert(fc.property(anyText, (text) => void expect(parseNotice(text).text).toBe(text)));
});

it('survives being written as JSON', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const record = parseNotice(text);
      expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    })
  );
});

it('knows of every numeral what it is: a figure, part of a mention, or skipped with a reason', () => {
  fc.assert(
    fc.property(noticeText, (text) => {
      const file = new VFile({ value: text });
      parseNotice(file);
      const { notice } = file.data;
      if (!notice) throw new Error('no notice');
      const { view, mentions, labels, blocks } = notice;
      const covered: Span[] = [...mentions.map(({ span }) => span), ...labels];
      const loose = blocks.flatMap((block) =>
        [...block.text.matchAll(/\d+|[〇零一二三四五六七八九十万亿]/g)]
          .map(({ index, 0: digits }) => ({ start: block.start + index, end: block.start + index + digits.length }))
          .filter(({ start, end }) => !covered.some((span) => span.start <= start && end <= span.end))
      );
      expect(loose.map(({ start, end }) => view.text.slice(Math.max(0, start - 8), end + 8))).toEqual([]);
    })
  );
});
