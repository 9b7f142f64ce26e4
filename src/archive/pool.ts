/**
 * The worker threads: files in, parts to be stored out.
 *
 * Small files go in batches, because handing over a task costs as much as extracting a short notice. A thread has several tasks
 * waiting, so that it need not stop while this one writes. A file that kills its thread (memory, a crash in a native library)
 * or never ends is an error of that file: what else the thread had to do is done again, batches file by file, so that the
 * others do not suffer for it.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Failure, Item, Part } from './store.js';
import type { FoundFile } from './walk.js';
import type { Task, TaskResult } from './worker.js';

/** Tasks that a thread may have: the one that it does, and those that wait. */
export const TASKS_OF_A_THREAD = 4;

/**
 * For what a thread has just made: what V8 takes unasked outside of threads. All of a notice lives until it is done, and is copied
 * whenever this is full: half of it costs a sixth more time, double saves nothing.
 */
const YOUNG_MEGABYTES = 48;

/** How often a file is taken up again when its thread was lost before its turn. */
const MOST_LOST = 20;

export interface Pool {
  /** Reads the files; parts come as they are ready. */
  run(files: readonly FoundFile[], take: (part: Part) => void): Promise<void>;
  close(): Promise<void>;
}

export interface PoolOptions {
  jobs: number;
  /** Seconds after which a file is given up. */
  timeout: number;
  /** Megabytes that one thread may use. */
  memory: number;
}

export function openPool({ jobs, timeout, memory }: PoolOptions): Pool {
  const pool = new Piscina<Task, TaskResult>({
    filename: workerFile(),
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: TASKS_OF_A_THREAD,
    idleTimeout: Infinity,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });

  async function single(file: FoundFile, take: (part: Part) => void): Promise<void> {
    const { path, bytes, modified, raw } = file;
    for (let lost = 0; ; lost++) {
      const { port1, port2 } = new MessageChannel();
      const timer = new Timer(timeout);
      let first = true;
      const part = (items: Item[], last: boolean): void => {
        take({ path, bytes, modified, first, last, items });
        first = false;
      };
      port1.on('message', (message: Item[] | 'begun') => {
        if (message === 'begun') return timer.start();
        part(message, false);
        port1.postMessage('taken');
      });
      try {
        const [rest = []] = await pool.run(
          { files: [{ path, raw }], port: port2 },
          { signal: timer.signal, transferList: [port2] }
        );
        return part(rest, true);
      } catch (error) {
        // Lost with a thread that another file has killed, before its turn came.
        if (!timer.started && lost < MOST_LOST) continue;
        return part([{ path, error: lossOf(error, timeout, memory) }], true);
      } finally {
        timer.stop();
        port1.close();
      }
    }
  }

  async function batch(files: readonly FoundFile[]): Promise<TaskResult> {
    const timer = new Timer(timeout * TASKS_OF_A_THREAD);
    timer.start();
    try {
      return await pool.run({ files: files.map(({ path, raw }) => ({ path, raw })) }, { signal: timer.signal });
    } finally {
      timer.stop();
    }
  }

  return {
    async run(files, take) {
      const [only] = files;
      if (only && files.length === 1) return single(only, take);
      let results: TaskResult;
      try {
        results = await batch(files);
      } catch {
        for (const file of files) await single(file, take);
        return;
      }
      files.forEach((file, i) => take({ ...file, first: true, last: true, items: results[i] ?? [] }));
    },
    close: () => pool.destroy(),
  };
}

/** Gives a task up after a time, counted from its turn. */
class Timer {
  private readonly controller = new AbortController();
  private timeout: NodeJS.Timeout | undefined;
  readonly signal = this.controller.signal;

  constructor(private readonly seconds: number) {}

  get started(): boolean {
    return this.timeout !== undefined;
  }

  start(): void {
    this.timeout ??= setTimeout(() => this.controller.abort(), this.seconds * 1000);
  }

  stop(): void {
    clearTimeout(this.timeout);
  }
}

function lossOf(error: unknown, timeout: number, memory: number): Failure {
  const name = error instanceof Error ? error.name : '';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (name === 'AbortError') {
    return { code: 'timeout', zh: `超过 ${timeout} 秒仍未读完`, en: `not done after ${timeout} seconds` };
  }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { code: 'memory', zh: `所需内存超过 ${memory} MB`, en: `needs more than ${memory} MB of memory` };
  }
  const said = error instanceof Error ? error.message : String(error);
  return { code: 'crashed', zh: `读取时程序崩溃：${said}`, en: `the reader crashed: ${said}` };
}

/** Beside the built chunks; when run from the sources (tests), in the last build. */
function workerFile(): string {
  const places = ['../archive-worker.js', './archive-worker.js', '../../dist/archive-worker.js'];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (!found) throw new Error('dist/archive-worker.js is missing: run npm run build');
  return found;
}
