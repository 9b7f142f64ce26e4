/** Names between 、 right before their count: 对城东、城西、南关3个街道 · 以甲县、乙县、丙县及丁县最多,4县合计227所. */
import { lowerBound } from '../before.js';
import { nextOf, type Quantity } from '../sentence.js';
import { areBodies, areOfKind, arePlaces, areShort, KIND } from './kinds.js';
import { isMiscount, spansOf, type ListSource, type StatedList } from './list.js';

/** How far back the list may begin. */
const REACH = 160;
/** Characters of a name in a plain list. */
const LONGEST_ITEM = 8;
/** 等 before the count: not all are named. */
const OPEN = /等(?:共|共计|共有)?$/;
const JOINED_LAST = /^(?:[^和及与]|涉及|普及)*、[^和及与、]+[及和][^和及与、]+$/;
const ENTITIES = /^(?:[个家所处座户县区市镇乡村州省馆]|部门|单位|街道|社区)$/;

export function namesBefore(source: ListSource, stated: Quantity): StatedList | undefined {
  const { text } = source.notice.view;
  const { span, unit } = stated.figure;
  const start = Math.max(behindLabel(source, stated.sentence.start), span.start - REACH);
  const before = text.slice(start, span.start);
  const from = Math.max(
    ...[',', ':', ';', '。', '(', ')'].map((mark) => before.lastIndexOf(mark) + 1),
    afterFigure(stated) - start
  );
  // 对本市生产、销售的童装、童鞋、文具3种产品: what is done with all of them is no item.
  const row = before
    .slice(from)
    .replace(/(?:等|共|共计|共有|这)$/, '')
    .replace(/^[^、的]{0,14}、[\u4e00-\u9fff]{2}的(?=[^、]+、)/, '');
  if ((!row.includes('、') && !/一是.*二是/.test(row)) || /(?:[、和与各]|[^以]及|以及)$/.test(row)) return undefined;
  // 组织设计、施工、监理三方回访5个小区: who did it.
  if (/[两三四五六七八](?:方|者|部门)[\u4e00-\u9fff]/.test(row)) return undefined;
  const items = row.split(/[、]|和|(?<![涉普波触])及|与|以及/).filter((item) => item.trim() !== '');
  if (items.length < 2 || items.some((item) => /\d/.test(item))) return undefined;
  const counted = /^[\u4e00-\u9fff]{1,8}/.exec(text.slice(span.end))?.[0] ?? '';
  const closed = !OPEN.test(before);
  // In Traditional texts 及 before the last says that these are all, 等 or not.
  const all = closed || (source.notice.view.script === 'Hant' && /及[^及、]+$/.test(row));
  const list = (words: readonly string[], certain: boolean): StatedList => ({
    stated,
    items: spansOf(words, text, start + from),
    open: false,
    certain,
  });
  const isEnded = (words: readonly string[]): boolean =>
    (all && isJoinedAtEnd(row, words)) ||
    // More than were counted are more, with 等 or without.
    ((closed || words.length > stated.n) &&
      ((ENTITIES.test(unit) && areNames(row, words, counted)) ||
        areNamedPlaces(row, words, counted) ||
        isLed(row, words) ||
        areFew(row, words, unit) ||
        areClasses(row, words, stated, counted)));
  // 下设办公室和教学、人事、财务3个小组: what stands before 和 is of another kind.
  const led = /^[^、和及与]+[和及与]([^和及与]+)$/.exec(row)?.[1]?.split('、');
  if (led?.length === stated.n) return list(led, false);
  // 安和、临江及新港: a name may hold a 和 itself.
  const other = row.split(/[、]|(?<![涉普波触])及|以及/);
  const ended = [items, other].find((words) => isEnded(words));
  // 由民政局牵头,市监、卫健、公安3个部门参与: who leads may be counted too.
  const withLeader = LED_BY.test(before.slice(0, from)) && ended && ended.length + 1 === stated.n;
  // 依申请公开、复议诉讼、问题及改进五个部分: what 及 joins may be one name.
  const bare = row.split('、');
  const oneName = bare.length === stated.n && bare.length < (ended?.length ?? 0) && isJoinedName(bare);
  if (ended && !oneName && isMiscount(stated, ended)) return list(ended, !withLeader);
  const parts = [items, row.split('、')].find((one) => one.length === stated.n);
  return parts && list(parts, false);
}

/** 2.对东沟、西沟…: the number of a paragraph is no part of its first name. */
function behindLabel({ notice: { labels } }: ListSource, start: number): number {
  const label = labels[lowerBound(labels, start, (one) => one.start)];
  return label?.start === start ? label.end : start;
}

/** 12.9万元分布在上坪、大湾、柳树沟3个村: behind the figure or the date before, where that is no item itself. */
function afterFigure(stated: Quantity): number {
  const before = nextOf(stated, -1);
  const { sentence, figure } = stated;
  const date = sentence.dates.findLast(({ span }) => span.end < figure.span.start)?.span;
  const isApart = before?.clause === stated.clause && before.sentence === sentence && !before.tail.startsWith('、');
  // 三月、七月及十一月三次: the months are the items.
  const around = date ? [date.start - 1, date.end].map((at) => sentence.text.charAt(at - sentence.start)) : [];
  const day = around.some((mark) => /[、和及]/.test(mark)) ? 0 : (date?.end ?? 0);
  return Math.max(day, isApart ? before.figure.span.end : 0);
}

/** Two words joined at the end of the list that may be one name. */
function isJoinedName(names: readonly string[]): boolean {
  const pair = names.at(-1)?.split(/[和及与]/) ?? [];
  const least = Math.min(...names.slice(0, -1).map((one) => one.length));
  // 炒货食品及坚果制品: names of classes are joined by 及.
  return pair.length === 2 && (names.at(-1)?.includes('及') === true || pair.every((one) => one.length < least));
}

/** Who leads stands in the clause before. */
const LED_BY = /(?:牵头|会同|联合|组织|主办|配合)[,;]$/;

/** 省水利厅、省林业局、省供销社4个部门 · 关停宏达、永兴、鑫源、顺通5家企业: bodies or places that end where names end. */
function areNames(row: string, items: readonly string[], counted: string): boolean {
  if (counted !== '' && !arePlaces(counted) && !areBodies(counted)) return false;
  return areOfKind(items) || isPair(row, items) || (!row.includes('的') && areShort(items, 4));
}

/** 撤销青羊乡、大泉乡2个乡 · 市城投公司、市文旅公司2户企业: two with one ending, and nothing that may join more. */
const isPair = (row: string, [first = '', second = '', another]: readonly string[]): boolean => {
  const kind = KIND.exec(second)?.[0];
  return another === undefined && kind !== undefined && first.endsWith(kind) && !/[和及与等的]/.test(row);
};

/** 电子产品、海味、活生动物、冷冻肉类及化妆品六类: 及 before the last, and nowhere else, ends a list of names. */
function isJoinedAtEnd(row: string, [first = '', ...others]: readonly string[]): boolean {
  if (!JOINED_LAST.test(row) || others.length < 3) return false;
  // 对全县生产、销售的电线、…: what leads in may hold a 、 itself.
  const bare = [first.replace(/^.*(?:以|为|是|有|包括|含|即|抽[检查取样]|检[查测]|涉及|覆盖)/, ''), ...others];
  return bare.every((one) => one.length > 1 && one.length <= LONGEST_ITEM && !one.includes('的'));
}

/** 临江、平川、石桥、白水3个考区: short names before what they are the names of. */
function areNamedPlaces(row: string, items: readonly string[], counted: string): boolean {
  if (items.length < 3 || /[和及与等]/.test(row) || !arePlaces(counted)) return false;
  const land = /^(?:主要)?(?:国家|河流|城市|省份|水库|湖泊)/.test(counted);
  if (land && items.every((one) => one.length <= LONGEST_ITEM)) return true;
  const [, ...others] = items;
  // 打造银坪、柳湾、石门坎、双河口5个示范村: behind a verb.
  if (others.length > 2 && others.every((one) => one.length === 2 || one.length === 3)) return true;
  return new Set(items.map((one) => one.length)).size === 1 && (items[0]?.length ?? 0) <= 3;
}

/**
 * 修订财务报销、公务接待、项目验收、印章使用4项制度 · 拓展到体育、艺术、科技、阅读4类: what is counted is no place and no body, of which a class may hold many, but the
 * classes themselves.
 */
function areClasses(row: string, items: readonly string[], { figure }: Quantity, counted: string): boolean {
  const [, ...others] = items;
  // 公示制度、执法全过程记录制度、法制审核制度3项制度: each is called so itself.
  const name = counted.slice(0, 2);
  if (items.length > 2 && name.length > 1 && !/[和及与等]/.test(row) && items.every((one) => one.endsWith(name)))
    return true;
  if (
    items.length < 3 ||
    /[和及与等的中内]/.test(row) ||
    others.some((one) => one.length < 2 || one.length > LONGEST_ITEM)
  )
    return false;
  return CLASS.test(figure.unit) || (/^[个项张本]$/.test(figure.unit) && CLASSES.test(counted));
}
const CLASS = /^(?:大?类|种|大?方面|[大个]?(?:环节|领域|板块|阶段))$/;
const CLASSES =
  /^(?:关键|重点|主要|专项|具体|薄弱|配套|内控|内部|核心)?(?:管理)?(?:制度|机制|办法|规定|细则|清单|台账|方面|领域|环节|阶段|板块|工作组|专班|小组|组|指标|关口|维度|层面|模块|栏目)/;

/**
 * 生产、流通、餐饮3个环节 · 童鞋、文具、玩具五种产品: three short names and more right before their count, with nothing between them but 、. (Of a hundred and ten such lists
 * in the notices examined none is one longer or shorter than its count.)
 */
function areFew(row: string, [first = '', ...others]: readonly string[], unit: string): boolean {
  const items = [first.replace(LED_TO, ''), ...others];
  return (
    items.length > 2 &&
    !/[和及与等的内分]|中(?!学|心)|^[一二三四五六七八九十]{1,3}、/.test(row.replace(LED_TO, '')) &&
    items.every((one) => one.length > 1 && one.length <= LONGEST_ITEM) &&
    /^(?:[个类项种家所县区市镇处座条]|大类|大?方面|部门)$/.test(unit)
  );
}

/** 主要问题是耐折性能、… · 问题集中在豇豆、韭菜、… · 对账目不清的一小、二中、…: the list begins behind the verb, or behind what is said of all. */
const LED_TO = /^(?:[^的]{0,14}的|.{0,8}(?:是|为|有|包括|集中[在于]|主要[在为是]|[查取]了))(?=.{2})/;

/** 涉及总养分、氯离子、有机质4项指标: what the verb is of is listed to its end. */
const isLed = (row: string, items: readonly string[]): boolean =>
  items.length > 2 && /^[^、]*(?:涉及|包括|包含)[^、]+、/.test(row) && !/[和及与等]/.test(row.replace(/涉及/g, ''));

/** 以甲县、乙县、丙县及丁县最多,4县合计227所: names that all end with the unit of the count. */
export function namesOfUnit(source: ListSource, stated: Quantity): StatedList | undefined {
  const { figure, sentence, lead } = stated;
  if (!/^[县市区镇乡村州省]$/.test(figure.unit) || lead.trim() !== '') return undefined;
  const { text } = source.notice.view;
  const before = text.slice(Math.max(sentence.start, figure.span.start - 120), figure.span.start);
  const [, row] =
    new RegExp(
      `(?:以|为|是|有)((?:[\\u4e00-\\u9fff]{1,4}${figure.unit}[、及和与])+[\\u4e00-\\u9fff]{1,4}${figure.unit})(?:最多|居多|为主|较多|为最)?,$`
    ).exec(before) ?? [];
  const words = row?.split(/[、及和与]/) ?? [];
  if (words.length < 3) return undefined;
  const items = spansOf(words, text, figure.span.start - before.length + before.indexOf(row ?? ''));
  return { stated, items, open: false, certain: isMiscount(stated, items) };
}
