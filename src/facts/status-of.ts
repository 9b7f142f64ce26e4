/** The state of a finding: what it says came of the measures, else what the measures say; done only when none is open. */
import type { MeasureStatus } from '../types.js';
import { measureStatus } from './measure-status.js';

export function statusOf(states: readonly MeasureStatus[], outcome?: string): MeasureStatus | undefined {
  const said = outcome === undefined ? 'unstated' : measureStatus(outcome);
  if (said !== 'unstated') return said;
  if (states.length === 0) return undefined;
  for (const state of ['ongoing', 'planned'] as const) if (states.includes(state)) return state;
  return states.includes('completed') ? 'completed' : 'unstated';
}
