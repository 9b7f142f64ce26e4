/**
 * What was done and what was not, under one verb, wherever the second is told: 受理申请46部,已开工29部,其中竣工21部。未开工的17部中… · 抽检1150批次,合格1129批次。
 * 对不合格的21批次…
 *
 * The whole is the amount right before what was done. Two opposites leave nothing out, unless a third answer lies between (部分属实), which then
 * is a part too; but who was absent is neither, so only a near miss tells (`states`).
 */
import { isEnd, isListed, isPresent } from '../changes/ends.js';
import { nextOf, type Quantity } from '../sentence.js';
import { followsInList, isBase, isShare, sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

/** 未开工的, 对不合格的, 尚未移送者, 无证, 缺岗 */
const NOT =
  /(?:(?:尚未|仍未|还未|未能|未|不|没有|没能)([\u4e00-\u9fff]{2,4}?)(?:到位)?(?:的|者|之|部分)?|没([\u4e00-\u9fff]{1,2})的(?:还有|还剩|尚有)?|无([\u4e00-\u9fff]{1,2})的?|[缺脱]([岗勤席编])(?:的|人员)?)$/;
/** Behind these a word is no verb of its own: 不少于, 未来. */
const NO_VERB = /^(?:少|多|足|到|低|高|超|满|等|同|得|予|含|包|计|来|尽)/;
const SPLIT = '未不没无非';

export function oppositeParts(level: Level, groups: PartGroup[]): void {
  if (level.bracket) return;
  for (const rest of level.quantities) {
    const [, plain, spoken, lacking, absent] = NOT.exec(rest.lead.trim()) ?? [];
    const verb = plain ?? spoken ?? lacking ?? absent;
    if (!verb || NO_VERB.test(verb) || rest.isChange || rest.figure.loose) continue;
    const before = [
      ...level.earlier
        .slice(-2)
        .filter(({ block }) => block === level.sentence.block)
        .flatMap(({ quantities }) => quantities),
      ...level.quantities,
    ].filter((one) => one.index < rest.index && !one.bracket && sameUnit(one, rest) && isPresent(one));
    const reading = readingOf(before, rest, verb);
    // 不合格的8批次立案,另2批次复检: a third answer behind.
    const third = level.quantities.some(
      (one) => one.index > rest.index && one.segment === rest.segment && sameUnit(one, rest) && one.isRest
    );
    if (reading && !third) groups.push({ readings: [reading], binding: 'closed', cue: 'states' });
  }
}

function readingOf(
  before: readonly Quantity[],
  rest: Quantity,
  verb: string
): PartGroup['readings'][number] | undefined {
  const at = before.findLastIndex((one) => isSo(one, verb) || hasRateOf(one, verb));
  const done = before[at];
  const total = before[at - 1];
  if (!done || !total || total.sentence !== done.sentence || total.n < done.n || total.n < rest.n) return undefined;
  // 由6个增加到11个,恢复5个,未恢复3个: where it ended. 依次为8个、6个,未销号3个: items of one list.
  if (isEnd(total) || followsInList(total, done)) return undefined;
  // 隐患318项。其中一般314项,已整改309项,未整改9项: of all of them.
  if (isListed(total) || isBase(total) || isShare(total) || total.state === 'completed' || hasVerb(total, verb))
    return undefined;
  // 抽样12225个,合格12013个。监督抽查5460个,不合格139个: of what its own sentence tells right before.
  const own = before.slice(at + 1).find((one) => one.sentence === rest.sentence && one.segment === rest.segment);
  if (own && done.sentence !== rest.sentence && own.n > rest.n && !hasVerb(own, verb)) return undefined;
  const between = before.slice(at + 1).filter((one) => hasVerb(one, verb));
  return { total, parts: [done, ...between, rest] };
}

/** Under the very verb, plainly: 已开工, 合格; neither 未开工 nor 部分属实. */
function isSo({ lead }: Quantity, verb: string): boolean {
  const at = lead.lastIndexOf(verb);
  return (
    at >= 0 &&
    !/(?:[未不没无非缺脱]|部分|基本|应|拟|计划)$/.test(lead.slice(0, at)) &&
    lead.length - at <= verb.length + 6
  );
}

/** 平台在册11207人,录入率94.5%,未录入657人: its rate is called so. */
function hasRateOf(one: Quantity, verb: string): boolean {
  const rate = nextOf(one);
  return (
    rate?.figure.unit === '%' &&
    !/[未不没无非缺脱]/.test(one.lead) &&
    rate.sentence === one.sentence &&
    rate.clause - one.clause <= 1 &&
    rate.lead.replace(/[为达到仅约]+$/, '').trim() === `${verb}率`
  );
}

function hasVerb({ lead }: Quantity, verb: string): boolean {
  const at = lead.lastIndexOf(verb);
  return at >= 0 && !SPLIT.includes(lead.charAt(at - 1) || ' ');
}

const THING = /^(?:问题|措施|任务|事项|项目|工程|意见|建议|线索|案件|条款|资金)(?:已)?$/;
const OPPOSITES = ['不', '未', '没有', '尚未'];

/** 合格 and 不合格, 有标示 and 未标示, 达标 and 不达标; two words, or three with 部分属实 between. */
export function isOpposite(words: readonly string[]): boolean {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const middle = words.slice(1, -1);
  const stem = first.replace(
    /^(?:其中|经|检出|复查|复核|验收|已经?|有|抽检|产品|样品)+|(?:样品|产品|的|者|有|为)+$/g,
    ''
  );
  if (stem.length < 2 || /[不未]/.test(stem)) return false;
  // 措施落地61条,未落地4条: the thing is named once.
  const verb = /^(?:尚|仍|还)?(?:不|未|没有?)([\u4e00-\u9fff]{2,4}?)(?:的|者|有|为)*$/.exec(last)?.[1];
  const named = verb !== undefined && stem.endsWith(verb) && THING.test(stem.slice(0, -verb.length)) ? verb : stem;
  return (
    (named !== stem ||
      OPPOSITES.some((not) => last.includes(not + stem)) ||
      (stem === '属实' && last.includes('失实'))) &&
    middle.every((one) => one.includes(named))
  );
}
