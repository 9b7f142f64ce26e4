/** Reads a configuration file. */
import { config, type Config } from './schema.js';
import { validJson } from './validate.js';

export { config, type Config } from './schema.js';
export { NotValid } from './validate.js';

/**
 * @param json the content of the file
 * @throws {NotValid} when it is not a configuration
 */
export function parseConfig(json: string, lang?: 'zh' | 'en'): Config {
  return validJson(config, json, lang);
}
