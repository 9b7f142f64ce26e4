/**
 * Builds the script and the style sheet of the review page into `dist/page/`; `src/report/html/assets.ts` puts them into each page.
 *
 * The script is one classic file without imports, for it stands inline in pages opened from a disk. Its syntax is lowered for the
 * browsers of offices, which are years old.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

const source = new URL('../src/report/html/', import.meta.url);
const target = new URL('../dist/page/', import.meta.url);
/** @param {string} name */
const css = (name) => readFileSync(new URL(`style/${name}.css`, source), 'utf8');

/** @param {string} entry @param {string} name */
async function script(entry, name) {
  const build = await rolldown({
    input: new URL(`client/${entry}`, source).pathname,
    platform: 'browser',
    transform: { target: 'chrome80' },
  });
  const { output } = await build.generate({ format: 'iife', minify: true, comments: false });
  await build.close();
  // Inside an HTML file nothing may look like the end of the script.
  writeFileSync(
    new URL(name, target),
    output[0].code
      .trim()
      .replace(/<\/(script)/gi, '<\\/$1')
      .replace(/<!--/g, '<\\!--')
  );
}

function style() {
  const dark = css('colors-dark');
  const colors = `:root{${css('colors-light')}}
:root[data-theme='dark']{${dark}}
@media screen and (prefers-color-scheme: dark){:root:not([data-theme='light']){${dark}}}
@media print{:root,:root[data-theme='dark']{${css('colors-light')}}}`;
  const rest = ['base', 'layout', 'text', 'heights', 'panel', 'charts', 'print'].map(css).join('\n');
  writeFileSync(new URL('page.css', target), shorten(colors + rest));
}

/** Comments and spaces at line ends only: the sheet is small, and stays readable in the page. @param {string} text */
function shorten(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\n(?=[}{])|(?<=[{;,])\n/g, '')
    .trim();
}

export async function buildPage() {
  mkdirSync(target, { recursive: true });
  await Promise.all([script('main.tsx', 'page.js'), script('head.ts', 'head.js')]);
  style();
}
