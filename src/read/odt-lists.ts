/** The lists of an ODT, for its automatic numbers: styles by name, and the lists that are open while reading. */
import { Numbering, type Level, type ListUse } from './numbering.js';
import { attributeOf, type Attributes } from './xml.js';

/** Number formats: ODF names them by an example. */
const formats: Readonly<Record<string, string>> = {
  '': 'none',
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  一: 'chineseCounting',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  壹: 'chineseLegalSimplified',
  '壹, 貳, 參, ...': 'ideographLegalTraditional',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  甲: 'ideographTraditional',
  '子, 丑, 寅, ...': 'ideographZodiac',
  子: 'ideographZodiac',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '①': 'decimalEnclosedCircle',
  '１, ２, ３, ...': 'decimal',
};

interface Open {
  style: string;
  /** The next paragraph is the first of its item and gets the number. */
  fresh: boolean;
}

/** Style of the outline, which numbers headings. */
const OUTLINE = '#outline';

export class OdtLists {
  private readonly levels = new Map<string, Map<number, Level>>();
  /** The style whose levels come next. */
  private defining = '';
  private readonly stack: Open[] = [];
  /** Level of a heading outside of lists. */
  private pending: number | undefined;
  private readonly uses = new Map<string, ListUse>();
  private readonly counters = new Numbering(this.uses);
  /** The list that is counted, and those that may be continued, by their ids in the file. */
  private use = '';
  private readonly byId = new Map<string, string>();
  private readonly lastOf = new Map<string, string>();
  private lists = 0;

  /** Takes note of a list style and its levels. */
  define(name: string, attributes: Attributes): void {
    if (name === 'list-style') this.defining = attributeOf(attributes, 'name') ?? '';
    else if (name === 'outline-style') this.defining = OUTLINE;
    else if (/^(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/.test(name)) {
      const index = (Number.parseInt(attributeOf(attributes, 'level') ?? '1', 10) || 1) - 1;
      const levels = this.levels.get(this.defining) ?? new Map<number, Level>();
      levels.set(index, levelOf(name, index, attributes));
      this.levels.set(this.defining, levels);
    }
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'list') {
      const outer = this.stack.at(-1);
      const style = attributeOf(attributes, 'style-name') ?? outer?.style ?? '';
      if (!outer) this.begin(style, attributes);
      this.stack.push({ style, fresh: false });
    } else if (name === 'list-item' || name === 'list-header') {
      const list = this.stack.at(-1);
      if (!list) return;
      list.fresh = name === 'list-item';
      const start = Number.parseInt(attributeOf(attributes, 'start-value') ?? '', 10);
      if (start >= 0) this.counters.restart(this.use, this.stack.length - 1, start);
    } else this.define(name, attributes);
  }

  close(name: string): void {
    if (name === 'list') this.stack.pop();
  }

  /** A heading outside of lists is numbered by the outline. */
  heading(level: number, attributes: Attributes): void {
    if (this.stack.length === 0 && attributeOf(attributes, 'is-list-header') !== 'true') this.pending = level - 1;
  }

  /** What is printed before a paragraph that ends now. */
  label(text: string): string {
    const list = this.stack.at(-1);
    const index = list?.fresh ? this.stack.length - 1 : this.pending;
    const id = list?.fresh ? this.use : OUTLINE;
    this.pending = undefined;
    if (index === undefined || text.trim() === '') return '';
    if (list) list.fresh = false;
    if (id === OUTLINE) this.know(OUTLINE, OUTLINE);
    return this.counters.next(id, index, text.trim());
  }

  /** A list counts from its start unless it goes on with another. */
  private begin(style: string, attributes: Attributes): void {
    const continued = this.byId.get(attributeOf(attributes, 'continue-list') ?? '');
    const last = attributeOf(attributes, 'continue-numbering') === 'true' ? this.lastOf.get(style) : undefined;
    this.use = continued ?? last ?? `${style}#${this.lists++}`;
    this.lastOf.set(style, this.use);
    this.know(this.use, style);
    const id = attributeOf(attributes, 'id');
    if (id) this.byId.set(id, this.use);
  }

  private know(id: string, style: string): void {
    const levels = this.levels.get(style);
    if (levels && !this.uses.has(id)) this.uses.set(id, { list: { id, levels }, overrides: new Map() });
  }
}

function levelOf(name: string, index: number, attributes: Attributes): Level {
  const bullet = name === 'list-level-style-bullet' || name === 'list-level-style-image';
  // Newer files have the pattern ready, older ones its parts.
  const ready = attributeOf(attributes, 'num-list-format')?.replace(/%([1-9])%/g, '%$1');
  const shown = Math.min(Number.parseInt(attributeOf(attributes, 'display-levels') ?? '1', 10) || 1, index + 1);
  const numbers = Array.from({ length: shown }, (_, i) => `%${index - shown + 2 + i}`).join('.');
  const [prefix, suffix] = ['num-prefix', 'num-suffix'].map((part) => attributeOf(attributes, part) ?? '');
  return {
    start: Number.parseInt(attributeOf(attributes, 'start-value') ?? '1', 10),
    format: bullet ? 'bullet' : (formats[attributeOf(attributes, 'num-format') ?? ''] ?? 'decimal'),
    pattern: ready ?? `${prefix}${numbers}${suffix}`,
    suffix: 'tab',
  };
}
