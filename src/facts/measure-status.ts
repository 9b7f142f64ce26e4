/**
 * How far a measure is, from its wording: completed, ongoing, planned, unstated.
 *
 * What is still open outweighs what is done: a measure that has printed a rule and is now applying it goes on, and so does one of which
 * a remainder is left (`其余7户未兑付`) or whose end is only foreseen (`主体已封顶,预计3月投产`). So the order is an open remainder, then
 * what is marked as done (已, 了), then whichever comes first, intention (拟, 力争, 将继续) or a deed (`收回`, `办结`). A deed that is
 * counted (`走访农户460户`, also in a later clause) or has a document for its object (`修订《…》`) has been done, unless the count is a rule
 * (`每半年1份`, `不少于4次`). 已完成并长期坚持 is done: what is kept up has been set up. A verb without any mark of time (`加强监管`)
 * states nothing, and neither does 将 in front of an object (`将回收率纳入考核`).
 */
import type { MeasureStatus } from '../types.js';
import { Gated } from '../tree/gated.js';
import { actsFirst } from '../tree/problem-words.js';
import { acts } from './subject-verbs.js';

const anyOf = (...alternatives: string[]): Gated => new Gated(alternatives);

const ONGOING = anyOf(
  ...'正在|正按|正进行|正组织|正征求|正推进|正实施|正办理|正通过|现正|目前正|推进中|进行中|办理中|整改中|实施中|审批中|仍在|还在|尚在'.split(
    '|'
  ),
  ...'持续整改|长期整改|正整改|有序推进$|按序推进$|稳步推进$|抓紧推进$|持续推进$|加快推进$|长期坚持|基本完成|未完成|待批|在建\\d|施工中\\d|未发包|未开工'.split(
    '|'
  ),
  '尚未(?![^,。;]{0,14}的)',
  '尚(?:有|余)[^。;]{0,30}未',
  ...['其余', '剩余', '余下'].map((rest) => `${rest}[^。;]{0,24}(?:正|将|拟|未|限期|列入|计划|预计|[月底年内]前)`)
);
/** 剩余部分拟于年底前退完: about the remainder alone. */
const OF_THE_REST = /^(?:其余|剩余|余下)[^。;正未]{0,12}(?:拟|计划|将)/;
/** Marked as done. */
const DONE = anyOf(
  '已(?!知|成为)',
  '全部(?:收回|退还|退缴|追回|整改|办结|补齐|上缴|追缴|到位|清退|拆除|销号|复工|拨清|完工|清零)',
  ...'整改到位|出台了|发布了'.split('|'),
  ...'修订了|制定了|建立了|完善了|开展了|召开了|进行了|成立了|实现了|举办了|组织了|落实了|强化了|加强了|明确了|规范了|理顺了|优化了|健全了|调整了|下发了|增加了|设立了|作了|做了'.split(
    '|'
  ),
  '由(?:[^,。;]|,(?=\\d)){1,20}(?:增加|提高|上升|下降|减少|缩短|压减|压缩|增|升|降|减|扩|压)[至到为]'
);
/** Deeds, which an intention in front of them makes planned ones. */
const DEED = anyOf(
  '完成(?!时限|率|度|时间|期限)',
  ...'办结|销号|清零|印发|收回|追缴|追回|清退|退还|退缴|约谈|通报|查处|立案|收缴|恢复|复工|达到'.split('|'),
  ...'制定 制订 修订 出台 编制 编印 建立 完善 健全 发布'.split(' ').map((verb) => `${verb}[^,。;]{0,12}《`)
);
const PLANNED = anyOf(
  '将(?:继续|进一步|持续|于|在|按|尽快|陆续|逐步|全部|加快|完成|开展|组织|推进|建立|对|以|坚持|严格|认真|紧盯|定期|适时)',
  '拟(?:于|在|对|建|出|修|通)',
  '计划(?:于|在|到|\\d)',
  ...'预计|下一步|力争|承诺(?!书)'.split('|'),
  '待[^,。;]{1,20}后',
  '争取(?:在|于|到)',
  '前(?:完成|全部|实现|开工|完工|整改)'
);
/** What is begun ends later: 预计3月投产, 承诺6月底前归还. */
const ENDS_LATER =
  /(?:预计|力争|承诺(?!书)|计划|拟)[^。;]{0,16}(?:完成|投产|办结|竣工|完工|归还|投用|建成|启用|交付|付清|还清|前)/;
/** 460户, 1300吨, 九十六场; no years, no shares, no 一批, no “四个意识”. */
const UNITS =
  '(?:余|多)?[万亿]?(?:[个项次家户人名件场期份处套台辆吨亩元条宗起座轮篇本批株间所册例笔张卷幅栋艘头只枚盏块]|公里|平方米)';
const COUNTED = new RegExp(
  `\\d${UNITS}|(?:[一二三四五六七八九十百千万亿零〇廿两]{2,}|(?<![“一二三四五六七八九十第]) ?[两三四五六七八九十])${UNITS}`
);
const KEPT = /已(?:经)?(?:完成|整改|落实)[^。;]{0,6}长期坚持/;
/** Deeds beside the verbs of `lexicon/action-verbs.json`, which headings are held against too. */
const DEEDS =
  /^(?:共|累计|先后|已|新|再|分别|集中|依法|全面|统一|逐一|及时)*(?:招聘|引进|置换|建设|没收|轮换|关闭|腾退|收缴|清欠|核实|查明|劝导|压缩|注销|辞退|解聘|关停|取缔|搬迁|安装|更换|更新|加装|配备|清运|拆除|改造|修复|返工|复耕|流转|核减|审减|扣减|扣发|压减|精简|取消|合并|撤销|入户|走访|化解|解决|办理|答复|发放|补贴|补发|补办|补缴|补交|补开|补签|补种|兑付|拨付|归还|归垫|收回|回收|盘活|转让|拍卖|封停|处罚|罚款|处理|处分|问责|诫勉|批评|曝光|移送|移交|招录|选派|选聘|调配|交流|轮岗|培训|宣讲|讲授|编发|张贴|播放|新增|新建|新开|新设|增设|增加|添置|购置|采购|申报|争取|投入|投资|建成|铺设|硬化|植树|栽植|栽种|绿化|疏浚|清淤|捞取|检测|抽检|送检|排查|核查|清查|摸排|评估|鉴定|整顿|整修|维修|检修|养护|签订|签约|对接|帮扶|慰问|救助|惠及|覆盖|发展|培育|引导|发动|组建)/;
/** 对2名责任人批评教育. */
const DEALT_WITH = /^对[^,;]{1,24}(?:批评|处分|诫勉|问责|处理|约谈|处罚|整顿|重新|逐[一个户家]|进行)/;
const RULED = /每|必须|应当|一律|凡|不少于|至少|不低于|不超过|目标|原则上/;

export function measureStatus(text: string): MeasureStatus {
  if (text.includes('长期坚持') && KEPT.test(text)) return 'completed';
  if (ONGOING.test(text) && !OF_THE_REST.test(text)) return 'ongoing';
  if (DONE.test(text)) return ENDS_LATER.test(text.slice(0, LONGEST)) ? 'ongoing' : 'completed';
  const clauses = text.slice(0, LONGEST).split(BREAK);
  for (const clause of clauses) {
    const planned = PLANNED.exec(clause);
    const deed = RULED.test(clause) ? null : DEED.exec(clause);
    if (planned && !(deed && deed.index < planned.index)) return 'planned';
    if (deed) return ENDS_LATER.test(text) ? 'ongoing' : 'completed';
    if (isCountedDeed(clause)) return 'completed';
  }
  return /^持续/.test(text) ? 'ongoing' : 'unstated';
}

/** No break is the comma in 5,230名. */
const BREAK = /,(?!\d{3})|[;。:]/;
/** A measure is judged by its first sentences. */
const LONGEST = 600;

function isCountedDeed(clause: string): boolean {
  if (!COUNTED.test(clause) || RULED.test(clause)) return false;
  return DEEDS.test(clause) || DEALT_WITH.test(clause) || actsFirst(clause.slice(0, 12)) || acts(clause);
}
