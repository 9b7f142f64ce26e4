/** Whether two figures that read like the same fact are told of other things after all: another step, kind or day, some of them. */
import type { Retelling } from './retellings.js';
import { nextOf, type Quantity } from './sentence.js';

/** @param told every figure of the notice */
export const isOfAnother = (one: Retelling, told: readonly Quantity[]): boolean =>
  !ofOneStage(one) ||
  isCorrected(one) ||
  isOfOtherTime(one) ||
  isOfYearBefore(one) ||
  areOfTwoItems(one) ||
  areBesideEachOther(one) ||
  areOfTwoKinds(one) ||
  isPartOf(one) ||
  isOfSeries(one) ||
  isOfBoth(one) ||
  isToldInFull(one, told);

/** 初检不合格的32家企业 and 最终不合格31家: found at one step and at another. */
function ofOneStage({ quantities: [first, ...others] }: Retelling): boolean {
  const stageOf = (one: Quantity | undefined): string =>
    STAGE.exec(one?.clauseLead.slice(-STAGE_WORDS) ?? '')?.[0] ?? '';
  return others.every((one) => stageOf(one) === stageOf(first));
}
const STAGE = /初[检查审核评筛]|复[检查审核评]|终[检审评]|最终|抽查复核/;
/** Characters of its clause in front of a figure that may name the step. */
const STAGE_WORDS = 12;

/**
 * 空缺5名。…卫生类空缺的4名纳入下次招聘,其余1名核销 · 完成31项。…应完成的29项全部完成,提前完成明年任务2项: the one is a part of the other, and what else there is
 * stands behind it.
 */
const isPartOf = ({ quantities: [first, ...others] }: Retelling): boolean =>
  others.some((one) => {
    const rest = nextOf(one);
    return rest !== undefined && first?.figure.unit === rest.figure.unit && first.n === one.n + rest.n;
  });

/** 收入37.92亿元 … 三个季度收入分别为39.27亿元、35.41亿元和27.16亿元: the first of several, each under a name of its own. */
const isOfSeries = ({ quantities: [first, ...others] }: Retelling): boolean =>
  first !== undefined && others.some((one) => isSeries(one) !== isSeries(first));

const isSeries = (one: Quantity): boolean => {
  const next = nextOf(one);
  return /分别|依次/.test(one.lead) && next?.clause === one.clause && next.lead.trim() === '';
};

/** 2022年完成13个,2023年完成2个,…完成的15个: of both together. */
const isOfBoth = ({ quantities: [first, again, another] }: Retelling): boolean =>
  first !== undefined &&
  again !== undefined &&
  another === undefined &&
  again.n > first.n &&
  // 立行立改的9个、3个月内完成的12个: a length of time may stand between.
  [nextOf(first, -2), nextOf(first, -1), nextOf(first)].some(
    (one) => one?.figure.unit === first.figure.unit && one.segment === first.segment && one.n === again.n - first.n
  );

/** 电梯8964台(套) … 检验8473台 … 8964台电梯: told again is the first of them, whose measure word has its bracket. */
function isToldInFull({ quantities: [, again] }: Retelling, told: readonly Quantity[]): boolean {
  return (
    again !== undefined &&
    told.some(
      ({ figure: { unit, value } }) => unit.startsWith(`${again.figure.unit}(`) && value.equals(again.figure.value)
    )
  );
}

/** 误写为159.1公顷,以本次为准 · 所载2953份系录入颠倒,应为2935份: the text itself says which of the two is wrong. */
const isCorrected = ({ quantities }: Retelling): boolean =>
  quantities.some(({ sentence }) => CORRECTED.test(sentence.text));
const CORRECTED = /误[写作记为载报刊登印]|勘误|更正|笔误|订正|录入(?:颠倒|错误|有误)|系.{0,6}(?:错误|有误)/;

/** 补办手续5个 and 上述四个方面; 三类违规金额 and 上述四类问题. */
const areOfTwoKinds = ({ quantities: [first, ...others] }: Retelling): boolean =>
  first !== undefined &&
  others.some(
    ({ tail, figure }) =>
      FIELD.test(tail) !== FIELD.test(first.tail) ||
      (/^[类种]$/.test(figure.unit) &&
        NAMED.test(tail) &&
        NAMED.test(first.tail) &&
        tail.slice(0, 2) !== first.tail.slice(0, 2))
  );
const NAMED = /^[\u4e00-\u9fff]{2}/;
const FIELD = /^(?:方面|领域|层面|环节|阶段(?!性)|部分)/;

/** 2022年底前完成的11项、2023年底前完成的9项: each under a date of its own. */
function isOfOtherTime({ quantities: [first, ...others] }: Retelling): boolean {
  const day = first && ownDate(first);
  return day !== undefined && others.some((one) => one.sentence === first?.sentence && (ownDate(one) ?? day) !== day);
}

/** 民营企业进出口1056.9亿元 … 去年同期出口1069.5亿元: the words say of which year, of one of the two. */
const isOfYearBefore = ({ quantities: [first, ...others] }: Retelling): boolean =>
  first !== undefined && others.some((one) => isPast(one) !== isPast(first) && one.sentence !== first.sentence);

const isPast = ({ sentence, figure }: Quantity): boolean =>
  /(?:去年|上年)同期[^,;。]{0,24}$/.test(
    sentence.text.slice(0, figure.span.start - sentence.start).replace(/(?:比|较|同|与)(?:去年|上年)同期/g, '')
  );

/** (三)5个项目违法分包…⏎(五)6个项目平均超期: small counts of two items of one list, neither of which refers to the other. */
const areOfTwoItems = ({ quantities: [first, again] }: Retelling): boolean =>
  first !== undefined &&
  again !== undefined &&
  first.sentence.block !== again.sentence.block &&
  [first, again].every(
    ({ n, lead, sentence }) => n < MANY && !/[该这]|[上前]述|以上/.test(lead) && ITEM.test(sentence.block.text)
  ) &&
  kindOf(first) === kindOf(again);
const MANY = 100;
const ITEM = /^\s*(?:\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}\.\d{1,2}(?=[\s\u4e00-\u9fff]))/;
const kindOf = ({ sentence }: Quantity): string =>
  ITEM.exec(sentence.block.text)?.[0]
    .replace(/[一二三四五六七八九十\d]+/g, '#')
    .trim() ?? '';

/** 未到期正在整改的4个,到期未完成的2个: one class beside another. */
const areBesideEachOther = ({ quantities: [first, again] }: Retelling): boolean =>
  first !== undefined &&
  again !== undefined &&
  first.sentence === again.sentence &&
  again.index - first.index <= 2 &&
  [first, again].every(({ lead }) => lead.trim().endsWith('的'));

function ownDate(one: Quantity): string | undefined {
  const { start } = one.figure.span;
  const from = nextOf(one, -1)?.figure.span.end ?? 0;
  return one.sentence.dates.findLast(({ span }) => span.start >= from && span.end <= start)?.iso;
}
