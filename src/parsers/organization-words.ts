/**
 * The words of `lexicon/agencies.json` in a form that a scan over every character of a long text can ask: by the character at
 * which a word ends or begins. An alternation of some hundred words at each place would take longer than all other recognisers.
 */
import lexicon from '../lexicon/agencies.json' with { type: 'json' };

/** Words by their last character, the longest first. */
function byLast(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const last = word.at(-1) ?? '';
    const list = map.get(last);
    if (list) list.push(word);
    else map.set(last, [word]);
  }
  return map;
}

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

const SHORT = new Set(lexicon.short);
const KNOWN = new Set(lexicon.known);
const ENDINGS = byLast([...lexicon.bodies, ...lexicon.short, ...lexicon.known]);
const STOPS = byLast(lexicon.stops);
const NOT_STOPS = new Set(lexicon.notStops);
const HEADS = new RegExp(`(?:${alternatives(lexicon.heads)})`, 'y');
const HEAD_FIRST = new Set(lexicon.heads.map((head) => head[0]));
const PLACES = new Set(lexicon.places);
const NOT_AFTER_PLACE = new RegExp(alternatives(lexicon.notAfterPlace), 'y');
const NOT_AFTER_SHORT = new RegExp(alternatives(lexicon.notAfterShort), 'y');
/** What may not stand around an ending: 大局, 举办, 部署 are words, 中心组, 大学生, 财政部门 go on. */
const BEFORE: Readonly<Record<string, string>> = {
  局: '大格布全结时残开定当破僵战',
  办: '试举开主承合兴创筹协督查补申代经包停新快就未通好',
  署: '部',
  委: '常',
  小学: '中',
};
const BEHIND: Readonly<Record<string, RegExp>> = {
  中心: /(?:组|工作|任务|城|线|点|校|环节)/y,
  委: /[会员]/y,
  大学: /生/y,
  中学: /生/y,
  小学: /生/y,
  部: /[门分署长位队]/y,
};
const NOT_PLACE: Readonly<Record<string, string>> = { 区: '校小社园片地景厂库灾林矿辖老郊', 市: '城', 镇: '村乡城集' };

/** Flags by character code: most characters end no word, and asking a map for each costs more than all the rest. */
function flags(characters: Iterable<string>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
const ENDS_NAME = flags(ENDINGS.keys());
const ENDS_STOP = flags([...STOPS.keys(), ...'报送交后前时日']);
const IS_PLACE = flags(PLACES);

const matchesAt = (pattern: RegExp | undefined, text: string, at: number): boolean => {
  if (!pattern) return false;
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Whether the character at `at` can be the last of a name. */
export const endsName = (text: string, at: number): boolean => ENDS_NAME[text.charCodeAt(at)] === 1;

/** The longest ending of a name that ends behind the character at `at`. */
export function endingAt(text: string, at: number): string | undefined {
  if (!ENDS_NAME[text.charCodeAt(at)]) return undefined;
  const candidates = ENDINGS.get(text[at] ?? '') ?? [];
  for (const ending of candidates) {
    if (!text.endsWith(ending, at + 1)) continue;
    const before = text[at - ending.length] ?? '';
    if (before !== '' && BEFORE[ending]?.includes(before)) return undefined;
    if (SHORT.has(ending) && matchesAt(NOT_AFTER_SHORT, text, at + 1)) return undefined;
    if (matchesAt(BEHIND[ending] ?? (KNOWN.has(ending) ? BEHIND['部'] : undefined), text, at + 1)) return undefined;
    return ending;
  }
  return undefined;
}

/** Offset behind the last word before `at`, not before `low`, that no name contains. */
export function behindStop(text: string, low: number, at: number): number {
  for (let end = at; end > low; end--) {
    if (!ENDS_STOP[text.charCodeAt(end - 1)]) continue;
    const last = text[end - 1] ?? '';
    if ('报送交后前时日'.includes(last) && '省市县区'.includes(text[end] ?? ' ')) return end;
    const stops = STOPS.get(last);
    if (!stops) continue;
    for (const stop of stops) {
      const start = end - stop.length;
      if (start < low || !text.startsWith(stop, start)) continue;
      if (stop.length === 1 && isPartOfWord(text, start)) break;
      return end;
    }
  }
  return low;
}

/** 经 in 经济, 有 in 国有, 等 in 高等. */
function isPartOfWord(text: string, at: number): boolean {
  return (
    NOT_STOPS.has(text.slice(at, at + 2)) ||
    NOT_STOPS.has(text.slice(at, at + 3)) ||
    NOT_STOPS.has(text.slice(at - 1, at + 1))
  );
}

/** The word that begins names (中共, 国家) at `at`. */
export function headAt(text: string, at: number): string | undefined {
  if (!HEAD_FIRST.has(text[at] ?? '')) return undefined;
  HEADS.lastIndex = at;
  return HEADS.exec(text)?.[0];
}

/** Whether the character at `at` closes the name of a place (市, 县) or stands for it. */
export function isPlaceAt(text: string, at: number): boolean {
  if (!IS_PLACE[text.charCodeAt(at)]) return false;
  const place = text[at] ?? '';
  if (NOT_PLACE[place]?.includes(text[at - 1] ?? ' ')) return false;
  return !matchesAt(NOT_AFTER_PLACE, text, at + 1);
}
