/** Windows takes these for devices, whatever comes behind the point. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Names for the pages: those of the notices as far as every file system takes them, and never two the same.
 */
export class PageNames {
  private readonly used = new Set(['index.html']);

  /** @param path as the record has it; only its last part counts */
  next(path: string): string {
    const base = path.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
    const safe =
      base

        .replace(/[\u0000-\u001f\u007f-\u009f\\/:*?"'<>|#%&{}$!@+`=\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '-')
        .replace(/^[-.]+|[-.]+$/g, '')
        // File names hold 255 bytes; a Chinese character takes three.
        .slice(0, 70) || 'notice';
    const stem = RESERVED.test(safe) ? `_${safe}` : safe;
    let name = `${stem}.html`;
    for (let n = 2; this.used.has(name.toLowerCase()); n++) name = `${stem}-${n}.html`;
    this.used.add(name.toLowerCase());
    return name;
  }
}
