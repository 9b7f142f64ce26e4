/**
 * The state of a finding: what its heading or its text says in so many words (`…不到位。(已完成)`, `该问题仍在整改`), else what it says came
 * of the measures, else what the measures say; done only when none is open.
 */
import type { MeasureStatus } from '../types.js';
import { measureStatus } from './measure-status.js';

export function statusOf(states: readonly MeasureStatus[], outcome?: string): MeasureStatus | undefined {
  const said = outcome === undefined ? 'unstated' : measureStatus(outcome);
  if (said !== 'unstated') return said;
  if (states.length === 0) return undefined;
  for (const state of ['ongoing', 'planned'] as const) if (states.includes(state)) return state;
  return states.includes('completed') ? 'completed' : 'unstated';
}

/** (已完成,长期坚持) behind a heading, 已完成。 in front of its text, 该问题已办结。 at its end. */
const IN_BRACKETS =
  /^[\s。:]{0,3}[(【]((?:整改)?(?:状态|情况)?:?(?:已|未|尚未|基本|正在|持续|长期|部分|全部|立行立改|完成|推进)[^()【】]{0,14})[)】]/;
const IN_FRONT =
  /^[\s。:]{0,3}((?:已|未|尚未|基本|正在|持续|部分|全部)(?:完成|整改|办结|销号|落实|解决|推进)[^。;,]{0,10})[。;]/;
const AT_END = /(?:该|此|本|这一)(?:项)?(?:问题|任务|工作)((?:已|未|尚未|仍|仍在|基本|正在|持续)[^。;,]{1,14})。?\s*$/;
/** How much of the end is looked at. */
const TAIL = 40;

/** @param text what stands behind the title of the finding's heading */
export function statedState(text: string, title: string): MeasureStatus | undefined {
  const words =
    /[(](已完成|基本完成|正在[^()]{2,8}|持续[^()]{2,8}|已整改[^()]{0,8}|未完成)[)]$/.exec(title)?.[1] ??
    IN_BRACKETS.exec(text.slice(0, TAIL))?.[1] ??
    IN_FRONT.exec(text.slice(0, TAIL))?.[1] ??
    AT_END.exec(text.slice(-TAIL))?.[1];
  const state = words === undefined ? 'unstated' : measureStatus(words);
  return state === 'unstated' ? undefined : state;
}
