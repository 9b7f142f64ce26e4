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
 * @example 市审计局局长　邬思齐⏎联系人：邓知微、上官澜；电话⏎褚万林，鸿运建材公司法定代表人，涉嫌犯罪。
 *   person 邬思齐 title=市审计局局长
 *   person 邓知微
 *   person 上官澜
 *   person 褚万林 title=鸿运建材公司法定代表人
 *
 * @example 副局长李明远、张华及两名科员,原科长孙某某、工程师
 *   person 李明远 title=副局长
 *   person 张华 title=副局长
 *   person 孙某某 title=原科长
 *
 * @example 党委书记高度重视,局长办公会议研究部署,主任委员会同有关部门检查。
 */
import lexicon from '../lexicon/person-titles.json' with { type: 'json' };
import { characterClass } from '../tree/classes.js';
import { Gated } from '../tree/gated.js';
import type { Block, ParseContext, Parser, PersonMention, Span } from '../types.js';

const byLength = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const OFFICES = byLength(lexicon.offices);
const NAME = `(?:${lexicon.double.join('|')}|[${lexicon.surnames}])`;
const OFFICE_ENDS = new Set(lexicon.offices.map((office) => office.at(-1) as string));
const ENDS_OFFICE = characterClass(OFFICE_ENDS);
const SURNAME = characterClass(lexicon.surnames);
const OPENS_DOUBLE = characterClass(lexicon.double);
const OPENS_SENTENCE = new Set(['。', ';', ':'].map((mark) => mark.charCodeAt(0)));
const HAN = /^[\u4e00-\u9fff]+$/;
/** What may stand behind a name without 同志. */
const AFTER =
  /^(?:同志|$|[,。;:、()\s"”]|为|任|担任|主持|主讲|带队|带领|率|出席|参加|作|代表|在|到|对|与|和|及|等|介绍|强调|指出|表示|应邀|列席|讲|说|签|宣|深入|先后|向|的|同|就|亲自|违规|违反|违纪|违法|违背|利用|因|接受|收受|收取|挪用|侵占|贪污|套取|虚报|酒后|公款|被|受到|给予|涉嫌|严重|滥用|履职|失职|落实|工作|履行|未|不|存在|问题|议员|委员|先生|女士|小姐|回答|答复|回应|提问|提出|汇报|报告|报请|致辞|致词|讲话|负责|牵头|率队|第一时间|带头|赶赴|赴|前往|现场|组织|召集|召开|听取|陪同|调研|检查|督导|走访|慰问|会见|审|批|已|将|于|从|经|还|均|又|兼|表|认为|呼吁|宣布|宣读|通报|传达|部署|要求|发表|发言|介绍|接访|包案|约谈|开展|参与|分管|联系|电话|某)/;
/** Words that begin with a family name: 高度, 方面, 时任 … */
const WORD =
  /^[\u4e00-\u9fff]{1,2}(?:[市县区局省镇乡村厅院路街]|[科处局组队站所校院部]长|主任|小姐|先生|女士)$|^(?:高度|高位|高质|方面|方案|方式|方法|方向|方针|时任|时刻|任组|任务|任职|包保|包抓|包干|成员|成立|常态|常委|常务|常规|文件|文明|安全|安排|关于|关注|关心|管理|管党|解决|强化|强调|强力|单位|单独|华侨|项目|项下|于是|余下|车辆|边界|左右|严格|严肃|向市|向县|向区|向省|向全|和|同意|会同|会议|同步|办公|武装|钱款|温馨|宁可|位列|查处|查看|查找|查明|游说|路线|路径|万元|江苏|江西|石家|马上|牛奶|康复|汤山|施工|施行|齐抓|全面|盛大|房屋|房地|计|金额|金融|白天|毛利|夏季|季度|时间|阳光|易|曲|辛苦|谷物|平台|章程|纪委|纪检|纪律|景区|甘愿|甘当|任期|任内|任后|任免|向社|向群|向组|向有|向上|向全|周密|周边|周期|周转|严以|习惯|成功|成绩|温情|田间|石油|白酒|包括|凌晨|景观|连续|连带|封闭|边界|双重|双向|从严|江河|明显|明察|解除|强制|强行|毛利|安监|时常|常年|常住|常驻|顾全|阳光|车间|车船|喻|牛羊|花费|水利|鱼|洪涝|干部|干警|古稀|常德市|明确|卫生|卫健|席位|费用|顾问|兰|史料|古)/;
const NAMED = new RegExp(`^${NAME}[\\u4e00-\\u9fff]{1,2}$`);
const OFFICE_BEFORE = new RegExp(`(?:${OFFICES})$`);
const LEAD_BEFORE = new RegExp(`(?:^|[^\\u4e00-\\u9fff]|${OFFICES}|[由以对和与请任派])$`);
const FULL_NAME = `(?:(?:${lexicon.double.join('|')})[\\u4e00-\\u9fff]{1,2}|[${lexicon.surnames}][\\u4e00-\\u9fff]{1,2})`;
const WHOLE_NAME = new RegExp(`^${FULL_NAME}$`);
/** A name that stands between spaces or at the end of a line. */
const SET_OFF = new RegExp(`^${FULL_NAME}(?=$|[\\s,。;:、)(])`);
const CONTACT = new RegExp(`(?:${byLength(lexicon.contactLabels)})[:为是]?\\s?[:]?\\s?`, 'g');
const LABELS = new Gated(lexicon.contactLabels);
const LISTED = new RegExp(`^(${FULL_NAME})(?=$|[\\s,。;:、)(/和]|电话|联系|科长|主任|先生|女士|同志)`);
const ADDRESSED = new RegExp(`^(${FULL_NAME})(${byLength(lexicon.addresses)})[:,]?$`);
const LONGEST_ADDRESS = 5 + Math.max(...lexicon.addresses.map((word) => word.length));
const MEMBER = new RegExp(`(?<=^|[,。;:、)(\\s”]|[上在由就对向与和及])(${FULL_NAME})(议员)(?![员们])`, 'g');
const SENTENCE = new RegExp(`(${FULL_NAME}),([^,。;:、\\d]{2,24})(?=,)`, 'y');
/** The label that a block may open with: (三)褚某林,某公司法定代表人,… */
const OPENING = /^\(?[\d一二三四五六七八九十]{1,2}[.、)]/;
/** A chain of offices goes back to one of these. */
const LEFT = /[^\u4e00-\u9fff]|[由对向了和与及请]/;

export const person: Parser = {
  id: 'person',
  needs: ['志', ...OFFICE_ENDS, ...lexicon.contactLabels.map((word) => word.at(-1) as string)].join(''),
  parse(block: Block, { view: { classes } }: ParseContext): PersonMention[] {
    const all: PersonMention[] = [];
    comrades(block, all);
    generalSecretary(block, all);
    behindOffices(block, classes, all);
    behindLabels(block, all);
    beforeOffices(block, classes, all);
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

function behindOffices(block: Block, classes: Uint32Array, found: PersonMention[]): void {
  const { text, start } = block;
  for (let behind = 1; behind < text.length; behind++) {
    if (((classes[start + behind - 1] as number) & ENDS_OFFICE) === 0) continue;
    // 局长　邬思齐 under the title of a report: the name is set off.
    let at = behind;
    while (at < behind + 3 && isSpace(text, at)) at++;
    const gap = at - behind;
    if (!opensName(block, classes, at) || WORD.test(text.slice(at, at + 3))) continue;
    if (!OFFICE_BEFORE.test(text.slice(Math.max(0, behind - 6), behind))) continue;
    if (gap > 0) {
      const name = SET_OFF.exec(text.slice(at, at + 6))?.[0];
      if (name) found.push(mention(block, at, at + name.length, behind));
      continue;
    }
    const double = lexicon.double.includes(text.slice(at, at + 2)) ? 1 : 0;
    for (const length of [3 + double, 2 + double]) {
      const name = text.slice(at, at + length);
      if (name.length < length || !HAN.test(name) || !AFTER.test(text.slice(at + length, at + length + 4))) continue;
      const one = mention(block, at, at + length);
      found.push(one);
      colleagues(block, classes, at + length, one, found);
      break;
    }
  }
}

/** 副局长甲某某、乙某: what is said of the first holds for all. */
function colleagues(
  block: Block,
  classes: Uint32Array,
  end: number,
  first: PersonMention,
  found: PersonMention[]
): void {
  const { text, start: from } = block;
  for (let mark = end; text.charAt(mark) === '、';) {
    const at = mark + 1;
    if (!opensName(block, classes, at) || WORD.test(text.slice(at, at + 3))) return;
    const name = [4, 3, 2]
      .map((length) => text.slice(at, at + length))
      .find((one) => WHOLE_NAME.test(one) && AFTER.test(text.slice(at + one.length, at + one.length + 4)));
    if (!name) return;
    mark = at + name.length;
    found.push({ ...first, name, span: { start: from + at, end: from + mark } });
  }
}

const isSpace = (text: string, at: number): boolean => text.charCodeAt(at) < 0x4e00 && /\s/.test(text.charAt(at));

/** Whether a family name begins at `at`. */
function opensName({ text, start }: Block, classes: Uint32Array, at: number): boolean {
  if (at >= text.length) return false;
  const kind = classes[start + at] as number;
  return (kind & SURNAME) !== 0 || ((kind & OPENS_DOUBLE) !== 0 && lexicon.double.includes(text.slice(at, at + 2)));
}

/** 联系人:甲某、乙某某;电话: names and no office. */
function behindLabels(block: Block, found: PersonMention[]): void {
  const { text } = block;
  if (!LABELS.test(text)) return;
  CONTACT.lastIndex = 0;
  for (let match = CONTACT.exec(text); match; match = CONTACT.exec(text)) {
    let at = match.index + match[0].length;
    for (let name = LISTED.exec(text.slice(at, at + 6)); name?.[1]; name = LISTED.exec(text.slice(at, at + 6))) {
      if (!WORD.test(name[1])) found.push(named(block, at, at + name[1].length));
      at += name[1].length;
      if (!/[、,和\s/]/.test(text.charAt(at))) break;
      at++;
    }
  }
}

/** 尉迟敏委员: at the head of a reply; 叶崇礼议员; 褚某林,某公司法定代表人,涉嫌… */
function beforeOffices(block: Block, classes: Uint32Array, found: PersonMention[]): void {
  const { text, start } = block;
  const addressed = text.length <= LONGEST_ADDRESS ? ADDRESSED.exec(text) : null;
  if (addressed?.[1] && !WORD.test(addressed[1])) {
    const end = addressed[1].length;
    found.push(named(block, 0, end, { start: end, end: end + (addressed[2] ?? '').length }));
  }
  if (text.includes('议员')) {
    MEMBER.lastIndex = 0;
    for (let match = MEMBER.exec(text); match; match = MEMBER.exec(text)) {
      const [all, name = '', title = ''] = match;
      const end = match.index + all.length;
      const at = end - title.length;
      if (!WORD.test(name)) found.push(named(block, at - name.length, at, { start: at, end }));
    }
  }
  if (!text.includes(',')) return;
  const label = OPENING.exec(text)?.[0].length ?? 0;
  for (let at = 0; at < text.length; at++) {
    if (((classes[start + at] as number) & (SURNAME | OPENS_DOUBLE)) === 0) continue;
    if (at > 0 && at !== label && !OPENS_SENTENCE.has(text.charCodeAt(at - 1))) continue;
    SENTENCE.lastIndex = at;
    const match = SENTENCE.exec(text);
    if (!match) continue;
    const [all, name = '', title = ''] = match;
    if (!WORD.test(name) && OFFICE_BEFORE.test(title.slice(-6))) {
      const comma = at + name.length;
      found.push(named(block, at, comma, { start: comma + 1, end: comma + 1 + title.length }));
    }
    at += all.length - 1;
  }
}

/** @param behind the end of the office in front */
function mention(block: Block, start: number, end: number, behind = start): PersonMention {
  return named(block, start, end, { start: behind - titleBefore(block.text, behind).length, end: behind });
}

/** @param title where the office stands in the block, if it is not empty */
function named({ text, start: from }: Block, start: number, end: number, title?: Span): PersonMention {
  return {
    type: 'person',
    name: text.slice(start, end),
    ...(title &&
      title.end > title.start && {
        title: text.slice(title.start, title.end),
        titleSpan: { start: from + title.start, end: from + title.end },
      }),
    span: { start: from + start, end: from + end },
  };
}

function titleBefore(text: string, end: number): string {
  let start = end;
  for (let at = end; OFFICE_BEFORE.test(text.slice(Math.max(0, at - 6), at)); at = start - 1) {
    start = at;
    const least = Math.max(0, at - 20);
    while (start > least && !LEFT.test(text[start - 1] ?? '')) start--;
    if (text[start - 1] !== '、') break;
  }
  if (text.startsWith('其中', start) && end - start > 3) start += 2;
  return text.slice(start, end);
}
