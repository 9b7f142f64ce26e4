/**
 * Reads the unit behind a numeral: the longest entry of `lexicon/units.json` that is not the beginning of another word.
 *
 * A noun never becomes a unit: `11个区` has 个, `3名干部` 名. Units may be joined: `元/平方米`, `微克/立方米`, `台(套)`. The characters in
 * `notBefore` keep 成立 from being three tenths (`3成立`); `cautious` units need more than one plain character before them
 * (三层 may be a name, 3层 and 十三层 not).
 */
import lexicon from '../lexicon/units.json';
import { split, Words } from './words.js';

export type UnitKind = 'measure' | 'count' | 'time';

export interface Unit {
  /** Canonical and folded: 百分点 for 个百分点, 元 for 圆. */
  unit: string;
  kind: UnitKind;
  /** Offsets of the unit's own characters, without 个 of 个百分点. */
  start: number;
  end: number;
  /** `unit` is not what is written there. */
  renamed?: true;
}

const SAME: Readonly<Record<string, string>> = lexicon.sameAs;
const NOT_BEFORE: Readonly<Record<string, string>> = lexicon.notBefore;
/** Of a unit and the character behind: what may follow them so that the unit is whole (6家长|期). */
const BUT_BEFORE: Readonly<Record<string, string>> = lexicon.butBefore;
/** 人次, 件次 and the like go alike: 1366件次之 is 件 that come second. */
const VISITS = /.次$/;
const CAUTIOUS = new Set(split(lexicon.cautious));
const BARE = new Set(split(lexicon.bare));

const kinds = new Map<string, UnitKind>();
for (const word of [...split(lexicon.counts), ...CAUTIOUS, ...BARE]) kinds.set(word, 'count');
for (const list of Object.values(lexicon.measures)) for (const word of split(list)) kinds.set(word, 'measure');
for (const word of split(lexicon.times)) kinds.set(word, 'time');
const units = new Words(kinds);
const halves = Words.of(lexicon.halves);
const PER_TIME = ['月', '季度', '季', '旬'];
/** Of CFU/100mL, 批次/千人, 例/10万人. */
const ROUND = /^(?:10{0,4}[万千]?|[十百千万])(?=\D)/;
const LATIN = /[A-Za-z0-9]/;

export interface UnitContext {
  /** Behind Arabic digits. */
  arabic: boolean;
  /** Behind one single Chinese digit other than 两, or 十. */
  lone: boolean;
}

export function matchUnit(text: string, at: number, context: UnitContext): Unit | undefined {
  // 5 km: a space before Latin letters.
  const from = text.charAt(at) === ' ' && LATIN.test(text.charAt(at + 1)) ? at + 1 : at;
  const base = plainUnit(text, from, context);
  if (!base) return undefined;
  return joined(text, base, context);
}

/** The unit of 半: lengths of time and a few measures. */
export function matchHalfUnit(text: string, at: number): Unit | undefined {
  const found = halves.at(text, at, (word) => passes(text, at, word, { arabic: false, lone: false }));
  return found && make(at, found.word, kinds.get(found.word) ?? 'time');
}

const WITH_HALF: readonly (readonly [word: string, unit: string])[] = [
  ['月', '个月'],
  ['小时', '小时'],
  ['学期', '个学期'],
  ['世纪', '个世纪'],
  ['钟头', '个钟头'],
  ['百分点', '百分点'],
];

/** 个半月 of 一个半月. */
export function matchWithHalf(text: string, at: number): Unit | undefined {
  if (!text.startsWith('个半', at)) return undefined;
  for (const [word, unit] of WITH_HALF) {
    if (text.startsWith(word, at + 2)) {
      const kind = unit === '百分点' ? 'measure' : 'time';
      return { unit, kind, start: at, end: at + 2 + word.length, renamed: true };
    }
  }
  return undefined;
}

/** Of a unit that `matchUnit` returned; a joined one is known by its first part. */
export function kindOfUnit(unit: string): UnitKind {
  const known = kinds.get(unit);
  if (known !== undefined) return known;
  if (unit.includes('/') || unit === '百分点' || unit === '千分点') return 'measure';
  return 'count';
}

function plainUnit(text: string, at: number, context: UnitContext): Unit | undefined {
  const found = units.at(text, at, (word) => passes(text, at, word, context));
  return found && make(at, found.word, found.value);
}

function make(at: number, word: string, kind: UnitKind): Unit {
  const unit = SAME[word] ?? word;
  const inside = unit !== word && word.endsWith(unit) ? word.length - unit.length : 0;
  return {
    unit,
    kind,
    start: at + inside,
    end: at + word.length,
    renamed: unit !== word && inside === 0 ? true : undefined,
  };
}

function passes(text: string, at: number, word: string, context: UnitContext): boolean {
  if (context.lone && CAUTIOUS.has(word) && !isPointMade(text, at)) return false;
  if (!context.arabic && BARE.has(word)) return false;
  const after = text.charAt(at + word.length);
  if (after === '') return true;
  if (LATIN.test(after) && LATIN.test(word.charAt(word.length - 1))) return false;
  const key = VISITS.test(word) ? '…次' : word;
  if (!NOT_BEFORE[key]?.includes(after)) return true;
  return BUT_BEFORE[key + after]?.includes(text.charAt(at + word.length + 1) || '\0') ?? false;
}

/** 点 of 三点建议, and not of 下午三点. */
export const isPointMade = (text: string, at: number): boolean =>
  text.startsWith('点', at) && POINTS.test(text.slice(at + 1, at + 5));
const POINTS =
  /^(?:具体|整改|工作|监察|检察|司法|审计)?(?:建议|意见|要求|希望|措施|体会|说明|启示|共识|倡议|认识|经验|原因)/;

/** 元/月, 元/季度: counted with 个 otherwise (一个月). */
function timeUnit(text: string, at: number): Unit | undefined {
  const word = PER_TIME.find((one) => text.startsWith(one, at));
  return word ? { unit: word, kind: 'time', start: at, end: at + word.length } : undefined;
}

/** `元/平方米`, `台(套)`; the kind is that of the first unit, but a rate is measured. */
function joined(text: string, base: Unit, context: UnitContext): Unit {
  const mark = text.charAt(base.end);
  if (mark !== '/' && mark !== '(') return base;
  // A round number may stand in the second unit.
  const digits = mark === '/' ? (ROUND.exec(text.slice(base.end + 1, base.end + 6))?.[0].length ?? 0) : 0;
  const next =
    plainUnit(text, base.end + 1 + digits, { ...context, arabic: true }) ??
    (mark === '/' ? timeUnit(text, base.end + 1) : undefined);
  if (!next) return base;
  if (mark === '/') {
    const more =
      text.charAt(next.end) === '/' || text.charAt(next.end) === '·'
        ? plainUnit(text, next.end + 1, context)
        : undefined;
    const end = (more ?? next).end;
    return { unit: text.slice(base.start, end), kind: 'measure', start: base.start, end };
  }
  if (text.charAt(next.end) !== ')' || base.kind !== 'count' || next.kind !== 'count') return base;
  return { unit: text.slice(base.start, next.end + 1), kind: 'count', start: base.start, end: next.end + 1 };
}
