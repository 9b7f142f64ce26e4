/** What several relations prove together: a figure that two of them ask to be another, and nothing else. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseNotice } from '../../src/pipeline.js';
import './notice-text.js';

const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);

/** A total, its three classes in the next sentence, the share of each. */
function notice(total: number, parts: readonly number[], shares: readonly string[]): string {
  const names = ['来电', '来信', '来访'];
  const rows = parts.map((part, i) => `${names[i]}${part}件，占${shares[i]}%`);
  return `全年受理诉求${total}件，办理平稳。其中${rows.join('；')}。`;
}

const parts = fc.array(fc.integer({ min: 100, max: 9000 }), { minLength: 3, maxLength: 3 });
const failing = (text: string): string[] =>
  parseNotice(text)
    .checks.filter(({ verdict }) => verdict === 'fails')
    .map(({ statement }) => statement);

it('leaves a notice alone whose figures agree', () => {
  fc.assert(
    fc.property(parts, (list) => {
      const total = list.reduce((a, b) => a + b, 0);
      expect(
        failing(
          notice(
            total,
            list,
            list.map((part) => share(part, total))
          )
        )
      ).toEqual([]);
    })
  );
});

it('finds the total that neither its parts nor their shares make', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 50 }), (list, permille) => {
      const total = list.reduce((a, b) => a + b, 0);
      const wrong = total + Math.ceil((total * permille) / 1000);
      expect(
        failing(
          notice(
            wrong,
            list,
            list.map((part) => share(part, total))
          )
        )
      ).not.toEqual([]);
    })
  );
});

it('finds nothing in one relation that breaks alone, loosely bound', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 200, max: 400 }), (list, permille) => {
      const total = list.reduce((a, b) => a + b, 0);
      // More than are named: the shares are of all of them.
      const all = total + Math.ceil((total * permille) / 1000);
      expect(
        failing(
          notice(
            all,
            list,
            list.map((part) => share(part, all))
          )
        )
      ).toEqual([]);
    })
  );
});
