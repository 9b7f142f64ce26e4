/** `tongbao check`: which numbers of a notice agree with each other, and which do not. */
import type { Define } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { readNotices } from '../notices.js';
import { addRuleOptions, pathsArgument, pipelineOptions, type RuleOptions } from '../options.js';
import { write } from '../output.js';

export const check: Define = (command, context) => {
  const { t, lang, status } = context;
  addRuleOptions(command.addArgument(pathsArgument(t)), context).action(
    async (paths: string[], options: RuleOptions) => {
      for await (const record of readNotices(paths, pipelineOptions(options, lang), context)) {
        for (const { verdict, message } of record.checks) {
          await write(`${record.source.path}: ${verdict}: ${message}\n`);
          if (verdict === 'fails') status.raise(exitCodes.fails);
        }
      }
    }
  );
};
