/** What a reader of one format takes and gives; the formats themselves know no path. */
import type { Root } from 'mdast';
import type { Span } from '../types.js';
import type { FileLimits } from './limits.js';

export interface NoticeMeta {
  title?: string;
  publisher?: string;
  /** ISO date, or date and time. */
  publishedAt?: string;
}

/** A file that was read; `value` is what all spans point into. */
export interface Reading {
  value: string;
  mediaType: string;
  encoding?: string;
  /** Of formats with structure: positions are offsets of `value`. */
  tree?: Root;
  /** Markup inside `value` that is to be read past. */
  edits?: (Span & { replacement: string })[];
  meta?: NoticeMeta;
}

export type Reader = (bytes: Uint8Array, limits: FileLimits) => Reading | Promise<Reading>;
