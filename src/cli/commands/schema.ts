/** `tongbao schema`: the JSON Schema of the record, of the configuration, or of the accepted checks. */
import { Argument } from 'commander';
import type { Define } from '../command.js';
import { write } from '../output.js';

const schemas = {
  record: async () => (await import('../../record/schema.js')).record,
  config: async () => (await import('../../config/schema.js')).config,
  baseline: async () => (await import('../../baseline/schema.js')).baseline,
};

export const schema: Define = (command, { t }) => {
  command
    .addArgument(
      new Argument('[what]', t('记录、配置文件或复核清单', 'the record, the configuration, or the accepted checks'))
        .choices(Object.keys(schemas))
        .default('record')
    )
    .addHelpText('after', `\n${t('例：', 'Examples:')}\n  $ tongbao schema > record.schema.json`)
    .action(async (what: keyof typeof schemas) => {
      const { z } = await import('zod');
      await write(`${JSON.stringify(z.toJSONSchema(await schemas[what]()), null, 2)}\n`);
    });
};
