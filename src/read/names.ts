/** Names of files and members: how they are shown, and which are no notices. */

/** UTF-8 where valid, else GB18030 (archives and disks of Chinese Windows), else byte by byte. */
export function nameOf(raw: Uint8Array, utf8 = false): string {
  for (const encoding of utf8 ? ['utf-8'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(raw);
    } catch {
      // The next one.
    }
  }
  return Buffer.from(raw).toString('latin1');
}

const beside =
  /(?:^|\/)(?:__MACOSX(?:\/.*)?|\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*|[^/]*\.(?:jpe?g|png|gif|bmp|ico|webp|svg|css|js|mjs|map|woff2?|ttf|otf|eot|mp[34]|avi|wav))$/i;

/**
 * What lies beside notices in a folder or an archive and that nobody would miss: pictures and scripts of saved pages, lock
 * files, hidden files. Told by name, for it need not be opened; named on the command line it is read all the same.
 */
export function isBeside(name: string): boolean {
  return beside.test(name);
}
