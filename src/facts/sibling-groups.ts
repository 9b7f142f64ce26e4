/** The outline as groups of sections that stand beside each other. */
import type { Section } from '../types.js';

/** Those of the first level, then those below each section, before those further down. */
export function* siblingGroups(sections: readonly Section[]): Generator<readonly Section[]> {
  if (sections.length > 0) yield sections;
  for (const { children } of sections) yield* siblingGroups(children);
}
