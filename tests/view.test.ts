import { expect, it } from 'vitest';
import { createView } from '../src/tree/view.js';

const upper = (text: string): string => text.toUpperCase();

it('is the text itself where nothing was edited', () => {
  const view = createView('abc', 'Hans', upper, []);
  expect(view.text).toBe('ABC');
  expect(view.toSource({ start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
});

it('maps a span behind a removal', () => {
  const view = createView('10 月20日', 'Hans', (t) => t, [{ start: 2, end: 3, replacement: '' }]);
  expect(view.text).toBe('10月20日');
  expect(view.toSource({ start: 3, end: 6 })).toEqual({ start: 4, end: 7 });
});

it('covers what was removed inside of a span, and leaves out what was removed at its ends', () => {
  const view = createView('a  bc d', 'Hans', (t) => t, [
    { start: 1, end: 3, replacement: '' },
    { start: 5, end: 6, replacement: '' },
  ]);
  expect(view.text).toBe('abcd');
  expect(view.toSource({ start: 0, end: 4 })).toEqual({ start: 0, end: 7 });
  expect(view.toSource({ start: 1, end: 3 })).toEqual({ start: 3, end: 5 });
});

it('maps a replacement to the whole of what it replaces', () => {
  const view = createView('《&lt;办法&gt;》', 'Hans', (t) => t, [
    { start: 1, end: 5, replacement: '<' },
    { start: 7, end: 11, replacement: '>' },
  ]);
  expect(view.text).toBe('《<办法>》');
  expect(view.toSource({ start: 1, end: 2 })).toEqual({ start: 1, end: 5 });
  expect(view.toSource({ start: 1, end: 5 })).toEqual({ start: 1, end: 11 });
});

it('leads an empty span to an empty span', () => {
  const view = createView('a b', 'Hans', (t) => t, [{ start: 1, end: 2, replacement: '' }]);
  for (const at of [0, 1, 2]) {
    const { start, end } = view.toSource({ start: at, end: at });
    expect(end).toBe(start);
  }
});

it('refuses a folding that changes the length', () => {
  const edits = [{ start: 0, end: 1, replacement: '' }];
  expect(() => createView('abc', 'Hans', (t) => `${t}!`, edits)).toThrow(RangeError);
});
