/** The other side of the sandbox: reads one PDF a message. */
import { parentPort } from 'node:worker_threads';
import { Unreadable } from './errors.js';
import type { ReadLimits } from './limits.js';
import { pdf } from './pdf.js';
import type { Answer } from './pdf-sandbox.js';

parentPort?.on('message', ({ bytes, limits }: { bytes: Uint8Array; limits: ReadLimits }) => {
  void answer(bytes, limits).then((message) => parentPort?.postMessage(message));
});

async function answer(bytes: Uint8Array, limits: ReadLimits): Promise<Answer> {
  try {
    return { reading: await pdf(bytes, limits) };
  } catch (error) {
    const known = error instanceof Unreadable ? error : new Unreadable('damaged', { what: 'PDF' }, { cause: error });
    return { code: known.code, details: known.details, cause: String(known.cause ?? '') };
  }
}
