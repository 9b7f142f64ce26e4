/**
 * The numbers that word processors print before paragraphs and that stand nowhere in the text: `一、`, `（一）`, `1.`, `第一条`.
 *
 * A list has up to nine levels, each with a format and a pattern such as `（%1）` or `%1.%2`; a paragraph names a use of a list
 * and a level. Counting follows Word: a level starts anew after a paragraph of a higher one, and uses of one list go on
 * counting together unless one says where it starts. Bullets are no numbers and are left out.
 */
import { circled, hanDigits, hanNumeral, letters, roman } from './counters.js';

export interface Level {
  start: number;
  /** A `ST_NumberFormat` of Office Open XML. */
  format: string;
  /** `%1` to `%9` stand for the numbers of the levels. */
  pattern: string;
  /** Printed between number and text: tab, space, nothing. */
  suffix: string;
  /** The levels above in digits, whatever their format. */
  legal?: boolean;
  /** Level after which it starts anew, from 1; 0 never; absent after any higher one. */
  restart?: number;
  /** Style that is bound to the level. */
  style?: string;
}

export interface List {
  id: string;
  levels: ReadonlyMap<number, Level>;
}

/** A list in use, with what it changes. */
export interface ListUse {
  list: List;
  overrides: ReadonlyMap<number, { start?: number; level?: Level }>;
}

export class Numbering {
  /** Counters by list, then level. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(private readonly uses: ReadonlyMap<string, ListUse> = new Map()) {}

  /** The next paragraph at this level gets `value`. */
  restart(id: string, index: number, value: number): void {
    const list = this.uses.get(id)?.list.id;
    if (list === undefined) return;
    const counters = this.counters.get(list) ?? [];
    counters[index] = value - 1;
    this.counters.set(list, counters);
  }

  /** The level of a list that a style is bound to. */
  levelOfStyle(use: string, style: string): number | undefined {
    for (const [index, level] of this.uses.get(use)?.list.levels ?? []) if (level.style === style) return index;
    return undefined;
  }

  /**
   * Counts one paragraph.
   *
   * @param text of the paragraph, which decides on the separator
   * @returns what is printed before it, separator included; empty for none
   */
  next(id: string, index: number, text: string): string {
    const use = this.uses.get(id);
    const level = use && levelOf(use, index);
    if (!use || !level) return '';
    let counters = this.counters.get(use.list.id);
    if (!counters) this.counters.set(use.list.id, (counters = []));
    const key = `${id}/${index}`;
    const restart = use.overrides.get(index)?.start;
    const before = counters[index];
    if (restart !== undefined && !this.started.has(key)) counters[index] = restart;
    else counters[index] = before === undefined ? level.start : before + 1;
    this.started.add(key);
    for (let below = index + 1; below < counters.length; below++) {
      const after = levelOf(use, below)?.restart;
      if (after === undefined || (after > 0 && index < after)) counters[below] = undefined;
    }
    if (level.format === 'bullet' || level.format === 'none') return '';
    const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const source = levelOf(use, at);
      const number = (counters[at] ??= source?.start ?? 1);
      return printNumber(number, level.legal && at !== index ? 'decimal' : (source?.format ?? 'decimal'));
    });
    return label + separator(label, level.suffix, text);
  }
}

function levelOf(use: ListUse, index: number): Level | undefined {
  return use.overrides.get(index)?.level ?? use.list.levels.get(index);
}

/** `1.` and `5万元` must not become `1.5万元`. */
function separator(label: string, suffix: string, text: string): string {
  if (label === '' || suffix === 'nothing') return '';
  return /[、.．)）:：,，】]$/.test(label) && !/^[\w%.]/.test(text) ? '' : ' ';
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** @param format a `ST_NumberFormat` of Office Open XML */
export function printNumber(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographEnclosedCircle':
      return hanNumeral(number);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return hanNumeral(number, true);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return number < 10 ? hanNumeral(number) : hanDigits(number);
    case 'ideographTraditional':
      return stems[number - 1] ?? String(number);
    case 'ideographZodiac':
      return branches[number - 1] ?? String(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(number);
    case 'decimalEnclosedParen':
      return `(${number})`;
    case 'decimalEnclosedFullstop':
      return `${number}.`;
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'none':
      return '';
    default:
      return String(number);
  }
}
