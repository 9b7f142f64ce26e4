/** Reads a configuration file. */
import { config, type Config } from './schema.js';

export { config, type Config } from './schema.js';

/**
 * @param json the content of the file
 * @throws {ZodError} when it is not a configuration; {SyntaxError} when it is not JSON
 */
export function parseConfig(json: string): Config {
  return config.parse(JSON.parse(json.replace(/^\ufeff/, '')));
}
