/** Bytes to text. (first version: UTF-8 only) */
export function decode(bytes: Uint8Array): { text: string; encoding: string } {
  return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
}
