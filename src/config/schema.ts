/** `tongbao.config.json`: the options of a project, so that everyone checks alike. `docs/configuration.md` explains it. */
import { z } from 'zod';

export const config = z
  .strictObject({
    $schema: z.string().optional(),
    lang: z.enum(['zh', 'en']).optional().describe('Language of messages'),
    rules: z
      .record(z.string(), z.enum(['on', 'off', 'major', 'minor', 'info']))
      .optional()
      .describe('By rule id: whether it runs, or with which severity'),
    baseline: z.string().optional().describe('The accepted-checks file, relative to this file'),
    check: z
      .strictObject({
        format: z.enum(['text', 'json', 'ndjson', 'sarif', 'junit']).optional().describe('Output format of check'),
        all: z.boolean().optional().describe('Show what holds and what cannot be checked, too'),
      })
      .optional(),
  })
  .meta({ id: 'tongbao-config', title: 'tongbao configuration' });

export type Config = z.infer<typeof config>;
