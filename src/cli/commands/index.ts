/** The commands, in the order in which the help lists them. One a file, loaded when it is named. */
import type { CommandEntry } from '../command.js';

export const commands: readonly CommandEntry[] = [
  {
    name: 'check',
    zh: '核对数字、比例、日期、序号是否一致，并指出在文中何处',
    en: 'check whether figures, rates, dates and numbering agree, and show where they stand',
    load: async () => (await import('./check.js')).check,
  },
  {
    name: 'extract',
    zh: '抽取为结构化记录（JSON），一份通报一条',
    en: 'extract structured records (JSON), one a notice',
    load: async () => (await import('./extract.js')).extract,
  },
];
