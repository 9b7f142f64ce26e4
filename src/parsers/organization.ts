/**
 * Names of particular bodies: 市委第八巡察组, 某市住房和城乡建设局党组, 某租赁公司, 城建领导小组.
 *
 * Driven by how names end (`lexicon/agencies.json`): from an ending the scan goes back, at most 34 characters, to a place name, a
 * word that begins names (中共, 国家), a mark or a word that cannot stand in a name; and on, where another body is named with it
 * (局 + 党组, 市委 + 组织部, 市纪委监委驻某局 + 纪检监察组). Short endings (局, 办, 站) need a place in front.
 * Words for any body of a kind (各区, 有关单位, 施工公司) are no names. A name never holds a count, so it takes no figure away.
 *
 * Best effort: without a dictionary of bodies, a name in the middle of a clause may lose its first or last characters.
 *
 * @example 市委第八巡察组对市住房城乡建设局党组进行巡察,向市纪委监委移送线索。
 *   organization 市委第八巡察组
 *   organization 市住房城乡建设局党组
 *   organization 市纪委监委
 *
 * @example 会同番禺区住建局、珠江住房租赁公司,成立城建领导小组。
 *   organization 番禺区住建局
 *   organization 珠江住房租赁公司
 *   organization 城建领导小组
 *
 * @example 各区住建部门督促施工公司落实市场监管,全局36家单位均已办结,涉及局面稳定。
 */
import lexicon from '../lexicon/agencies.json' with { type: 'json' };
import type { Block, OrganizationMention, ParseContext, Parser } from '../types.js';
import { behindStop, endingAt, ENDS_NAME, HAN, headAt, isPlaceAt, type Ending } from './organization-words.js';

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
/** A name stands within one run of Chinese characters. */
const LONGEST_RUN = 400;
const FOLLOW = new RegExp(
  `(?:第[一二三四五六七八九十]{1,3}|巡察工作|巡视工作|机关|驻[^驻]{2,16}?)?(?:${longestFirst(lexicon.follow)})` +
    // 中国农业银行江陵分行, 国家税务总局江陵市税务局: the branch of a place.
    `|(?<=银行|总局|[部局署]|公司)[^和与及对向在的]{2,6}(?:${longestFirst(lexicon.branches)})`,
  'y'
);
const GENERIC = new RegExp(`^(?:${longestFirst(lexicon.generic)})+$`);
/** 住房和城乡, 自然资源和规划: the 和 of a name. */
const INNER_AND = /(?:住房|发展|资源|粮食|工业|文化|卫生|教育|社会|规划|安全|退役|医疗|民族|体育|广播|科技|新闻|投资)$/;
const COUNT = /[一两二三四五六七八九十百千几数多]+[个家名所位处项届]/;
/** 5月8日市委…: behind these the name begins, behind other units of a count it does not. */
const DATED = /[日月年号楼层室]/;
const SEVERAL = /^(?:[省市县区镇乡]){2}(?!城)/;
/** 各区政府, 5个镇党委: any of a kind. */
const ANY = /(?:各|个|家|两级|多数|部分)$/;
const ZONES = new Set(['开发区', '高新区', '经开区']);
const FARTHEST = 34;

export const organization: Parser = {
  id: 'organization',
  parse({ text, start }: Block, { view: { classes } }: ParseContext): OrganizationMention[] {
    const found: OrganizationMention[] = [];
    let end = 0;
    for (let at = 0; at < text.length; at = end) {
      while (at < text.length && ((classes[start + at] as number) & HAN) === 0) at++;
      let first = -1;
      const longest = Math.min(text.length, at + LONGEST_RUN);
      for (end = at; end < longest; end++) {
        const kind = classes[start + end] as number;
        if ((kind & HAN) === 0) break;
        if (first < 0 && end > at && (kind & ENDS_NAME) !== 0) first = end;
      }
      // Most runs hold no ending.
      if (first < 0) continue;
      const counted = isDigit(text.charCodeAt(at - 1)) ? 1 : 0;
      namesIn(text.slice(at, end), first - at, counted, start + at, classes, found);
    }
    return found;
  },
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * The names in one run of Chinese characters.
 *
 * @param first where the first ending may be
 * @param counted 1 where a digit stands in front, so that the first character is its unit
 * @param offset of the run in the view
 * @param classes of the characters of the view
 */
function namesIn(
  text: string,
  first: number,
  counted: number,
  offset: number,
  classes: Uint32Array,
  found: OrganizationMention[]
): void {
  let from = counted;
  for (let at = first; at < text.length; at++) {
    if (((classes[offset + at] as number) & ENDS_NAME) === 0) continue;
    const ending = endingAt(text, at);
    if (!ending || at + 1 - ending.word.length < from) continue;
    const start = startOf(text, from, at + 1 - ending.word.length, ending);
    if (start === undefined || (counted === 1 && start === 1 && !DATED.test(text[0] ?? ''))) continue;
    from = withFollowing(text, at + 1);
    at = from - 1;
    const name = text.slice(start, from);
    if (COUNT.test(name) || SEVERAL.test(name)) continue;
    const span = { start: offset + start, end: offset + start + name.length };
    found.push({ type: 'organization', span, name, refersTo: undefined });
  }
}

/** Behind the bodies that are named with the one that ends at `end`. */
function withFollowing(text: string, end: number): number {
  for (;;) {
    FOLLOW.lastIndex = end;
    const next = FOLLOW.exec(text);
    if (!next) return end;
    end += next[0].length;
  }
}

/** Where the name that ends with `ending` at `at` begins; undefined where it is no name. */
function startOf(text: string, from: number, at: number, ending: Ending): number | undefined {
  if (ending.known) return at;
  let low = behindStop(text, Math.max(from, at - FARTHEST), at);
  const and = lastAnd(text, low, at);
  if (and >= 0) low = and + 1;
  if (low > 0 && ANY.test(text.slice(Math.max(0, low - 2), low))) return undefined;
  for (let index = low; index < at; index++) {
    const head = headAt(text, index);
    // 国家所有 and 中央部署 are no bodies: a short ending wants more than the head.
    // 临港经济开发区管委会: the name of the zone stands before the word.
    if (head && ZONES.has(head) && index - low >= 2 && index - low <= 8) return low;
    if (head) return ending.short && at - index - head.length < 2 ? undefined : index;
    if (isPlaceAt(text, index)) return placeStart(text, low, index, at);
  }
  if (ending.short) return undefined;
  const core = text.slice(low, at);
  if (core === '局' && ending.word.startsWith('党')) return low;
  if (!ending.alone || core.length < 2 || core.length > 16) return undefined;
  return core.length <= 5 && GENERIC.test(core) ? undefined : low;
}

/** 广州市, 番禺区: two or three characters in front are the place's own name; 州 mostly belongs to one (苏州). */
function placeStart(text: string, low: number, first: number, at: number): number {
  let last = first;
  while (last + 1 < at && isPlaceAt(text, last + 1)) last++;
  const own = last - low;
  if (own >= 2 && own <= 3) return low;
  if (text[first] === '州' && first > low) return first - 1;
  return own === 1 && first === low ? low : last;
}

/** The last 和 that joins two names rather than two words of one. */
function lastAnd(text: string, low: number, at: number): number {
  for (let index = text.lastIndexOf('和', at - 1); index >= low; index = text.lastIndexOf('和', index - 1)) {
    if (!INNER_AND.test(text.slice(Math.max(low, index - 2), index))) return index;
    if (index === 0) break;
  }
  return -1;
}
