/** Title, publisher, dates and contacts of a notice. (first version) */
import type { FindingFact, Metadata, Notice } from '../types.js';

export function findMetadata(notice: Notice, findings: readonly FindingFact[]): Metadata {
  void notice;
  void findings;
  return { contacts: { phones: [], emails: [], addresses: [] } };
}
