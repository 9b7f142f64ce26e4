/**
 * A stated number of things is how many are listed.
 *
 * **Why**: 等5项制度 is written before the list is final.
 * **What to do**: count the list again, or write 等 where it is not complete.
 *
 * Two kinds of lists: titles in 《》 with their count (制定《甲》《乙》2项制度; 2项制度,即《甲》《乙》), and names between 、 with their count (甲、乙、丙3个村). With 等 a
 * list may be shorter than the count but not longer; names may hold 和 or 、 themselves, so a list of names only confirms, unless it stands in
 * the bracket behind what is counted and all of its names are of one kind (甲公司、乙公司), or behind a colon, 即 or 分别是, and no name holds a 和.
 *
 * @example 印发《采购办法》《资产管理办法》等2项制度。
 *   holds 2 = 2
 *
 * @example 印发《采购办法》《资产管理办法》3项制度。
 *   fails 2 ≠ 3
 *
 * @example 对城东、城西、南关等3个街道开展检查。
 *   holds 3 = 3
 *
 * @example 制定4项制度,即《采购办法》《资产管理办法》《印章使用规定》,并汇编成册。
 *   fails 3 ≠ 4
 *
 * @example 3个环节不合格率依次为1.1%、2.1%、2.4%。
 *   holds 3 = 3
 *
 * @example 2个环节不合格率分别为1.1%、2.1%、2.4%。
 *   fails 3 ≠ 2
 *
 * @example 主要集中在城东、城西、和平等4个园区,分别为312公顷、164公顷、41公顷。
 *   fails 3 ≠ 4
 *
 * @example 培训网格员640名、微型消防站队员870名、管理人员305名,3类人员总计1815名。
 *   holds 3 = 3
 *
 * @example 执行《厂界噪声排放标准》2类区夜间限值。
 *
 * @example 制定4项制度,分别是《采购办法》《资产管理办法》,并修订《印章使用规定》《公务用车办法》。
 *
 * @example 约谈4个落实不力的单位(城东公司、城西公司、南关公司、北门公司、码头公司)负责人。
 *   fails 5 ≠ 4
 *
 * @example 下设6个管理部(城东、城西、南关、北门、码头)。
 *   fails 5 ≠ 6
 *
 * @example 修订《采购办法》《资产管理办法》,新订《印章使用规定》,共4项制度。
 *   fails 3 ≠ 4
 *
 * @example 对3个街道(城东街道、城西街道、南关街道)开展检查。
 *   holds 3 = 3
 *
 * @example 涉及5个乡镇(城东镇、城西镇等)和4个部门(发改、财政、住建)。
 *
 * @example 诉求集中在4类领域:征地拆迁、劳动社保、城乡建设、农村农业、涉法涉诉,合计1881件次。
 *   fails 5 ≠ 4
 *
 * @example 由3家检验机构承担,即市食品检验所、华清检测公司、农产品质量检测中心。
 *   holds 3 = 3
 *
 * @example 分为3类:食用油、油脂及其制品、粮食加工品、肉制品。
 *
 * @example 新修订财务报销、公务接待、印章使用4项制度。
 *   fails 3 ≠ 4
 *
 * @example 开展“春雷”“秋风”3次专项行动。
 *   fails 2 ≠ 3
 *
 * @example 归为“责任、监管、作风”三个方面。
 *   holds 3 = 三
 *
 * @example 涉及3批次:城东粮油店销售的挂面,水分超标;城西面包坊销售的吐司,霉菌超标。
 *   fails 2 ≠ 3
 *
 * @example 工程款由6家企业退还,分别为甲公司62.3万元、乙公司58.5万元、丙公司41万元、丁公司33.6万元、戊公司19.4万元。
 *   fails 5 ≠ 6
 *
 * @example 违规金额按三类情形划分:重复收费118万元、超标准收费94万元、串换项目63万元。
 *   holds 3 = 三
 *
 * @example 引入2家餐企托管:合并2处,改送餐上门1处,剩余3处调整菜单。
 *
 * @example 印发《采购办法》,处理3人。
 *
 * @example 共抽检粮食、糕点、酒类、茶叶和饮料6大类样品。
 *   fails 5 ≠ 6
 *
 * @example 报告由总体情况、主动公开、依申请公开、问题及改进四个部分组成。
 *   holds 4 = 四
 *
 * @example 撤销青石乡、大泉乡3个乡,命名道路63条。
 *   fails 2 ≠ 3
 *
 * @example 对账目不清的城关一小、青禾中学、柳湖幼儿园4所学校开展审计。
 *   fails 3 ≠ 4
 *
 * @example 共涉及腐霉利、毒死蜱、噻虫胺、恩诺沙星、菌落总数等4项指标。
 *   fails 5 ≠ 4
 *
 * @example 组织设计、施工、监理三方回访5个小区。
 *
 * @example 供水4862件、物业4517件、交通3984件四类诉求共13363件。
 *   fails 3 ≠ 四
 *
 * @example 2.对青龙沟、马家湾、石梁三处弃渣场限期复绿。
 *   holds 3 = 三
 */
import type { Facts } from '../facts/index.js';
import type { StatedList } from '../facts/lists/index.js';
import type { Check, Operand } from '../types.js';
import { digits, operand, type Rule } from './rule.js';

export const listCount: Rule = {
  id: 'list-count',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    for (const list of facts.lists) yield judge(facts, list);
  },
};

function judge(facts: Facts, { stated, items, open }: StatedList): Check {
  const { text } = facts.notice.view;
  const count = items.length;
  const fits = count === stated.n;
  const short = open && count < stated.n;
  const itemOperands: Operand[] = items.map((span) => ({
    role: 'item',
    span,
    value: text.slice(span.start, span.end),
  }));
  const written = digits(facts, stated);
  return {
    rule: 'list-count',
    severity: 'minor',
    ...(fits ? { verdict: 'holds' } : short ? { verdict: 'undecidable', reason: 'scope-open' } : { verdict: 'fails' }),
    operands: [operand('stated', stated), ...itemOperands],
    statement: `${count} ${fits ? '=' : '≠'} ${written}`,
    expected: String(count),
    actual: written,
    ...(!fits && { gap: `${Math.abs(count - stated.n)}${stated.figure.unit}` }),
  };
}
