/** What holds of the view of every text: the way back to the text as published is never lost. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDebris } from '../../src/tree/debris.js';
import { foldCharacters } from '../../src/tree/fold.js';
import { createView, type Edit } from '../../src/tree/view.js';
import { treeOf } from '../support/stages.js';
import { anyText } from './notice-text.js';

const identity = (text: string): string => text;

/** A text with edits in it, sorted and without overlaps. */
const edited = fc
  .array(
    fc.record({ keep: fc.string({ maxLength: 5 }), cut: fc.string({ maxLength: 4 }), put: fc.string({ maxLength: 4 }) })
  )
  .map((pieces) => {
    let source = '';
    const edits: Edit[] = [];
    for (const { keep, cut, put } of pieces) {
      source += keep;
      if (cut !== '') edits.push({ start: source.length, end: source.length + cut.length, replacement: put });
      source += cut;
    }
    return { source, edits, text: pieces.map(({ keep, cut, put }) => keep + (cut === '' ? '' : put)).join('') };
  });

it('reads the replacements in the place of what they replace', () => {
  fc.assert(
    fc.property(edited, ({ source, edits, text }) => {
      expect(createView(source, 'Hans', identity, edits).text).toBe(text);
    })
  );
});

it('leads every span back into the text, in order, and nothing but replacements to other words', () => {
  fc.assert(
    fc.property(edited, fc.nat(), fc.nat(), ({ source, edits, text }, a, b) => {
      const view = createView(source, 'Hans', identity, edits);
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const back = view.toSource({ start, end });
      expect(back.start).toBeGreaterThanOrEqual(0);
      expect(back.end).toBeGreaterThanOrEqual(back.start);
      expect(back.end).toBeLessThanOrEqual(source.length);
      const touched = edits.some((edit) => edit.start < back.end && back.start < edit.end);
      if (!touched) expect(source.slice(back.start, back.end)).toBe(text.slice(start, end));
    })
  );
});

it('folds characters one for one, whatever the text', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('Hans' as const, 'Hant' as const), (text, script) => {
      const folded = foldCharacters(text, script);
      expect(folded.length).toBe(text.length);
      expect(foldCharacters(folded, script)).toBe(folded);
    })
  );
});

it('finds debris in order, without overlaps, inside of the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0;
      for (const { start, end } of findDebris(text, () => undefined)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    })
  );
});

it('has blocks in order that hold everything but white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { view, blocks } = treeOf(text);
      let at = 0;
      for (const { start, end, text: content } of blocks) {
        expect(view.text.slice(at, start).trim()).toBe('');
        expect(view.text.slice(start, end)).toBe(content);
        at = end;
      }
      expect(view.text.slice(at).trim()).toBe('');
    })
  );
});
