/** Operands are arrays instead of objects, which takes half the room, and are to be had as rows of a view. */
import { sql, SqliteAdapter, type Kysely, type Migration } from 'kysely';

const PAGE = 1000;

interface Check {
  notice_id: number;
  ordinal: number;
  operands: string;
}

interface Operand {
  role: string;
  ref?: string;
  value: string;
  span: { start: number; end: number };
}

export const operands: Migration = {
  async up(db: Kysely<unknown>) {
    await rewrite(db as Kysely<{ checks: Check }>);
    await createView(db);
  },
};

async function rewrite(db: Kysely<{ checks: Check }>): Promise<void> {
  for (let last = { notice_id: -1, ordinal: 0 }; ;) {
    const page = await db
      .selectFrom('checks')
      .select(['notice_id', 'ordinal', 'operands'])
      .where(({ or, and, eb }) =>
        or([
          eb('notice_id', '>', last.notice_id),
          and([eb('notice_id', '=', last.notice_id), eb('ordinal', '>', last.ordinal)]),
        ])
      )
      .orderBy('notice_id')
      .orderBy('ordinal')
      .limit(PAGE)
      .execute();
    const end = page.at(-1);
    if (end === undefined) return;
    last = end;
    for (const { notice_id, ordinal, operands: before } of page) {
      const after = (JSON.parse(before) as Operand[]).map(({ role, ref, value, span }) => [
        role,
        ref ?? null,
        value,
        span.start,
        span.end,
      ]);
      await db
        .updateTable('checks')
        .set({ operands: JSON.stringify(after) })
        .where('notice_id', '=', notice_id)
        .where('ordinal', '=', ordinal)
        .execute();
    }
  }
}

/** JSON to rows is what every database does in its own way. */
async function createView(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const rows = sqlite
    ? sql`select checks.notice_id, checks.ordinal as check_ordinal, operand.key + 1 as ordinal,
        json_extract(operand.value, '$[0]') as role, json_extract(operand.value, '$[1]') as ref,
        json_extract(operand.value, '$[2]') as value,
        json_extract(operand.value, '$[3]') as span_start, json_extract(operand.value, '$[4]') as span_end
      from checks, json_each(checks.operands) as operand`
    : sql`select checks.notice_id, checks.ordinal as check_ordinal, operand.ordinal,
        operand.cells ->> 0 as role, operand.cells ->> 1 as ref, operand.cells ->> 2 as value,
        cast(operand.cells ->> 3 as integer) as span_start, cast(operand.cells ->> 4 as integer) as span_end
      from checks, json_array_elements(cast(checks.operands as json)) with ordinality as operand (cells, ordinal)`;
  await sql`create view operands as ${rows}`.execute(db);
}
