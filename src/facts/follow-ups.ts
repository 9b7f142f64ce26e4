/**
 * Acts of one story that come one after the other whoever does them: what was adopted is then sent on, what was received is then answered, an
 * examination is held before its results are out, a ship is built before it is inspected.
 *
 * - In one sentence both verbs stand beside their dates, and the second clause goes on (并于6月8日印发) without a subject of its own.
 * - Told in sentences apart, the second names the first: 该起事故已于…成立调查组, 收到该批交办件后, 根据通报意见.
 *
 * Left alone is what says that it lies before (此前, 原定), what is only bounded (…前), and clauses between that tell of another matter (经查, 该店).
 */
import type { DateMention } from '../types.js';
import type { DatePair } from './date-pair.js';
import type { Sentence } from './sentence.js';

/** One of the words in the clause that a date opens. */
const clause = (words: string, most = 24): RegExp => new RegExp(`^,?[^。;,]{0,${most}}?(?:${words})`);

const FOLLOW_UPS: readonly { first: RegExp; then: RegExp; named?: true }[] = [
  // Whatever takes effect, it was put forward before.
  { first: clause('提交|提请|刊宪|送交', 12), then: clause('生效|施行|实施', 8), named: true },
  // One case, in other hands: 移送审查起诉,检察机关于…提起公诉.
  { first: clause('移送[^,。;]{0,8}(?:检察|审查起诉)', 8), then: clause('提起公诉|起诉至', 8), named: true },
  {
    first: clause('送达', 12),
    then: clause('申请听证|申请[^,。;]{0,4}复议|提起[^,。;]{0,6}(?:诉讼|复议)|陈述申辩', 4),
    named: true,
  },
  { first: clause('抽取|抽样|采样|采集样品', 8), then: clause('出具[^,。;]{0,8}报告|检出', 4), named: true },
  { first: clause('(?:发布|刊登)[^,。;]{0,8}(?:招标|采购|竞价|公告)|发布(?=,)', 4), then: clause('开标|评标|截标', 4) },
  { first: clause('(?:受理|立案)', 8), then: /^,?[^。;,的]{0,8}?(?:开庭|宣判|审结|裁定|判决)/ },
  { first: clause('作出|签发', 8), then: /^,?[^。;,]{0,4}?送达(?=当事人|该|[,。;]|$)/ },
  {
    first: clause('审议通过|通过|核定|批准|核准|批复|议决|审定'),
    then: clause(
      '向社会公[开布示]|送请|函请|函送|报送|呈报|呈请|咨请|咨送|送[^,。;]{0,8}(?:审议|备案|审查)|印发|公布|颁布|发布|报[^,。;]{0,8}备案',
      32
    ),
  },
  {
    first: clause('提交|报送|呈报|函送|提出|递交|申请|申报|上报|送审'),
    then: clause('答[复覆]|回[复覆]|函[复覆]|批[复覆出准]|核准|核定|批准|发[给出][^,。;]{0,6}(?:牌照|证书|许可)', 24),
  },
  {
    first: clause('(?:收到|接到|接获|接报|受理)(?!.{0,12}(?:答复|回复|批复))'),
    then: clause(
      '答[复覆]|回[复覆]|函[复覆]|批[出准复]|核准|出具|印发[^,。;]{0,12}方案|作出[^,。;]{0,10}决定|办结|转办|核查|核实|立案',
      14
    ),
  },
  {
    first: clause('(?:建成|竣工|完工|造好)(?![并即]?(?:投|启用|交付))', 8),
    then: clause(
      '(?:检验|验收|检测|审验)合格|通过[^,。;]{0,8}(?:验收|检验)|(?:投入|交付)(?:使用|运营|营运|运行)|投用|投产|投运',
      12
    ),
  },
];

/** 考试定于18日举行 … 考试成绩将于9日公布: of the same. */
const HELD = clause('举行|开考|开赛|进行|举办|投票|点票|开标', 12);
const OUTCOME =
  /(?:^|[^,。;]{0,8}?([\u4e00-\u9fff]{2}))(?:的)?(?:成绩|结果|名单|名次)(?:将|拟|定|计划|预计|已)?(?:于|在)?$/;
const MADE_PUBLIC = /^(?:[\u4e00-\u9fff]{0,8}?)(?:公布|公示|发布|揭晓|发放|放榜)/;
/** 结果将于12日公布,获选者须于2日至4日报到. */
const RESULTS = /(?:成绩|结果|名单)(?:将|拟|定|计划|预计|已)?(?:于|在)?$/;
const ENROLS = clause('注册|报到|登记|缴费|入职|签约|选房|领取[^,。;]{0,6}(?:通知书|证书|证)', 16);

const GOES_ON =
  /^(?:并|又|再|后|且|须|应|将|嗣|遂|已|业已|随后|其后|最终|经审理)*(?:依法|[依按][^,]{0,10}?(?:规定|程序|要求|法))?(?:于|在)?$/;
const BOUNDED = /^(?:之?前|以前|底前|内|起|止)/;
const LIMIT = /^(?:之?前|以前|底前|内|止)/;
const EARLIER = /曾|此前|前次|上次|早在|之前|先前|原/;
const NOT_DONE = /计划|原|拟|预计|预定|约定|合同/;
/** Clauses between tell of something else. */
const OTHERS = /经查|查明|发现|其中|另|该[\u4e00-\u9fff]?[店企厂公][业司]?|;/;
/** What is told because the order was wrong: 未批先建, 先开工后招标, 倒签合同. */
const DISORDER =
  /倒签|未[\u4e00-\u9fff]{1,2}先|先(?:建|用|投|签|付|开工|动工|施工|实施|采购|使用|支付)[^,。;]{0,8}后|提前|违规|虚假|[早先]于|补[办签]|逆程序|才|却/;
/** 2月受理的9件已办结: of that day alone. */
const OF_ITS_OWN = /(?:受理|收到|接到|交办|移送|移交|立案|申请|提交|报送|生产|签订)的/;
const REACH = 48;

const HAPPENED = clause('发生|相撞|起火|坍塌|倾覆|爆炸|沉没|脱轨|泄漏|坠落', 30);
const OF_IT = /^\s*(?:经查,)?(?:该|此|这|本|上述)(?:起|次|宗|场)?[^,。;]{0,6}?(?:事故|火灾|事件|险情|灾害)/;
const INQUIRED = clause(
  '成立[^,。;的]{0,12}(?:调查|专班|工作组)|启动[^,。;]{0,8}调查|提级调查|批复(?!成立)[^,。;]{0,12}(?:调查|结案|报告)',
  18
);
const HANDED = clause('交办|转办|移交|转交|下发|送达', 20);
const GOT_IT =
  /^[^。;]{0,16}?(?:收到|接到|接获)(?:该|上述|此|这|前述)[^。;,]{0,6}(?:件|函|通知|意见|线索|举报)[^。;,]{0,2}后/;
const BASES = ['通报', '督办', '评审'];
/** 已在6月30日前根据巡视反馈意见清退 */
const BASED_ON =
  /^(?:之?前|以前)?[^,。;]{0,6}?(?:根据|按照|对照|依照|依据)[^,。;上前往]{0,8}?(反馈|通报|督办|评审)(?:的?意见|的?问题|的?要求)/;

/** @param feedback the day on which the findings were told, where the text names one */
export function findFollowUps(
  text: string,
  sentences: readonly Sentence[],
  feedback: DateMention | undefined
): DatePair[] {
  const pairs: DatePair[] = [];
  let handed: DateMention | undefined;
  let block: Sentence['block'] | undefined;
  let accident: DateMention | undefined;
  let held: DateMention[] = [];
  const bases = new Map<string, DateMention | null>([['反馈', feedback ?? null]]);
  for (const sentence of sentences) {
    if (sentence.block !== block) {
      accident = undefined;
      held = [];
    }
    ({ block } = sentence);
    const dates = sentence.dates.filter(isDated);
    dates.forEach((date, i) => {
      const said = text.slice(date.span.end, Math.min(dates[i + 1]?.span.start ?? Infinity, date.span.end + REACH));
      const lead = leadOf(text, date);
      const before = dates[i - 1];
      if (before && !DISORDER.test(sentence.text) && follows(text, before, date))
        pairs.push({ earlier: before, later: date, sure: true });
      if (before && !DISORDER.test(sentence.text) && isInspectedFirst(text, before, date))
        pairs.push({ earlier: date, later: before, sure: true });
      if (handed && GOT_IT.test(said)) pairs.push({ earlier: handed, later: date, sure: true, soon: true });
      const told = bases.get(BASED_ON.exec(said)?.[1] ?? '');
      if (told && /(?:于|在)$/.test(lead)) pairs.push({ earlier: told, later: date, sure: true });
      const findings = bases.get('反馈');
      if (findings && isInAnswer(text, sentence, date, lead))
        pairs.push({ earlier: findings, later: date, sure: true });
      const outcome = MADE_PUBLIC.test(said) ? OUTCOME.exec(lead)?.[1] : undefined;
      const exam = outcome && held.findLast((one) => leadOf(text, one).includes(outcome.charAt(0)));
      if (exam) pairs.push({ earlier: exam, later: date, sure: true });
      if (HELD.test(said)) held = [...held.slice(-3), date];
      if (i === 0 && accident && OF_IT.test(sentence.text) && INQUIRED.test(said) && !EARLIER.test(lead))
        pairs.push({ earlier: accident, later: date, sure: true, soon: true });
      if (i === 0) accident = HAPPENED.test(said) ? date : undefined;
      if (HANDED.test(said)) handed = date;
      for (const word of BASES)
        if (clause(`${word}(?!的)`, 12).test(said)) bases.set(word, bases.has(word) ? null : date);
    });
  }
  return pairs;
}

/** 对照反馈意见,研究制定措施46条,整改方案于1月28日报区委巡察办备案: what was told before is what it answers to. */
function isInAnswer(text: string, { start }: Sentence, { span }: DateMention, lead: string): boolean {
  if (!/(?:于|在)$/.test(lead) || EARLIER.test(lead) || LIMIT.test(text.slice(span.end, span.end + 2))) return false;
  const ahead = text.slice(start, span.start);
  if (DISORDER.test(ahead) || /\d(?:年|月)/.test(ahead)) return false;
  return (
    /^\s*(?:对照|根据|按照|针对|围绕)[^,。;]{0,10}反馈/.test(ahead) ||
    /整改(?:落实|工作|实施)?方案(?:已|经审议)?(?:于|在)$/.test(lead)
  );
}

/** 10月12日通过竣工验收,主体工程于10月28日完工: told the other way round. */
function isInspectedFirst(text: string, before: DateMention, date: DateMention): boolean {
  const between = text.slice(before.span.end, date.span.start);
  const lead = leadOf(text, date);
  return (
    between.length < 60 &&
    ACCEPTED.test(between) &&
    /^(?:(?:主体|该|整个|全部)?(?:工程|项目)?)?(?:已)?(?:于|在)?$/.test(lead) &&
    BUILT.test(text.slice(date.span.end, date.span.end + REACH)) &&
    !NOT_DONE.test(leadOf(text, before))
  );
}
const ACCEPTED = clause('通过[^,。;]{0,6}验收|验收合格', 8);
const BUILT = clause('竣工|完工|建成(?![投并])', 6);

function follows(text: string, before: DateMention, date: DateMention): boolean {
  const between = text.slice(before.span.end, date.span.start);
  const [first, lead] = [leadOf(text, before), leadOf(text, date)];
  const then = text.slice(date.span.end, date.span.end + REACH);
  if (between.length > 80 || BOUNDED.test(between) || LIMIT.test(then) || OTHERS.test(between)) return false;
  if (EARLIER.test(lead) || NOT_DONE.test(first)) return false;
  if (RESULTS.test(first) && MADE_PUBLIC.test(between) && ENROLS.test(then)) return true;
  return FOLLOW_UPS.some((one) => {
    if (!(one.named ?? GOES_ON.test(lead)) || !one.first.test(between)) return false;
    const act = one.then.exec(then)?.[0];
    // 6月12日印发的通知 is another one.
    return act !== undefined && then.charAt(act.length) !== '的' && !OF_ITS_OWN.test(act);
  });
}

/** A day or a month of its own. */
const isDated = ({ iso, implied, impossible }: DateMention): boolean =>
  /^\d{4}-\d{2}(?:-\d{2})?(?:$|[T/])/.test(iso) && !impossible && implied.every((one) => one === 'year');

/** What stands before it in its clause. */
function leadOf(text: string, { span }: DateMention): string {
  return text.slice(Math.max(0, span.start - 24), span.start).replace(/^.*[,;。:\n]/s, '');
}
