/**
 * Names of fields inside a finding: `整改措施:`, `责任单位:`, `【整改成效】`, `反馈问题:`.
 *
 * They say what the text behind them is: the problem once more, the measures, what came of them, who answers for it, by when.
 * A name counts at the start of a stretch or behind a full stop, a semicolon, a space or a bracket, and must be followed by
 * a colon (`整改情况如下:` too), stand in 【】, or be all there is in its block.
 */
export type FieldKind = 'problem' | 'measure' | 'progress' | 'outcome' | 'responsible' | 'due' | 'goal' | 'cause';

export interface Field {
  kind: FieldKind;
  /** Offsets in the text searched: the name with its mark. */
  start: number;
  end: number;
}

const NAMES: [FieldKind, string][] = [
  [
    'measure',
    '(?:(?:本|我)[\u4e00-\u9fff]{1,2}的)?(?:具体|主要|工作|采取的?|改[进善]|因应|纠正|处置|处理|整改落实|落实|整改)?(?:措施|举措|做法)(?:(?:及|和|与|、)?(?:其)?(?:整改)?(?:成效|效果|完成情况|落实情况|进展情况|情况|结果))?',
  ],
  [
    'progress',
    '整改(?:落实|完成)?(?:工作)?(?:情况|结果|进展|进展情况)(?:(?:及|和|与|、)(?:整改)?(?:成效|效果))?|(?:办理|处理|落实|改善|改进|纠正|整治)(?:情况|情形|结果)|(?:目前|最新)?(?:进展|推进|落实)情况|整改落实(?:情况)?|整改|(?:整改)?(?:回复|答复)(?:意见|情况)?|(?:署方|当局|本[署处局]|[\u4e00-\u9fff]{2,6}的)?(?:跟进|回应)(?:工作|情况|措施|行动)?',
  ],
  [
    'outcome',
    '(?:整改|工作|取得的?)?(?:成效|效果|成果)|(?:整改)?(?:完成|目前|当前)?(?:状态|进度|进展|完成情况)|销号情况',
  ],
  [
    'problem',
    '(?:(?:巡察|巡视|督察|审计)?(?:反馈|发现|指出|存在|具体|整改)的?)?问题(?:表现|描述|表述|概述|内容|原文)?|(?:主要|具体)表现|(?:巡察)?反馈意见|反馈内容|(?:巡察|巡视|督察|审计|检查|上级)(?:反馈|指出|发现)|(?:审计|审核|查核)(?:[署处部组]|机关)?的?意见',
  ],
  ['responsible', '(?:整改)?(?:责任|牵头|配合|督导|主办|协办)(?:单位|部门|领导|人|科室|处室|主体|人员)'],
  ['due', '(?:完成|整改|办理)?(?:时限|期限)|(?:完成|整改|办结)(?:时间|日期)'],
  ['cause', '(?:问题|主要)?(?:原因|成因|症结)(?:分析|剖析)?'],
  ['goal', '(?:整改|工作)(?:目标|要求|标准)|验收标准'],
];
const KINDS = NAMES.map(([kind]) => kind);
const ALL = NAMES.map(([, names]) => `(${names})`).join('|');
/** What may stand right before a name. */
const MARK = '[。;\\s)】,.、◇◆●○■□▲△★☆※▪•]';
const OPENS_WITH_MARK = new RegExp(`^${MARK}`);
/** The name that ends where a colon stands; looked for from the colon, because colons are rare. */
const BEFORE_COLON = new RegExp(`(?:^|${MARK})(?:${ALL})(?:如下|是|为)?$`);
const NAME = new RegExp(`^(?:${ALL})$`);
const ALONE = new RegExp(`^(?:[(\\[]?)(?:${ALL})(?:[)\\]]?)(?:如下)?[:。]?$`);
const LONGEST = 18;

/** The fields of a stretch of text, in order. */
export function findFields(text: string): Field[] {
  const fields: Field[] = [];
  if (text.length <= 14) {
    const alone = ALONE.exec(text);
    if (alone) return [{ kind: kindOf(alone), start: 0, end: text.length }];
  }
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const from = Math.max(0, at - LONGEST);
    // At the cut the class of marks must not take ^ for the start of the text.
    const match = BEFORE_COLON.exec(from > 0 ? `\u0001${text.slice(from, at)}` : text.slice(0, at));
    if (!match) continue;
    const lead = OPENS_WITH_MARK.test(match[0]) ? 1 : 0;
    fields.push({ kind: kindOf(match), start: at - match[0].length + lead, end: at + 1 });
  }
  let close = -1;
  for (let at = text.indexOf('【'); at >= 0; at = text.indexOf('【', at + 1)) {
    if (close < at) close = text.indexOf('】', at);
    if (close < 0) break;
    const match = close - at <= LONGEST ? NAME.exec(text.slice(at + 1, close)) : null;
    if (match) fields.push({ kind: kindOf(match), start: at, end: close + (text[close + 1] === ':' ? 2 : 1) });
  }
  return fields.length > 1 ? fields.sort((a, b) => a.start - b.start) : fields;
}

function kindOf(match: RegExpExecArray): FieldKind {
  const index = match.findIndex((group, at) => at > 0 && group !== undefined) - 1;
  return KINDS[index] ?? 'problem';
}
