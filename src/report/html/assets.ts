/** The script and the style of the page, built by `scripts/build-page.js` into `dist/page/`. Read once. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Assets {
  /** Runs in the head. */
  head: string;
  /** Runs at the end of the body. */
  script: string;
  style: string;
}

let assets: Assets | undefined;

/** @throws Error where the page was never built */
export function pageAssets(): Assets {
  if (assets) return assets;
  // From dist/, from dist/chunks/, or from src/report/html/ while testing.
  const places = ['./page/', '../page/', '../../../dist/page/'].map((path) => new URL(path, import.meta.url));
  const place = places.find((url) => existsSync(fileURLToPath(new URL('page.js', url))));
  if (!place) throw new Error('dist/page is missing: run npm run build');
  const read = (name: string): string => readFileSync(fileURLToPath(new URL(name, place)), 'utf8');
  return (assets = { head: read('head.js'), script: read('page.js'), style: read('page.css') });
}
