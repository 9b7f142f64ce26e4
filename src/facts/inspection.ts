/**
 * Who inspected whom: 市委第八巡察组 对 市住房城乡建设局党组 进行巡察.
 *
 * Looked for in the first paragraphs: a name that ends in 巡察组, 巡视组, 督察组, 审计组 … (or an audit office), then 对 or 进驻, then
 * the body up to the verb. 我局 stands for the body that speaks, which the title or the signature names.
 */
import type { Notice, Span } from '../types.js';

const INTRO = 4000;
const TEAM =
  /(?:巡察|巡视|督察|督导|督查|检查|考核|审计|调查|评估)(?:[一二三四五六七八九十\d]{1,3})?组|审计(?:局|厅|署|处)/g;
const LEFT = /(?:[,。;:、\s日至)”》由经受及和]|派出|组织|成立|收到|安排|根据|按照|依据|接受|配合|针对|迎接)$/;
const BETWEEN =
  /^(?:\([^)]{1,30}\))?(?:(?:依法)?(?:派出|抽调|组成)[^,。;]{2,12}组)?,?(?:(?:共|分别)?(?:于|在|自)[^,。;]{2,40}?(?=,|对|进驻))?(?:,)?(?:采取[^,。;]{2,20}方式,)?(?:依法)?(对|进驻|赴|到)/;
const VERB = /开展|进行|实施|展开|组织|反馈|巡察|巡视|的|(?:19|20)\d{2}年|[,。;:]/;

export interface Inspection {
  body?: Span;
  inspected?: Span;
}

export function readInspection({ view }: Notice): Inspection {
  const text = view.text.slice(0, INTRO);
  let body: Span | undefined;
  for (const match of text.matchAll(TEAM)) {
    const end = match.index + match[0].length;
    const start = leftOf(text, match.index);
    // 8个巡察组 is a number of them, none in particular.
    if (/\d|^[一二三四五六七八九十两]+个/.test(text.slice(start, end))) continue;
    const behind = text.slice(end, end + 80);
    const link = BETWEEN.exec(behind);
    if (!link) {
      if (end - start > 4 && /第|委/.test(text.slice(start, end))) body ??= { start, end };
      continue;
    }
    const from = end + link[0].length;
    const rest = text.slice(from, from + 60);
    const stop = VERB.exec(rest)?.index ?? 0;
    const inspected = stop >= 2 ? trimName(text, from, from + stop) : undefined;
    return { body: { start, end }, ...(inspected && { inspected }) };
  }
  return body ? { body } : {};
}

function leftOf(text: string, at: number): number {
  let start = at;
  const least = Math.max(0, at - 30);
  while (start > least) {
    if (LEFT.test(text.slice(start - 2, start))) break;
    start--;
  }
  return start;
}

/** Without brackets and without what the inspection was extended to. */
function trimName(text: string, start: number, end: number): Span | undefined {
  const name = text.slice(start, end);
  const cut = /\(|及(?:其|下属|所属|\d)|和(?:下属|所属|\d)|\d+(?:家|个|所)/.exec(name)?.index ?? name.length;
  const kept = name.slice(0, cut).trimEnd();
  return kept.length >= 2 ? { start, end: start + kept.length } : undefined;
}
