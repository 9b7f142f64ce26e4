/**
 * A stated number of things is how many are listed.
 *
 * **Why**: 等5项制度 is written before the list is final.
 * **What to do**: count the list again, or write 等 where it is not complete.
 *
 * Two kinds of lists: titles in 《》 with their count (制定《甲》《乙》2项制度; 2项制度,即《甲》《乙》), and names between 、 with their count (甲、乙、丙3个村). With 等 a
 * list may be shorter than the count but not longer; names may hold 和 or 、 themselves, so a list of names only confirms, unless it stands in
 * the bracket behind what is counted and all of its names are of one kind (甲公司、乙公司), or behind a colon, 即 or 分别是, and no name holds a 和.
 *
 * @example 印发《采购办法》《资产管理办法》等2项制度。
 *   holds 2 = 2
 *
 * @example 印发《采购办法》《资产管理办法》3项制度。
 *   fails 2 ≠ 3
 *
 * @example 对城东、城西、南关等3个街道开展检查。
 *   holds 3 = 3
 *
 * @example 制定4项制度,即《采购办法》《资产管理办法》《印章使用规定》,并汇编成册。
 *   fails 3 ≠ 4
 *
 * @example 3个环节不合格率依次为1.1%、2.1%、2.4%。
 *   holds 3 = 3
 *
 * @example 2个环节不合格率分别为1.1%、2.1%、2.4%。
 *   fails 3 ≠ 2
 *
 * @example 主要集中在城东、城西、和平等4个园区,分别为312公顷、164公顷、41公顷。
 *   fails 3 ≠ 4
 *
 * @example 培训网格员640名、微型消防站队员870名、管理人员305名,3类人员总计1815名。
 *   holds 3 = 3
 *
 * @example 执行《厂界噪声排放标准》2类区夜间限值。
 *
 * @example 制定4项制度,分别是《采购办法》《资产管理办法》,并修订《印章使用规定》《公务用车办法》。
 *
 * @example 约谈4个落实不力的单位(城东公司、城西公司、南关公司、北门公司、码头公司)负责人。
 *   fails 5 ≠ 4
 *
 * @example 下设6个管理部(城东、城西、南关、北门、码头)。
 *   fails 5 ≠ 6
 *
 * @example 修订《采购办法》《资产管理办法》,新订《印章使用规定》,共4项制度。
 *   fails 3 ≠ 4
 *
 * @example 对3个街道(城东街道、城西街道、南关街道)开展检查。
 *   holds 3 = 3
 *
 * @example 涉及5个乡镇(城东镇、城西镇等)和4个部门(发改、财政、住建)。
 *
 * @example 诉求集中在4类领域:征地拆迁、劳动社保、城乡建设、农村农业、涉法涉诉,合计1881件次。
 *   fails 5 ≠ 4
 *
 * @example 由3家检验机构承担,即市食品检验所、华清检测公司、农产品质量检测中心。
 *   holds 3 = 3
 *
 * @example 分为3类:食用油、油脂及其制品、粮食加工品、肉制品。
 *
 * @example 印发《采购办法》,处理3人。
 */
import type { Facts } from '../facts/index.js';
import { isShare } from '../facts/parts/group.js';
import { adds } from '../facts/parts/near.js';
import { nextOf, type Quantity } from '../facts/sentence.js';
import type { Check, Operand, Span } from '../types.js';
import { digits, operand, type Rule } from './rule.js';

/** What stands between the last title and its count. */
const BETWEEN =
  /^[》」』)(\s]*(?:[,;](?=共|合计))?(?:\([^()]{0,60}\))?[”"]?(等|共|合计|共计|这|以上|上述|等共)?[”"]?\s*$/;
const COUNTED = /^(?:项|个|部|份|件|套|本|种|条|篇|类|类别|大)/;
const JOINED = /^(?:《[^《》]*》|[、,和及与以及])*$/;

export const listCount: Rule = {
  id: 'list-count',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    const sums = sumsOf(facts);
    for (const { quantities } of facts.sentences) {
      for (const quantity of quantities) {
        if (!quantity.figure.exact || quantity.n < 2 || quantity.n > 60) continue;
        const values = valuesListed(facts, quantity);
        // 甲、乙及和平等五处,分别为…: where a name may hold a 和, as many values decide.
        const broken = values?.verdict === 'fails' ? values : undefined;
        const check =
          broken ??
          titles(facts, quantity) ??
          titlesBehind(facts, quantity) ??
          names(facts, quantity) ??
          namesOfUnit(facts, quantity) ??
          namesBehind(facts, quantity) ??
          namesListed(facts, quantity) ??
          values ??
          addedUp(facts, quantity, sums);
        if (check) yield check;
      }
    }
  },
};

/** 《甲》《乙》等5个指引: the titles in one row right before the count. */
function titles(facts: Facts, quantity: Quantity): Check | undefined {
  if (!COUNTED.test(quantity.figure.unit)) return undefined;
  const text = facts.notice.view.text;
  const found: Span[] = [];
  let end = quantity.figure.span.start;
  let open = false;
  let all = false;
  for (let i = facts.regulationsBefore(end) - 1; i >= 0; i--) {
    const regulation = facts.regulations[i];
    if (!regulation || regulation.span.end > end) continue;
    const between = text.slice(regulation.span.end, end);
    if (found.length === 0) {
      const cue = between.length < 90 ? BETWEEN.exec(between) : null;
      if (!cue) break;
      open = (cue[1] ?? '').includes('等');
      all = /共|合计/.test(cue[1] ?? '') && !open;
    } else if (!isJoint(between) && !(all && NEXT_VERB.test(between))) break;
    found.unshift(regulation.span);
    end = regulation.span.start;
    if (found.length > 80) break;
  }
  if (found.length === 0 || (found.length === 1 && quantity.n !== 1)) {
    if (found.length !== 1 || open) return undefined;
    // 执行《排放标准》2类区限值: the number of a class, and no count of titles.
    if (quantity.n > 3 || !DOCUMENTS.test(facts.notice.view.text.slice(quantity.figure.span.end))) return undefined;
  }
  // 印发《甲》,开展培训,修订《乙》《丙》,共3项: one further up may be counted too.
  const first = facts.regulations[facts.regulationsBefore(found[0]?.start ?? 0) - 1];
  const certain = !all || !first || first.span.start < quantity.sentence.start;
  return judge(facts, quantity, found, open, certain);
}

/** 修订《甲》《乙》,新订《丙》,共3项制度: the list goes on with another verb. */
const NEXT_VERB =
  /^[,;](?:并|又|还|另|同时)?(?:新|重新)?(?:制[定订]|修[订改编]|订立|订|建|印发|出台|完善|废止|编制|编印|起草)(?:了|立)?$/;

/** What a single title is one of. */
const DOCUMENTS =
  /^[\u4e00-\u9fff]{0,6}?(?:制度|办法|规定|文件|方案|意见|通知|细则|规范|指引|预案|规程|清单|标准|机制|法律|法规|规章|条例|计划|指南|手册|协议|合同)/;

/** 4项制度,即《甲》《乙》《丙》: the titles in one row behind the count; none but these in the sentence, for others may go on with it. */
function titlesBehind(facts: Facts, quantity: Quantity): Check | undefined {
  const { figure, sentence } = quantity;
  if (!COUNTED.test(figure.unit)) return undefined;
  const text = facts.notice.view.text;
  const behind = facts.regulations.slice(
    facts.regulationsBefore(figure.span.end),
    facts.regulationsBefore(sentence.end)
  );
  const [first] = behind;
  if (!first || !AHEAD.test(text.slice(figure.span.end, first.span.start))) return undefined;
  const spans = behind.map(({ span }) => span);
  let end = first.span.end;
  for (const span of spans.slice(1)) {
    if (!isJoint(text.slice(end, span.start))) return undefined;
    end = span.end;
  }
  const open = /^(?:\([^()]{0,60}\))?[”"]?等/.test(text.slice(end, end + 70));
  return judge(facts, quantity, spans, open, true);
}
/** What stands between a count and the titles that it counts. */
const AHEAD = /^[\u4e00-\u9fff]{1,10}(?:[,:]?(?:即|分别是|分别为|具体是|具体为)|:|\((?:即|分别是|分别为)?)[:]?$/;

/** Nothing but list marks, a bracket's remark, an edition. */
function isJoint(between: string): boolean {
  return JOINED.test(between.replace(/\([^()]{0,60}\)/g, '').replace(/[”“"\s]/g, ''));
}

/** 甲、乙、丙3家: names between 、 right before the count. */
function names(facts: Facts, quantity: Quantity): Check | undefined {
  const text = facts.notice.view.text;
  const start = Math.max(quantity.sentence.start, quantity.figure.span.start - 160);
  const before = text.slice(start, quantity.figure.span.start);
  const from = Math.max(...[',', ':', ';', '。', '(', ')'].map((mark) => before.lastIndexOf(mark))) + 1;
  const row = before.slice(from).replace(/(?:等|共|共计|这)$/, '');
  if (!row.includes('、') && !/一是.*二是/.test(row)) return undefined;
  const items = row.split(/[、]|和|(?<![涉普波触])及|与|以及/).filter((item) => item.trim() !== '');
  if (items.length < 2 || items.some((item) => /\d/.test(item))) return undefined;
  const counted = /^[\u4e00-\u9fff]{1,6}/.exec(text.slice(quantity.figure.span.end))?.[0] ?? '';
  const closed = !OPEN_BEFORE.test(before);
  // In Traditional texts 及 before the last says that these are all, 等 or not.
  const all = closed || (facts.notice.view.script === 'Hant' && /及[^及、]+$/.test(row));
  const ends = (all && isJoinedAtEnd(row, items)) || (closed && (arePlaces(row, items, counted) || isLed(row, items)));
  if (ends && isOneOff(quantity, items)) return judge(facts, quantity, spansOf(items, text, start + from), false, true);
  const parts = [items, row.split('、')].find((one) => one.length === quantity.n);
  return parts && judge(facts, quantity, spansOf(parts, text, start + from), false, false);
}

/** One more or one less than stated: a slip, not another list. */
const isOneOff = ({ n }: Quantity, items: readonly unknown[]): boolean => Math.abs(items.length - n) === 1;

/** 电子产品、海味、活生动物、冷冻肉类及化妆品六类: 及 before the last, and nowhere else, ends a list of names. */
function isJoinedAtEnd(row: string, [first = '', ...others]: readonly string[]): boolean {
  if (!JOINED_LAST.test(row) || others.length < 3) return false;
  // 对全县生产、销售的电线、…: what leads in may hold a 、 itself.
  const bare = [first.replace(/^.*(?:以|为|是|有|包括|含|即)/, ''), ...others];
  return bare.every((one) => one.length > 1 && one.length <= LONGEST_ITEM && !one.includes('的'));
}

/** 临江、平川、石桥、白水3个考区: short names of one length, before what they are the names of. */
function arePlaces(row: string, items: readonly string[], counted: string): boolean {
  if (items.length < 3 || /[和及与等]/.test(row)) return false;
  if (![...counted].some((_, k) => PLACES.test(counted.slice(0, k + 1)))) return false;
  const land = /^(?:主要)?(?:国家|河流|城市|省份|水库|湖泊)/.test(counted);
  if (land && items.every((one) => one.length <= LONGEST_ITEM)) return true;
  return new Set(items.map((one) => one.length)).size === 1 && (items[0]?.length ?? 0) <= 3;
}

/** 涉及总养分、氯离子、有机质4项指标: what the verb is of is listed to its end. */
const isLed = (row: string, items: readonly string[]): boolean =>
  items.length > 2 && /^[^、]*(?:涉及|包括|包含)[^、]+、/.test(row) && !/[和及与等]/.test(row.replace(/涉及/g, ''));

/** 以甲县、乙县、丙县及丁县最多,4县合计227所: names that all end with the unit of the count. */
function namesOfUnit(facts: Facts, quantity: Quantity): Check | undefined {
  const { figure, sentence, lead } = quantity;
  if (!/^[县市区镇乡村州省]$/.test(figure.unit) || lead.trim() !== '') return undefined;
  const { text } = facts.notice.view;
  const before = text.slice(Math.max(sentence.start, figure.span.start - 120), figure.span.start);
  const [, list] =
    new RegExp(
      `(?:以|为|是|有)((?:[\\u4e00-\\u9fff]{1,4}${figure.unit}[、及和与])+[\\u4e00-\\u9fff]{1,4}${figure.unit})(?:最多|居多|为主|较多|为最)?,$`
    ).exec(before) ?? [];
  const items = list?.split(/[、及和与]/) ?? [];
  if (items.length < 3) return undefined;
  const spans = spansOf(items, text, figure.span.start - before.length + before.indexOf(list ?? ''));
  return judge(facts, quantity, spans, false, isOneOff(quantity, items));
}

/** 4个单位(甲公司、乙公司、丙公司、丁公司): nothing but names in the bracket right behind what is counted. */
function namesBehind(facts: Facts, quantity: Quantity): Check | undefined {
  const { sentence, figure } = quantity;
  const bracket = sentence.brackets.find((one) => one.start >= figure.span.end);
  if (!bracket || bracket.quantities.length > 0) return undefined;
  const text = facts.notice.view.text;
  const counted = text.slice(figure.span.end, bracket.start);
  if (!/^[\u4e00-\u9fff“”]{1,16}$/.test(counted)) return undefined;
  if (
    !/^[\u4e00-\u9fff]+(?:、[\u4e00-\u9fff]+)+(?:[和及与][\u4e00-\u9fff]+)?$/.test(bracket.text) ||
    OPEN.test(bracket.text)
  )
    return undefined;
  const items = spansOf(bracket.text.split(/[、和及与]/), text, bracket.start + 1);
  const kinds = new Set(items.map(({ start, end }) => KIND.exec(text.slice(start, end))?.[0] ?? ''));
  const short =
    items.length > 2 && PLACES.test(counted) && new Set(items.map(({ start, end }) => end - start)).size === 1;
  const alike = (kinds.size === 1 && !kinds.has('')) || short;
  return judge(facts, quantity, items, false, alike && isOneOff(quantity, items));
}

/** What short names of one length are the names of: 5个村(上坪、下坪、石桥、白水). */
const PLACES =
  /(?:[乡镇村县区市州省厅局处科部所站场院厂店]|街道|社区|中心|学校|河流|水库|湖泊|城市|省份|国家|医院|网点|口岸|园区|景区|办事处|分行|支部|片区|点位|断面|车站|港口)$/;

/** 四类领域:征地拆迁、劳动社保、城乡建设、涉法涉诉 · 三家机构承担,即甲所、乙公司、丙中心: names between 、 up to the next mark. */
function namesListed(facts: Facts, quantity: Quantity): Check | undefined {
  const { figure, sentence } = quantity;
  const { text } = facts.notice.view;
  const behind = text.slice(figure.span.end, Math.min(sentence.end, figure.span.end + FARTHEST));
  const [whole, , list = '', stop = ''] = LISTED.exec(behind) ?? [];
  if (!whole) return undefined;
  const items = list.split('、');
  if (
    items.length < 2 ||
    items.some((item) => item.length < 2 || item.replace(/\(.*/, '').length > LONGEST) ||
    OPEN.test(list)
  )
    return undefined;
  const spans = spansOf(items, text, figure.span.end + whole.length - stop.length - list.length);
  // 食用油、油脂及其制品 is one name, and so may be 甲和乙.
  const certain = items.length > 2 && !JOINER.test(list) && isOneOff(quantity, items);
  return judge(facts, quantity, spans, false, certain);
}
const LISTED =
  /^([\u4e00-\u9fff“”]{0,14})(?::|,(?:即|为|是|分别是|分别为|依次是|依次为|包括|具体是|具体为):?|(?:分别|依次)?[为是])((?:[\u4e00-\u9fff“”A-Za-z]{2,}(?:\([^()、,;\d]{1,20}\))?、)+[\u4e00-\u9fff“”A-Za-z]{2,}(?:\([^()、,;\d]{1,20}\))?)([,;。]|$)/;
/** Characters of a name in a plain list. */
const LONGEST_ITEM = 8;
const JOINED_LAST = /^(?:[^和及与]|涉及|普及)*、[^和及与、]+[及和][^和及与、]+$/;
/** 等 before the count: not all are named. */
const OPEN_BEFORE = /等(?:共|共计)?$/;
const JOINER = /[和及与或跟暨]|以及/;
const FARTHEST = 240;
const LONGEST = 16;

/** 3个环节不合格率依次为1.1%、2.1%、2.4%: as many values as there are things. */
function valuesListed(facts: Facts, quantity: Quantity): Check | undefined {
  const { sentence, figure, clause, bracket } = quantity;
  if (quantity.n > MOST_VALUES || figure.loose || !THINGS.test(figure.unit)) return undefined;
  const next = nextOf(quantity);
  const own =
    next?.clause === clause || !/^[\u4e00-\u9fff]{0,6}(?:分别|依次)[为是]/.test(next?.lead.trim() ?? '')
      ? clause
      : (next?.clause ?? clause);
  const behind = sentence.quantities.filter(
    (one) => one.index > quantity.index && one.clause === own && one.bracket === bracket
  );
  const [first] = behind;
  const last = behind.at(-1);
  if (!first || !last || behind.length < 2) return undefined;
  // 抽检575个…;145个…;240个,合格率分别为…: rates are of the rows before.
  if (own !== clause && isShare(first)) return undefined;
  const { text } = facts.notice.view;
  if (!/分别|依次/.test(between(text, quantity, first))) return undefined;
  if (
    behind.some(
      (one, k) =>
        one.figure.unit !== first.figure.unit ||
        (k > 0 && !/^[、和及与]?$/.test(between(text, behind[k - 1] as Quantity, one)))
    )
  )
    return undefined;
  const open = /^[\u4e00-\u9fff]{0,4}等/.test(text.slice(last.figure.span.end, last.figure.span.end + 6));
  return judge(
    facts,
    quantity,
    behind.map((one) => one.figure.span),
    open,
    true
  );
}
const MOST_VALUES = 10;
const THINGS = /^(?:[个类项者种级家所批县区市镇处座条片站宗起件例]|大类|方面|部分)$/;
const between = (text: string, a: Quantity, b: Quantity): string => text.slice(a.figure.span.end, b.figure.span.start);

/** 甲2640名、乙1870名、丙1305名,3类总计5815名: as many parts as make the total beside the count. */
function addedUp(facts: Facts, quantity: Quantity, sums: Sums): Check | undefined {
  const total = nextOf(quantity);
  if (!total || total.clause !== quantity.clause || !THINGS.test(quantity.figure.unit)) return undefined;
  const words = between(facts.notice.view.text, quantity, total);
  const parts = /(?:合计|总计|共计|共|累计)[\u4e00-\u9fff]{0,6}$/.test(words) ? sums.get(total) : undefined;
  const spans = parts?.map(({ figure }) => figure.span);
  return spans && judge(facts, quantity, spans, false, false);
}

type Sums = ReadonlyMap<Quantity, readonly Quantity[]>;

/** The totals behind a list that makes them, with the list. */
function sumsOf({ partGroups }: Facts): Sums {
  const sums = new Map<Quantity, readonly Quantity[]>();
  for (const { cue, readings } of partGroups) {
    const [first] = readings;
    if (cue === 'total' && first && !sums.has(first.total) && adds(first)) sums.set(first.total, first.parts);
  }
  return sums;
}

const OPEN = /等$|^(?:含|如|包括|其中|不含|主要)/;
/** What names of one kind end with. */
const KIND =
  /(?:公司|街道|社区|中心|集团|小学|中学|学校|学院|大学|医院|银行|支行|支队|大队|分局|支部|景区|园区|[镇乡村县区市局厅处科所站厂场院店])$/;

/** Where the words stand, which follow each other from `at` on. */
function spansOf(words: readonly string[], text: string, at: number): Span[] {
  return words.map((word) => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    return { start, end: at };
  });
}

function judge(
  facts: Facts,
  quantity: Quantity,
  items: readonly Span[],
  open: boolean,
  certain: boolean
): Check | undefined {
  const text = facts.notice.view.text;
  const count = items.length;
  const fits = count === quantity.n;
  if (!fits && !certain) return undefined;
  const short = open && count < quantity.n;
  const itemOperands: Operand[] = items.map((span) => ({
    role: 'item',
    span,
    value: text.slice(span.start, span.end),
  }));
  const stated = digits(facts, quantity);
  return {
    rule: 'list-count',
    severity: 'minor',
    ...(fits ? { verdict: 'holds' } : short ? { verdict: 'undecidable', reason: 'scope-open' } : { verdict: 'fails' }),
    operands: [operand('stated', quantity), ...itemOperands],
    statement: `${count} ${fits ? '=' : '≠'} ${stated}`,
    expected: String(count),
    actual: stated,
    ...(!fits && { gap: `${Math.abs(count - quantity.n)}${quantity.figure.unit}` }),
  };
}
