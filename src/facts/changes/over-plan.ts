/** 完成486320万元,为调整预算478000万元的101.7%,超收8320万元: by how much what came about passes, or misses, what it is measured against. */
import { isBase, isShare, sameUnit } from '../parts/group.js';
import { isShareOf } from '../parts/near.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';

/** 同比短收 lies between other amounts. */
const OVER = /^(?:其中)?(?:超收|短收|超支|节支|结余|超额完成|超额|超产|欠收|少收|多收|差额)(?:了|共|为|达)*$/;

/** The ends are certain: the share between them says that the one is measured against the other. */
export function overPlan(change: Quantity): ChangeReading[] {
  if (change.bracket || !OVER.test(change.lead.trim())) return [];
  const share = nextOf(change, -1);
  const base = share && isShare(share) ? nextOf(share, -1) : undefined;
  const current = base && nextOf(base, -1);
  if (!share || !base || !current || !isBase(base) || change.clause - share.clause > 1) return [];
  if (!sameUnit(base, change) || !sameUnit(current, base) || current.segment !== change.segment) return [];
  return isShareOf(current, base, share) ? [{ base, current, explicit: true, sure: true }] : [];
}
