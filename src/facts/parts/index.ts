/** Every wholes-and-parts group of a notice. One way of binding, one file; the surer ones first. */
import type { Notice } from '../../types.js';
import type { Sentence } from '../sentence.js';
import { cellOf } from '../tables/cells.js';
import { againDivided, preferDivided } from './again-divided.js';
import { alikeParts } from './alike.js';
import { allTold } from './all-told.js';
import { balancedParts } from './balanced.js';
import { beingParts } from './being.js';
import { bracketedParts } from './bracketed.js';
import { partsByHead } from './by-head.js';
import { calledTogether } from './called-together.js';
import { classedParts } from './classed.js';
import { colonParts } from './colon.js';
import { countedParts } from './counted.js';
import { crossClassed } from './cross-classed.js';
import { dashedParts } from './dashed.js';
import { disposedParts } from './disposed.js';
import type { PartGroup, Reading } from './group.js';
import { farParts } from './far.js';
import { fundedParts } from './funded.js';
import { gradedParts } from './graded.js';
import { identityParts } from './identity.js';
import { inBrackets } from './in-brackets.js';
import { itemizedParts } from './itemized.js';
import { ledParts } from './led.js';
import { leftoverParts } from './leftover.js';
import { levelsOf } from './level.js';
import { listedParts } from './listed.js';
import { namedParts } from './named.js';
import { openingParts } from './openings.js';
import { oppositeParts } from './opposite.js';
import { pairParts } from './pairs.js';
import { partitionParts } from './partitions.js';
import { recoveredParts } from './recovered.js';
import { remainderParts } from './remainder.js';
import { revisedParts } from './revised.js';
import { scaledParts } from './scaled.js';
import { sectionParts } from './sections.js';
import { seriesParts } from './series.js';
import { sharedParts } from './shared.js';
import { stateParts } from './states.js';
import { summedParts } from './summed.js';
import { toldEach } from './told-each.js';
import { twinnedParts } from './twinned.js';
import { voteParts } from '../votes.js';
import { wholeRows } from './whole-row.js';
import { yearlyParts } from './yearly.js';

export type { PartGroup, Reading } from './group.js';

export function findPartGroups(notice: Notice, sentences: readonly Sentence[]): PartGroup[] {
  const groups: PartGroup[] = [];
  stateParts(sentences, groups);
  for (const level of levelsOf(notice.view.text, sentences)) {
    countedParts(level, groups);
    classedParts(level, groups);
    alikeParts(level, groups);
    namedParts(level, groups);
    beingParts(level, groups);
    gradedParts(level, groups);
    scaledParts(level, groups);
    bracketedParts(level, groups);
    colonParts(level, groups);
    inBrackets(level, groups);
    fundedParts(level, groups);
    pairParts(level, groups);
    summedParts(level, groups);
    calledTogether(level, groups);
    allTold(level, groups);
    revisedParts(level, groups);
    oppositeParts(level, groups);
    identityParts(level, groups);
    remainderParts(level, groups);
    ledParts(level, groups);
    disposedParts(level, groups);
    seriesParts(level, groups);
    sharedParts(level, groups);
    listedParts(level, groups);
    partsByHead(level, groups);
    farParts(level, groups);
    balancedParts(level, groups);
    wholeRows(level, groups);
  }
  itemizedParts(notice, sentences, groups);
  dashedParts(sentences, groups);
  yearlyParts(sentences, groups);
  sectionParts(notice, sentences, groups);
  openingParts(notice, sentences, groups);
  toldEach(sentences, groups);
  partitionParts(notice, sentences, groups);
  leftoverParts(sentences, groups);
  recoveredParts(sentences, groups);
  voteParts(sentences, groups);
  preferDivided(groups);
  groups.push(...twinnedParts(groups), ...againDivided(sentences, groups), ...crossClassed(groups));
  return groups.flatMap((group) => {
    const readings = group.readings.filter(isWithinCell);
    return readings.length === group.readings.length ? [group] : readings.length > 0 ? [{ ...group, readings }] : [];
  });
}

/** 其余10村 | 378 | 29 | 27: the columns of a row are of different things, see `table-total`. A cell of text is read as any other. */
function isWithinCell({ total, parts }: Reading): boolean {
  const { block } = total.sentence;
  if (block.table === undefined) return true;
  return parts.every(({ figure, sentence }) => {
    if (sentence.block !== block) return true;
    const cells = [total.figure, figure].map(({ span }) => cellOf(block, span));
    return cells[0] === cells[1] || cells.some((cell) => cell && cell.end - cell.start > LONGEST_NUMBER);
  });
}
/** A cell of more characters holds words. */
const LONGEST_NUMBER = 16;
