/**
 * Several shares of one whole: 城建类58件,占31.0%;教育类43件,占23.0%;农业类37件,占19.8% of 187件 told further up.
 *
 * One share fits some amount by chance, three hardly ever. So the whole that most of a row of shares agree on is that of all of them, however
 * far up it stands; where one share does not come out, it is held to it.
 */
import { beforeShare } from '../neighbours.js';
import { isShare, sameUnit } from '../parts/group.js';
import { isShareOf, scaleOf } from '../parts/near.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ShareClaim, Totals } from './claim.js';
import { areInOrder } from './respective.js';

/** 占, 占比, 占建议总数的, or the bare percentage in a bracket behind its part. */
const CLAIM = /^(?:分别)?(?:约|即)?(?:占|比例|比重)?[^,\d]{0,12}$/;
/** How many amounts further up are tried. */
const REACH = 160;
const LONGEST = 24;

interface Row {
  claim: ShareClaim;
  part: Quantity;
}

export function addSeries(claims: readonly ShareClaim[], sentences: readonly Sentence[], totals: Totals): void {
  let rows: Row[] = [];
  const close = (): void => {
    // Rows of two paragraphs may be of two wholes, and so may those of two sentences.
    const bound = (list: readonly Row[]): boolean => list.length < 2 || bind(list, sentences, totals);
    if (!bound(rows))
      for (const some of split(rows, ({ sentence }) => sentence.block))
        if (!bound(some)) for (const few of split(some, ({ sentence }) => sentence)) bound(few);
    rows = [];
  };
  for (const claim of claims) {
    const part = partBeside(claim);
    if (!part) continue;
    const last = rows.at(-1);
    const apart =
      last &&
      (part.figure.unit !== last.part.figure.unit ||
        isInBracket(claim, part) !== isInBracket(last.claim, last.part) ||
        claim.percent.sentence.index - last.claim.percent.sentence.index > 2 ||
        rows.length >= LONGEST);
    if (apart) close();
    rows.push({ claim, part });
  }
  close();
}

/** The amount right before the share, with nothing between but 占 and the name of the whole. */
function partBeside({ percent, part: own }: ShareClaim): Quantity | undefined {
  // 厂房118起、商场142起,分别占6.4%和7.7%: by its place, not the nearest.
  if (areInOrder(percent)) return own && percent.clause - own.clause <= 1 ? own : undefined;
  const { part, passed } = beforeShare(percent);
  if (!part || isShare(part) || part.figure.loose || part.isChange || part.n <= 0 || percent.figure.modifier)
    return undefined;
  const lead = percent.lead.trim();
  const inBracket = percent.bracket !== part.bracket;
  if (inBracket && (percent.bracket?.owner !== part || lead !== '')) return undefined;
  if (!inBracket && !lead.includes('占')) return undefined;
  const apart = inBracket ? 0 : percent.clause - part.clause - 1 - passed;
  if (apart > 1 || (apart === 1 && !isRanked(part, percent))) return undefined;
  return CLAIM.test(lead) ? part : undefined;
}

/** 软管类2210处,居首位,占37.9% */
function isRanked(part: Quantity, { sentence, figure }: Quantity): boolean {
  const between = sentence.text.slice(part.figure.span.end - sentence.start, figure.span.start - sentence.start);
  return part.sentence === sentence && RANKED.test(between);
}
const RANKED = /^,(?:高?居|位[居列]|排名?)?(?:首位|榜首|第一位?|首|最多|数量最多),/;

function isInBracket({ percent }: ShareClaim, part: Quantity): boolean {
  return percent.bracket !== part.bracket;
}

function split(rows: readonly Row[], by: (part: Quantity) => unknown): Row[][] {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const key = by(row.part);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** @returns whether a whole was found that they agree on */
function bind(rows: readonly Row[], sentences: readonly Sentence[], totals: Totals): boolean {
  const [first] = rows as [Row, ...Row[]];
  const own = new Set(rows.map((row) => row.part));
  const fine = rows.every(({ claim }) => claim.percent.figure.place.scale > 0);
  let best: { whole: Quantity; fits: number } | undefined;
  const amounts = amountsBefore(first.part, sentences);
  for (const whole of amounts) {
    if (own.has(whole) || isShare(whole) || whole.figure.loose) continue;
    const fits = rows.filter((row) => comesOut(row, whole)).length;
    const same = whole.figure.unit === first.part.figure.unit;
    // Two shares with a decimal, three whole ones; of another unit only where all agree.
    const least = same ? (fine ? 2 : 3) : 3;
    const enough =
      fits >= least && (same ? fits * 3 >= rows.length * 2 || isMost(fits, fine, rows) : fits === rows.length);
    if (enough && fits > (best?.fits ?? 0)) best = { whole, fits };
  }
  // One that does not come out among those that do; several may be of another whole.
  const lacksOne = best !== undefined && best.fits >= rows.length - 1;
  best ??= fine ? missedByAll(rows, amounts, totals) : undefined;
  if (!best) return false;
  if (!lacksOne && haveOwn(rows, totals)) return true;
  const { whole } = best;
  // 资本设备占进口的30.0%,…;对日出口占30.6%: what comes out of another amount is of that one.
  const isOfAnother = (row: Row): boolean =>
    !comesOut(row, whole) &&
    amounts.some((one) => one !== whole && !own.has(one) && sameUnit(one, row.part) && comesOut(row, one));
  for (const row of rows) {
    if (isOfAnother(row)) continue;
    if (row.part.n > whole.n || (!comesOut(row, whole) && isOfItsOwn(row))) continue;
    // A broken one is held to it only where enough others prove it.
    const explicit = comesOut(row, whole) || best.fits >= (fine ? 2 : 3);
    const alike = whole.figure.unit === row.part.figure.unit;
    const sure =
      fine && (best.fits >= 3 || (best.fits === 2 && rows.length === 3)) && alike && !/其中|中/.test(row.part.lead);
    if (alike) row.claim.series = { part: row.part, whole };
    row.claim.readings.unshift({
      parts: [row.part],
      whole: [whole],
      explicit,
      ...(lacksOne && { inSeries: true }),
      ...(sure && { sure }),
    });
  }
  return true;
}

/** 国有企业168个,占全部企业法人的0.5%: it names a whole, and comes out of one at hand. */
function isOfItsOwn(row: Row): boolean {
  if (!/占[\u4e00-\u9fff]{2,}的/.test(row.claim.percent.lead)) return false;
  return row.claim.readings.some(
    ({ parts, whole: [whole, another], explicit }) =>
      explicit && whole && !another && parts.length === 1 && parts[0] === row.part && comesOut(row, whole)
  );
}

/** Three shares with a decimal do not come out by chance, though two others are broken. */
function isMost(fits: number, fine: boolean, rows: readonly Row[]): boolean {
  return fine && fits >= 3 && fits * 5 >= rows.length * 3;
}

/**
 * Three shares or more that are all of one number, which the text does not give, while the whole that it binds them to comes near that number:
 * of 48627 in every row, under a total of 49627.
 */
function missedByAll(
  rows: readonly Row[],
  amounts: readonly Quantity[],
  totals: Totals
): { whole: Quantity; fits: number } | undefined {
  if (rows.length < 3) return undefined;
  let [low, high] = [0, Infinity];
  for (const { claim, part } of rows) {
    const { n, figure } = claim.percent;
    const half = figure.place.toNumber() / 2;
    low = Math.max(low, (part.n * scaleOf(claim.percent)) / (n + half));
    high = Math.min(high, (part.n * scaleOf(claim.percent)) / (n - half));
  }
  if (low > high || high - low > low * TIGHT) return undefined;
  const near = amounts.filter(
    (one) => one.figure.unit === rows[0]?.part.figure.unit && Math.abs(one.n - low) <= low * CLOSE
  );
  const [whole] = near;
  const bound = rows.filter(
    ({ claim, part }) =>
      whole &&
      (totals.get(part)?.includes(whole) ||
        claim.readings.some((one) => one.explicit && one.whole.length === 1 && one.whole[0] === whole))
  );
  if (!whole || near.some((one) => one.n !== whole.n) || bound.length < 2) return undefined;
  return { whole, fits: rows.length };
}
/** How well the rows must agree on the number that they are shares of, and how near the stated whole must come to it. */
const TIGHT = 0.01;
const CLOSE = 0.06;

/** The wording binds the parts to a whole at hand that is about right for most of them: nothing further up is meant. */
function haveOwn(rows: readonly Row[], totals: Totals): boolean {
  const bound = rows.filter(({ claim: { percent }, part }) =>
    (totals.get(part) ?? []).some(
      (one) =>
        part.sentence.index - one.sentence.index <= 1 &&
        Math.abs((part.n / one.n) * scaleOf(percent) - percent.n) <= percent.n * ABOUT
    )
  );
  return bound.length * 2 > rows.length;
}
/** How far the share of a whole at hand may be off. */
const ABOUT = 0.13;

const comesOut = ({ claim, part }: Row, whole: Quantity): boolean => isShareOf(part, whole, claim.percent);

/** The amounts outside brackets before the first part, nearest first. */
function amountsBefore(part: Quantity, sentences: readonly Sentence[]): Quantity[] {
  const found: Quantity[] = [];
  for (let s = part.sentence.index; s >= 0 && found.length < REACH; s--) {
    const { quantities } = sentences[s] as Sentence;
    for (let i = quantities.length - 1; i >= 0 && found.length < REACH; i--) {
      const one = quantities[i] as Quantity;
      if (one.index < part.index && !one.bracket) found.push(one);
    }
  }
  return found;
}
