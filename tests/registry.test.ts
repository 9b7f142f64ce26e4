/** The lists in the `index.ts` of recognisers, refiners and rules name every file of their folder, once, by the right id. */
import { describe, expect, it } from 'vitest';
import { parsers } from '../src/parsers/index.js';
import { refiners } from '../src/refiners/index.js';
import { rules } from '../src/rules/index.js';
import { unitFiles } from './support/source-files.js';

const lists = { parsers, refiners, rules };

for (const stage of ['parsers', 'refiners', 'rules'] as const) {
  describe(stage, async () => {
    const files = await unitFiles(stage);
    const ids = lists[stage].map((one) => one.id);

    it('lists each id once', () => {
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    it('lists what every file exports', () => {
      expect([...ids].sort()).toEqual(files.map(({ unit }) => unit.id).sort());
    });

    it('has one export a file, named as the file; the id is the name of the file', () => {
      const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      for (const { name, unit, exportName } of files) {
        expect(unit.id).toBe(name);
        expect(exportName).toBe(camel(name));
      }
      expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    });
  });
}

it('the rules stand in the order of their ids, for their order means nothing', () => {
  const ids = rules.map((rule) => rule.id);
  expect(ids).toEqual([...ids].sort());
});
