/**
 * Folding characters, one for one: full-width to half-width, Traditional to Simplified.
 *
 * The length never changes, so the offsets of the folded text are those of the text before.
 *
 * - Full-width digits, letters, `％`, `＋`, `－`, `．`, and the marks `，：；（）！？` become ASCII: after folding there is one comma.
 * - A point where a full stop belongs (`整改到位.全镇…`) becomes 。: behind a Chinese character, a bracket or a per cent sign, before another or
 *   at the end of the line, but not behind a label (`一.`, `(二).`).
 * - Brackets of all make become what recognisers expect: `〔〕［］【】` stay, `『』「」` stay (they quote in Traditional texts).
 * - Traditional characters become Simplified by OpenCC's tables (phrases too: 著名 but 着手), only in Traditional texts; in others 億
 *   and 萬 alone, for an amount that was copied from one (HK$2.5億) is as large there.
 */
import { createRequire } from 'node:module';

/** Frequent characters that only the one script has. */
const TRADITIONAL =
  '萬億與為個們這國學會機關業務處實現發開對問題設備環衛縣區鄉鎮黨員組織導條議總額結餘預決審計減資產長號從據應續將農樓營戶辦積極類專項經濟構質進達過還運動華數顯訂點時間門聯絡電話縮較歲僅執檢標準稅財圓費報級權職術際規範貫徹責製';
const SIMPLIFIED =
  '万亿与为个们这国学会机关业务处实现发开对问题设备环卫县区乡镇党员组织导条议总额结预决审计减资产长号从据应续将农楼营户办积极类专项经济构质进达过还运动华数显订点时间门联络电话缩较岁仅执检标税财圆费报级权职际规贯彻责';
const HANT = 1;
const HANS = 2;
const SCRIPTS = new Uint8Array(0x10000);
for (const character of TRADITIONAL) SCRIPTS[character.charCodeAt(0)] = HANT;
for (const character of SIMPLIFIED) SCRIPTS[character.charCodeAt(0)] = (SCRIPTS[character.charCodeAt(0)] ?? 0) | HANS;

/** Whether the text is written in Traditional characters: counted, on its first stretch. */
export function scriptOf(text: string): 'Hans' | 'Hant' {
  let hant = 0;
  let hans = 0;
  for (let at = 0; at < text.length && at < 4000; at++) {
    const script = SCRIPTS[text.charCodeAt(at)] ?? 0;
    if (script & HANT) hant++;
    if (script & HANS) hans++;
  }
  return hant > hans ? 'Hant' : 'Hans';
}

const wide = /[！-～　]/;
const wideAll = /[！-～]/g;

/** Full-width forms to ASCII. The ideographic space stays: it marks where paragraphs began. */
export function narrow(text: string): string {
  return wide.test(text) ? text.replace(wideAll, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)) : text;
}

const POINT = /(?<=[\u4e00-\u9fff%”"》)])\.(?=[\u4e00-\u9fff“"《「【]|(?:19|20)\d\d年|\s*$)/my;
const LABEL_BEFORE =
  /(?:^|\n)\s{0,8}(?:[(]?[一二三四五六七八九十百\d]{1,5}[)]?|第[一二三四五六七八九十]{1,3}|[其之][一二三四五六七八九十]{1,3})$/;

/** The full stop that a keyboard without one wrote as a point. */
function fullStops(text: string): string {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    POINT.lastIndex = at;
    if (!POINT.test(text) || LABEL_BEFORE.test(text.slice(Math.max(0, at - 16), at))) continue;
    out += `${text.slice(from, at)}。`;
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

let convert: ((text: string) => string) | undefined;

/** Traditional to Simplified, keeping the length: where a phrase would change it, character by character. */
export function simplify(text: string): string {
  convert ??= createRequire(import.meta.url)('opencc-js/t2cn').Converter({ from: 't', to: 'cn' }) as (
    text: string
  ) => string;
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  let out = '';
  for (const line of text.split(/(?<=\n)/)) {
    const folded = convert(line);
    out += folded.length === line.length ? folded : [...line].map((c) => keepLength(c)).join('');
  }
  return out;
}

function keepLength(character: string): string {
  const folded = convert?.(character) ?? character;
  return folded.length === character.length ? folded : character;
}

function strayPlaces(text: string): string {
  return text.includes('億') || text.includes('萬') ? text.replaceAll('億', '亿').replaceAll('萬', '万') : text;
}

export function foldCharacters(text: string, script: 'Hans' | 'Hant'): string {
  const half = fullStops(narrow(text));
  return script === 'Hant' ? simplify(half) : strayPlaces(half);
}
