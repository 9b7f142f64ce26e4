/** The files of a stage and what they export, for the tests that hold every file to the same rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../../src/rules/index.js';
import type { Parser, Refiner } from '../../src/types.js';

export const root = join(import.meta.dirname, '../..');

export type Stage = 'parsers' | 'refiners' | 'rules';
export type Unit = Parser | Refiner | Rule;

export interface UnitFile {
  /** File name without the extension. */
  name: string;
  path: string;
  source: string;
  /** The recogniser, refiner or rule that the file exports. */
  unit: Unit;
  exportName: string;
}

const METHOD = { parsers: 'parse', refiners: 'refine', rules: 'check' } as const;

/** The files of a stage that export a recogniser, refiner or rule; helpers and the list itself are left out. */
export async function unitFiles(stage: Stage): Promise<UnitFile[]> {
  const folder = join(root, 'src', stage);
  const out: UnitFile[] = [];
  for (const entry of readdirSync(folder).sort()) {
    if (!entry.endsWith('.ts') || entry === 'index.ts') continue;
    const path = join(folder, entry);
    const exports = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
    for (const [exportName, value] of Object.entries(exports)) {
      if (!isUnit(value, METHOD[stage])) continue;
      out.push({ name: basename(entry, '.ts'), path, source: readFileSync(path, 'utf8'), unit: value, exportName });
    }
  }
  return out;
}

function isUnit(value: unknown, method: string): value is Unit {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    method in value &&
    typeof value[method as keyof typeof value] === 'function'
  );
}

/** Every file below a folder with the given ending, sorted, as paths from there. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort();
}
