/**
 * The worker threads: files in, parts to be stored out.
 *
 * Small files go in batches, because handing over a task costs as much as extracting a short notice. A file that kills its
 * thread (memory, a crash in a native library) or never ends is an error of that file: the batch it was in is done again, file
 * by file, so that the others do not suffer for it.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Failure, Item, Part } from './store.js';
import type { FoundFile } from './walk.js';
import type { Task, TaskResult } from './worker.js';

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
    idleTimeout: Infinity,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });

  async function single(file: FoundFile, take: (part: Part) => void): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    const { path, bytes, modified, raw } = file;
    let first = true;
    const part = (items: Item[], last: boolean): void => {
      take({ path, bytes, modified, first, last, items });
      first = false;
    };
    port1.on('message', (items: Item[]) => {
      part(items, false);
      port1.postMessage('taken');
    });
    try {
      const [rest = []] = await limited({ files: [{ path, raw }], port: port2 }, [port2]);
      part(rest, true);
    } catch (error) {
      part([{ path, error: lossOf(error, timeout, memory) }], true);
    } finally {
      port1.close();
    }
  }

  async function limited(task: Task, transferList: MessageChannel['port1'][] = []): Promise<TaskResult> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeout * 1000);
    try {
      return await pool.run(task, { signal: controller.signal, transferList });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async run(files, take) {
      const [only] = files;
      if (only && files.length === 1) return single(only, take);
      let results: TaskResult;
      try {
        results = await limited({ files: files.map(({ path, raw }) => ({ path, raw })) });
      } catch {
        for (const file of files) await single(file, take);
        return;
      }
      files.forEach((file, i) => take({ ...file, first: true, last: true, items: results[i] ?? [] }));
    },
    close: () => pool.destroy(),
  };
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
