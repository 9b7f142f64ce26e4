/**
 * What a worker thread does: reads some files, extracts, and returns what is to be stored. Entry of its own in the build.
 *
 * One that holds many notices (an archive of files) is handed over part by part through a port, and waits between the parts
 * until the writer has taken them, so that memory does not depend on how many there are.
 */
import { readFileSync } from 'node:fs';
import type { MessagePort } from 'node:worker_threads';
import { parseNotice } from '../pipeline.js';
import { readBytes, ReadError } from '../read/index.js';
import { rowsOf } from './rows.js';
import type { Failure, Item } from './store.js';
import { failureOf } from './walk.js';

export interface Task {
  files: { path: string; raw?: Uint8Array }[];
  /** Where parts of a single file go. */
  port?: MessagePort;
}

/** The items of each file; those that went through the port are not among them. */
export type TaskResult = Item[][];

const PART_ITEMS = 64;
const PART_CHARACTERS = 1_000_000;

/** One task after the other: those that wait shall not keep back the one that is being done. */
let turn: Promise<unknown> = Promise.resolve();

export default function work(task: Task): Promise<TaskResult> {
  const result = turn.then(() => read(task));
  turn = result.catch(() => undefined);
  return result;
}

async function read({ files, port }: Task): Promise<TaskResult> {
  const results: TaskResult = [];
  port?.postMessage('begun');
  try {
    for (const { path, raw } of files) results.push(await readOne(path, raw, port));
  } finally {
    port?.close();
  }
  return results;
}

async function readOne(path: string, raw?: Uint8Array, port?: MessagePort): Promise<Item[]> {
  let items: Item[] = [];
  let characters = 0;
  try {
    for await (const result of readBytes(bytesOf(raw ?? path), path)) {
      const item = result.error
        ? { path: result.path, error: reasonOf(result.path, result.error) }
        : extract(result.path, result.file);
      items.push(item);
      characters += item.rows?.text.length ?? 0;
      if (port && (items.length >= PART_ITEMS || characters >= PART_CHARACTERS)) {
        await handOver(port, items);
        items = [];
        characters = 0;
      }
    }
  } catch (error) {
    items.push({ path, error: reasonOf(path, error) });
  }
  return items;
}

/** At once: three times as fast as waiting for a thread of the file system, and nobody else has work here. */
function bytesOf(path: string | Uint8Array): Uint8Array {
  return readFileSync(typeof path === 'string' ? path : Buffer.from(path));
}

function extract(path: string, file: Parameters<typeof parseNotice>[0]): Item {
  try {
    return { path, rows: rowsOf(parseNotice(file, { lang: 'zh' })) };
  } catch (error) {
    return { path, error: reasonOf(path, error) };
  }
}

function handOver(port: MessagePort, items: Item[]): Promise<void> {
  return new Promise((resolve) => {
    port.once('message', () => resolve());
    port.postMessage(items);
  });
}

function reasonOf(path: string, error: unknown): Failure {
  if (error instanceof ReadError) return { code: error.code, ...error.reason };
  if (error instanceof Error && 'syscall' in error) return failureOf(path, error);
  const said = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', zh: `意外错误：${said}`, en: `unexpected error: ${said}` };
}
