/**
 * How much a file may cost. Every limit ends in one clear error, never in a hang or a crash.
 *
 * The defaults let through whatever an office publishes (a notice of a thousand pages is below 4 MB of text) and keep a
 * whole run below 10 s a file and 1 GB of memory.
 */

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
  /** Unpacked to packed size of one member, beyond the first megabyte. Office XML reaches 100. */
  maxRatio: number;
  /** Archives inside archives. */
  maxArchiveDepth: number;
  /** Elements inside elements of a page or an XML part. */
  maxDepth: number;
  /** Elements of a page or an XML part. */
  maxElements: number;
  /** Milliseconds for a format whose library cannot be stopped from inside (PDF, DOC). */
  timeoutMs: number;
  /** Bytes of memory that such a library may take. */
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
  timeoutMs: 8_000,
  maxMemoryBytes: 640 * MB,
};

/** Defaults with what the caller changed. */
export function withLimits(limits: Partial<ReadLimits> = {}): ReadLimits {
  return { ...defaultLimits, ...limits };
}
