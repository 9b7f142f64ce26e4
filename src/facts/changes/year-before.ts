/**
 * The base stands right before the change, and what it is the base of further ahead: 办结58件,罚没43.88万元。上年同期办结52件,同比增长11.5% · 公开信息8033条,其中…;上年公开
 * 7620条,增长5.4% · 往来旅客2627万人次,当中…。去年同期为2398万人次,升幅9.5%.
 *
 * The name of the base is that of the amount; where the base has none, it is the amount that the sentence before begins with.
 */
import { isShare } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ChangeReading } from './claim.js';
import { isListed, isPresent } from './ends.js';

const BASE = /^(?:而)?(?:上年|去年|上一年)(?:度|同期|同季|同月)*(?:的)?([\u4e00-\u9fff]{0,10}?)(?:为|是|有|达)?$/;
const CHANGE =
  /^(?:同比|按年)?(?:增长|下降|增加|减少|上升|上涨|下跌|回落|下降了|增长了|升幅|降幅|跌幅|增幅|升|跌|增|减)(?:为|达|约|了)?$/;

export function fromYearBefore(change: Quantity, previous: readonly Sentence[]): ChangeReading[] {
  const base = nextOf(change, -1);
  if (!base || base.bracket || change.bracket || base.isChange || isShare(base)) return [];
  if (change.clause - base.clause !== 1 || !CHANGE.test(change.clauseLead.trim())) return [];
  const [, name] = BASE.exec(base.clauseLead.trim()) ?? [];
  if (name === undefined) return [];
  const { sentence } = base;
  const ahead = sentence.quantities.filter((one) => one.index < base.index);
  const above = previous.filter((one) => one.block === sentence.block);
  const usable = (one: Quantity): boolean =>
    one.figure.unit === base.figure.unit && isPresent(one) && !one.bracket && !isListed(one);
  const current =
    name.length >= 2
      ? onlyOne(
          [...above.flatMap(({ quantities }) => quantities), ...ahead].filter(
            (one) => usable(one) && isCalled(one, name)
          )
        )
      : ahead.length === 0
        ? (above.at(-1)?.quantities ?? []).find(usable)
        : undefined;
  return current ? [{ base, current, explicit: true, sure: true, told: true }] : [];
}

const isCalled = ({ lead }: Quantity, name: string): boolean =>
  lead
    .trim()
    .replace(/[为是有达共]$/, '')
    .endsWith(name);

/** All that bear the name have one value. */
function onlyOne(list: readonly Quantity[]): Quantity | undefined {
  const last = list.at(-1);
  return last && list.every(({ figure }) => figure.value.equals(last.figure.value)) ? last : undefined;
}
