/** JSON against a schema, with one readable sentence when it does not fit. */
import { z } from 'zod';

/** The content of a file is not what it should be; the message says where and why, in the language asked for. */
export class NotValid extends Error {
  override name = 'NotValid';
}

/**
 * @param json the content of the file; a byte order mark is no part of it
 * @throws {NotValid} when it is no JSON, or JSON of another shape
 */
export function validJson<T>(schema: z.ZodType<T>, json: string, lang: 'zh' | 'en' = 'en'): T {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw new NotValid(lang === 'zh' ? '不是 JSON' : 'no JSON');
  }
  const { localeError } = lang === 'zh' ? z.locales.zhCN() : z.locales.en();
  const result = schema.safeParse(value, { error: localeError });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  throw new NotValid(`${where}${issue?.message ?? ''}`);
}
