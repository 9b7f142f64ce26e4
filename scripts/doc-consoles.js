/**
 * Keeps the console blocks of the hand-written pages true: runs their commands and puts the output below.
 *
 *     ```console
 *     $ npx tongbao check fixtures/notices/example.txt | head -n 3
 *     (what it prints, rewritten)
 *     ```
 *
 * Only commands that begin with `npx tongbao` are run; a block with others in it is left alone.
 */
import { spawnSync } from 'node:child_process';

const BLOCK = /^```console\n([\s\S]*?)^```$/gmu;

/**
 * @param {string} page Markdown
 * @param {string} root folder that the commands run in
 */
export function withTrueConsoles(page, root) {
  return page.replace(BLOCK, (block, /** @type {string} */ inner) => {
    const commands = inner.split('\n').filter((line) => line.startsWith('$ '));
    if (!commands.every((line) => line.startsWith('$ npx tongbao '))) return block;
    return ['```console', ...commands.map((line) => `${line}\n${outputOf(line.slice(2), root)}`), '```'].join('\n');
  });
}

/**
 * @param {string} command
 * @param {string} root
 */
function outputOf(command, root) {
  const { stdout, stderr, error } = spawnSync(
    command.replaceAll('npx tongbao', `"${process.execPath}" bin/tongbao.js`),
    {
      shell: '/bin/bash',
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '100', LANG: 'C.UTF-8' },
    }
  );
  if (error) throw error;
  return (stdout + stderr).trimEnd();
}
