/** The entry of a table, or else: ids come from records, and `constructor` is no entry of any table. */
export function ownOf<T>(table: Readonly<Record<string, T>>, id: string, otherwise: T): T {
  return Object.prototype.hasOwnProperty.call(table, id) ? (table[id] as T) : otherwise;
}
