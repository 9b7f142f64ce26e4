/**
 * Ingesting: walk, read and extract in threads, write in one place.
 *
 * Files come from the walk one by one; what the archive knows unchanged (path, size, time of change) is passed over without
 * opening it. A bounded number of files is under way at any time, and what is ready is written when enough has come together,
 * so memory does not depend on how many files there are. Everything written is whole: a run that ends here or there, by
 * whatever means, is continued by running it again.
 */
import { availableParallelism } from 'node:os';
import { normalize, resolve } from 'node:path';
import { VERSION } from '../record/version.js';
import { explain } from './error.js';
import type { Archive } from './open.js';
import { openPool, TASKS_OF_A_THREAD, type Pool } from './pool.js';
import { openStore, type Counts, type Failure, type Part, type Store } from './store.js';
import { walk, type Found, type FoundFile } from './walk.js';

export interface IngestOptions {
  /** Threads; as many as there are cores when absent. */
  jobs?: number;
  /** Extracts again what another version wrote. */
  refresh?: boolean;
  /** Reads again what looks unchanged. */
  rehash?: boolean;
  /** Files to read again, however they look: where they are found below the paths, or else after them. */
  retry?: readonly string[];
  /** Seconds after which a file is given up; 300 when absent. */
  timeout?: number;
  /** Megabytes that one thread may use; 2000 when absent: from 2048 on V8 lets its garbage grow to four times what lives, below to twice. */
  memory?: number;
  /** Called after every step; cheap enough to be ignored. */
  onProgress?: (progress: Progress) => void;
  /** Ends the run after what is under way. */
  signal?: AbortSignal;
  /** For tests: what this program calls itself. */
  version?: string;
}

export interface Progress extends Counts {
  /** Files seen so far. */
  files: number;
  /** Of these known and unchanged. */
  skipped: number;
  /** Of these read and stored. */
  done: number;
}

export interface Summary extends Progress {
  run: number;
  version: string;
  seconds: number;
  interrupted: boolean;
  /** Processor time, threads included. */
  cpuSeconds: number;
  /** Most memory that the process had, threads included, in megabytes. */
  peakMegabytes: number;
  /** The first ones; all of them are in the table `errors`. */
  failures: (Failure & { path: string })[];
}

const BATCH_FILES = 32;
const BATCH_BYTES = 256 * 1024;
/**
 * A transaction takes so many items: the first ones few, so that something is safe soon, then more, which costs less for each, but
 * no more than that: four times as many take 70 MB more and save nothing.
 */
const WRITE_ITEMS = { first: 32, most: 128 };
const WRITE_CHARACTERS = 6_000_000;
/** What is ready waits no longer than this to be written. */
const WRITE_MS = 3000;
const SUMMARY_FAILURES = 1000;

/** Larger files, and those that may hold many, get a task and a port of their own. */
const ALONE_BYTES = 4 * 1024 * 1024;
const archiveName = /\.(?:zip|7z|rar|tar|tgz|gz)$/i;

export async function ingest(
  archive: Archive,
  paths: Iterable<string> | AsyncIterable<string>,
  options: IngestOptions = {}
): Promise<Summary> {
  const { jobs = availableParallelism(), timeout = 300, memory = 2000, onProgress, signal } = options;
  const version = options.version ?? VERSION;
  const started = Date.now();
  const cpu = process.cpuUsage();
  const progress: Progress = { files: 0, skipped: 0, done: 0, added: 0, refreshed: 0, duplicates: 0, failed: 0 };
  const failures: Summary['failures'] = [];
  const retry = new Set(options.retry);
  const store = openStore(archive, { version, refresh: options.refresh });
  const run = await beginRun(archive, version, Array.isArray(paths) ? paths : []);
  let thrown: unknown;
  const fail = (error: unknown): void => {
    thrown ??= error;
  };
  const writer = openWriter(store, fail, (parts, counts) => {
    for (const part of parts) {
      if (part.last) progress.done++;
      for (const { path, error } of part.items) {
        if (error && failures.length < SUMMARY_FAILURES) failures.push({ path, ...error });
      }
    }
    for (const key of ['added', 'refreshed', 'duplicates', 'failed'] as const) progress[key] += counts[key];
    onProgress?.(progress);
  });
  let pool: Pool | undefined;
  const underWay = new Set<Promise<void>>();

  async function submit(files: FoundFile[]): Promise<void> {
    if (files.length === 0) return;
    pool ??= openPool({ jobs, timeout, memory });
    while (underWay.size >= jobs * TASKS_OF_A_THREAD) await Promise.race(underWay);
    if (thrown) throw thrown;
    const task = pool
      .run(files, (part) => {
        if (!thrown) writer.add(part);
      })
      .catch(fail)
      .finally(() => underWay.delete(task));
    underWay.add(task);
  }

  try {
    let batch: FoundFile[] = [];
    let bytes = 0;
    for await (const found of filesOf(both(paths, retry), archive)) {
      if (signal?.aborted) break;
      progress.files++;
      if (progress.files % 500 === 0) {
        onProgress?.(progress);
        await new Promise(setImmediate);
      }
      if (found.error) {
        writer.add({ path: found.path, bytes: 0, modified: 0, first: true, last: true, items: [found] });
        continue;
      }
      if (!retry.delete(found.path) && isKnown(store, found, options)) {
        progress.skipped++;
        continue;
      }
      if (found.bytes > ALONE_BYTES || archiveName.test(found.path)) {
        await submit([found]);
        continue;
      }
      batch.push(found);
      bytes += found.bytes;
      if (batch.length >= BATCH_FILES || bytes >= BATCH_BYTES) {
        await submit(batch);
        batch = [];
        bytes = 0;
      }
    }
    if (!signal?.aborted) await submit(batch);
    while (underWay.size > 0) await Promise.race(underWay);
    writer.flush();
    if (thrown) throw thrown;
  } catch (error) {
    throw explain(error, archive.path);
  } finally {
    await pool?.close();
  }
  const interrupted = signal?.aborted ?? false;
  await endRun(archive, run, progress, interrupted);
  const seconds = (Date.now() - started) / 1000;
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = (user + system) / 1e6;
  return { run, version, ...progress, seconds, cpuSeconds, interrupted, peakMegabytes, failures };
}

/** The first ones, then what `then` holds when they are done. */
export async function* both(
  first: Iterable<string> | AsyncIterable<string>,
  then: Iterable<string> | AsyncIterable<string>
): AsyncGenerator<string> {
  yield* first;
  yield* then;
}

async function* filesOf(paths: Iterable<string> | AsyncIterable<string>, archive: Archive): AsyncGenerator<Found> {
  const own = resolve(archive.path);
  const skip = new Set([own, `${own}-wal`, `${own}-shm`, `${own}-journal`]);
  for await (const path of paths) {
    for (const found of walk(normalize(path))) if (!skip.has(resolve(found.path))) yield found;
  }
}

function isKnown(store: Store, found: FoundFile, { rehash, refresh }: IngestOptions): boolean {
  const known = store.file(found.path);
  if (!known?.complete || rehash) return false;
  if (known.bytes !== found.bytes || known.modified !== found.modified) return false;
  return !(refresh && store.isStale(found.path));
}

interface Writer {
  add(part: Part): void;
  flush(): void;
}

/** Collects parts until a transaction is worth it, or the first of them has waited long enough. */
function openWriter(
  store: Store,
  fail: (error: unknown) => void,
  written: (parts: readonly Part[], counts: Counts) => void
): Writer {
  let parts: Part[] = [];
  let items = 0;
  let characters = 0;
  let most = WRITE_ITEMS.first;
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (parts.length === 0) return;
    const writing = parts;
    parts = [];
    items = 0;
    characters = 0;
    most = Math.min(most * 2, WRITE_ITEMS.most);
    try {
      written(writing, store.write(writing));
    } catch (error) {
      fail(error);
    }
  };
  return {
    add(part) {
      parts.push(part);
      items += part.items.length;
      for (const { rows } of part.items) characters += rows?.text.length ?? 0;
      if (items >= most || characters >= WRITE_CHARACTERS) flush();
      else timer ??= setTimeout(flush, WRITE_MS);
    },
    flush,
  };
}

async function beginRun({ db }: Archive, version: string, paths: readonly string[]): Promise<number> {
  const { id } = await db
    .insertInto('runs')
    .values({
      started_at: new Date().toISOString(),
      finished_at: null,
      version,
      arguments: JSON.stringify(paths),
      files: null,
      skipped: null,
      added: null,
      refreshed: null,
      duplicates: null,
      failed: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function endRun({ db }: Archive, run: number, progress: Progress, interrupted: boolean): Promise<void> {
  const { files, skipped, added, refreshed, duplicates, failed } = progress;
  await db
    .updateTable('runs')
    .set({ files, skipped, added, refreshed, duplicates, failed })
    .$if(!interrupted, (query) => query.set({ finished_at: new Date().toISOString() }))
    .where('id', '=', run)
    .execute();
}
