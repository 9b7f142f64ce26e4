/**
 * Passages of a notice that were written once and copied: the same words stand before two figures, and another figure agrees. Or what was done
 * bears so long a name that nothing else has it: 审计中,移送违纪违法问题线索7件 … 本次审计共移送违纪违法问题线索8件.
 */
import { isNearOrOneDigit } from './compare.js';
import { isShare, sameUnit } from './parts/group.js';
import { isRare } from './rare.js';
import type { Retelling } from './retellings.js';
import { nextOf, type Quantity, type Sentence } from './sentence.js';

/** Characters before two figures that must be the same, marks and digits aside, for the passages to be one text. */
const SAME = 12;

const KEPT = 1;
const DIGIT = 2;
const KINDS = new Uint8Array(0x10000).fill(KEPT, 0x4e00, 0xa000);
for (const character of '已了共约的') KINDS[character.charCodeAt(0)] = 0;
for (const character of '0123456789.,') KINDS[character.charCodeAt(0)] = DIGIT;
KINDS['#'.charCodeAt(0)] = KEPT;

/** Two passages with the same words before two figures of one unit. */
export function sameWords(text: string, quantities: readonly Quantity[]): Retelling[] {
  const seen = new Map<string, Quantity>();
  const out: Retelling[] = [];
  for (const quantity of quantities) {
    if (quantity.isChange || isShare(quantity)) continue;
    const { numeral, unit } = quantity.figure;
    const words = plain(text.slice(Math.max(0, numeral.start - SAME * 2), numeral.start)).slice(-SAME);
    if (words.length < SAME) continue;
    const key = `${words} ${unit} ${plain(text.slice(quantity.figure.span.end, quantity.figure.span.end + 3)).slice(0, 2)}`;
    const first = seen.get(key);
    if (!first) seen.set(key, quantity);
    else if (!first.figure.value.equals(quantity.figure.value) && shareAFigure(first.sentence, quantity.sentence)) {
      out.push({ quantities: [first, quantity], sure: true });
    }
  }
  return out;
}

/** 更换软管15.8万根,加装装置21.3万套 … 更换软管21.3万根、加装装置15.8万套: two amounts told again in the same words, each with the figure of the other. */
export function crossed(quantities: readonly Quantity[]): Retelling[] {
  const seen = new Map<string, Quantity>();
  return quantities.flatMap((again): Retelling[] => {
    const behind = nextOf(again);
    if (!behind || again.lead.length < NAME || behind.lead.trim().length < NAME || again.n === behind.n) return [];
    const key = [again.lead.slice(-NAME), again.figure.unit, behind.lead.trim(), behind.figure.unit].join();
    const first = seen.get(key);
    const other = first && nextOf(first);
    if (!first || !other) {
      seen.set(key, again);
      return [];
    }
    const is = (a: Quantity, b: Quantity): boolean => a.figure.value.equals(b.figure.value);
    if (first.sentence === again.sentence || !is(first, behind) || !is(other, again)) return [];
    return [
      { quantities: [first, again], sure: true },
      { quantities: [other, behind], sure: true },
    ];
  });
}
/** Characters of a name that are none by chance. */
const NAME = 4;

/** The passages agree in another figure that is not written twice by chance. */
function shareAFigure(a: Sentence, b: Sentence): boolean {
  if (a === b) return false;
  return a.quantities.some(
    (one) => isRare(one) && b.quantities.some((other) => other.figure.value.equals(one.figure.value))
  );
}

/** Chinese characters only; digits as one mark, particles left out. */
function plain(words: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const kind = KINDS[words.charCodeAt(at)];
    if (kind === KEPT) continue;
    out += words.slice(from, at);
    if (kind === DIGIT && (at === 0 || KINDS[words.charCodeAt(at - 1)] !== DIGIT)) out += '#';
    from = at + 1;
  }
  return out + words.slice(from);
}

/** What stands before the name says that all of it is meant. */
const ALL =
  /^(?:本次|此次|本轮)?(?:审计|检查|巡[察视]|督[察导]|抽检|抽查|行动|整治|整改)?(?:中|期间)?(?:已|还|并|累计|总?共|一共)*/;
const SAID = /本次|此次|本轮|共|累计/;
const LONG = /^[\u4e00-\u9fff]{8,}$/;

/** Two tellings under one long name, of which one says that it is of all; the other is the only one told before it. */
export function sameObject(quantities: readonly Quantity[]): Retelling[] {
  const seen = new Map<string, Quantity[]>();
  for (const one of quantities) {
    if (one.isChange || one.bracket || !one.figure.exact || isShare(one) || one.item > 0 || one.runsOn) continue;
    const lead = one.lead.trim();
    const name = lead.replace(ALL, '');
    if (!LONG.test(name) || one.sentence.dates.length > 0) continue;
    const key = `${name} ${one.figure.unit}`;
    seen.set(key, [...(seen.get(key) ?? []), one]);
  }
  return [...seen.values()].flatMap(([first, again, another]) => {
    if (!first || !again || another || first.sentence.block === again.sentence.block) return [];
    if (![first, again].some(({ lead }) => SAID.test(lead)) || first.figure.value.equals(again.figure.value)) return [];
    if (!isNearOrOneDigit(first.figure, again.figure)) return [];
    // 移送7件, 另移送1件, 共移送8件
    const gap = Math.abs(first.n - again.n);
    const between = quantities.some(
      (one) => one.n === gap && sameUnit(one, first) && /另|还|又|再/.test(one.clauseLead)
    );
    return between ? [] : [{ quantities: [first, again], sure: true }];
  });
}
