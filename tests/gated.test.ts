import { expect, it } from 'vitest';
import { Gated } from '../src/tree/gated.js';

const states = new Gated(['已(?!知)', '完成', '有序推进$']);

it.each([
  ['已知已改', 2],
  ['尚未完成', 2],
  ['正在有序推进', 2],
])('finds the first in %s', (text, at) => {
  expect(states.exec(text)?.index).toBe(at);
  expect(states.test(text)).toBe(true);
});

it.each(['已知', '有序推进中', ''])('finds none in “%s”', (text) => {
  expect(states.exec(text)).toBeNull();
  expect(states.test(text)).toBe(false);
});

it('refuses an alternative that does not say how it begins', () => {
  expect(() => new Gated(['(?:甲|乙)'])).toThrow('begins with no character');
});
