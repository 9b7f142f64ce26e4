/** What `tongbao rules` prints: the doc comments of the rules, as data beside the built program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docComments } from './doc-comment.js';

/**
 * @param {string} root folder of the project
 * @param {readonly { id: string, severity: string }[]} rules in the order they run
 */
export function rulesData(root, rules) {
  return rules.map(({ id, severity }) => {
    const comments = docComments(readFileSync(join(root, 'src', 'rules', `${id}.ts`), 'utf8'));
    const main = comments.find(({ examples }) => examples.length > 0) ?? comments[0];
    const examples = comments.flatMap((comment) => comment.examples);
    return {
      id,
      severity,
      summary: main?.summary ?? '',
      body: main?.body ?? '',
      examples: examples.map(({ input, outcomes }) => ({ input, outcomes })),
    };
  });
}
