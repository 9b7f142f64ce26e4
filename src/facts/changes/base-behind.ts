/**
 * The base behind the change: 10183宗,较上年减少773宗,2021年同类数字为10956宗 · 发生事故64起,死亡47人。事故起数减少11起,死亡人数减少6人;去年同期分别为75起、53人.
 *
 * Of what is now, the amount stands before, in the sentence or in the one before; where several may be meant, the one that bears the name of the
 * change.
 */
import { isShare } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import { sharePair } from '../words-beside.js';
import type { ChangeReading } from './claim.js';
import { isPresent } from './ends.js';

const ONCE =
  /^(?:而)?(?:去年|上年|前一年|上一年|上[季月]|上半年|[一二三四]季度|(?:整[治改]|治理|改革|检查|巡[察视]|增加|减少|新增|扩建|改造|调整|提升|压减)前|此前|之前|原来|(?:19|20)\d{2}年)(?:度|同期|全年)?(?:的)?(?:同类|该项|这一|相应)?(?:数字|数|数据)?(?:分别|依次|尚|仅|还)?[为是有]$/;

/** @param unit of the ends; a percentage has none, and follows the amount beside it */
export function baseBehind(change: Quantity, previous: readonly Sentence[], unit: string | undefined): ChangeReading[] {
  if (unit === undefined || change.bracket) return [];
  const { sentence } = change;
  const behind = sentence.quantities.filter((one) => one.index > change.index && !one.bracket);
  const first = behind.find(({ lead }) => ONCE.test(lead.trim()));
  if (!first || first.segment - change.segment > 1) return [];
  const listed = behind.filter((one) => one.index >= first.index && one.clause === first.clause);
  const [base, another] = listed.filter(({ figure }) => figure.unit === unit);
  // 大牲畜4.8万头,增加2900头;生猪9.4万头,上年为6.1万头: of what stands between.
  if (base && behind.some((one) => one.index < base.index && one.figure.unit === unit && isPresent(one))) return [];
  const current = base && currentOf(change, previous, unit);
  return current && !another ? [{ base, current, explicit: true, sure: true }] : [];
}

function currentOf(change: Quantity, previous: readonly Sentence[], unit: string): Quantity | undefined {
  const { sentence, index } = change;
  const usable = (one: Quantity): boolean =>
    one.index < index && !one.bracket && one.figure.unit === unit && isPresent(one) && (unit === '%' || !isShare(one));
  const here = sentence.quantities.filter(usable);
  const last = previous.at(-1);
  const before = last?.block === sentence.block ? last.quantities.filter(usable) : [];
  for (const list of [here, before]) {
    const named = list.filter(({ lead }) => lead.trim().length > 1 && change.lead.includes(lead.trim()));
    const called = named.length > 0 ? named : list.filter(({ lead }) => sharePair(change.lead, lead));
    const [only, another] = called.length > 0 ? called : list;
    if (only) return another ? undefined : only;
  }
  return undefined;
}
