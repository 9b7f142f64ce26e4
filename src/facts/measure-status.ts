/**
 * How far a measure is, from its wording: completed, ongoing, planned, unstated.
 *
 * What is still open outweighs what is done: a measure that has printed a rule and is now applying it goes on. So the order is
 * an open remainder (正在, 推进中, 尚未完成), then completion (已, 完成, 印发), then intention (拟, 预计, 将继续). A deed that is counted
 * (`走访农户460户`, also in a later clause) has been done, unless the count is a rule (`每半年1份`, `不少于4次`). 已完成并长期坚持 is
 * done: what is kept up has been set up. A verb without any mark of time (`加强监管`)
 * states nothing, and neither does 将 in front of an object (`将回收率纳入考核`).
 */
import type { MeasureStatus } from '../types.js';
import { Gated } from '../tree/gated.js';
import { actsFirst } from '../tree/problem-words.js';

const anyOf = (...alternatives: string[]): Gated => new Gated(alternatives);

const ONGOING = anyOf(
  ...'正在|正按|正进行|正组织|正征求|正推进|正实施|正办理|现正|目前正|推进中|进行中|办理中|整改中|实施中|仍在|还在|尚在'.split(
    '|'
  ),
  ...'持续整改|长期整改|正整改|有序推进$|按序推进$|稳步推进$|抓紧推进$|持续推进$|加快推进$|长期坚持|基本完成|未完成'.split(
    '|'
  ),
  '尚未(?:完成|办结|整改|解决)'
);
const COMPLETED = anyOf(
  '已(?!知|成为)',
  '完成(?!时限|率|度|时间|期限)',
  '全部(?:收回|退还|退缴|追回|整改|办结|补齐|上缴|追缴|到位|清退|拆除|销号|复工|拨清|完工|清零)',
  ...'整改到位|办结|销号|清零|印发|出台了|发布了|收回|追缴|追回|清退|退还|退缴|约谈|通报|查处|立案|收缴|恢复|复工|达到'.split(
    '|'
  ),
  ...'修订了|制定了|建立了|完善了|开展了|召开了|进行了|成立了|实现了|举办了|组织了|落实了|强化了|加强了|明确了|规范了|理顺了|优化了|健全了|调整了|下发了|增加了|设立了'.split(
    '|'
  ),
  '由[^,。;]{1,20}(?:增加|提高|上升|下降|减少|缩短|压减|压缩|升|降)[至到为]'
);
const PLANNED = anyOf(
  '将(?:继续|进一步|持续|于|在|按|尽快|陆续|逐步|全部|加快|完成|开展|组织|推进|建立|对|以|坚持|严格|认真|紧盯|定期|适时)',
  '拟(?:于|在|对|建|出|修|通)',
  '计划(?:于|在|到|\\d)',
  ...'预计|下一步|力争'.split('|'),
  '待[^,。;]{1,20}后',
  '争取(?:在|于|到)',
  '前(?:完成|全部|实现|开工|完工|整改)'
);
/** 460户, 1300吨; no years, no shares. */
const COUNTED = /\d(?:余|多)?[万亿]?(?:[个项次家户人名件场期份处套台辆吨亩元条宗起座轮篇本批株间所册例笔张]|公里)/;
const KEPT = /已(?:经)?(?:完成|整改|落实)[^。;]{0,6}长期坚持/;
/** Deeds beside the verbs of `lexicon/action-verbs.json`, which headings are held against too. */
const DEEDS =
  /^(?:共|累计|先后|已|新|再|分别|集中|依法|全面|统一|逐一|及时)*(?:招聘|引进|置换|建设|没收|轮换|关闭|腾退|收缴|清欠|核实|查明|劝导|压缩|注销|辞退|解聘|关停|取缔|搬迁|安装|更换|更新|加装|配备|清运|拆除|改造|修复|返工|复耕|流转|核减|审减|扣减|扣发|压减|精简|取消|合并|撤销|入户|走访|化解|解决|办理|答复|发放|补贴|补发|补办|补缴|补交|补开|补签|补种|兑付|拨付|归还|归垫|收回|回收|盘活|转让|拍卖|封停|处罚|罚款|处理|处分|问责|诫勉|批评|曝光|移送|移交|招录|选派|选聘|调配|交流|轮岗|培训|宣讲|讲授|编发|张贴|播放|新增|新建|新开|新设|增设|增加|添置|购置|采购|申报|争取|投入|投资|建成|铺设|硬化|植树|栽植|栽种|绿化|疏浚|清淤|捞取|检测|抽检|送检|排查|核查|清查|摸排|评估|鉴定|整顿|整修|维修|检修|养护|签订|签约|对接|帮扶|慰问|救助|惠及|覆盖|发展|培育|引导|发动|组建)/;
/** 对2名责任人批评教育. */
const DEALT_WITH = /^对[^,;]{1,24}(?:批评|处分|诫勉|问责|处理|约谈|处罚|整顿|重新|逐[一个户家]|进行)/;
const RULED = /每|不少于|至少|不低于|不超过|目标|原则上/;

export function measureStatus(text: string): MeasureStatus {
  if (text.includes('长期坚持') && KEPT.test(text)) return 'completed';
  if (ONGOING.test(text)) return 'ongoing';
  if (COMPLETED.test(text)) return 'completed';
  if (PLANNED.test(text)) return 'planned';
  if (RULED.test(text) || !COUNTED.test(text)) return 'unstated';
  const clauses = text.slice(0, LONGEST).split(/[,;。、:]/);
  return actsFirst(text.slice(0, 12)) || clauses.some(isCountedDeed) ? 'completed' : 'unstated';
}

/** A measure is judged by its first sentences. */
const LONGEST = 600;

function isCountedDeed(clause: string): boolean {
  return COUNTED.test(clause) && (DEEDS.test(clause) || DEALT_WITH.test(clause) || actsFirst(clause.slice(0, 12)));
}
