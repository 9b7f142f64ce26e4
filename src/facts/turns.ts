/** A figure as it would be with two neighbouring digits in the other order: 36.4% for 63.4%. */
import type { FigureMention } from '../types.js';
import { Decimal } from './decimal.js';
import { plus, point } from './interval.js';

/** Among fewer digits something comes out by chance. */
const LEAST = 3;

/** In every way that the written digits allow. */
function turns(figure: FigureMention): FigureMention[] {
  const { value, place, interval } = figure;
  const written = value.shift(place.scale).toString();
  if (written.length < LEAST || !/^\d+$/.test(written)) return [];
  return [...written.slice(1)].flatMap((digit, at) => {
    const before = written.charAt(at);
    if (digit === before) return [];
    const other = written.slice(0, at) + digit + before + written.slice(at + 2);
    const turned = Decimal.parse(other).shift(-place.scale);
    return [{ ...figure, value: turned, interval: plus(interval, point(turned.minus(value))) }];
  });
}

/** Whether two figures come to something with digits of one of them turned. */
export const turnedComesOut = (
  a: FigureMention,
  b: FigureMention,
  comesOut: (a: FigureMention, b: FigureMention) => boolean
): boolean => turns(a).some((one) => comesOut(one, b)) || turns(b).some((one) => comesOut(a, one));
