/**
 * The numbers that Word prints before paragraphs and that stand nowhere in the text: `一、`, `（一）`, `1.`, `第一条`.
 *
 * `numbering.xml` describes lists (`abstractNum`) with up to nine levels, each with a format and a pattern such as `（%1）` or
 * `%1.%2`; a paragraph names a list and a level, itself or through its style. Counting follows Word: a level starts anew after a
 * paragraph of a higher one, and lists with the same description go on counting unless one says where it starts.
 * Bullets are no numbers and are left out.
 */
import { circled, hanDigits, hanNumeral, letters, roman } from './counters.js';
import { attributeOf, child, children, type XmlElement } from './xml.js';

interface Level {
  start: number;
  format: string;
  pattern: string;
  /** Printed between number and text: tab, space, nothing. */
  suffix: string;
  /** All levels in digits. */
  legal: boolean;
  /** Level after which it starts anew; 0 never. */
  restart?: number;
  style?: string;
}

interface List {
  id: string;
  levels: Map<number, Level>;
  styleLink?: string;
  numStyleLink?: string;
}

interface Use {
  list: List;
  overrides: Map<number, { start?: number; level?: Level }>;
}

export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly uses = new Map<string, Use>();
  /** Counters by list, then level. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  /** @param root of `numbering.xml`, where there is one */
  constructor(root?: XmlElement) {
    for (const element of children(root, 'abstractNum')) {
      const id = attributeOf(element.attributes, 'abstractNumId') ?? '';
      const levels = new Map(children(element, 'lvl').map((one) => [indexOf(one), levelOf(one)]));
      const styleLink = value(child(element, 'styleLink'));
      const numStyleLink = value(child(element, 'numStyleLink'));
      this.lists.set(id, { id, levels, ...(styleLink && { styleLink }), ...(numStyleLink && { numStyleLink }) });
    }
    for (const element of children(root, 'num')) {
      let list = this.lists.get(value(child(element, 'abstractNumId')) ?? '');
      if (list?.numStyleLink) {
        const { numStyleLink } = list;
        list = [...this.lists.values()].find(({ styleLink }) => styleLink === numStyleLink) ?? list;
      }
      if (!list) continue;
      const overrides = new Map<number, { start?: number; level?: Level }>();
      for (const one of children(element, 'lvlOverride')) {
        const start = Number.parseInt(value(child(one, 'startOverride')) ?? '', 10);
        const level = child(one, 'lvl');
        overrides.set(indexOf(one), { ...(start >= 0 && { start }), ...(level && { level: levelOf(level) }) });
      }
      this.uses.set(attributeOf(element.attributes, 'numId') ?? '', { list, overrides });
    }
  }

  /** The level of a list that a style is bound to. */
  levelOfStyle(numId: string, style: string): number | undefined {
    for (const [index, level] of this.uses.get(numId)?.list.levels ?? []) if (level.style === style) return index;
    return undefined;
  }

  /** Counts one paragraph and returns what is printed before it, up to and including a separator; empty for none. */
  next(numId: string, index: number, text: string): string {
    const use = this.uses.get(numId);
    const level = use && this.level(use, index);
    if (!use || !level) return '';
    let counters = this.counters.get(use.list.id);
    if (!counters) this.counters.set(use.list.id, (counters = []));
    const key = `${numId}/${index}`;
    const restart = use.overrides.get(index)?.start;
    const before = counters[index];
    if (restart !== undefined && !this.started.has(key)) counters[index] = restart;
    else counters[index] = before === undefined ? level.start : before + 1;
    this.started.add(key);
    for (let below = index + 1; below < counters.length; below++) {
      const after = this.level(use, below)?.restart;
      if (after === undefined || (after > 0 && index < after)) counters[below] = undefined;
    }
    if (level.format === 'bullet' || level.format === 'none') return '';
    const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const source = this.level(use, at);
      const number = counters[at] ?? (counters[at] = source?.start ?? 1);
      return printNumber(number, level.legal && at !== index ? 'decimal' : (source?.format ?? 'decimal'));
    });
    return label + separator(label, level.suffix, text);
  }

  private level(use: Use, index: number): Level | undefined {
    return use.overrides.get(index)?.level ?? use.list.levels.get(index);
  }
}

/** `1.` and `5万元` must not become `1.5万元`. */
function separator(label: string, suffix: string, text: string): string {
  if (label === '' || suffix === 'nothing') return '';
  return /[、.．)）:：,，】]$/.test(label) && !/^[\w%.]/.test(text) ? '' : ' ';
}

function levelOf(element: XmlElement): Level {
  const format = child(element, 'numFmt') ?? child(child(element, 'AlternateContent'), 'Choice');
  const number = (name: string): number => Number.parseInt(value(child(element, name)) ?? '', 10);
  const restart = number('lvlRestart');
  const style = value(child(element, 'pStyle'));
  return {
    start: number('start') >= 0 ? number('start') : 0,
    format: (format?.name === 'Choice' ? value(child(format, 'numFmt')) : value(format)) ?? 'decimal',
    pattern: value(child(element, 'lvlText')) ?? '',
    suffix: value(child(element, 'suff')) ?? 'tab',
    legal: child(element, 'isLgl') !== undefined,
    ...(restart >= 0 && { restart }),
    ...(style && { style }),
  };
}

function indexOf(element: XmlElement): number {
  return Number.parseInt(attributeOf(element.attributes, 'ilvl') ?? '0', 10) || 0;
}

function value(element: XmlElement | undefined): string | undefined {
  return element && attributeOf(element.attributes, 'val');
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
      return hanDigits(number);
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
