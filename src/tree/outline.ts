/** Nests the labelled headings: 一、 > (一) > 1. … (first version) */
import type { Notice, Section } from '../types.js';

export function buildOutline(notice: Notice): Section[] {
  void notice;
  return [];
}
