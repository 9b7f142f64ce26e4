/** The facts stage: what the mentions mean in their place. */
import type { DateMention, FigureMention, FindingFact, Metadata, Notice, RegulationMention } from '../types.js';
import { countBefore } from './before.js';
import { findChangeClaims, type ChangeClaim } from './changes/index.js';
import { findFindings } from './finding.js';
import { findHeadingCounts, type HeadingCount } from './heading-counts.js';
import { findLists, type StatedList } from './lists/index.js';
import { findMetadata } from './metadata.js';
import { ratedRests } from './parts/rated-rest.js';
import { serialParts } from './parts/serial.js';
import { findPartGroups, type PartGroup } from './parts/index.js';
import { findShareClaims, type ShareClaim } from './shares/index.js';
import { findRetellings, type Retelling } from './retellings.js';
import { findDatesAgain, type DateAgain } from './dates-again.js';
import type { DatePair } from './date-pair.js';
import { findStoryline } from './storyline.js';
import type { NamedQuantity } from './subject-inherited.js';
import { subjectOf } from './subject-name.js';
import { findTables, type FigureTable } from './tables/cells.js';
import { tableChanges } from './tables/changes.js';
import { describeAll, findSentences, type Quantity, type Sentence, type State } from './sentence.js';

/** Everything the rules read. */
export interface Facts {
  notice: Notice;
  /** The sentences that hold figures or dates, with what is counted in them. */
  sentences: Sentence[];
  /** Wholes and their parts, as the wording binds them. */
  partGroups: PartGroup[];
  /** Claims that a part is so many per cent of a whole. */
  shareClaims: ShareClaim[];
  /** Claims of change, absolute and relative. */
  changeClaims: ChangeClaim[];
  /** Tables, with the figure of each cell. */
  tables: FigureTable[];
  findings: FindingFact[];
  metadata: Metadata;
  /** Stated numbers with the things listed beside them. */
  lists: StatedList[];
  /** Stated numbers of findings and fields, with the headings that they count. */
  headingCounts: HeadingCount[];
  /** Facts told more than once. */
  retellings: Retelling[];
  /** Days told more than once. */
  datesAgain: DateAgain[];
  /** Dates in the order that the text demands. */
  storyline: DatePair[];
  dates: DateMention[];
  /** Named documents in order of appearance. */
  regulations: RegulationMention[];
  /** The figure with what is counted. */
  quantityOf(figure: FigureMention): Quantity | undefined;
  /** How many of them begin before an offset. */
  regulationsBefore(offset: number): number;
  /** What each figure counts, in which state, by whose hand. */
  contexts?: Map<FigureMention, FigureContext>;
}

export interface FigureContext {
  subject?: string;
  action?: string;
  state?: 'completed' | 'ongoing' | 'planned' | 'remaining' | 'total';
}

export function relate(notice: Notice): Facts {
  const findings = findFindings(notice);
  const regulations = notice.mentions.filter((one) => one.type === 'regulation');
  const sentences = findSentences(notice);
  describeAll(sentences);
  const byFigure = new Map<FigureMention, Quantity>();
  for (const { quantities } of sentences) for (const one of quantities) byFigure.set(one.figure, one);
  const tables = findTables(notice, sentences);
  const partGroups = findPartGroups(notice, sentences);
  const shareClaims = findShareClaims(notice, sentences, partGroups, tables);
  partGroups.push(...serialParts(shareClaims), ...ratedRests(shareClaims));
  const dates = notice.mentions.filter((one) => one.type === 'date');
  const regulationsBefore = (offset: number): number => countBefore(regulations, offset);
  return {
    notice,
    sentences,
    partGroups,
    shareClaims,
    changeClaims: withTables(findChangeClaims({ sentences }), tableChanges(tables)),
    tables,
    findings,
    metadata: findMetadata(notice, findings),
    lists: findLists({ notice, partGroups, regulations, regulationsBefore }, sentences),
    headingCounts: findHeadingCounts(notice, sentences, findings),
    retellings: findRetellings(notice, sentences, { partGroups, shareClaims, findings, tables }),
    datesAgain: findDatesAgain(notice.view.text, dates),
    storyline: findStoryline(notice, sentences),
    dates,
    quantityOf: (figure) => byFigure.get(figure),
    regulations,
    regulationsBefore,
    contexts: contextsOf(notice, sentences),
  };
}

/** What the columns bind takes the place of what the row says. */
function withTables(claims: ChangeClaim[], inTables: ChangeClaim[]): ChangeClaim[] {
  if (inTables.length === 0) return claims;
  const told = new Set(inTables.map(({ change }) => change));
  return [...claims.filter(({ change }) => !told.has(change)), ...inTables];
}

function contextsOf({ blocks, view }: Notice, sentences: readonly Sentence[]): Map<FigureMention, FigureContext> {
  const contexts = new Map<FigureMention, FigureContext>();
  let at = 0;
  let previous: NamedQuantity | undefined;
  const byUnit = new Map<string, NamedQuantity>();
  for (const { quantities } of sentences) {
    for (const quantity of quantities) {
      const { figure, action, state, isTotal, isRest } = quantity;
      while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) <= figure.span.start) at++;
      const block = blocks[at];
      const row = block?.kind === 'row' ? block : undefined;
      const { name, verb } = subjectOf(quantity, row, view.text, previous, byUnit.get(figure.unit));
      previous = { quantity, subject: name };
      if (name) byUnit.set(figure.unit, previous);
      const context: FigureContext = {};
      if (name) context.subject = name;
      if (action ?? verb) context.action = action ?? verb;
      const told = stateOf(state, isTotal, isRest);
      if (told) context.state = told;
      contexts.set(figure, context);
    }
  }
  return contexts;
}

function stateOf(state: State | undefined, isTotal: boolean, isRest: boolean): FigureContext['state'] {
  if (isTotal) return 'total';
  if (isRest) return 'remaining';
  if (state === 'completed' || state === 'planned') return state;
  return state && 'ongoing';
}
