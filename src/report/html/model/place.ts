/** Where an offset of the text stands in the file, found by binary search over the blocks. */
import type { BlockRecord, NoticeRecord } from '../../../record/schema.js';
import { lastAtOrBefore } from './blocks.js';

/** The locator of the block that holds the offset, or of the last one before it. */
export function locate(blocks: NoticeRecord['blocks'], offset: number): BlockRecord['locator'] {
  return blocks[lastAtOrBefore(blocks, offset, ({ span }) => span.start)]?.locator ?? {};
}
