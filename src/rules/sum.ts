/**
 * The parts of a whole add up to it.
 *
 * **Why**: a total that was not brought up to date with its parts is what a reader checks first.
 * **What to do**: recount the parts; say 约 where a figure is only about right; name the class that is missing.
 *
 * The wording must bind the figures: 合计 or 共 behind a list, 其中 or a bracket behind a figure, 其余 or 其他 for what is left, all states of
 * completion. Where it names every part, any difference fails; behind 其中, where others may not be listed, only an excess or a slip of one.
 * Figures that merely stand side by side may confirm each other (noted as guessed); they refute only where a row to its end, right behind a
 * whole or all that the next sentence counts, misses it by one: that is no class left out.
 *
 * @example 收回房屋12套,其中移交7套、出租5套。
 *   holds 7 + 5 = 12
 *
 * @example 收回公房80套、借用公房15套,两项合计96套。
 *   fails 80 + 15 = 95 ≠ 96
 *
 * @example 全所台账62份,已核对47份,其余15份正在补录。
 *   holds 47 + 15 = 62
 *
 * @example 共处理23人,其中科级9人、股级8人。
 *   undecidable 9 + 8 = 17 ≠ 23
 *
 * @example 全年查处非法营运车辆58辆,其中巡游车17辆、网约车34辆、其他17辆。
 *   fails 17 + 34 + 17 = 68 ≠ 58
 *
 * @example 应补强校舍43栋,已完成28栋、施工中9栋、规划设计中5栋。
 *   fails 28 + 9 + 5 = 42 ≠ 43
 *
 * @example 全镇申请换证64户,已发证41户,其中网上办理18户。未发证的25户中,资料不全的19户。
 *   fails 41 + 25 = 66 ≠ 64
 *
 * @example 信访件22件已办结20件,其中属实9件、部分属实4件、不属实8件,另2件正在调查。
 *   fails 9 + 4 + 8 = 21 ≠ 20
 *   holds 20 + 2 = 22
 *
 * @example 信访件31件,其中属实4件、部分属实9件、不属实15件,无实质内容的3件。
 *   holds 4 + 9 + 15 + 3 = 31
 *
 * @example 25所幼儿园评为优秀7所、良好12所、合格5所。
 *   fails 7 + 12 + 5 = 24 ≠ 25
 *
 * @example 检出8批次,为草莓5批次、黄瓜2批次、茄子2批次。
 *   fails 5 + 2 + 2 = 9 ≠ 8
 *
 * @example 收回租金46.5万元,占欠缴总额58.2万元的79.9%,剩余12.7万元列入诉讼。
 *   fails 46.5万 + 12.7万 = 59.2万 ≠ 58.2万
 *
 * @example 兴建住宅9处、2150户,完工4处、960户,施工中3处、730户,规划中2处、466户。
 *   holds 4 + 3 + 2 = 9
 *   fails 960 + 730 + 466 = 2156 ≠ 2150
 *
 * @example 一、对甲公司处以40万元罚款;⏎二、对张某处以25万元罚款;⏎三、对李某处以15万元罚款。⏎上述3名当事人罚款合计83万元。
 *   fails 40万 + 25万 + 15万 = 80万 ≠ 83万
 *
 * @example 给予党纪政务处分5人、诫勉8人、批评教育14人,累计问责28人。
 *   fails 5 + 8 + 14 = 27 ≠ 28
 *
 * @example 上半年清淤18.4万立方米,下半年又清25.9万立方米,全年43.3万立方米。
 *   fails 18.4万 + 25.9万 = 44.3万 ≠ 43.3万
 *
 * @example 提出措施65条。到年底,问题整改26个;措施落地61条,未落地5条。
 *   fails 61 + 5 = 66 ≠ 65
 *
 * @example 与9家超市、6家餐馆共16家单位签约。
 *   fails 9 + 6 = 15 ≠ 16
 *
 * @example 交办举报件418件。按污染类型分,涉大气186件、水114件、噪声73件、其他46件。
 *   fails 186 + 114 + 73 + 46 = 419 ≠ 418
 *
 * @example 转办信访件64件,办结59件;办结的信访件中,属实31件、部分属实12件、失实17件。
 *   fails 31 + 12 + 17 = 60 ≠ 59
 *
 * @example 抽检禽肉90批次,合格81批次。对不合格的7批次立案查处,另2批次正在复检。
 *   undecidable scope-open
 *
 * @example 移交信访件14件已办结13件,另2件为近期新收,正在办理。
 *
 * @example 名下可出租房屋74处,在租62处,空置13处。
 *   fails 62 + 13 = 75 ≠ 74
 *
 * @example 疑似图斑146个,认定属实123个。属实图斑中,乱占48个、乱采39个、乱堆37个。
 *   fails 48 + 39 + 37 = 124 ≠ 123
 *
 * @example 发出建议104件,回复103件,回复率99.0%,提起诉讼2件。
 *
 * @example 租出门面65间。已收回40间,腾退26间办公用房。
 *
 * @example 管护经费应列372万元、实列155万元,少列227万元。
 *   fails 155万 + 227万 = 382万 ≠ 372万
 *
 * @example 收回有效问卷565份,满意和比较满意的分别为421份和117份,综合满意率95.2%。
 *
 * @example 入库税款5.82亿元。另清缴往年欠税0.47亿元,不在上述口径内,共查补6.31亿元。
 *
 * @example 全年有效监测365天,其中优131天、良187天、轻度污染40天、中度污染6天、重度污染2天。
 *   fails 131 + 187 + 40 + 6 + 2 = 366 ≠ 365
 *
 * @example 未调处的84起中,邻里类35起、婚恋类27起、劳资类14起、其他9起。
 *   fails 35 + 27 + 14 + 9 = 85 ≠ 84
 *
 * @example 三年虚增利润总额2160万元、3840万元和5020万元,合计11220万元。
 *   fails 2160万 + 3840万 + 5020万 = 11020万 ≠ 11220万
 *
 * @example 对12家散乱污企业,关停取缔7家、搬迁入园4家、升级改造2家。
 *   fails 7 + 4 + 2 = 13 ≠ 12
 *
 * @example 五大类诉求合计520件。其中物业150件、交通140件、噪声110件、供水70件、供暖60件。
 *   fails 150 + 140 + 110 + 70 + 60 = 530 ≠ 520
 *
 * @example 排查隐患3658项,其中一般3619项、重大39项;已整改3542项,未整改的117项均在处置。
 *   fails 3542 + 117 = 3659 ≠ 3658
 *   holds 3619 + 39 = 3658
 *
 * @example 发现闲置设备27台,已调剂15台、报废4台、共享3台,剩余7台。
 *   fails 15 + 4 + 3 + 7 = 29 ≠ 27
 *
 * @example 派出6个组,巡察15家党组织,包括4个街道、7个部门和3家企业。
 *   fails 4 + 7 + 3 = 14 ≠ 15
 *
 * @example 拘捕26名男子和11名女子,合共38人。
 *   fails 26 + 11 = 37 ≠ 38
 *
 * @example 未签合同的房屋47处。现已补签39处,收回9处。
 *   fails 39 + 9 = 48 ≠ 47
 *
 * @example 边坡217处,已治理198处,高风险治理11处,未治理的19处。
 *   holds 198 + 19 = 217
 *
 * @example 有图书室的村31个,有活动室的104个,共127个活动室。
 *
 * @example 受理312件,办结298件,上半年分别为140件和162件。
 *
 * @example 支出4260万元,较上年5120万元减少860万元,其中接待612万元、用车3486万元、培训172万元。
 *   fails 612万 + 3486万 + 172万 = 4270万 ≠ 4260万
 *
 * @example 发展党员14名,其中女性6名,大专以上学历9名。
 *   undecidable overlapping
 *
 * @example 对12家企业开展检查,责令整改7家、立案查处4家。
 *
 * @example 检查企业40家,发现隐患17处。
 *
 * @example 117个县已开工项目9600多个;58个县已盘活闲置项目195个,占问题项目223个的87.4%,剩余28个正在推进。
 *   holds 195 + 28 = 223
 *
 * @example 罚款超50万元的有3起,其中甲公司62万元、乙公司75万元、丙公司80万元。
 *
 * @example 检查1139场次,其中营造业720场次;制造业315场次;其余行业104场次。
 *   holds 720 + 315 + 104 = 1139
 *
 * @example 2021年,虚增收入1.26亿元,虚增利润3120万元。2022年,虚增收入1.78亿元,虚增利润4086万元。2年累计虚增收入3.04亿元、利润7260万元。
 *   holds 1.26亿 + 1.78亿 = 3.04亿
 *   fails 3120万 + 4086万 = 7206万 ≠ 7260万
 *
 * @example 概算投资9.6亿元。截至6月底完成投资3.6亿元,占37.5%;截至9月底完成投资6.24亿元,占65.0%。
 *
 * @example 反映4类65个问题,涉及23个单位,其中财政类21个、预算类18个、投资类14个、民生类15个。
 *   fails 21 + 18 + 14 + 15 = 68 ≠ 65
 *
 * @example 全市共排查隐患986处。⏎(一)企业端。排查隐患142处。⏎(二)管网端。排查隐患267处。⏎(三)用户端。排查隐患578处。
 *   fails 142 + 267 + 578 = 987 ≠ 986
 *
 * @example 对143个项目集中排查,分类明确加快建设97个、限期推进16个、依法终止28个。
 *   fails 97 + 16 + 28 = 141 ≠ 143
 *
 * @example 受理诉求9640件。投诉5380件,举报1820件,咨询2430件,以上三类构成全部诉求。
 *   fails 5380 + 1820 + 2430 = 9630 ≠ 9640
 *
 * @example 共有46个营地,提供1128个营位。按地区划分,东区有17个营地、436个营位,西区有12个营地、297个营位,北区有19个营地、395个营位。
 *   fails 17 + 12 + 19 = 48 ≠ 46
 *   holds 436 + 297 + 395 = 1128
 *
 * @example 追征税款8240万元、滞纳金1500万元,催缴出让金3760万元,三项共入库1.46亿元。
 *   fails 8240万 + 1500万 + 3760万 = 1.35亿 ≠ 1.46亿
 *
 * @example 涉及金额9.46亿元,去向有三:上缴国库3.18亿元,统筹盘活3.02亿元,调整账务2.53亿元。
 *   fails 3.18亿 + 3.02亿 + 2.53亿 = 8.73亿 ≠ 9.46亿
 *
 * @example 其中伤害1986宗,恐吓874宗,非礼513宗,纵火141宗,行劫47宗,强奸32宗,凶杀14宗。
 *
 * @example 移交线索21件,了结18件,立案4件。
 *
 * @example 改判44件、发回重审17件,逐案评查,认定瑕疵6件、差错2件,对8件案件的承办人约谈。
 *   holds 6 + 2 = 8
 *
 * @example 反映问题共86个。⏎(一)财政管理方面⏎此方面31个问题已整改29个。⏎(二)部门预算方面⏎此方面28个问题已整改25个。⏎(三)国有资产方面⏎此方面28个问题已整改22个。
 *   fails 31 + 28 + 28 = 87 ≠ 86
 *
 * @example 共86个,其中立行立改的52个、分阶段整改的34个。已整改75个,其中立行立改类51个、分阶段整改类24个。⏎未整改到位的11个问题中,立行立改类2个、分阶段整改类10个。
 *   holds 52 + 34 = 86
 *   holds 51 + 24 = 75
 *   undecidable two-readings
 *   fails 2 + 10 = 12 ≠ 11
 *   fails 51 + 2 = 53 ≠ 52
 *   holds 24 + 10 = 34
 *
 * @example 线索15件,已了结9件、立案5件、正在核查2件。应办结诉求627件,按期办结617件,按期办结率98.4%,超期办结11件。
 *   fails 9 + 5 + 2 = 16 ≠ 15
 *   fails 617 + 11 = 628 ≠ 627
 */
import type { Facts } from '../facts/index.js';
import type { Check } from '../types.js';
import type { Rule } from './rule.js';
import { byFigure, isExcludedBy, isMixOf, isPartOf, isWithin, partsOf } from './sums/beside.js';
import { judge } from './sums/judge.js';

export const sum: Rule = {
  id: 'sum',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    const found = new Map<string, Check>();
    for (const group of facts.partGroups) {
      const check = judge(facts, group);
      if (!check) continue;
      const key = check.operands.map((one) => one.span.start).join();
      const known = found.get(key);
      // One wording may leave open what another decides.
      const surer = known?.note === 'guessed' && check.verdict === 'holds' && check.note === undefined;
      if (!known || surer || (known.verdict === 'undecidable' && check.verdict === 'fails')) found.set(key, check);
    }
    const checks = [...found.values()];
    const complete = byFigure(checks.filter((one) => one.verdict === 'holds'));
    const broken = byFigure(checks.filter((one) => one.verdict === 'fails'));
    const decided = new Set(checks.filter((one) => one.verdict !== 'undecidable').map(partsOf));
    for (const check of checks) {
      const at = check.operands[0]?.span.start ?? -1;
      const sound = complete.get(at) ?? [];
      // 65个问题,涉及23个单位,其中…: parts that make the one total, or should, say nothing of another.
      if (check.verdict === 'undecidable' && decided.has(partsOf(check))) continue;
      if (sound.some((one) => isPartOf(check, one) || isMixOf(check, one))) continue;
      if (check.verdict === 'fails' && sound.some((one) => isExcludedBy(check, one))) continue;
      // 10个减少,2个增加,1个持平 of 12个: that the first two make twelve confirms nothing.
      if (check.verdict === 'holds' && broken.get(at)?.some((one) => isWithin(check, one))) continue;
      yield check;
    }
  },
};
