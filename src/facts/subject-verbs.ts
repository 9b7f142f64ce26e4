/**
 * Where a verb stands in the words beside a figure. The lists are `lexicon/subject-verbs.json`.
 *
 * A verb that goes on to a noun is none: 完成 in 完成率, 监测 in 监测点. Verbs that are often part of a noun (监测, 处罚) count only where a
 * clause begins (`监测河段12条`, but `行政处罚案件12件`), and less there in front of words that make nouns of them (处罚金额).
 */
import lexicon from '../lexicon/subject-verbs.json' with { type: 'json' };

const VERBS = new Set(lexicon.verbs.split(' '));
const OPENING = new Set(lexicon.opening.split(' '));
const PREDICATES = new Set(lexicon.predicates.split(' '));
/** The longest word with the same first two characters, and with the same last two: most places have none. */
const FROM = longestBy((word) => word.slice(0, 2), VERBS, OPENING);
const UPTO = longestBy((word) => word.slice(-2), VERBS, PREDICATES);

/** What makes a noun of the verb before it: 完成率, 中标额, 责任书; but 查处案件, 追缴物资. */
const ENDING =
  '[率者性式]|量(?!化)|额(?!度)|数(?![据字])|费(?!用)|值(?!班)|度(?!假)|力(?!量)|书(?![籍记])|员(?!工)|案(?![件卷例])|厂(?![房商区])|站(?![点所])|法(?![院律人规])|权(?![利益属])|点|场(?![所地])|金(?![属融额])|期(?!间)|制(?!度)|证(?![书据照件])|款(?!项)|人(?=$|[数次口])|岗(?!位)|卡(?!片)|表(?!彰)|册';
const NOUN = new RegExp(
  `^(?:${ENDING}|规模(?!养|以上|化)|能力|时间|环节|事项|结果|情况|所得|时限|时长|流程|手续|指南|部门|金额|总[额量数])`
);
/** The same for a verb that is often part of a noun: 处罚金额, 检测报告, 建设工地. */
const COMPOUND = new RegExp(
  `^(?:${ENDING}|组(?!织)|队(?!伍)|局|厅|室|部|所|院(?!校)|区|线(?![索路上下])|班(?!组)|会(?!议)|规模(?!养|以上|化)|能力|时[间限]|环节|事项|结果|情况|总[额量数]|人员|人数|金额|资金|经费|费用|面积|用地|工地|机构|场所|成本|标准|制度|报告|对象|岗位|任务|工作|活动|项目|部门|系统|平台|设施|中心|意见|建议|措施|比例|指标|系数|协议|记录|台账|方案|计划|名单|清单|目标|模式|水平)`
);
/** 完成了, 查出, and adverbs that stand behind no verb. */
const ASPECT = new Set('了过出');

/** 党组织, 新增就业: a verb inside of a noun. */
const isNoun = (text: string, at: number, word: string): boolean =>
  (word === '组织' && text.charAt(at - 1) === '党') || (word === '新增' && text.startsWith('就业', at + 2));

const OUT = /^出[租让借口资差]/;

/**
 * The length of the verb at a place, 0 where none stands; below 0 where it is one only if a clause begins there.
 */
export function verbAt(text: string, at: number): number {
  for (let length = FROM.get(text.slice(at, at + 2)) ?? 0; length >= 2; length--) {
    const word = text.slice(at, at + length);
    const often = OPENING.has(word);
    const rest = text.slice(at + length, at + length + 2);
    if (!often && !VERBS.has(word)) continue;
    if (isNoun(text, at, word)) continue;
    if ((often ? COMPOUND : NOUN).test(rest)) continue;
    // 清理出租合同: 出 is of the noun.
    const whole = length + (ASPECT.has(rest.charAt(0)) && rest.length > 1 && !OUT.test(rest) ? 1 : 0);
    return often ? -whole : whole;
  }
  return 0;
}

/** Whether words begin with a noun made of a verb: 调整事项, 处理意见. */
export function opensCompound(text: string): boolean {
  return OPENING.has(text.slice(0, 2)) && COMPOUND.test(text.slice(2, 4));
}

/** Whether words end in what is said of things named before: 经抽检合格, 自行管理. */
export function endsInPredicate(words: string): boolean {
  return predicateBefore(words, endOf(words)) > 0;
}

/** Whether words only say something, and name nothing: 停产停业, 检验合格. */
export function isPredicate(words: string): boolean {
  let end = endOf(words);
  while (end > 0) {
    const length = predicateBefore(words, end);
    if (length === 0) return ADVERB.test(words.slice(0, end));
    end -= length;
  }
  return words !== '';
}

const ADVERB = /^(?:已|业已|均|尚|仍|并|全部|暂|经)+$/;

/** In front of 中 and 的, which may close a predicate: 施工中. */
function endOf(words: string): number {
  const last = words.charAt(words.length - 1);
  return last === '中' || last === '的' ? words.length - 1 : words.length;
}

function predicateBefore(text: string, end: number): number {
  const longest = end < 2 ? 0 : (UPTO.get(text.slice(end - 2, end)) ?? 0);
  for (let length = Math.min(longest, end); length >= 2; length--) {
    const word = text.slice(end - length, end);
    if (isNoun(text, end - length, word)) continue;
    if (PREDICATES.has(word) || VERBS.has(word)) return length;
  }
  return 0;
}

/** Whether a clause has a verb of acting at its start or one that is never part of a noun. */
export function acts(clause: string): boolean {
  for (let at = 0; at < clause.length - 2; at++) {
    const length = verbAt(clause, at);
    if (length > 0 || (length < 0 && at === 0)) return true;
  }
  return false;
}

function longestBy(key: (word: string) => string, ...lists: ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const list of lists) {
    for (const word of list) longest.set(key(word), Math.max(word.length, longest.get(key(word)) ?? 0));
  }
  return longest;
}
