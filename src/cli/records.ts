/**
 * Reads records that an earlier run wrote: one object, an array of them, or one a line.
 *
 * Each is held to the schema before anything is made of it; one that does not fit gets a line on standard error, raises the exit
 * status, and the others go on.
 */
import { readFile } from 'node:fs/promises';
import type { NoticeRecord } from '../record/schema.js';
import type { CommandContext } from './command.js';
import { exitCodes } from './exit-codes.js';
import { complain } from './output.js';

export async function* readRecords(
  paths: readonly string[],
  { t, status }: CommandContext
): AsyncGenerator<NoticeRecord> {
  const { record: schema } = await import('../record/schema.js');
  const refuse = (where: string, reason: string): void => {
    complain(`${where}: ${reason}`);
    status.raise(exitCodes.unreadable);
  };
  for (const path of paths) {
    let content: string;
    try {
      content = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
    } catch (error) {
      refuse(path, (error as Error).message);
      continue;
    }
    let number = 0;
    for (const value of valuesOf(content)) {
      number++;
      const result = schema.safeParse(value);
      if (result.success) {
        // As it was written: the order of the fields is the order of the page's data.
        yield value as NoticeRecord;
        continue;
      }
      const [issue] = result.error.issues;
      const where = issue?.path.join('.') ?? '';
      refuse(
        `${path} (${number})`,
        `${t('不是 tongbao 的记录', 'not a record of tongbao')}: ${where} ${issue?.message ?? ''}`
      );
    }
    if (number === 0) refuse(path, t('其中没有记录', 'there is no record in it'));
  }
}

/** The values of a JSON document, or of the lines of one; what is no JSON is `undefined`. */
function* valuesOf(content: string): Generator<unknown> {
  const whole = parse(content);
  if (Array.isArray(whole)) yield* whole;
  else if (whole !== undefined) yield whole;
  else for (const line of content.split(/\r?\n/)) if (line.trim() !== '') yield parse(line);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
