/** Writing a file piece by piece, which gets its name only when it is whole. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

export interface Output {
  write(piece: string | Uint8Array): Promise<void>;
}

/** Runs `work` on a file beside `path`, then moves it there. What is there already stays until then. */
export async function writeWhole(path: string, work: (output: Output) => Promise<void>): Promise<void> {
  const part = `${path}.part`;
  const stream = createWriteStream(part);
  try {
    await work(outputOf(stream));
    stream.end();
    await finished(stream);
    await rename(part, path);
  } catch (error) {
    stream.destroy();
    await rm(part, { force: true });
    throw error;
  }
}

/** Waits where the disk, or the reader, is slower than we are. */
export function outputOf(stream: WriteStream | NodeJS.WriteStream): Output {
  return {
    async write(piece) {
      if (piece.length > 0 && !stream.write(piece)) await once(stream, 'drain');
    },
  };
}
