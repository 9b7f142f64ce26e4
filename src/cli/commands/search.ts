/** `tongbao search`: notices of an archive by the words in them, with the sentences they stand in. */
import { Argument, Option } from 'commander';
import { shortId } from '../../archive/notices.js';
import { search as searchIn, type Hit, type Match } from '../../archive/search.js';
import type { Style } from '../../report/style.js';
import {
  addFilterOptions,
  answerFormatOption,
  archiveOption,
  filterOf,
  whole,
  withArchive,
  type FilterOptions,
} from '../archive-options.js';
import type { Define, Translate } from '../command.js';
import { complain, write } from '../output.js';
import { terminalOf } from '../terminal.js';

interface SearchOptions extends FilterOptions {
  archive: string;
  limit: number;
  offset: number;
  format: 'text' | 'json';
}

export const search: Define = (command, context) => {
  const { t } = context;
  command
    .addArgument(new Argument('<word...>', t('要找的词；几个词须都出现', 'words; all of them must be there')))
    .addOption(archiveOption(t))
    .addOption(new Option('--limit <n>', t('最多几份', 'how many at most')).argParser(whole).default(20))
    .addOption(new Option('--offset <n>', t('跳过前几份', 'pass over so many')).argParser(whole).default(0))
    .addOption(answerFormatOption(t));
  addFilterOptions(command, context).action((words: string[], options: SearchOptions) =>
    withArchive(options.archive, context, async (archive) => {
      const { limit, offset, format } = options;
      const terms = words.flatMap((word) => word.split(/\s+/)).filter(Boolean);
      const { hits, total, exact, instead } = await searchIn(archive, terms, {
        ...(await filterOf(options)),
        limit,
        offset,
      });
      if (instead)
        complain(t(`没有原词，改找：${instead.join(' ')}`, `not found as it is; looked for: ${instead.join(' ')}`));
      if (format === 'json') {
        for (const hit of hits)
          await write(JSON.stringify({ ...hit, id: shortId(hit.sha256), sha256: undefined }) + '\n');
        return;
      }
      const { style } = await terminalOf(process.stdout);
      for (const hit of hits) await write(describe(hit, style));
      await write(
        exact ? t(`共 ${total} 份\n`, `${total} notices\n`) : t(`至多 ${total} 份\n`, `at most ${total} notices\n`)
      );
      if (total > offset + hits.length && hits.length > 0) await write(more(offset + hits.length, t));
    })
  );
};

const more = (shown: number, t: Translate): string =>
  t(`用 --offset ${shown} 看后面的\n`, `see what follows with --offset ${shown}\n`);

function describe({ sha256, dated, office, title, path, matches }: Hit, style: Style): string {
  const head = [shortId(sha256), dated, office, title].filter(Boolean).join('  ');
  return `${style.strong(head)}\n  ${style.faint(path)}\n${matches.map((match) => `  ${marked(match, style)}\n`).join('')}\n`;
}

function marked({ sentence, span, marks }: Match, style: Style): string {
  let out = '';
  let at = span.start;
  for (const { start, end } of marks) {
    if (start < at) continue;
    out += sentence.slice(at - span.start, start - span.start);
    out += style.mark(sentence.slice(start - span.start, end - span.start), sentence);
    at = end;
  }
  return (out + sentence.slice(at - span.start)).replace(/\s+/g, ' ');
}
