/**
 * The name of what is counted, out of the words behind the unit: as far as the name goes (`12座储备库逐仓盘点` → 储备库), the noun where
 * a clause describes it (`4名推荐教辅的教师` → 教师), and none where the words go on to say something (`46台长期未处置`).
 */
import { ACTOR } from './subject-object.js';
import { endsInPredicate, opensCompound, verbAt } from './subject-verbs.js';

const FILLER = /^(?:左右|各类|各种|不同|典型|突出|重点|主要|相关|有关|具体|上述|[多余]|的)+/;
/** 5万元以上: a limit, and what follows is what lies beyond it. */
const LIMIT = /^(?:以[上下内外]|及以[上下]|起)/;
/** Where a name ends. */
const GOES_ON =
  /逐|超(?![市声算标级高])|越界|积存|驻点|自行|跟踪|盯[住紧]|分类|依[法规]|落地|编入|较|中有|重新|进展|担任|实质性|暴露|反映|推进|均|全部|已|正在|尚|仍|因(?!公|病)|受到|获|进入|出现|得到|列入|纳入|建成|完成|开展|联合|发出|签订|参加|参与|接受|存在|一律|适时|紧盯|停岗|以(?![上下内外来])|待(?![遇业])|进行|实行|实施|予以|给予|由|按|未|不|经(?![济营费办常纪信过])|为(?!主)|在|[将被把向对]|全面|全额|全员|分头|分工|因此|建档|赓续|持续|继续|长期(?=[未不闲存])|得(?!主)|相继|纷纷|一致|必须|需要?|应当|可以|共|除|[人户日月年]均|平均|牵涉|(?:公告|公布|通报|报告|说明)?如下/;
/** 未办结工单, 不符合条件农户: described without 的. */
const DESCRIBED =
  /^中(?:队|学|介机构|药材|层干部|小学校?|小微?企业)|^(?:未|不|已|被|受|无|因[公病]|在[建册编岗校]|中[队小学层标介]|新)[\u4e00-\u9fff]{0,6}?(?:工单|农户|教师|学生|职工|员工|干部|党员|人员|群众|企业|单位|项目|案件|问题|隐患|对象|设备|资金|事项|任务|线索|工程|点位|产品|样品|药品|食品|车辆|合同|房屋|用户|患者|儿童|老人|家庭|村|队|学校|医院|机构|公司|商户|小区|水库|工地)|^(?:违反|涉嫌|侵害|不符合|涉及|存在)[\u4e00-\u9fff]{2,14}?(?:案例|问题|案件|行为|线索|人员|单位|企业|项目)/;
const RELATIVE = /^[^,。:;]{3,16}的(?=([\u4e00-\u9fff]{2,}))/;
const NOT_A_NAME =
  /等$|^长期$|^(?!患者|业者|学者|记者|作者).{0,2}者$|(?:纪委|监委|政府|公安|法院|检察院)$|^(?:针对|关于|在建|完工|竣工|到位|在办|在研|未发包|施工中|未开工|出口|进口|境内销售|轮入|轮出|出栏|存栏|变更|占比|其中)/;
/** Nouns of one character that are counted. */
const SHORT = /^[村镇乡县市区校]$/;

/** 评|为, 原|有: the name ends before the word that its end was cut out of. */
const DANGLES = /^(?:[评变改定认]为|[原尚还现实确设应兼]有|[平人户日月年]均|实到|同时|接近|合共|分别)$/;
/** 经营性收|入, 党|组织: nouns that hold a word at which names end. */
const HOLDS = /^(?:收入|许可|举报|签约|变更|党组织)/;

/** How much behind the unit is looked at. */
const LONGEST = 32;

/** @param cut the name as `quantity.ts` has it, which ends at more words */
export function nameBehind(tail: string, cut: string): string {
  const text = tail.slice(0, LONGEST).trim();
  if (LIMIT.test(text)) return '';
  let name = text.replace(FILLER, '');
  const relative = RELATIVE.exec(name);
  if (relative && describes(relative[0].slice(0, -1))) name = name.slice(relative[0].length).replace(FILLER, '');
  const described = DESCRIBED.exec(name)?.[0];
  if (described) return described;
  if (cut === '' && !opensCompound(name)) return '';
  const whole = name;
  if (
    cut !== '' &&
    name.startsWith(cut) &&
    !opensCompound(name.slice(cut.length)) &&
    !HOLDS.test(name.slice(cut.length - 1))
  ) {
    name = cut;
  }
  name = /^[\u4e00-\u9fffA-Za-z0-9·“”\-+]+/.exec(name)?.[0] ?? '';
  name = name
    .slice(0, GOES_ON.exec(name)?.index ?? name.length)
    .replace(/^(.{2,}?)的.*$/, '$1')
    .replace(/(?<=..)适$/, '');
  for (let at = 2; at < name.length; at++) {
    const length = verbAt(name, at);
    if (HOLDS.test(name.slice(at - 1))) continue;
    if (length > 0 || (length < 0 && ACTOR.test(name.slice(0, at)))) name = name.slice(0, at);
  }
  if (DANGLES.test(whole.slice(name.length - 1, name.length + 1))) name = name.slice(0, -1);
  if (name.length > 2 && verbAt(name, 0) > 0) return '';
  return (name.length < 2 && !SHORT.test(name)) || NOT_A_NAME.test(name) ? '' : name;
}

/** Whether words before 的 say something of what follows: 推荐教辅的教师, but not 两县的干部. */
function describes(words: string): boolean {
  if (/^(?:未|不|已|被|受|没有|无|存在|涉及|需|拟|应)/.test(words)) return true;
  return verbAt(words, 0) !== 0 || endsInPredicate(words);
}
