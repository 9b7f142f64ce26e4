/**
 * Whether a heading names something that is wrong (`耕地保护责任压得不实`) or something that is done (`加快投资进度`).
 *
 * The score adds up what the words say: a heading of the form 关于…问题的整改 is nearly certain (3), a deficiency at its end or
 * start speaks for it (2), one inside weakly (1); an action verb in front speaks against it (-2), unless the end says that
 * the action went badly (`整治市场乱象不坚决`).
 *
 * The word lists are `lexicon/problem-words.json` and `lexicon/action-verbs.json`.
 */
import actions from '../lexicon/action-verbs.json' with { type: 'json' };
import problems from '../lexicon/problem-words.json' with { type: 'json' };

const ENDS = new Set(problems.end);
const STARTS = new Set(problems.start);
const ACTIONS = new Set(actions.start);
const INSIDE = new RegExp(problems.inside.join('|'));
/** Tasks that name what is to be mended: 坚决防止问题反弹, 着力解决突出矛盾. */
const MENDS =
  /^(?:坚决|切实|着力|全力|有效|严格|持续|进一步|全面|彻底|继续|坚持|不断|从严|深入|集中|逐步|及时)*(?:防止|杜绝|避免|解决|破解|消除|克服|防范|防控|遏制|化解|补齐|补短板|堵塞|严防|根治|清除|排除|治理|整治|纠治|纠正|查找|查摆|剖析|正视|扫除|打通|破除|管控|降低|减少|压降|盘活|处置|清理|清退|追缴|整改|抓好|推进|落实|完成|强化|督促|督办|跟踪)/;
const WENT_BADLY = /不|未|无|没|乏力|滞后|缓慢|迟缓|拖|慢$|弱$|低$|少$|差$|难$|走过场|流于|打折扣|简单化|宽松软/;
const ANSWERED = /问题的?(?:专项)?(?:整改|整治|处理)|(?:反馈|指出|存在|发现)的?.{0,40}问题$/;
/** 关于“农机补贴审核不严”的整改: a quotation is answered. */
const QUOTED = /^(?:针对|关于|对|就)?[“"「][^”"」]{2,60}[”"」](?:等)?的?(?:整改|整治|处理|问题)/;
const ADDRESSED = /^(?:针对|关于|对|就)[^。]{2,80}(?:问题|现象|不足|缺失)(?:$|的|整改)/;
/** 关于教学主业不够突出的整改: what is mended is wrong, the word 问题 left out. */
const MENDED = /^(?:针对|关于|对|就)([^。]{3,60}?)的?整改(?:落实)?(?:情况|进展)?$/;
/** Words that name a section about problems in general, and none in particular. */
const GENERIC =
  /^(?:主要|具体|反馈|巡察|巡视|督察|审计|检查|调查|抽查|突出|重点|存在|指出|发现|查出|查摆|检视|尚未|未|正在|已经|已|到位|完毕|下一步|下步|后续|安排|打算|总体|阶段性|部分|有关|群众|集中|当前|目前|各类|所有|有关|相关|上述|的|问题|意见|不足|困难|整改|落实|完成|进展|工作|措施|情况|成效|及|和|与|清单|任务|逐项|逐条|针对|关于|对|抓好|推进|方面|原因|短板|差距|建议|需要|需|长期|坚持|持续|立行立改|限期|中|基本|取得|一时|难以|历史|遗留|解决|推进|事项|任务|点|共性|个性|其他|其它|以及|剩余|余下|个|类|项|条|\d)+(?:\([^)]*\))?$/;
const TAIL = /(?:的|等|之)?(?:问题|现象|情形|情况|行为|事项)$/;
/** 财政管理审计查出问题的整改情况: a section on what was put right in one field. */
const SECTION =
  /^(?!针对|关于|对)[^,。]{0,24}(?:查出|发现|反馈|指出|存在|检查)的?(?:主要|突出|具体|各类)?问题的?(?:整改|处理)(?:落实|进展)?(?:情况|结果)$/;
/** 违规问题核查处理情况: what became of those that were found. */
const DEALT = /^(?:违规|违纪|违法|涉嫌违规)问题的?(?:核查|调查|处理|处置|查处)+(?:情况|结果)$/;
/** 备案办理不便捷, 经费未足额安排; but not 毫不松懈, 标准不降; 确保方向不偏 is what is meant. */
const NOT_SO =
  /[\u4e00-\u9fff]{2}(?:(?<![永毫绝决从寸])不(?!断|变|减|降|松|懈|停|放|忘|少|漏|手软|止|折|辜|负|动摇|走样|反弹|留)[\u4e00-\u9fff]{1,3}|未(?!来|完成|到|办结|整改|销号)[\u4e00-\u9fff]{3,10}|现象(?:较为|比较)?(?:普遍|突出|严重))$/;
const ASSURES = /^(?:切实|始终|全力|坚决)*(?:确保|保证|做到|坚持|保持|坚守|守[牢住好]|力[争求]|务必)/;
/** 重业务轻党建, 以文件代替学习, 户厕建而不用, 主题党日变“签到日”. */
const TILTED =
  /重[^,。轻]{1,6}[、,]?轻[^,。]{1,6}|以[^,。]{2,8}(?:代替?|落实|贯彻|应付)[^,。]{2,8}|[^敢]而不[\u4e00-\u9fff]{1,2}$|变(?:成|为)?[“"][^“”"]{2,6}$/;
const EDGES = /^[“”‘’"'「『(《\s]+|[“”‘’"'」』)》\s。:;,]+$/g;
const LONGEST_END = 7;
const LONGEST_START = 5;

/** From -2 (something done) to 3 (surely something wrong). */
export function problemScore(title: string): number {
  const bare = title.replace(EDGES, '');
  if (QUOTED.test(title.trim())) return 3;
  if (bare.length < 2 || GENERIC.test(bare) || SECTION.test(bare) || DEALT.test(bare)) return 0;
  if (MENDS.test(bare) && !WENT_BADLY.test(bare)) return -2;
  const mended = MENDED.exec(bare)?.[1];
  if (mended && (WENT_BADLY.test(mended) || INSIDE.test(mended) || endsIn(mended))) return 3;
  const acts = startsIn(bare, ACTIONS);
  if (ADDRESSED.test(bare) || (ANSWERED.test(bare) && (!acts || WENT_BADLY.test(bare)))) return 3;
  const tail = TAIL.exec(bare)?.[0] ?? '';
  const core = tail ? bare.slice(0, -tail.length).replace(EDGES, '') : bare;
  if (/现象$/.test(tail) || endsIn(core) || TILTED.test(core) || (NOT_SO.test(core) && !ASSURES.test(bare))) return 2;
  if (/问题$/.test(tail) && !acts) return 2;
  if (startsIn(bare, STARTS)) return 2;
  if (acts) return -2;
  return INSIDE.test(bare) ? 1 : 0;
}

/** Whether a stretch begins with a verb of acting. */
export function actsFirst(title: string): boolean {
  return startsIn(title.replace(EDGES, ''), ACTIONS);
}

function endsIn(text: string): boolean {
  for (let length = 1; length <= LONGEST_END && length < text.length; length++) {
    if (ENDS.has(text.slice(-length))) return true;
  }
  return false;
}

function startsIn(text: string, words: ReadonlySet<string>): boolean {
  for (let length = 1; length <= LONGEST_START; length++) if (words.has(text.slice(0, length))) return true;
  return false;
}
