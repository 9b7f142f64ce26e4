/**
 * How much a file may cost. Every limit ends in one clear error, never in a hang or a crash.
 *
 * The defaults let through whatever an office publishes (a notice of a thousand pages is below 4 MB of text) and keep a
 * whole run below 10 s a file and 1 GB of memory.
 */

import { Unreadable } from './errors.js';

const MB = 1024 * 1024;

export interface ReadLimits {
  /** Bytes of a file, an archive, or a member of one. */
  maxBytes: number;
  /** Bytes of a text, Markdown or web page file, and of the text that another format yields. */
  maxTextBytes: number;
  /** Members of an archive, those of archives inside it included. */
  maxEntries: number;
  /** Bytes that an archive or a packed document may unpack to in all. */
  maxUnpackedBytes: number;
  /** Unpacked to packed size of one member, from eight megabytes on. Office XML reaches 100. */
  maxRatio: number;
  /** Archives inside archives. */
  maxArchiveDepth: number;
  /** Elements inside elements of a page or an XML part. */
  maxDepth: number;
  /** Elements of an XML part, which are read past. */
  maxElements: number;
  /** Elements that are kept in memory: those of a web page, or of one page of an OFD. */
  maxTreeElements: number;
  /** Milliseconds for one file; a PDF gets a tenth of a second more for each page. */
  timeoutMs: number;
  /** Bytes of memory that the PDF library may take. */
  maxMemoryBytes: number;
}

export const defaultLimits: ReadLimits = {
  maxBytes: 128 * MB,
  maxTextBytes: 16 * MB,
  maxEntries: 20_000,
  maxUnpackedBytes: 512 * MB,
  maxRatio: 400,
  maxArchiveDepth: 4,
  maxDepth: 512,
  maxElements: 4_000_000,
  maxTreeElements: 1_000_000,
  timeoutMs: 7_000,
  maxMemoryBytes: 640 * MB,
};

/** Limits of the file that is being read, and when its time is over. */
export interface FileLimits extends ReadLimits {
  /** On the clock of `performance.now()`. */
  deadline: number;
}

/** The time of one file starts. */
export function startClock(limits: ReadLimits): FileLimits {
  return { ...limits, deadline: performance.now() + limits.timeoutMs };
}

/** @throws Unreadable `timeout`; readers ask now and then in their loops */
export function checkTime({ deadline, timeoutMs }: Pick<FileLimits, 'deadline' | 'timeoutMs'>): void {
  if (performance.now() > deadline) throw new Unreadable('timeout', { limit: timeoutMs / 1000 });
}

/** Defaults with what the caller changed. */
export function withLimits(limits: Partial<ReadLimits> = {}): ReadLimits {
  return { ...defaultLimits, ...limits };
}
