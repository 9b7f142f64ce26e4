/** The other side of the sandbox: reads one PDF a message. */
import { parentPort } from 'node:worker_threads';
import { Unreadable } from './errors.js';
import type { ReadLimits } from './limits.js';
import { readPdf } from './pdf.js';
import type { Answer, Progress } from './pdf-sandbox.js';

parentPort?.on('message', ({ bytes, limits }: { bytes: Uint8Array; limits: ReadLimits }) => {
  void answer(bytes, limits).then((message) => parentPort?.postMessage(message));
});

async function answer(bytes: Uint8Array, limits: ReadLimits): Promise<Answer> {
  try {
    return {
      reading: await readPdf(bytes, { ...limits, deadline: Infinity }, (page) =>
        parentPort?.postMessage({ page } satisfies Progress)
      ),
    };
  } catch (error) {
    const known = error instanceof Unreadable ? error : new Unreadable('damaged', { what: 'PDF' }, { cause: error });
    return { code: known.code, details: known.details, cause: String(known.cause ?? '') };
  }
}
