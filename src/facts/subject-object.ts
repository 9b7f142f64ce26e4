/**
 * The name of what is counted, out of the words in front of the numeral: the object of the verb (`①追缴租金` → 租金), without label, time
 * and place (`年末全县户籍人口` → 户籍人口), without what is said of it (`与主业无关的参股企业` → 参股企业).
 *
 * What stands behind an adverb is a clause of its own (`处置厂全年处理餐厨垃圾`). Where nothing but a verb is left, the words name
 * nothing.
 */
import { verbAt } from './subject-verbs.js';

export interface Named {
  /** A verb that is counted itself, where nothing else is: 开展检查8次. */
  deed?: string;
  /** Empty where the words name nothing. */
  name: string;
  /** The last verb in front of it. */
  verb?: string;
}

const LABEL = /^(?:[\u2460-\u2487]|\(?[\d一二三四五六七八九十]{1,3}[.、)]\s?|[一二三四五六七八九十]是)/;
/** Time and place in front. */
const FRAME =
  /^(?:\d{4}年[\d年月日至底初]+(?:[前后]|以来|期间)?|及?以[上下内]的?|年?度(?!计划|假|日|量|数|任务|目标|预算|工作|检查|考核)|(?:对|将|把|在|从)?(?:\d{2,4}年(?:度|[上下]半年)?|近?[一二三两几]年)(?:以来|来)?的?|[上下]半年|全年|年[末底初内]|今年(?:以来)?|(?:截至)?目前|当[年月日]|近期|期间|月末|[期季]末|上季度|本季度|前[一二三]季度?|现有|(?:对|将|把|在)?全(?:市|省|县|区|州|镇|乡|村|国|局|院|系统|校|处)(?!域)|本(?:年度|季度|期|月|轮|市|县|区|级)|[县市区镇乡]内|辖区?内?|该[处局院市县]|我[局市县区镇乡院校]|署方|共(?:计|有|发生)?(?![享同用青建管])|累计|其中|均|另(?!外)|还|并(?!网|轨)|年?[末底](?![端数线册层牌薪梢价])|计划(?=累计)|每[年月季日]|[\u4e00-\u9fff]{1,5}[区县市镇乡村园院校]内)+(?=[\u4e00-\u9fffA-Z“”]{2})/;
const ADVERBS =
  /^(?:重新|逐级|全部|分别|集中|依法|严肃|全面|扎实|深入|认真|严格|切实|积极|超额|加快|各[类种级型项式]|逐步|逐一|及时|主动|随机|一批|多名|相关|有关|上述|其(?![他余中次间])|的|了|是|新(?![能建生型兵华农房股药办购开聘立签批认纳识发增设招])|再(?![审生就融贷])|当(?![地事月年选期前日代面场])|共计?(?![享同建管])|合计|累计|设(?![施备计立置想定区市])|处(?=罚款|罚金(?!额))|应(?![急届收付交税])|实(?=补|发|缴|收)(?!缴[单职])|尚|未(?![成来结交])|管理服务对象(?=[礼购])|为其子)+(?=[\u4e00-\u9fff“”A-Z]{2})/;
/** Behind these the clause begins again. */
const RESTARTS =
  /(?:全年|全部|累计|共计|先后|分别|已经?|(?<![人日户月年村组班生校省平])均|陆续|依法|主动|同期|带头讲?|(?<=[局厅委会])处(?=罚)|及时|尚未|计划|拟|力争|预计|确保|年内|今年以来|会同[^,]{2,12}?(?=[查检整清]))(?![\u4e00-\u9fff]?$)/g;
/** In front of the numeral, behind the name. */
const CLOSING =
  /(?:为?(?:人民币|港币|新台币)|(?:保持|稳定|控制|维持)在|(?:同比|环比)?(?:减少|增加|上涨|下降|上升|增长|提高|回升|压缩|降低)(?:到|至|为)?|最高|最低|(?<![许认])可|仅|[不大少高低小]于|不(?:低|少|高|大)于|为?不?超过|不足|[人户日月年]均|平均|[原尚还现实确设应兼]有|(?<![所国私公持拥保])有|总计|合计|共计|[由从](?:\d{2,4}年|上年|去年|上学期|年初|此前|原来?|[\u4e00-\u9fff\d]{1,6}[初末底前年月期])?[的之]?|\d{1,4}[年月日](?:[初末底])?[的之]?|自[\d年月日]+起(?:由)?|更?只有|(?<!变)更|(?:评|变|改|定)为|(?<![行作认人])为|[实应][到收]|合共|[是达共占]|(?<=.)编?列)+$/;
/** Last characters of those: most words end in none. */
const CLOSES = new Set('币在加涨降升长高缩低少到至为可仅大小于过足均有计由从达是共占列的之初末底前年月期起日更');
/** 消防、公安等救援力量: the name is the last. */
const ETC = /^[\u4e00-\u9fff]*[^高中初同平上优对]等(?![级候待次于额值效])(?=[\u4e00-\u9fff“]{2})/;
/** 与主业无关的参股企业, 未完工之校舍. */
const RELATIVE = /^.{2,}[的之](?=[\u4e00-\u9fff“A-Z]{2})(?![后间前中内外下上一])/;
/** Bodies and places, which act. */
export const ACTOR =
  /[局厅所办队处委会区县市镇乡村站院省部组]$|公司|中心|政府|机关|律师|法院|集团|单位|部门|人员|干部|企业|银行|书记|局长|主任|审计|专班|[支大中]队|责任人|领导/;
/** 新建和改造农村道路: the second verb has the same object. */
const JOINS = /^(?:和|及|并|与|、)(?=[\u4e00-\u9fff]{4})/;
/** 下达责令改正通知书: what is issued is named by what it orders. */
const ISSUES = /^(?:下达|发出|下发|送达|开具|签发|发放|印发)$/;
/** 督促修复林地, 新建改建公厕: the next verb has the object. */
const CHAINS = /^(?:完成|督促|责令|组织|推动|协助|指导|开展|新建|改建|抽查|排查|延伸|协调|会同)$/;
const HANDS_OVER = /^(?:移送|移交|转交|报送|上报)$/;
const RECIPIENT =
  /^[\u4e00-\u9fff]{0,6}?(?:公安机关|机关|部门|纪委监委|纪委|监委|法院|检察院|公安(?!机关|局|厅))(?=[\u4e00-\u9fff“]{2})/;
/** 整改措施完成22项. */
const COMPLETED = /(?<=..)(?:完成|办结|销号|到位|达标|完工|开工|竣工|投产)$/;
const NOT_A_NAME =
  /等$|^(?!患者|业者|学者|记者|作者).{0,2}者$|(?:纪委|监委|[局厅]|政府|公安|法院|检察院)$|^(?:针对|关于|在建|完工|竣工|到位|在办|在研|未发包|施工中|未开工|出口|进口|境内销售|轮入|轮出|出栏|存栏)$/;

/** @param lead words in front of the numeral */
export function objectOf(lead: string): Named {
  let out = lead.replace(LABEL, '').replace(FRAME, '');
  if (CLOSES.has(out.charAt(out.length - 1))) out = out.replace(CLOSING, '');
  RESTARTS.lastIndex = 0;
  let restart = 0;
  let topic = '';
  for (let match = RESTARTS.exec(out); match; match = RESTARTS.exec(out)) {
    topic = out.slice(0, match.index);
    restart = match.index + match[0].length;
  }
  if (restart > 0) out = out.slice(restart);
  out = out.replace(ADVERBS, '');
  if (out.startsWith('违规') && verbAt(out, 2) !== 0) out = out.slice(2);
  let cut = 0;
  let verb = '';
  let opening = true;
  for (let at = 0; at < out.length;) {
    const found = verbAt(out, at);
    const begins: boolean = found < 0 && (at === cut ? opening : ACTOR.test(out.slice(cut, at)));
    const length: number = begins ? -found : found;
    if (length <= 0) {
      at++;
      continue;
    }
    const end = at + length;
    // 中成药抽检1,731批次: the object stands before the verb; 县教育局召开6场: the one who acts.
    if (end === out.length && at - cut >= 2) {
      // 更换承包方盘活4个: what was done to what, and no name.
      if (verb) return { name: '', verb: out.slice(at, end) };
      if (ACTOR.test(out.slice(cut, at))) return { name: '', verb: out.slice(at, end) };
      out = out.slice(0, at);
      verb = '';
      break;
    }
    // 举办培训班: a character alone is no name.
    if (end === out.length - 1 && at > cut) break;
    verb = out.slice(at, end);
    cut = end + (ADVERBS.exec(out.slice(end))?.[0].length ?? 0);
    const joined = JOINS.exec(out.slice(cut))?.[0].length ?? 0;
    opening = joined > 0 || cut > end || CHAINS.test(verb);
    cut += joined;
    at = cut;
    if (ISSUES.test(verb)) break;
  }
  out = out.slice(cut);
  if (HANDS_OVER.test(verb)) out = out.replace(RECIPIENT, '');
  if (cut === 0) out = out.replace(COMPLETED, '');
  if (out.includes('等')) out = out.replace(ETC, '');
  out = out.replace(ADVERBS, '').replace(FRAME, '');
  if (!/^.{0,3}[“《]/.test(out)) out = out.replace(RELATIVE, '');
  // 冷库已盘活5座: the object stands before the adverb.
  if (out.length < 2 && topic.length >= 2 && !ACTOR.test(topic)) return { ...objectOf(topic), ...(verb && { verb }) };
  const name = out.length < 2 || out.endsWith('的') || NOT_A_NAME.test(out) ? '' : out;
  return { name, ...(verb && { verb }), ...(name === '' && out === '' && verb && { deed: verb }) };
}
