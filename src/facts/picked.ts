/**
 * Figures that are some of those before them, by the verbs: 检查168个项目,督促整改15个项目 · 对42个支部的档案开展复查,发现要件不全的9个 · 闲置房产31处,已盘活25处.
 *
 * Each pair is a part and the whole that holds it; whether it does is for `rules/at-most`.
 */
import { sameHead, sameUnit, twinOf } from './parts/group.js';
import type { Quantity, Sentence } from './sentence.js';

/** Verbs that look at a set, and verbs that pick some of it. */
export const LOOK =
  /检查|抽查|核查|排查|摸排|普查|稽查|检测|检定|抽验|核验|暗访|搜查|抽检|监测|受理|清理|巡查|审核|评查|复查|走访|复核|督查|比对|筛查|收到|征集|自查自纠/;
export const PICK =
  /督促整改|责令|整改|发现|查出|查处|检出|查实|属实|办结|立案|不合格|合格|问题|取消|停发|约谈|处罚|曝光|通报|移送|答复|采纳|存在|隐患/;
/** 不配合检查9户 are no set to pick from. */
const NOT_LOOKED_AT =
  /(?:不配合|不接受|拒绝|拒不|逃避|规避|阻挠|无法|未)[\u4e00-\u9fff]{0,4}(?:检查|抽查|核查|排查|检测|监测|审核)/;
/** Ways to look at each of a set. */
const LOOK_AT_EACH =
  /检查|抽查|核查|排查|摸排|普查|摸底|清查|审核|评查|复查|复核|评估|考核|体检|筛查|踏查|申报|测评|抽检|检测/;
/** What is wrong with things, that something is done about. */
const WRONG = /闲置|拖欠|欠缴|滞留|损毁|破损|违规|违法|隐患|问题|缺陷|不合格|不达标|未整改|积存|空置|撂荒/;
const DONE = /^(?:现已|已|均已|目前已)[\u4e00-\u9fff]{2,6}$/;
/** 新发现20处, 本月: what was done may go back to what there was before. */
const ONLY_NEW = /新|本[月周季]|当[月日季]|今年|本年/;

/** Every pair of a sentence: the part and its whole. */
export function pickedIn({ quantities, text, start }: Sentence): [part: Quantity, whole: Quantity][] {
  const pairs: [Quantity, Quantity][] = [];
  for (let i = 1; i < quantities.length; i++) {
    const part = quantities[i] as Quantity;
    const whole = quantities[i - 1] as Quantity;
    if (isPicked(part, whole)) pairs.push([part, whole]);
    const near = sameUnit(part, whole) ? whole : quantities.slice(0, i).findLast((one) => sameUnit(one, part));
    if (!near || !isPlainPair(part, near)) continue;
    const between = text.slice(near.figure.span.end - start, part.figure.span.start - start);
    if (isAmong(part, near, between) || isDoneOf(part, near)) {
      pairs.push([part, near]);
      const [a, b] = [twinOf(part), twinOf(near)];
      if (a && b && sameUnit(a, b)) pairs.push([a, b]);
    }
  }
  return pairs;
}

function isPicked(part: Quantity, whole: Quantity): boolean {
  return (
    sameUnit(part, whole) &&
    sameThing(part, whole) &&
    part.bracket === whole.bracket &&
    mayFollow(part, whole) &&
    LOOK.test(whole.clauseLead + whole.tail) &&
    !NOT_LOOKED_AT.test(whole.clauseLead) &&
    PICK.test(part.lead) &&
    // 受理问题926件,处置线索1145件(含往年结转): what is dealt with may have come in before.
    !(part.n > whole.n && /受理|收到/.test(whole.clauseLead) && !/属实|不合格|合格|问题的/.test(part.lead)) &&
    // 督查发现问题67个,自查发现问题183个: found in two ways.
    !(FOUND.test(part.lead) && FOUND.test(whole.lead))
  );
}

const FOUND = /发现|查出|上报|反映|反馈|自查|排查出/;

/** Near enough, and neither a sum nor a change; the whole no item of a list. */
function mayFollow(part: Quantity, whole: Quantity): boolean {
  return (
    part.segment === whole.segment &&
    part.clause - whole.clause <= 2 &&
    !part.isTotal &&
    !part.isChange &&
    !whole.isChange &&
    !whole.isRest &&
    // 其中企业自查783项、部门检查464项,已整改1206项: of all of them.
    whole.item === 0 &&
    !/其中/.test(whole.clauseLead)
  );
}

/** In clauses of their own, outside brackets. */
function isPlainPair(part: Quantity, whole: Quantity): boolean {
  return (
    !part.bracket &&
    !whole.bracket &&
    part.clause > whole.clause &&
    mayFollow(part, whole) &&
    !/其中/.test(part.clauseLead)
  );
}

/** 规模养殖场96家,设施不达标的13家: those that are so, of those that were looked at. */
function isAmong(part: Quantity, whole: Quantity, between: string): boolean {
  const words = whole.lead + between;
  return (
    /[\u4e00-\u9fff]{3}的$/.test(part.lead.trim()) &&
    part.head === '' &&
    LOOK_AT_EACH.test(words) &&
    !NOT_LOOKED_AT.test(words)
  );
}

/** 闲置房产31处、5.7万平方米,已盘活25处、4.9万平方米 */
function isDoneOf(part: Quantity, whole: Quantity): boolean {
  const wrong = WRONG.test(whole.lead) || (!whole.runsOn && WRONG.test(whole.tail));
  return (
    wrong &&
    whole.state === undefined &&
    DONE.test(part.lead.trim()) &&
    part.head === '' &&
    !ONLY_NEW.test(whole.clauseLead)
  );
}

/** Units that count many kinds of things need the same name beside them; 户, 人, 亩 speak for themselves. */
const VAGUE_UNIT = /^[个项条件起处次份批]$/;

function sameThing(part: Quantity, whole: Quantity): boolean {
  if (!sameHead(part, whole)) return false;
  if (!VAGUE_UNIT.test(part.figure.unit) || part.subject === '') return true;
  return whole.subject.includes(part.subject.slice(-2)) || part.subject.includes(whole.subject.slice(-2));
}
