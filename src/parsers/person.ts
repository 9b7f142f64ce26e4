/**
 * Persons with their office: 市委常委、市纪委书记刘某某同志, 教育部部长某某某.
 *
 * A name is two or three characters that begin with a family name, behind an office or in front of 同志, and followed by a mark,
 * a word that can follow a name, or 同志. Between an office and 同志 that is nearly certain; without 同志 the third character is
 * taken only where a name of two would leave a stray one. Other names are not looked for: a wrong person is worse than none.
 *
 * @example 市委常委、市纪委书记刘连山同志带队反馈意见,局长王伟主持会议。
 *   person 刘连山 title=市委常委、市纪委书记
 *   person 王伟 title=局长
 *
 * @example 党委书记高度重视,局长办公会议研究部署,主任委员会同有关部门检查。
 */
import lexicon from '../lexicon/person-titles.json' with { type: 'json' };
import type { Block, Parser, PersonMention } from '../types.js';

const byLength = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const OFFICES = byLength(lexicon.offices);
const NAME = `(?:${lexicon.double.join('|')}|[${lexicon.surnames}])`;
const OFFICE_ENDS = new Set(lexicon.offices.map((office) => office.at(-1) as string));
/** Flags by character code: a class of so many characters is searched through for each character of a text. */
const ENDS_OFFICE = new Uint8Array(0x10000);
const OPENS_NAME = new Uint8Array(0x10000);
for (const character of OFFICE_ENDS) ENDS_OFFICE[character.charCodeAt(0)] = 1;
for (const character of lexicon.surnames) OPENS_NAME[character.charCodeAt(0)] = 1;
for (const name of lexicon.double) OPENS_NAME[name.charCodeAt(0)] ||= 2;
const HAN = /^[\u4e00-\u9fff]+$/;
/** What may stand behind a name without 同志. */
const AFTER =
  /^(?:同志|$|[,。;:、()\s"”]|为|任|担任|主持|主讲|带队|带领|率|出席|参加|作|代表|在|到|对|与|和|及|等|介绍|强调|指出|表示|应邀|列席|讲|说|签|宣|深入|先后|向|的|同|就|亲自)/;
/** Words that begin with a family name: 高度, 方面, 时任 … */
const WORD =
  /^(?:高度|高位|高质|方面|时任|时刻|任组|任务|任职|包保|包抓|成员|成立|常态|常委|常务|常规|文件|文明|安全|安排|关于|关注|关心|管理|管党|解决|强化|强调|强力|单位|单独|华侨|项目|项下|于是|余下|车辆|边界|左右|严格|严肃|向市|向县|向区|向省|向全|和|同意|会同|会议|同步|办公|武装|钱款|温馨|宁可|位列|查处|查看|查找|查明|游说|路线|路径|万元|江苏|江西|石家|马上|牛奶|康复|汤山|施工|施行|齐抓|全面|盛大|房屋|房地|计|金额|金融|白天|毛利|夏季|季度|时间|阳光|易|曲|辛苦|谷物|平台|章程|纪委|纪检|纪律|景区|甘愿|明确|卫生|卫健|席位|费用|顾问|兰|史料|古)/;
const NAMED = new RegExp(`^${NAME}[\\u4e00-\\u9fff]{1,2}$`);
const OFFICE_BEFORE = new RegExp(`(?:${OFFICES})$`);
const LEAD_BEFORE = new RegExp(`(?:^|[^\\u4e00-\\u9fff]|${OFFICES}|[由以对和与请任派])$`);
/** A chain of offices goes back to one of these. */
const LEFT = /[^\u4e00-\u9fff]|[由对向了和与及请]/;

export const person: Parser = {
  id: 'person',
  needs: ['志', ...OFFICE_ENDS].join(''),
  parse(block: Block): PersonMention[] {
    const all: PersonMention[] = [];
    comrades(block, all);
    generalSecretary(block, all);
    behindOffices(block, all);
    if (all.length < 2) return all;
    const found = new Map<number, PersonMention>();
    for (const one of all) if (!found.has(one.span.start)) found.set(one.span.start, one);
    return [...found.values()].sort((a, b) => a.span.start - b.span.start);
  },
};

function comrades(block: Block, found: PersonMention[]): void {
  const { text } = block;
  for (let at = text.indexOf('同志'); at >= 0; at = text.indexOf('同志', at + 1)) {
    for (const length of [3, 2, 4]) {
      const name = text.slice(Math.max(0, at - length), at);
      if (!NAMED.test(name) || WORD.test(name)) continue;
      if (length === 4 && !lexicon.double.includes(name.slice(0, 2))) continue;
      if (!LEAD_BEFORE.test(text.slice(Math.max(0, at - length - 5), at - length))) continue;
      found.push(mention(block, at - length, at));
      break;
    }
  }
}

/** The one office that is mostly printed behind the name. */
function generalSecretary(block: Block, found: PersonMention[]): void {
  const { text } = block;
  for (let at = text.indexOf('总书记'); at >= 0; at = text.indexOf('总书记', at + 1)) {
    const name = [3, 2].map((length) => text.slice(Math.max(0, at - length), at)).find((one) => NAMED.test(one));
    if (!name) continue;
    const end = block.start + at;
    const titleSpan = { start: end, end: end + 3 };
    found.push({ type: 'person', name, title: '总书记', titleSpan, span: { start: end - name.length, end } });
  }
}

function behindOffices(block: Block, found: PersonMention[]): void {
  const { text } = block;
  for (let at = 1; at < text.length; at++) {
    if (ENDS_OFFICE[text.charCodeAt(at - 1)] === 0 || !opensName(text, at)) continue;
    if (WORD.test(text.slice(at, at + 3)) || !OFFICE_BEFORE.test(text.slice(Math.max(0, at - 6), at))) continue;
    const double = lexicon.double.includes(text.slice(at, at + 2)) ? 1 : 0;
    for (const length of [3 + double, 2 + double]) {
      const name = text.slice(at, at + length);
      if (name.length < length || !HAN.test(name) || !AFTER.test(text.slice(at + length, at + length + 4))) continue;
      found.push(mention(block, at, at + length));
      break;
    }
  }
}

/** Whether a family name begins at `at`. */
function opensName(text: string, at: number): boolean {
  const kind = OPENS_NAME[text.charCodeAt(at)];
  return kind === 1 || (kind === 2 && lexicon.double.includes(text.slice(at, at + 2)));
}

function mention(block: Block, start: number, end: number): PersonMention {
  const title = titleBefore(block.text, start);
  return {
    type: 'person',
    name: block.text.slice(start, end),
    ...(title && { title, titleSpan: { start: block.start + start - title.length, end: block.start + start } }),
    span: { start: block.start + start, end: block.start + end },
  };
}

/** The chain of offices in front of a name: 市委常委、市纪委书记、市监委主任. */
function titleBefore(text: string, end: number): string {
  let start = end;
  for (let at = end; OFFICE_BEFORE.test(text.slice(Math.max(0, at - 6), at)); at = start - 1) {
    start = at;
    const least = Math.max(0, at - 20);
    while (start > least && !LEFT.test(text[start - 1] ?? '')) start--;
    if (text[start - 1] !== '、') break;
  }
  return text.slice(start, end);
}
