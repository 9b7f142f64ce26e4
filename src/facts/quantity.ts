/**
 * What a figure counts, in which state, by whose hand: read from the words beside it, never from a dictionary of the language.
 *
 * - behind the unit: 39个**具体问题**, 28套**物业**已清空 (the name ends where a verb or adverb begins);
 * - before the numeral: 发出**整改通知**15份, **中介机构**2350家 (what is left of the lead when its verbs and cues are taken away).
 */
import cues from '../lexicon/cues.json';
import words from '../lexicon/subject-words.json';
import { Gated } from '../tree/gated.js';
import { DOWN, UP } from './changes/words.js';
import type { Quantity, State } from './sentence.js';

const VERBS = [...words.action, ...cues.completed, ...cues.basic, ...cues.ongoing, ...cues.pending, ...cues.planned];
/** What nouns begin with: most of the words below begin none. */
const NOUNS = firstsOf(words.noun);
/** Words that end the name behind a unit, or stand in its place: 个**已**…, 项**均**… */
const STOP = new Gated([...[...words.stop, ...VERBS].sort(longestFirst).map(stopOf), ...'0123456789']);
const FILLER = new RegExp(
  `^(?:整改(?=措施|任务|事项|问题|意见)|${words.filler.sort(longestFirst).map(escaped).join('|')})+`
);
const ACTION = new RegExp(
  `^(?:${words.adverb.sort(longestFirst).map(escaped).join('|')})*(${words.action.sort(longestFirst).map(escaped).join('|')})了?`
);
const TRAILING_CUE = endsWith([...cues.total, ...cues.rest, ...words.beforeNumeral]);
const TOTAL = endsWith(cues.total);
const REST = new Gated([...[...cues.rest].sort(longestFirst).map(escaped), '剩下?$', '余下?$']);

/** What the expressions above begin with. */
const OPENS_FILLER = firstsOf(['整', ...words.filler]);
const OPENS_ACTION = firstsOf([...words.adverb, ...words.action]);

/** A verb or a cue alone is no name. */
const NO_NAME = new RegExp(
  `^(?:${[...cues.completed, ...cues.basic, ...cues.ongoing, ...cues.pending, '占', '占比', '比', '较', '由', '从'].sort(longestFirst).map(escaped).join('|')})*(?:的|了)?$`
);
/** 另2件为近期新收: more than there were, not what is left of them. */
const ADDED = /^(?:系|为|是|均为|属)?(?:近期|最近)?(?:新收|新接|新增|新发|转入)/;
/** Nothing but a list mark between a figure and the one before it. */
const CONTINUES = /^(?:和|及|与|以及)?$/;
/** Order matters: 基本完成 and 未完成 hold 完成. */
const STATES: [State, Gated][] = [
  ['pending', anyOf(cues.pending)],
  ['basic', anyOf(cues.basic)],
  ['ongoing', anyOf(cues.ongoing)],
  ['planned', anyOf(cues.planned)],
  ['completed', anyOf(cues.completed)],
];

/** Whether it is no change, for all that the words say. */
function isAmount({ lead, cue, figure }: Quantity): boolean {
  const words = lead.trim();
  // 滞后4项: those that are behind.
  if (/^(?:进度)?滞后$/.test(words) && /^[个项件条]$/.test(figure.unit)) return true;
  // 超额完成省下达的6万亩: of the province, not 省下.
  if (PLANNED.test(words) || /省下达的?$/.test(cue.trim())) return true;
  // 滞后的5项 are so many that lag behind.
  if (/[滞落]后的$/.test(words)) return true;
  // 遗留枝丫较多9个 are so many where much is left.
  if (/(?<!比[\u4e00-\u9fff]{0,8})[\u4e00-\u9fff]较[多少]$/.test(words)) return true;
  // 拆除25座,规范提升8座 · 改造提升1.96万亩: made better, not more.
  return /提升$/.test(words) && (PLACE.test(figure.unit) || (IMPROVED.test(words) && !/%|百分点/.test(figure.unit)));
}
const IMPROVED = /(?:改造|整治|规范|整合|治理|修复)提升$/;
const PLACE = /^[座处家所条栋户块间]$/;
/** 计划新增3000个,实际新增3246个: what was planned and what came of it are amounts. */
const PLANNED = /(?:计划|实际|任务|目标|拟)(?:新增|增加)$/;

/** 屋面渗漏31件、停车位减少22件: what was complained of. */
const isItemOf = (previous: Quantity | undefined, { clause, item, figure }: Quantity, lead: string): boolean =>
  previous !== undefined &&
  previous.clause === clause &&
  previous.item === item - 1 &&
  !previous.isChange &&
  previous.figure.unit === figure.unit &&
  COMPLAINED.test(figure.unit) &&
  NAME_OF_CHANGE.test(lead) &&
  !/比|较|上年|去年|上月|同期|由|从|净/.test(lead);
const COMPLAINED = /^[件起宗条]$/;
const NAME_OF_CHANGE = /^[\u4e00-\u9fff]{2,6}(?:减少|增加|上涨|下降|下滑)$/;

/** Most words say nothing of a state. */
const ANY_STATE = anyOf([...cues.pending, ...cues.basic, ...cues.ongoing, ...cues.planned, ...cues.completed]);

/** @param previous the quantity before it in the sentence */
export function describe(quantity: Quantity, previous: Quantity | undefined): void {
  const lead = bare(quantity.lead);
  const opens = quantity.bracket?.quantities[0] === quantity && lead === '';
  const continues = previous && previous.clause === quantity.clause && previous.bracket === quantity.bracket;
  quantity.cue = opens ? (quantity.bracket?.lead ?? '') : continues && CONTINUES.test(lead) ? previous.cue : lead;
  quantity.isTotal = TOTAL.test(lead) && !/^其[余他]|[审统会设估预]计$/.test(lead);
  quantity.isChange =
    (UP.test(quantity.cue) || DOWN.test(quantity.cue)) && !isAmount(quantity) && !isItemOf(previous, quantity, lead);
  // 岁入岁出相抵后剩余6亿元 lies between two amounts.
  quantity.isRest =
    REST.test(quantity.cue) && !quantity.isTotal && !ADDED.test(quantity.tail) && !/相抵/.test(quantity.cue);
  const behind = nameBehind(quantity.tail);
  quantity.head = behind.slice(-2);
  const before = nameBefore(lead);
  quantity.subject = behind || before.name;
  quantity.action = before.action;
  quantity.state = stateOf(quantity, lead);
}

function nameBehind(tail: string): string {
  const text = withoutFiller(tail);
  const stop = STOP.exec(text);
  if (stop?.index === 0) return '';
  const name = (stop ? text.slice(0, stop.index) : text).replace(/[“”"《》\s].*$/, '');
  return name.length <= 16 ? name : '';
}

function nameBefore(lead: string): { name: string; action: string | undefined } {
  // 17项问题中已办结13项: what stands before 中 names the whole, not this part.
  let text = lead.slice(
    (/^.*(?:其中|(?<![集初高途])中(?![介心央学小型等层外共国医药部]))/.exec(lead)?.[0] ?? '').length
  );
  let cue = TRAILING_CUE.exec(text);
  while (cue && cue[0] !== '') {
    text = text.slice(0, cue.index);
    cue = TRAILING_CUE.exec(text);
  }
  const action = OPENS_ACTION.has(text.charAt(0)) ? ACTION.exec(text) : null;
  const name = withoutFiller(action ? text.slice(action[0].length) : text);
  const named = name.length <= 16 && !NO_NAME.test(name);
  return { name: named ? name : '', action: action?.[1] };
}

function withoutFiller(text: string): string {
  return OPENS_FILLER.has(text.charAt(0)) ? text.replace(FILLER, '') : text;
}

function stateOf(quantity: Quantity, lead: string): State | undefined {
  // 已完成整改24个 | 24个已完成整改 | 正在整改的11个问题: before the numeral first, then behind the unit. Behind 中 a part begins.
  // 未完成的3条中有2条达到序时进度: of some of those.
  const among = /^中有$/.test(lead) && /(?:序时|时序)/.test(quantity.tail);
  for (const text of [lead, among || quantity.runsOn || quantity.tail.includes('中') ? '' : quantity.tail]) {
    if (!text || !ANY_STATE.test(text)) continue;
    // 持续整改类到位5个: the class is called so.
    const said = text.replace(/^[\u4e00-\u9fff]{0,6}(?:整改|坚持|推进)类(?=[\u4e00-\u9fff])/, '');
    for (const [state, pattern] of STATES) if (pattern.test(said)) return state;
  }
  return undefined;
}

/** The lead without quotation marks and spaces at its end: 其中“四风”问题 3个. */
function bare(lead: string): string {
  return lead.replace(/^[\s“”"]+|[\s“”"]+$/g, '');
}

/** One of the words at the end of a text; looked for only behind a last character that one can have. */
function endsWith(list: readonly string[]): Pick<RegExp, 'exec' | 'test'> {
  const pattern = new RegExp(
    `(?:${[...list].sort(longestFirst).map(escaped).join('|')})(?:为|达|达到|有|是|仅|约|近|超)?$`
  );
  const lasts = new Set([...list.map((word) => word.slice(-1)), ...'为达到有是仅约近超']);
  const exec = (text: string): RegExpExecArray | null => (lasts.has(text.slice(-1)) ? pattern.exec(text) : null);
  return { exec, test: (text) => exec(text) !== null };
}

function firstsOf(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map((word) => word.charAt(0)));
}

function anyOf(list: readonly string[]): Gated {
  return new Gated([...list].sort(longestFirst).map(escaped));
}

/** 投 ends a name, 投资 begins one; 应 ends one, but not in 供应. */
function stopOf(word: string): string {
  const names = NOUNS.has(word.charAt(0))
    ? words.noun.filter((one) => one.startsWith(word)).map((one) => escaped(one.slice(word.length)))
    : [];
  const inside = word === '应' ? '(?<![供反响]应)' : '';
  return `${escaped(word)}${inside}${names.length > 0 ? `(?!${names.join('|')})` : ''}`;
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1);
}

/** For a pattern that matches the text itself. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
