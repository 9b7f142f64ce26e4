/** 完成486320万元,为调整预算478000万元的101.7%,超收8320万元: by how much what came about passes, or misses, what it is measured against. */
import { isBase, isShare, sameUnit } from '../parts/group.js';
import { isShareOf } from '../parts/near.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';
import { COMPARED } from './ends.js';

/** 同比短收 lies between other amounts. */
const OVER = /^(?:其中)?(?:超收|短收|超支|节支|结余|超额完成|超额|超产|欠收|少收|多收|差额)(?:了|共|为|达)*$/;

/** The ends are certain: the share between them says that the one is measured against the other. */
export function overPlan(change: Quantity): ChangeReading[] {
  const named = overNamed(change);
  if (named.length > 0) return named;
  if (change.bracket || !OVER.test(change.lead.trim())) return [];
  const share = nextOf(change, -1);
  const base = share && isShare(share) ? nextOf(share, -1) : undefined;
  const current = base && nextOf(base, -1);
  if (!share || !base || !current || !isBase(base) || change.clause - share.clause > 1) return [];
  if (!sameUnit(base, change) || !sameUnit(current, base) || current.segment !== change.segment) return [];
  return isShareOf(current, base, share) ? [{ base, current, explicit: true, sure: true }] : [];
}

/** 应配44人,现有专任教师45人,比应配数还多1人 · 计划改造380处,累计改造395处,比计划多出15处: the only amount that is called so. */
function overNamed(change: Quantity): ChangeReading[] {
  const name = OVER_NAMED.exec(change.lead.trim())?.[1];
  const current = nextOf(change, -1);
  if (!name || !current || !sameUnit(current, change) || current.isChange || change.clause - current.clause > 1)
    return [];
  const called = change.sentence.quantities.filter(
    (one) =>
      one.index < current.index &&
      one.segment === current.segment &&
      sameUnit(one, change) &&
      !isBase(one) &&
      !COMPARED.test(one.lead) &&
      one.lead.includes(name)
  );
  const [base, another] = called;
  return base && !another && !current.lead.includes(name) ? [{ base, current, explicit: true, sure: true }] : [];
}
const OVER_NAMED =
  /^(?:比|较|超)(应配|应有|编制|核定|定额|定员|计划|任务|目标|预算|概算|合同)(?:数|额|价|任务|目标)?(?:还|又|也|尚)?(?:多|少|超|高|低|增加|减少)(?:出|了)?$/;
