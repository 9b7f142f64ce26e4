/** `tongbao rules`: lists the rules, or explains one, from the doc comments of their sources. */
import { readFile } from 'node:fs/promises';
import { wordings } from '../../wording/index.js';
import type { Define } from '../command.js';
import { Misuse } from '../exit-codes.js';
import { nearest } from '../nearest.js';
import { write } from '../output.js';
import { terminalOf } from '../terminal.js';

interface RuleDoc {
  id: string;
  severity: string;
  summary: string;
  body: string;
  examples: { input: string; outcomes: string[] }[];
}

export const rules: Define = (command, context) => {
  const { t } = context;
  command
    .argument('[id]', t('规则编号；不写则列出全部', 'id of a rule; without it all are listed'))
    .addHelpText('after', `\n${t('例：', 'Examples:')}\n  $ tongbao rules\n  $ tongbao rules sum`)
    .action(async (id: string | undefined) => {
      const docs = await loadDocs();
      const wording = wordings[context.lang];
      if (id === undefined) {
        const { default: stringWidth } = await import('string-width');
        const names = docs.map((doc) => [doc.id, wording.rule(doc.id)] as const);
        const widths = [0, 1].map((at) => Math.max(...names.map((name) => stringWidth(name[at] as string))));
        const pad = (text: string, at: number): string => text + ' '.repeat((widths[at] ?? 0) - stringWidth(text));
        for (const [at, doc] of docs.entries()) {
          await write(`${pad(names[at]?.[0] ?? '', 0)}  ${pad(names[at]?.[1] ?? '', 1)}  ${doc.summary}\n`);
        }
        return;
      }
      const doc = docs.find((one) => one.id === id);
      if (!doc) {
        const meant = nearest(
          id,
          docs.map((one) => one.id)
        );
        throw new Misuse({
          zh: `没有规则 ${id}${meant ? `，是否指 ${meant}？` : ''}`,
          en: `no rule ${id}${meant ? ` (Did you mean ${meant}?)` : ''}`,
        });
      }
      const { style } = await terminalOf(process.stdout);
      await write(`${style.strong(`${doc.id}  ${wording.rule(doc.id)}`)}\n\n${doc.body}\n\n`);
      await write(`${t('级别', 'Severity')}: ${doc.severity}\n`);
      for (const { input, outcomes } of doc.examples) {
        const shown = outcomes.length > 0 ? outcomes : [t('（不产生核验）', '(no check)')];
        await write(`\n  ${input.replaceAll('\n', '\n  ')}\n${shown.map((one) => `    ${one}\n`).join('')}`);
      }
    });
};

async function loadDocs(): Promise<RuleDoc[]> {
  return JSON.parse(await readFile(new URL('../rules.json', import.meta.url), 'utf8')) as RuleDoc[];
}
