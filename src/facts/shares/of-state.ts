/**
 * 未完成整改的18个问题中,…。因历史遗留难以解决的有11个,占未整改问题的61.1%: a share of those that are in one state, told before in other words.
 */
import { sameUnit } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

const OF_STATE =
  /占(?:全部|所有)?((?:尚|仍|还)?未|已|正在)(?:完成|全部)?(?:整改|完成|办结|销号|化解|解决|落实)(?:到位|完成|完毕)?的?[\u4e00-\u9fff]{0,6}?(?:总数|总量)?的?(?:约|近)?$/;
/** Sentences back in which the whole may be told. */
const REACH = 3;

/** @param previous the sentences before, nearest last */
export function ofState(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  const word = OF_STATE.exec(percent.lead.trim())?.[1];
  const part = word && nextOf(percent, -1);
  if (!part) return [];
  const told = [...previous.slice(-REACH), percent.sentence]
    .filter(({ block }) => block === percent.sentence.block)
    .flatMap(({ quantities }) => quantities)
    .filter((one) => one.index < part.index && sameUnit(one, part) && isIn(word, one));
  const [whole, another] = told;
  return whole && !another ? [{ parts: [part], whole: [whole], explicit: true, sure: true }] : [];
}

function isIn(word: string, { state, isRest }: Quantity): boolean {
  if (word === '已') return state === 'completed';
  return word === '正在' ? state === 'ongoing' : state === 'pending' || isRest;
}
