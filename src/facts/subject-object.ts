/**
 * The name of what is counted, out of the words beside a figure: the object of the verb (`①追缴租金` → 租金), without label, time and
 * place (`年末全县户籍人口` → 户籍人口), and behind a unit only as far as the name goes (`储备粮逐仓盘点` → 储备粮).
 *
 * The verbs are `lexicon/subject-verbs.json`; a verb that goes on to a noun (完成率, 投入额) is no verb. Where nothing but a verb is
 * left, the words name nothing.
 */
import lexicon from '../lexicon/subject-verbs.json' with { type: 'json' };

const VERBS = lexicon.verbs
  .split(' ')
  .sort((a, b) => b.length - a.length)
  .join('|');
const NOUN_GOES_ON =
  '(?![率量额数费者值度力性书员案厂站]|规模|能力|时间|环节|事项|结果|情况|总|中心|系统|平台|设施|项目|单位|部门)';
const VERB = new RegExp(`(?:${VERBS})(?:了|过|出)?${NOUN_GOES_ON}`, 'g');
const LABEL = /^(?:[\u2460-\u2487]|\(?[\d一二三四五六七八九十]{1,3}[.、)]\s?|[一二三四五六七八九十]是)/;
const FRAME =
  /^(?:\d{2,4}年(?:度|上半年|下半年)?|[上下]半年|全年|年[末底初]|今年(?:以来)?|(?:截至)?目前|近期|期间|月末|现有|全(?:市|省|县|区|州|镇|国|局|院|系统)|本(?:市|县|区|级)|辖区?内?|该[处局院市县]|署方|共(?:计|有|发生)?|累计|其中|均|另|还|并|年(?=[末底])|计划(?=累计))+(?=[\u4e00-\u9fff“”]{2})/;
const ADVERBS =
  /^(?:违规|重新|逐级|全部|分别|集中|依法|各类|一批|相关|有关|上述|其(?![他余中])|的|了|是|新|再|共计?|合计|累计|设(?![施备计立置想定区市])|处(?=罚)|管理服务对象(?=[礼购])|为其子)+(?=[\u4e00-\u9fff“”A-Z]{2})/;
const CLOSING =
  /(?:为?(?:人民币|港币|新台币)|稳定在|(?:同比|环比)?(?:减少|增加|上涨|下降|上升|增长)|最高|最低|可|仅|不[大少高低]于|为?不超过|同比(?:上升|下降|增长|减少)?|人均|户均|总计|合计|共计|[由从为是达共])+$/;
/** 消防、公安等救援力量: the name is the last. */
const ETC = /^[\u4e00-\u9fff]*[^高中初同平上优对]等(?![级候待次于额值效])(?=[\u4e00-\u9fff“]{2})/;
/** Bodies and places, which act. */
const ACTOR =
  /[局厅所办队处委会区县市镇乡村站院省部]$|公司|中心|政府|机关|律师|法院|集团|单位|部门|人员|干部|企业|银行/;
/** Where a name behind a unit ends. */
const GOES_ON =
  /逐|重新|进展|担任|实质性|暴露|反映|推进|均|全部|已|正在|尚|仍|因|受到|获|进入|出现|得到|列入|纳入|建成|完成|开展|联合|发出|签订|参加|参与|接受|存在/;
const NOT_A_NAME =
  /等$|^.{0,2}者$|(?:纪委|监委|[局厅]|政府|公安|法院|检察院)$|^(?:针对|关于|在建|完工|竣工|到位|在办|在研|未发包|施工中|未开工|出口|进口|境内销售|轮入|轮出|出栏|存栏)$/;

/** @param name words in front of the numeral */
export function objectOf(name: string): string | undefined {
  let out = name.replace(LABEL, '').replace(FRAME, '');
  let cut = 0;
  VERB.lastIndex = 0;
  for (let match = VERB.exec(out); match; match = VERB.exec(out)) {
    const end = match.index + match[0].length;
    // 中成药抽检1,731批次: the object stands before the verb; 县教育局召开6场: the one who acts.
    if (end === out.length && match.index - cut >= 2 && !ACTOR.test(out.slice(cut, match.index))) {
      out = out.slice(0, match.index);
      break;
    }
    cut = end;
  }
  out = out.slice(cut).replace(ETC, '').replace(ADVERBS, '').replace(FRAME, '').replace(CLOSING, '');
  return out.length < 2 || NOT_A_NAME.test(out) ? undefined : out;
}

/** @param name words behind the unit */
export function nameBefore(name: string): string | undefined {
  const end = GOES_ON.exec(name)?.index ?? name.length;
  const out = end >= 2 ? name.slice(0, end) : name;
  return NOT_A_NAME.test(out) ? undefined : out;
}
