/** The formats of `check`, each loaded when it is asked for. */
import type { Formatter } from '../report/formatter.js';
import { rules } from '../rules/index.js';
import type { CommandContext } from './command.js';
import { terminalOf } from './terminal.js';

export const checkFormats = ['text', 'json', 'ndjson', 'sarif', 'junit'] as const;
export type CheckFormat = (typeof checkFormats)[number];

export interface FormatterOptions {
  all: boolean;
  /** Whether there is an accepted-checks file. */
  decisions: boolean;
  /** Whether several notices are expected. */
  several: boolean;
}

export async function formatterFor(
  format: CheckFormat,
  { all, decisions, several }: FormatterOptions,
  { lang }: CommandContext
): Promise<Formatter> {
  switch (format) {
    case 'text': {
      const { textFormatter } = await import('../report/text.js');
      return textFormatter({ lang, all, several, ...(await terminalOf(process.stdout)) });
    }
    case 'json': {
      const { jsonFormatter } = await import('../report/check-json.js');
      return jsonFormatter(several);
    }
    case 'ndjson': {
      const { ndjsonFormatter } = await import('../report/check-json.js');
      return ndjsonFormatter();
    }
    case 'sarif': {
      const { sarifFormatter } = await import('../report/sarif.js');
      return sarifFormatter({ lang, all, decisions, ruleIds: rules.map(({ id }) => id) });
    }
    case 'junit': {
      const { junitFormatter } = await import('../report/junit.js');
      return junitFormatter(lang);
    }
  }
}
