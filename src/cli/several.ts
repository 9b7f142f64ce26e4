/** Whether several notices are to be expected from what is named, whatever comes of them: JSON then is an array. */
import { stat } from 'node:fs/promises';

export async function namesSeveral(paths: readonly string[]): Promise<boolean> {
  const [first = '-'] = paths;
  if (paths.length > 1) return true;
  return first !== '-' && (await stat(first).catch(() => undefined))?.isDirectory() === true;
}
