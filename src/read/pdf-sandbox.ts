/**
 * Runs the PDF reader in a thread that can be stopped: pdf.js unpacks and decodes on its own, and a small file can make it
 * take minutes or gigabytes.
 *
 * One thread serves one file after the other and lives as long as the process needs it; where it was stopped, the next file
 * gets a new one. Memory outside of the heap is not the thread's own, so that of the whole process is watched.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Unreadable } from './errors.js';
import type { ReadLimits } from './limits.js';
import type { Reading } from './reader.js';

/** What the thread sends back. */
export type Answer =
  | { reading: Reading; code?: undefined }
  | { reading?: undefined; code: Unreadable['code']; details: Unreadable['details']; cause: string };

let worker: Worker | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** @throws Unreadable what the reader throws, `timeout` and `memory` */
export function pdf(bytes: Uint8Array, limits: ReadLimits): Promise<Reading> {
  const turn = queue.then(() => run(bytes, limits));
  queue = turn.catch(() => undefined);
  return turn;
}

/** How often memory is looked at, in milliseconds. */
const WATCH = 50;

async function run(bytes: Uint8Array, limits: ReadLimits): Promise<Reading> {
  const thread = (worker ??= start(limits));
  thread.ref();
  const before = process.memoryUsage.rss();
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const stop = (error: Unreadable): void => {
        worker = undefined;
        void thread.terminate();
        reject(error);
      };
      const memory = (): Unreadable => new Unreadable('memory', { limit: limits.maxMemoryBytes });
      thread.once('message', resolve);
      thread.once('error', (error: Error & { code?: string }) => {
        stop(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? memory()
            : new Unreadable('damaged', { what: 'PDF' }, { cause: error })
        );
      });
      thread.once('exit', () => stop(new Unreadable('damaged', { what: 'PDF' })));
      timer = setTimeout(() => stop(new Unreadable('timeout', { limit: limits.timeoutMs / 1000 })), limits.timeoutMs);
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > limits.maxMemoryBytes) stop(memory());
      }, WATCH);
      thread.postMessage({ bytes, limits });
    });
    if (answer.code !== undefined) throw new Unreadable(answer.code, answer.details, { cause: answer.cause });
    return answer.reading;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    thread.removeAllListeners();
    // Idle, it does not keep the process alive. A late error of a stopped thread is nobody's.
    thread.on('error', () => undefined);
    thread.unref();
  }
}

function start(limits: ReadLimits): Worker {
  return new Worker(workerFile(), {
    // pdf.js prints its doubts.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.maxMemoryBytes / 1024 / 1024) },
  });
}

/** Beside the built chunks; when run from the sources (tests), in the last build. */
function workerFile(): string {
  const places = ['../pdf-worker.js', './pdf-worker.js', '../../dist/pdf-worker.js'];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (!found) throw new Error('dist/pdf-worker.js is missing: run npm run build');
  return found;
}
