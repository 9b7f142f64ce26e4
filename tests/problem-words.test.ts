/** Headings that name a problem, and such as only look like it. */
import { describe, expect, it } from 'vitest';
import { problemScore } from '../src/tree/problem-words.js';

const wrong = `
针对政务服务超期问题的整改
对整治房地产市场乱象不坚决不到位问题的整改
关于“公务用车管理不严”问题的整改情况
落实巡察整改要求不力问题整改情况
关于农村集体“三资”管理不严的问题
政治理论学习浮在表面
绿色低碳转型决心不大
线网优化滞后、群众出行不便
广告经营权转让存在廉洁风险
违规发放津补贴
驾驶员投诉处理简单化
党建与业务“两张皮”
中层干部老化、梯队断档
上轮巡察指出的油料管理漏洞依然存在
经济责任审计发现问题久拖不改
便民服务大厅“脸难看、事难办”问题时有发生
村级财务管理混乱，白条入账屡禁不止
后备干部储备不足，村干部年龄偏大
不动产登记“办证难”尚未根本解决
工程项目“微腐败”防范不严
“田长制”巡查流于形式
土地整治项目变更频繁
党务干部兼职多
案件评查“重数量轻质量”
以会议落实会议、以文件落实文件
落实河长制不严不实
推进项目建设缓慢
解决群众诉求不及时
督促检查走过场
执行中央八项规定精神不严格
未按规定程序选拔任用干部
超职数配备干部
培训费报销超标准
残疾人证办理超期
城区黑臭水体反弹
扬尘污染严重
选人用人程序空转
农房建设审批服务跟不上
“一把手”讲党课少
师德师风建设抓得不够紧`;

const right = `
加快投资进度
盯紧病险水库销号
整治河湖“四乱”
坚持常抓不懈
坚决防止问题反弹
继续抓好后续问题整改
着力解决突出矛盾
对尚未完成的问题
对已整改到位的问题
对需要长期坚持的问题
坚决完成后续整改任务
持续深化专项治理
加强组织领导
进一步巩固整改成果，深入推进巡察成果转化
主要问题整改情况
反馈问题整改情况
存在的问题和不足
问题整改总体情况
尚未整改到位的问题及下一步工作安排
清理执行案款
压减一般性支出
规范食堂结余管理
在政治建设方面
履行主体责任情况
防范化解重大风险
补齐工作短板
堵塞管理漏洞
健全长效机制
优良天数比例
总体情况`;

const lines = (text: string): string[] => text.trim().split('\n');

describe('problemScore', () => {
  it.each(lines(wrong))('%s names a problem', (title) => {
    expect(problemScore(fold(title))).toBeGreaterThan(0);
  });
  it.each(lines(right))('%s does not', (title) => {
    expect(problemScore(fold(title))).toBeLessThanOrEqual(0);
  });
});

const fold = (text: string): string => text.replaceAll('，', ',');
