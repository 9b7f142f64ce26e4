/** Figures: numeral and unit. (first version) */
import type { Block, FigureMention, Parser } from '../types.js';
import { Decimal } from '../facts/decimal.js';
import { point, rounded } from '../facts/interval.js';

const PATTERN =
  /(\d[\d,]*(?:\.\d+)?)([余多])?([万亿])?([余多])?(个百分点|人次|万元|[个项元人家户套处件条次名份亩%宗座批起期台辆场篇支所笔])/g;

export const figure: Parser = {
  id: 'figure',
  *parse(block: Block): Generator<FigureMention> {
    for (const match of block.text.matchAll(PATTERN)) {
      const [raw, digits = '', more1, factor, more2, unit = ''] = match;
      const written = Decimal.parse(digits.replaceAll(',', ''));
      const power = factor === '万' ? 4 : factor === '亿' ? 8 : 0;
      const value = written.shift(power);
      const place = new Decimal(1n, written.scale - power);
      const start = block.start + match.index;
      const exact = power === 0 && written.scale === 0 && !more1 && !more2 && unit !== '%';
      yield {
        type: 'figure',
        span: { start, end: start + raw.length },
        value,
        place,
        exact,
        unit: unit.replace(/^个(?=百)/, ''),
        numeral: { start, end: start + raw.length - unit.length },
        interval: exact ? point(value) : rounded(value, place),
      };
    }
  },
};
