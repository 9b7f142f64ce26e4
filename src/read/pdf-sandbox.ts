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

/** What the thread sends after each page. */
export interface Progress {
  page: number;
}

/** What the thread sends at the end. */
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

/** Milliseconds that each page adds to the time of a file. */
const A_PAGE = 100;

/** How often memory and time are looked at, in milliseconds. */
const WATCH = 50;

async function run(bytes: Uint8Array, limits: ReadLimits): Promise<Reading> {
  const thread = (worker ??= start(limits));
  thread.ref();
  const before = process.memoryUsage.rss();
  let end = (): void => undefined;
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const stop = (error: Unreadable): void => {
        worker = undefined;
        void thread.terminate();
        reject(error);
      };
      const memory = (): Unreadable => new Unreadable('memory', { limit: limits.maxMemoryBytes });
      const broken = (cause?: Error): Unreadable => new Unreadable('damaged', { what: 'PDF' }, { cause });
      const onError = (error: Error & { code?: string }): void => {
        stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? memory() : broken(error));
      };
      const onExit = (): void => stop(broken());
      const onMessage = (message: Answer | Progress): void => {
        if ('page' in message) clock.allow(message.page);
        else resolve(message);
      };
      thread.on('message', onMessage);
      thread.on('error', onError);
      thread.on('exit', onExit);
      const clock = stopwatch(limits.timeoutMs);
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > limits.maxMemoryBytes) stop(memory());
        else if (clock.isOver()) stop(new Unreadable('timeout', { limit: limits.timeoutMs / 1000 }));
      }, WATCH);
      end = () => {
        clearInterval(watch);
        thread.off('message', onMessage);
        thread.off('error', onError);
        thread.off('exit', onExit);
      };
      thread.postMessage({ bytes, limits });
    });
    if (answer.code !== undefined) throw new Unreadable(answer.code, answer.details, { cause: answer.cause });
    return answer.reading;
  } finally {
    end();
    // Idle, it does not keep the process alive.
    thread.unref();
  }
}

/** A page that takes longer, of the clock and of the processor, will not come. */
const STALLED = { time: 6_000, work: 2_500 };

/**
 * Whether a file had its time. On a machine that is busy with other things the clock alone would stop honest files: what counts
 * is that the processor worked on it for so long, on one page or on all, or that nothing happens any more. Five times the limit
 * is over in any case.
 */
function stopwatch(basic: number): { isOver(): boolean; allow(page: number): void } {
  let limit = basic;
  const started = performance.now();
  const used = process.cpuUsage();
  const workSoFar = (): number => {
    const { user, system } = process.cpuUsage(used);
    return (user + system) / 1000;
  };
  let page = { time: 0, work: 0 };
  return {
    allow(number) {
      limit = basic + number * A_PAGE;
      page = { time: performance.now() - started, work: workSoFar() };
    },
    isOver() {
      const time = performance.now() - started;
      if (time < limit) return false;
      const work = workSoFar();
      if (time - page.time > STALLED.time && work - page.work > STALLED.work) return true;
      return work > limit * 0.8 || work < limit * 0.05 || time > limit * 5;
    },
  };
}

function start(limits: ReadLimits): Worker {
  const thread = new Worker(workerFile(), {
    // pdf.js prints its doubts.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.maxMemoryBytes / 1024 / 1024) },
  });
  // A late error of a thread that was stopped is nobody's.
  thread.on('error', () => undefined);
  return thread;
}

/** Beside the built chunks; when run from the sources (tests), in the last build. */
function workerFile(): string {
  const places = ['../pdf-worker.js', './pdf-worker.js', '../../dist/pdf-worker.js'];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (!found) throw new Error('dist/pdf-worker.js is missing: run npm run build');
  return found;
}
