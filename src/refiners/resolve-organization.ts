/**
 * Says which full name a short one stands for.
 *
 * `某某公司(以下简称“某公司”)` says so itself. Otherwise a short name stands for the one longer name that ends with it, a place
 * or 中共 in front and 和 aside: 市水务局党组 for 中共青岚市水务局党组, 局党组 for the first …局党组. Where two longer names would do, none is
 * chosen.
 *
 * A short name that the text has defined is found wherever it stands, though its own form may not show a body (江陵城投).
 *
 * @example 江陵城市建设投资集团有限公司(下称“江陵城投”)签约。江陵城投已付款。
 *   organization 江陵城市建设投资集团有限公司
 *   organization 江陵城投 refersTo=江陵城市建设投资集团有限公司
 *   organization 江陵城投 refersTo=江陵城市建设投资集团有限公司
 *
 * @example 土木工程拓展署(土拓署)推行计划,土拓署负责。
 *   organization 土木工程拓展署
 *   organization 土拓署 refersTo=土木工程拓展署
 *   organization 土拓署 refersTo=土木工程拓展署
 *
 * @example 中共青岚市水务局党组研究部署。会后市水务局党组印发方案,局党组书记负责落实。
 *   organization 中共青岚市水务局党组
 *   organization 市水务局党组 refersTo=中共青岚市水务局党组
 *   organization 局党组 refersTo=中共青岚市水务局党组
 */
import type { Mention, Notice, OrganizationMention, Refiner } from '../types.js';

const DEFINED = /^\((?:以?下?简称|下称|以下称|简称):?[“"「『]?([\u4e00-\u9fff]{2,16}?)[”"」』]?\)/;
/** 土木工程拓展署(土拓署) */
const BRACKETED = /^\([“"「]?([\u4e00-\u9fff]{2,6}?[局署处办委部院会厅司行社心团])[”"」]?\)/;
const BEFORE = /^(?:中共)?(?:[\u4e00-\u9fff]{2,4}[省市县区州盟]?|[\u4e00-\u9fff]{0,8}[省市县区镇乡])$/;

/** 局党组 and the like: the body that the notice speaks of throughout. */
const OWN = /(?:局|厅|院|镇|乡|街道|集团|公司|中心|学院|大学|医院)(?:党组|党委|党工委|党总支|机关党委|纪委)$/;

export const resolveOrganization: Refiner = {
  id: 'resolve-organization',
  refine(mentions: Mention[], { view }: Notice): Mention[] {
    const names = mentions.filter((one): one is OrganizationMention => one.type === 'organization');
    if (names.length === 0) return mentions;
    const defined = new Map<string, string>();
    for (const { name, span } of names) {
      const short = DEFINED.exec(view.text.slice(span.end, span.end + 30))?.[1];
      if (short && short !== name) defined.set(short, name);
      else {
        const bracketed = BRACKETED.exec(view.text.slice(span.end, span.end + 12))?.[1];
        if (bracketed && isDrawnFrom(bracketed, name)) defined.set(bracketed, name);
      }
    }
    const all = defined.size > 0 ? withShortNames(mentions, defined, view.text) : mentions;
    const full = resolve([...new Set(names.map(({ name }) => name))], defined);
    return all.map((one): Mention => {
      if (one.type !== 'organization') return one;
      const refersTo = full.get(one.name);
      return refersTo ? { ...one, refersTo } : one;
    });
  },
};

/** 土拓署 of 土木工程拓展署: its characters stand in the name in the same order, and it ends like it. */
function isDrawnFrom(short: string, name: string): boolean {
  if (short.length >= name.length - 1 || short.at(-1) !== name.at(-1)) return false;
  let at = 0;
  for (const character of short) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** At most so many definitions are looked for again. */
const MOST = 24;

/** The mentions, with the defined short names that no recogniser has found. */
function withShortNames(mentions: readonly Mention[], defined: ReadonlyMap<string, string>, text: string): Mention[] {
  const shorts = [...defined.keys()].slice(0, MOST).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(shorts.join('|'), 'g');
  const taken = mentions.filter(({ type }) => type === 'organization' || type === 'person' || type === 'regulation');
  const out = [...mentions];
  let next = 0;
  for (const match of text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    while (next < taken.length && (taken[next]?.span.end ?? 0) <= span.start) next++;
    if ((taken[next]?.span.start ?? Infinity) < span.end) continue;
    out.push({ type: 'organization', span, name: match[0], refersTo: undefined });
  }
  return out.length > mentions.length
    ? out.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    : out;
}

/** Longer names by their endings, so that no name is compared with every other. */
function resolve(names: readonly string[], defined: ReadonlyMap<string, string>): Map<string, string> {
  const byEnding = new Map<string, Set<string>>();
  const add = (ending: string, name: string): void => {
    const longer = byEnding.get(ending);
    if (longer) longer.add(name);
    else byEnding.set(ending, new Set([name]));
  };
  const bare = (name: string): string => name.replace(/[和与]/g, '');
  for (const name of names) {
    const plain = bare(name);
    // Names are Chinese characters only: two to four of them always make a place.
    for (let cut = 1; cut < plain.length - 1 && cut <= 8; cut++) {
      if ((cut >= 2 && cut <= 4) || BEFORE.test(plain.slice(0, cut))) add(plain.slice(cut), name);
    }
    const own = OWN.exec(plain)?.[0];
    if (own && own !== plain) add(own, name);
  }
  const full = new Map<string, string>(defined);
  // The longest first, so that 局党组 meets its longer forms already resolved to one.
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (full.has(name)) continue;
    const longer = new Set([...(byEnding.get(bare(name)) ?? [])].map((one) => full.get(one) ?? one));
    longer.delete(name);
    const [only] = longer;
    if (only && longer.size === 1) full.set(name, only);
  }
  return full;
}
