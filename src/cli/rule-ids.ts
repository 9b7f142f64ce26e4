/** Rule ids as users type them. */
import { rules } from '../rules/index.js';
import { Misuse } from './exit-codes.js';
import { nearest } from './nearest.js';

/**
 * @param where the option or the file that names them
 * @throws {Misuse} on the first that is no rule
 */
export function assertRules(ids: readonly string[], where: string): void {
  const known = rules.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const meant = nearest(unknown, known);
  throw new Misuse({
    zh: `${where}: 没有规则 ${unknown}${meant ? `，是否指 ${meant}？` : `；可用：${known.join('、')}`}（参见 tongbao rules）`,
    en: `${where}: no rule ${unknown}${meant ? ` (Did you mean ${meant}?)` : `; there are ${known.join(', ')}`} (see tongbao rules)`,
  });
}
