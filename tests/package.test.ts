/** What the package says of itself, and that a fresh clone can install it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SCHEMA_VERSION, VERSION } from '../src/record/version.js';
import { root } from './support/source-files.js';

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

interface Lock {
  packages: Record<string, { version?: string; hasInstallScript?: boolean; optional?: boolean }>;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as Lock;

it('the program says the version of its package', () => {
  expect(VERSION).toBe(manifest.version);
});

it('the schema counts in two steps', () => {
  expect(SCHEMA_VERSION).toMatch(/^\d+\.\d+$/);
});

it('the lock is complete, so that npm ci works where nothing is installed yet', () => {
  const options = ['--dry-run', '--ignore-scripts', '--no-audit', '--no-fund', '--offline'];
  const { status, stderr } = spawnSync('npm', ['ci', ...options], { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
});

it('keeps what nodejieba needs to install (CONTRIBUTING.md tells why)', () => {
  expect(manifest.dependencies['nodejieba']).toMatch(/^\d/);
  expect(manifest.dependencies['@mapbox/node-pre-gyp']).toMatch(/^\^2\./);
  expect(packages['node_modules/nodejieba/node_modules/@mapbox/node-pre-gyp']?.version).toMatch(/^1\./);
});

it('has one bundler, that of the test runner, for a second one would leave its platform packages out of the lock', () => {
  expect(Object.keys(packages).filter((path) => path.endsWith('node_modules/rolldown'))).toEqual([
    'node_modules/rolldown',
  ]);
});

it('approves every install script by name, and no other', () => {
  const scripts = Object.entries(packages).filter(
    ([, { hasInstallScript, optional }]) => hasInstallScript && !optional
  );
  const names = scripts.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(names)].sort());
});
