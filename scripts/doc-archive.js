/** The page of the archive: how it is used, what it promises, and its tables as `src/archive/tables.ts` describes them. */

const intro = `<!-- Made by scripts/build-docs.js of src/archive/tables.ts. -->
# The archive

One SQLite file with the text, the record and the checks of every notice, for thousands of them.

\`\`\`sh
tongbao ingest 通报/ 更多.zip --archive notices.db --summary summary.json
tongbao search 物业 资金 --office 住建 --date 2020..2021 --verdict fails
tongbao list --rule sum --verdict fails
tongbao show 142c06c543a6
tongbao stats --format json
tongbao export --format xlsx --output notices.xlsx
tongbao archive verify
\`\`\`

All options: [cli.md](cli.md).

## What it promises

- **Once.** A notice is known by the SHA-256 of its bytes. The same bytes under two names are one notice with two sources. A file whose
  size and time are as they were is not opened again (\`--rehash\` reads it all the same).
- **All or nothing.** What was read of some files is written in one transaction. Killed at any moment, the next run goes on from there
  and ends with the same archive as an undisturbed run (\`npm run test:crash\`; \`tongbao archive digest\` compares). Ctrl-C stores
  what is under way. The file is in WAL mode with \`synchronous = normal\`: after a power cut the last transactions may be missing,
  never a part of one; the next run does them again.
- **Two at once** wait for each other. A full disk is an error that says so; what was written stays.
- **A bad file stops nothing.** It is in \`errors\` with its reason; \`tongbao ingest --retry-failed\` takes it up again. A file that needs
  longer than \`--timeout\` or more than \`--memory\` is given up and listed.
- **Versions.** A record keeps the version that wrote it. \`--refresh\` extracts again what another version wrote, nothing else.
- **Proof.** \`tongbao archive verify\` runs SQLite's integrity check and the foreign keys, computes all digests again, makes the rows of
  every record anew and compares them cell by cell, cuts every span out of its text, and asks the full-text index for each notice.

## Reading it with other tools

Any SQLite tool reads the tables. The record itself is compressed (zlib), because three quarters of an archive were its JSON:

\`\`\`python
import json, sqlite3, zlib
for (packed,) in sqlite3.connect('notices.db').execute('select record from records'):
    record = json.loads(zlib.decompress(packed))
\`\`\`

\`tongbao export --format sqlite\` writes a file with plain JSON, without the index and the log of runs. Questions such as:

\`\`\`sql
-- which offices have completed least
select office, sum(measures_completed) * 1.0 / sum(measures) as rate
from completion group by office having sum(measures) > 20 order by rate;

-- the sums that fail, with the figures in them
select f.title, f.statement, o.role, g.raw, g.subject
from failing_checks f
join operands o on o.notice_id = f.notice_id and o.check_ordinal = f.ordinal
left join figures g on g.notice_id = o.notice_id and 'figure-' || g.ordinal = o.ref
where f.rule = 'sum';
\`\`\`

The full-text index (\`full_text\`) is SQLite's FTS5 over folded text; only \`tongbao search\` reads it. All other statements are made by
Kysely, which speaks PostgreSQL as well, with migrations in \`src/archive/migrations\`.

## Exports

| format | what it is |
|---|---|
| \`ndjson\` | one record a line, as \`tongbao extract\` gives it; \`….schema.json\` beside it |
| \`csv\` | a folder with one file a table and \`datapackage.json\`; UTF-8 with byte-order mark, formulas disarmed with an apostrophe |
| \`xlsx\` | one sheet a table, header in view, a filter on every column, numbers, days and flags as such |
| \`parquet\` | a folder with one file a table and \`datapackage.json\`; operands and contacts are nested JSON |
| \`sqlite\` | a new file with the tables and views |

All are written row by row, so that memory does not depend on their length, take the filters of \`search\`, and are the same bytes for the
same content, whatever the history of the archive.

## Views

| view | rows |
|---|---|
| \`completion\` | one a notice with measures: how many of them are completed |
| \`citations\` | one a regulation: in how many notices it is cited, and how often |
| \`failing_checks\` | one a check that fails, with title, office and year of its notice |
| \`operands\` | one an operand of a check: role, reference, value and span |
| \`notice_sources\` | one a present source |

## Tables

Spans are half-open, in UTF-16 units of \`texts.text\`. _null_ marks what may be missing.
`;

/** @param {typeof import('../src/archive/tables.js').tables} tables */
export function archivePage(tables) {
  const parts = Object.entries(tables).map(([name, table]) => {
    const { about, key, references = [], columns } = /** @type {import('../src/archive/tables.js').Table} */ (table);
    const keys = references.map((one) => `${one.columns.join(', ')} → ${one.table} (${one.to.join(', ')})`);
    const rows = Object.entries(columns).map(
      ([column, { type, null: nullable, about: meaning }]) =>
        `| \`${column}\` | ${type}${nullable ? ', _null_' : ''} | ${meaning.replace(/\|/g, '\\|')} |`
    );
    const keyLine = `Key: ${key.join(', ')}.${keys.length > 0 ? ` References: ${keys.join('; ')}.` : ''}`;
    return [
      `### ${name}`,
      '',
      `${about}. ${keyLine}`,
      '',
      '| column | type | meaning |',
      '|---|---|---|',
      ...rows,
    ].join('\n');
  });
  return `${intro}\n${parts.join('\n\n')}\n`;
}
