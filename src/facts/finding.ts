/** The numbered findings (问题) of a notice and their measures (措施). (first version) */
import type { FindingFact, Notice } from '../types.js';

export function findFindings(notice: Notice): FindingFact[] {
  void notice;
  return [];
}
