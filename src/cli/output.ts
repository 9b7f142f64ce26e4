/**
 * Writing to standard output and standard error.
 *
 * Output is written piece by piece and waits for the reader (back-pressure), so memory stays flat however many files there
 * are. A reader that goes away (`| head`) ends the program quietly.
 */
import { once } from 'node:events';
import { exitCodes } from './exit-codes.js';

/** Writes one piece, and waits where the reader is slower than we are. */
export async function write(piece: string, stream: NodeJS.WriteStream = process.stdout): Promise<void> {
  if (piece !== '' && !stream.write(piece)) await once(stream, 'drain');
}

/** One line on standard error; a line end inside would make two of it. */
export function complain(line: string): void {
  process.stderr.write(`tongbao: ${line.replace(/\s*[\r\n]+\s*/g, ' ')}\n`);
}

/** Ends quietly when the reader goes away or the user has had enough. */
export function endQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(exitCodes.ok);
    });
  }
  process.on('SIGINT', endAtOnce);
}

const endAtOnce = (): never => process.exit(exitCodes.interrupted);

/** For a command that has something to put in order first: `stop` instead of the end. @returns to have the end again */
export function onInterrupt(stop: () => void): () => void {
  process.off('SIGINT', endAtOnce);
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, stop);
  return () => {
    for (const name of ['SIGINT', 'SIGTERM']) process.off(name, stop);
    process.on('SIGINT', endAtOnce);
  };
}
