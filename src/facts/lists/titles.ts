/** Titles in 《》 beside their count: 制定《甲》《乙》2项制度 · 2项制度,即《甲》《乙》. */
import type { Span } from '../../types.js';
import type { Quantity } from '../sentence.js';
import type { ListSource, StatedList } from './list.js';

/** What stands between the last title and its count. */
const BETWEEN =
  /^[》」』)(\s]*(?:[,;](?=共|合计))?(?:\([^()]{0,60}\))?[”"]?(等|共|合计|共计|这|以上|上述|等共)?[”"]?\s*$/;
const COUNTED = /^(?:项|个|部|份|件|套|本|种|条|篇|类|类别|大)/;
const JOINED = /^(?:《[^《》]*》|[、,和及与以及])*$/;

/** 《甲》《乙》等5个指引: the titles in one row right before the count. */
export function titlesBefore(source: ListSource, quantity: Quantity): StatedList | undefined {
  if (!COUNTED.test(quantity.figure.unit)) return undefined;
  const text = source.notice.view.text;
  const found: Span[] = [];
  let end = quantity.figure.span.start;
  let open = false;
  let all = false;
  for (let i = source.regulationsBefore(end) - 1; i >= 0; i--) {
    const regulation = source.regulations[i];
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
    if (quantity.n > 3 || !DOCUMENTS.test(source.notice.view.text.slice(quantity.figure.span.end))) return undefined;
  }
  // 印发《甲》,开展培训,修订《乙》《丙》,共3项: one further up may be counted too.
  const first = source.regulations[source.regulationsBefore(found[0]?.start ?? 0) - 1];
  const certain = !all || !first || first.span.start < quantity.sentence.start;
  return { stated: quantity, items: found, open, certain };
}

/** 修订《甲》《乙》,新订《丙》,共3项制度: the list goes on with another verb. */
const NEXT_VERB =
  /^[,;](?:并|又|还|另|同时)?(?:新|重新)?(?:制[定订]|修[订改编]|订立|订|建|印发|出台|完善|废止|编制|编印|起草)(?:了|立)?$/;

/** What a single title is one of. */
const DOCUMENTS =
  /^[\u4e00-\u9fff]{0,6}?(?:制度|办法|规定|文件|方案|意见|通知|细则|规范|指引|预案|规程|清单|标准|机制|法律|法规|规章|条例|计划|指南|手册|协议|合同)/;

/** 4项制度,即《甲》《乙》《丙》: the titles in one row behind the count; none but these in the sentence, for others may go on with it. */
export function titlesBehind(source: ListSource, quantity: Quantity): StatedList | undefined {
  const { figure, sentence } = quantity;
  if (!COUNTED.test(figure.unit)) return undefined;
  const text = source.notice.view.text;
  const behind = source.regulations.slice(
    source.regulationsBefore(figure.span.end),
    source.regulationsBefore(sentence.end)
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
  return { stated: quantity, items: spans, open, certain: true };
}
/** What stands between a count and the titles that it counts. */
const AHEAD =
  /^[\u4e00-\u9fff]{0,10}(?:[,:]?(?:即|分别是|分别为|依次是|依次为|具体是|具体为|也就是)|:|\((?:即|分别是|分别为)?)[:]?$/;

/** Nothing but list marks, a bracket's remark, an edition. */
function isJoint(between: string): boolean {
  return JOINED.test(between.replace(/\([^()]{0,60}\)/g, '').replace(/[”“"\s]/g, ''));
}
