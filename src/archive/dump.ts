/**
 * What an archive holds, line by line, in an order that depends on nothing but the content: two archives hold the same if
 * and only if their dumps are equal. Left out is what tells of time (the table `runs`, and when files were changed), and the
 * keywords, which can be made from the rest at any time.
 */
import { createHash } from 'node:crypto';
import { rowsInOrder } from './in-order.js';
import type { Archive } from './open.js';
import { plainCell } from './packing.js';
import { columnsOf, tables, type TableName } from './tables.js';

/** Lines without line ends: the name of a table, then its rows as JSON arrays. */
export async function* dump({ db }: Archive): AsyncGenerator<string> {
  for (const table of Object.keys(tables) as TableName[]) {
    if (table === 'runs' || table === 'keywords') continue;
    const columns = columnsOf(table).filter((column) => column !== 'modified');
    yield table;
    for await (const row of rowsInOrder(db, table, columns))
      // How something was compressed is no difference.
      yield JSON.stringify(columns.map((name) => plainCell(row[name])));
  }
}

/** SHA-256 of the dump, in hexadecimal. */
export async function digest(archive: Archive): Promise<string> {
  const hash = createHash('sha256');
  for await (const line of dump(archive)) hash.update(line).update('\n');
  return hash.digest('hex');
}
