/**
 * The words of `lexicon/agencies.json` in a form that a scan over every character of a long text can ask: by the character at
 * which a word ends or begins. An alternation of some hundred words at each place would take longer than all other recognisers.
 */
import { characterClass, characterRange } from '../tree/classes.js';
import lexicon from '../lexicon/agencies.json' with { type: 'json' };

/** How a name ends, with all that is asked of it. */
export interface Ending {
  word: string;
  /** 局, 办: too short to be a name without a place in front. */
  short: boolean;
  /** A name of itself. */
  known: boolean;
  /** Names a body without a place: 公司, 领导小组. */
  alone: boolean;
  /** Characters that make another word of it when they stand in front: 大局, 举办. */
  notBehind: string;
  /** What makes another word of it when it stands behind: 中心组. */
  goesOn: RegExp | undefined;
}

/** Words by the codes of their last two characters, the longest first; those of one character with nothing in front. */
function byLast(words: readonly string[]): Map<number, string[]> {
  const map = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const key = lastOf(word, word.length, word.length === 1);
    const list = map.get(key);
    if (list) list.push(word);
    else map.set(key, [word]);
  }
  return map;
}

function lastOf(text: string, end: number, alone: boolean): number {
  return text.charCodeAt(end - 1) * 0x10000 + (alone ? 0 : text.charCodeAt(end - 2));
}

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

const SHORT = new Set(lexicon.short);
const KNOWN = new Set(lexicon.known);
const ALONE = new Set(lexicon.alone);
const STOPS = byLast(lexicon.stops);
const NOT_STOPS = new Set(lexicon.notStops);
const HEADS = new RegExp(`(?:${alternatives(lexicon.heads)})`, 'y');
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

const ALL = [...lexicon.bodies, ...lexicon.short, ...lexicon.known];
const ENDINGS = new Map<number, Ending[]>();
for (const [key, list] of byLast(ALL))
  ENDINGS.set(
    key,
    list.map((word) => ({
      word,
      short: SHORT.has(word),
      known: KNOWN.has(word),
      alone: ALONE.has(word),
      notBehind: BEFORE[word] ?? '',
      goesOn: BEHIND[word] ?? (KNOWN.has(word) ? BEHIND['部'] : undefined),
    }))
  );

/** Flags by character code: most characters end no word, and asking a map for each costs more than all the rest. */
function flags(characters: Iterable<string>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
const lastsOf = (words: readonly string[]): string[] => words.map((word) => word.slice(-1));
/** Characters that can be the last of a name. */
export const ENDS_NAME = characterClass(lastsOf(ALL));
export const HAN = characterRange(0x4e00, 0x9fff);
const ENDS_STOP = flags([...lastsOf(lexicon.stops), ...'报送交后前时日']);
const IS_PLACE = flags(lexicon.places);
const OPENS_HEAD = flags(lexicon.heads);

const matchesAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** The longest ending of a name that ends behind the character at `at`. */
export function endingAt(text: string, at: number): Ending | undefined {
  const ending =
    (at > 0 ? longestOf(ENDINGS.get(lastOf(text, at + 1, false)), text, at) : undefined) ??
    longestOf(ENDINGS.get(lastOf(text, at + 1, true)), text, at);
  if (!ending) return undefined;
  const { word, notBehind, goesOn } = ending;
  const start = at + 1 - word.length;
  if (notBehind !== '' && start > 0 && notBehind.includes(text.charAt(start - 1))) return undefined;
  if (ending.short && matchesAt(NOT_AFTER_SHORT, text, at + 1)) return undefined;
  return goesOn && matchesAt(goesOn, text, at + 1) ? undefined : ending;
}

function longestOf(endings: readonly Ending[] = NONE, text: string, at: number): Ending | undefined {
  for (const ending of endings) {
    const start = at + 1 - ending.word.length;
    if (start >= 0 && text.startsWith(ending.word, start)) return ending;
  }
  return undefined;
}
const NONE: readonly never[] = [];

/** Offset behind the last word before `at`, not before `low`, that no name contains. */
export function behindStop(text: string, low: number, at: number): number {
  for (let end = at; end > low; end--) {
    const last = text.charCodeAt(end - 1);
    if (ENDS_STOP[last] === 0) continue;
    if ('省市县区'.includes(text[end] ?? ' ') && '报送交后前时日'.includes(text.charAt(end - 1))) return end;
    for (const stop of (end > 1 && STOPS.get(lastOf(text, end, false))) || NONE) {
      const start = end - stop.length;
      if (start >= low && text.startsWith(stop, start)) return end;
    }
    if (STOPS.has(lastOf(text, end, true)) && !isPartOfWord(text, end - 1)) return end;
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
  if (OPENS_HEAD[text.charCodeAt(at)] !== 1) return undefined;
  HEADS.lastIndex = at;
  return HEADS.exec(text)?.[0];
}

/** Whether the character at `at` closes the name of a place (市, 县) or stands for it. */
export function isPlaceAt(text: string, at: number): boolean {
  if (IS_PLACE[text.charCodeAt(at)] !== 1) return false;
  if (at > 0 && NOT_PLACE[text.charAt(at)]?.includes(text.charAt(at - 1))) return false;
  return !matchesAt(NOT_AFTER_PLACE, text, at + 1);
}
