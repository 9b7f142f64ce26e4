/** Names behind their count: 4个单位(甲公司、乙公司、丙公司、丁公司) · 三家机构承担,即甲所、乙公司、丙中心. */
import { isShare } from '../parts/group.js';
import { nextOf, type Quantity } from '../sentence.js';
import { KIND, PLACES } from './kinds.js';
import { isMiscount, spansOf, type ListSource, type StatedList } from './list.js';

const OPEN = /等$|^(?:含|如|包括|其中|不含|主要)/;
const JOINER = /[和及与或跟暨]|以及/;
const LISTED =
  /^([\u4e00-\u9fff“”]{0,14})(?::|,(?:即|为|是|分别是|分别为|依次是|依次为|包括|具体是|具体为|名单如下|名单为|具体如下|具体名单为?):?|,[\u4e00-\u9fff]{2,6}[为是]:|(?:分别|依次)?[为是])((?:[\u4e00-\u9fff“”A-Za-z]{2,}(?:\([^()、,;\d]{1,20}\))?、)+[\u4e00-\u9fff“”A-Za-z]{2,}(?:\([^()、,;\d]{1,20}\))?)([,;。]|$)/;
const FARTHEST = 240;
const LONGEST = 16;

/** 4个单位(甲公司、乙公司、丙公司、丁公司): nothing but names in the bracket right behind what is counted. */
export function namesInBracket(source: ListSource, stated: Quantity): StatedList | undefined {
  const { sentence, figure } = stated;
  const bracket = sentence.brackets.find((one) => one.start >= figure.span.end);
  if (!bracket || bracket.quantities.length > 0) return undefined;
  const { text } = source.notice.view;
  const counted = text.slice(figure.span.end, bracket.start);
  if (!/^[\u4e00-\u9fff“”]{1,16}$/.test(counted)) return undefined;
  if (
    !/^[\u4e00-\u9fff]+(?:、[\u4e00-\u9fff]+)+(?:[和及与][\u4e00-\u9fff]+)?$/.test(bracket.text) ||
    OPEN.test(bracket.text)
  )
    return undefined;
  const words = bracket.text.split(/[、和及与]/);
  const kinds = new Set(words.map((one) => KIND.exec(one)?.[0] ?? ''));
  const short = words.length > 2 && PLACES.test(counted) && new Set(words.map((one) => one.length)).size === 1;
  const alike = (kinds.size === 1 && !kinds.has('')) || short;
  const items = spansOf(words, text, bracket.start + 1);
  return { stated, items, open: false, certain: alike && isMiscount(stated, items) };
}

/** 投诉最多的五个部门是房屋署(512宗)、地政总署(346宗)及运输署(281宗): each name has a bracket behind it, which says where it ends. */
export function namesWithBrackets(source: ListSource, stated: Quantity): StatedList | undefined {
  const { figure, sentence } = stated;
  const { text } = source.notice.view;
  const behind = text.slice(figure.span.end, Math.min(sentence.end, figure.span.end + FARTHEST));
  const [whole, row = ''] = BRACKETED.exec(behind) ?? [];
  if (!whole) return undefined;
  const words = [...row.matchAll(BEFORE_BRACKET)].map((one) => one[1] as string);
  const items = spansOf(words, text, figure.span.end + whole.length - row.length);
  return {
    stated,
    items,
    open: /^等/.test(behind.slice(whole.length)),
    certain: items.length > 2 && isMiscount(stated, items),
  };
}
const BRACKETED =
  /^(?:[\u4e00-\u9fff]{0,10}(?:,?(?:分别|依次)?(?:[是为即]|名单如下)|:|,即)|[^,;。:()]{0,24},(?:分别|依次)[是为]):?((?:[\u4e00-\u9fff“”]{2,14}\([^()]{1,16}\)(?:、|及|和|与|以及|,)?){2,})/;
const BEFORE_BRACKET = /(?:^|[、,]|以及|及|和|与|(?<=\)))([\u4e00-\u9fff“”]{2,14})\([^()]{1,16}\)/g;

/** 四类领域:征地拆迁、劳动社保、城乡建设、涉法涉诉 · 三家机构承担,即甲所、乙公司、丙中心: names between 、 up to the next mark. */
export function namesBehind(source: ListSource, stated: Quantity): StatedList | undefined {
  const { figure, sentence } = stated;
  const { text } = source.notice.view;
  const behind = text.slice(figure.span.end, Math.min(sentence.end, figure.span.end + FARTHEST));
  const [whole, , row = '', stop = ''] = LISTED.exec(behind) ?? [];
  if (!whole) return undefined;
  // 3个县、4家市直单位…:甲县、乙县、丙县,丁局、…: of both.
  const before = nextOf(stated, -1);
  if (
    before?.clause === stated.clause &&
    !isShare(before) &&
    AND.test(text.slice(before.figure.span.end, figure.span.start))
  )
    return undefined;
  const words = row.split('、');
  if (
    words.length < 2 ||
    words.some((one) => one.length < 2 || one.replace(/\(.*/, '').length > LONGEST) ||
    OPEN.test(row)
  )
    return undefined;
  const at = figure.span.end + whole.length - stop.length - row.length;
  const list = (names: readonly string[], certain: boolean): StatedList => ({
    stated,
    items: spansOf(names, text, at),
    open: false,
    certain,
  });
  const joined = lastJoined(words);
  if (joined?.length === stated.n) return list(joined, false);
  // Neither as one name nor as two are they as many as stated, and the wording says that these are all.
  const all = ALL.test(whole.slice(0, whole.length - row.length));
  if (joined && all && words.length !== stated.n && isMiscount(stated, joined)) return list(joined, true);
  // 食用油、油脂及其制品 is one name, and so may be 甲和乙.
  return list(words, (words.length > 2 || all) && !JOINER.test(row) && isMiscount(stated, words));
}
/** Between two counts of one list. */
const AND = /^[\u4e00-\u9fff]{0,8}[、和及与]$/;
const ALL = /分别|依次|[,:]即/;

/** 石羊河、红柳河和清水沟: the last two taken apart; undefined where nothing joins them, or other names are joined too. */
function lastJoined(words: readonly string[]): string[] | undefined {
  const last = words.at(-1) ?? '';
  const parts = last.split(/以及|[和及与暨]/);
  if (parts.length !== 2 || parts.some((one) => one.length < 2) || words.slice(0, -1).some((one) => JOINER.test(one)))
    return undefined;
  return [...words.slice(0, -1), ...parts];
}
