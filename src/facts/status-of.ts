/** The state of a finding from those of its measures: done only when none is open. */
import type { MeasureStatus } from '../types.js';

export function statusOf(states: readonly MeasureStatus[]): MeasureStatus | undefined {
  if (states.length === 0) return undefined;
  for (const state of ['ongoing', 'planned'] as const) if (states.includes(state)) return state;
  return states.includes('completed') ? 'completed' : 'unstated';
}
