/** Findings in the rows of a table whose columns say 问题 and 整改措施. (next step) */
import type { FindingFact, Notice } from '../types.js';

export function findingsInTables(notice: Notice): FindingFact[] {
  void notice;
  return [];
}
