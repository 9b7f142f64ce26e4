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
  {
    name: 'ingest',
    zh: '把文件、文件夹成批收入档案库',
    en: 'take files and folders into an archive',
    examples: ['tongbao ingest notices/', 'find / -name "*通报*" | tongbao ingest --files-from -'],
    load: async () => (await import('./ingest.js')).ingest,
  },
  {
    name: 'search',
    zh: '在档案库中按词检索',
    en: 'find notices of an archive by words',
    examples: ['tongbao search 物业 维修资金', 'tongbao search 整改 --office 住房 --date 2021 --verdict fails'],
    load: async () => (await import('./search.js')).search,
  },
  {
    name: 'list',
    zh: '列出档案库中的通报',
    en: 'list the notices of an archive',
    examples: ['tongbao list --office 住房 --date 2021', 'tongbao list --rule sum --verdict fails'],
    load: async () => (await import('./list.js')).list,
  },
  {
    name: 'show',
    zh: '显示档案库中的一份通报',
    en: 'show one notice of an archive',
    examples: ['tongbao show 3f2a9c', 'tongbao show 3f2a9c --format json | jq .figures'],
    load: async () => (await import('./show.js')).show,
  },
  {
    name: 'stats',
    zh: '统计档案库：年份、单位、完成率、引用、不一致',
    en: 'count what is in an archive: years, offices, completion, citations, failing checks',
    examples: ['tongbao stats', 'tongbao stats --date 2020..2022 --format json'],
    load: async () => (await import('./stats.js')).stats,
  },
  {
    name: 'export',
    zh: '导出档案库：NDJSON、CSV、XLSX、Parquet、SQLite',
    en: 'hand on an archive as NDJSON, CSV, XLSX, Parquet or SQLite',
    examples: [
      'tongbao export --format xlsx --output notices.xlsx',
      'tongbao export --format csv --output tables --date 2021',
    ],
    load: async () => (await import('./export.js')).exportCommand,
  },
  {
    name: 'archive',
    zh: '验证档案库，或显示其概况',
    en: 'verify an archive, or say what it holds',
    examples: ['tongbao archive verify', 'tongbao archive info --archive notices.db'],
    load: async () => (await import('./archive.js')).archive,
  },
  {
    name: 'accept',
    zh: '把看过的不一致记入复核清单，以后不再提示',
    en: 'settle what does not agree, so that it stays quiet',
    load: async () => (await import('./accept.js')).accept,
  },
  {
    name: 'rules',
    zh: '列出核对规则，或说明其中一条',
    en: 'list the rules, or explain one',
    load: async () => (await import('./rules.js')).rules,
  },
  {
    name: 'schema',
    zh: '输出记录的 JSON Schema',
    en: 'print the JSON Schema of the record',
    load: async () => (await import('./schema.js')).schema,
  },
  {
    name: 'report',
    zh: '生成核对页（HTML）：左边正文，右边核对',
    en: 'make a page (HTML): the text on the left, the checks on the right',
    load: async () => (await import('./report.js')).report,
  },
];
