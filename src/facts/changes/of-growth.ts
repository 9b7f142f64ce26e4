/**
 * A rate of growth held against another: 增长5.8%,比一季度的5.3%加快0.5个百分点 · 下降3.2%,降幅较上月的4.0%收窄0.8个百分点.
 *
 * The rate of now stands right before the comparison; nothing else is a rate in either clause. A fall is compared with a fall.
 */
import { nextOf, type Quantity } from '../sentence.js';
import type { ChangeClaim } from './claim.js';
import { COMPARED } from './ends.js';
import { DOWN as FALLS, UP as RISES } from './words.js';

const UP = /(?:加快|提高|上升|扩大|提升|高|快|攀升|增加|回升|加深)(?:了|出)?$/;
const DOWN = /(?:放缓|回落|下降|收窄|降低|低|慢|减缓|缩小|减少)(?:了)?$/;
const RATE = /增速|增幅|涨幅|增长/;
const FALL = /降幅|跌幅|下降|减幅/;

export function ofGrowth(change: Quantity): Pick<ChangeClaim, 'direction' | 'readings'> | undefined {
  const base = nextOf(change, -1);
  const current = base && nextOf(base, -1);
  if (change.figure.unit !== '百分点' || base?.figure.unit !== '%' || current?.figure.unit !== '%') return undefined;
  if (!current.isChange || base.isChange || base.clause !== change.clause || base.clause - current.clause !== 1)
    return undefined;
  if ([current, base].some((one) => one.bracket !== change.bracket || one.segment !== change.segment)) return undefined;
  const words = base.lead.trim();
  if (!COMPARED.test(words)) return undefined;
  const falls = FALLS.test(current.cue) && !RISES.test(current.cue);
  // 增速 of what fell is below nothing.
  if (falls ? !FALL.test(words) : FALL.test(words) || (!RATE.test(words) && !/^(?:比|较)/.test(words)))
    return undefined;
  const said = change.lead.trim();
  const direction = DOWN.test(said) ? 'down' : UP.test(said) ? 'up' : undefined;
  return direction && { direction, readings: [{ base, current, explicit: true, sure: true }] };
}
