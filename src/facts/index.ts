/** The facts stage: what the mentions mean in their place. */
import type { FigureMention, FindingFact, Metadata, Notice } from '../types.js';
import { findFindings } from './finding.js';
import { findMetadata } from './metadata.js';

/** Everything the rules read. */
export interface Facts {
  notice: Notice;
  findings: FindingFact[];
  metadata: Metadata;
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
  return { notice, findings, metadata: findMetadata(notice, findings) };
}
