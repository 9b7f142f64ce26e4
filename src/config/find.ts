/** Finds `tongbao.config.json`. Apart from the schema: where there is no such file, nothing needs zod. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const CONFIG_NAME = 'tongbao.config.json';

/** The nearest one, from this folder upwards. */
export function findConfig(folder: string): string | undefined {
  for (;;) {
    const path = join(folder, CONFIG_NAME);
    if (existsSync(path)) return path;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}
