/**
 * The document around a page: one file that needs nothing and may do nothing.
 *
 * The policy allows exactly the two scripts and the style sheet below, by their hashes, and nothing that loads, sends, frames
 * or submits; so even text that escaped its element could not run. Data stand in script elements that are not code.
 */
import { pageAssets } from './assets.js';
import { cspHash, embeddedJson, escapeHtml } from './embed.js';

export interface ShellOptions {
  lang: string;
  title: string;
  /** The body, already HTML. */
  body: string;
  /** Data for the script, by the id of their element. */
  data?: Record<string, unknown>;
  bodyClass: string;
}

export function shell({ lang, title, body, data = {}, bodyClass }: ShellOptions): string {
  const { head, script, style } = pageAssets();
  const policy = [
    `default-src 'none'`,
    `script-src ${cspHash(head)} ${cspHash(script)}`,
    `style-src ${cspHash(style)}`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
  const embedded = Object.entries(data)
    .map(([id, value]) => `<script type="application/json" id="${id}">${embeddedJson(value)}</script>\n`)
    .join('');
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" class="no-js">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="tongbao">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(oneLine(title))}</title>
<style>${style}</style>
<script>${head}</script>
</head>
<body class="${bodyClass}">
${body}
${embedded}<script>${script}</script>
</body>
</html>
`;
}

function oneLine(text: string): string {
  return text.replace(/[\0-\x1f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
