import { expect, it } from 'vitest';
import { findDebris } from '../src/tree/debris.js';
import type { Remark } from '../src/types.js';

/** The text without its debris, and the remarks made. */
function cleaned(text: string): { text: string; remarks: Remark[] } {
  const remarks: Remark[] = [];
  let out = '';
  let at = 0;
  for (const { start, end, replacement } of findDebris(text, (remark) => void remarks.push(remark))) {
    out += text.slice(at, start) + replacement;
    at = end;
  }
  return { text: out + text.slice(at), remarks };
}

it.each([
  ['《关于&lt;办法&gt;的通知》', '《关于<办法>的通知》'],
  ['共12个&nbsp;问题', '共12个问题'],
  ['共12个nbsp;问题', '共12个问题'],
])('%s reads %s, and a remark says so', (text, read) => {
  const found = cleaned(text);
  expect(found.text).toBe(read);
  expect(found.remarks.length).toBeGreaterThan(0);
  for (const { span } of found.remarks) expect(text.slice(span?.start, span?.end)).toMatch(/;$/);
});

it.each([
  ['2024年10 月20日', '2024年10月20日'],
  ['投入 3.5 亿元', '投入3.5亿元'],
])('%s reads %s without a remark: spaces are no damage', (text, read) => {
  expect(cleaned(text)).toEqual({ text: read, remarks: [] });
});

it.each(['hello world 12 days', 'A&B公司', '第一行\n第二行'])('%s stays as it is', (text) => {
  expect(cleaned(text).text).toBe(text);
});
