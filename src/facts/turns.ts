/** A figure as it would be but for a slip of the pen: with two neighbouring digits in the other order (36.4% for 63.4%), with one another. */
import type { FigureMention } from '../types.js';
import { UNIT_POWERS } from './compare.js';
import { Decimal } from './decimal.js';
import { plus, point } from './interval.js';

/** Among fewer digits something comes out by chance. */
const LEAST = 3;

const readAs = (figure: FigureMention, value: Decimal): FigureMention => ({
  ...figure,
  value,
  interval: plus(figure.interval, point(value.minus(figure.value))),
});

/** In every way that the written digits allow. */
function turns(figure: FigureMention): FigureMention[] {
  const { value, place } = figure;
  const written = value.shift(place.scale).toString();
  if (written.length < LEAST || !/^\d+$/.test(written)) return [];
  return [...written.slice(1)].flatMap((digit, at) => {
    const before = written.charAt(at);
    if (digit === before) return [];
    const other = written.slice(0, at) + digit + before + written.slice(at + 2);
    const turned = Decimal.parse(other).shift(-place.scale);
    return [readAs(figure, turned)];
  });
}

/** With one digit another, or written in another unit. */
function slips(figure: FigureMention): FigureMention[] {
  const { value, place } = figure;
  const written = value.shift(place.scale).toString();
  const powers = UNIT_POWERS.map((power) => value.shift(power));
  const others = /^\d{2,}$/.test(written)
    ? [...written].flatMap((digit, at) =>
        DIGITS.filter((other) => other !== digit && !(at === 0 && other === '0')).map((other) =>
          Decimal.parse(written.slice(0, at) + other + written.slice(at + 1)).shift(-place.scale)
        )
      )
    : [];
  return [...others, ...powers].map((one) => readAs(figure, one));
}
const DIGITS = [...'0123456789'];

/** Whether two figures come to something with one slip of the pen in either: a digit, two turned, another unit. */
export const slipComesOut = (
  a: FigureMention,
  b: FigureMention,
  comesOut: (a: FigureMention, b: FigureMention) => boolean
): boolean =>
  turnedComesOut(a, b, comesOut) ||
  slips(a).some((one) => comesOut(one, b)) ||
  slips(b).some((one) => comesOut(a, one));

/** Whether two figures come to something with digits of one of them turned. */
export const turnedComesOut = (
  a: FigureMention,
  b: FigureMention,
  comesOut: (a: FigureMention, b: FigureMention) => boolean
): boolean => turns(a).some((one) => comesOut(one, b)) || turns(b).some((one) => comesOut(a, one));
