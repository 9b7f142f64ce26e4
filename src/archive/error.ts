/** What can go wrong with an archive as a whole; a file that cannot be read is not among it. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
  constructor(
    readonly code: 'missing' | 'foreign' | 'newer' | 'full' | 'busy' | 'damaged' | 'unwritable' | 'misuse',
    readonly reason: { zh: string; en: string },
    options?: ErrorOptions
  ) {
    super(reason.en, options);
  }
}

/** Said of archives here, and of any other file by `cli/system-errors.ts`. */
export const diskFull = { zh: '磁盘已满', en: 'the disk is full' } as const;

/** What SQLite says in its codes, in words for people. Anything else is passed on as it is. */
export function explain(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const make = (name: ArchiveError['code'], zh: string, en: string): ArchiveError =>
    new ArchiveError(name, { zh: `${path}：${zh}`, en: `${path}: ${en}` }, { cause: error });
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return make(
      'full',
      `${diskFull.zh}；已写入的内容完好，腾出空间后再运行一次即可接着做`,
      `${diskFull.en}; what was written is intact, and the next run goes on from there`
    );
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
    return make('busy', '另一个程序占用档案库过久', 'another program has kept the archive locked for too long');
  if (code === 'SQLITE_NOTADB')
    return make('foreign', '不是档案库（不是 SQLite 文件）', 'is not an archive (no SQLite file)');
  if (code.startsWith('SQLITE_CORRUPT')) return make('damaged', '档案库已损坏', 'the archive is damaged');
  if (code.startsWith('SQLITE_IOERR'))
    return make('unwritable', '读写档案库时磁盘出错', 'the disk failed while reading or writing the archive');
  if (code.startsWith('SQLITE_CANTOPEN')) return make('unwritable', '无法打开', 'cannot be opened');
  if (error instanceof TypeError && error.message.includes('directory does not exist'))
    return make('unwritable', '所在的文件夹不存在', 'the folder does not exist');
  if (code.startsWith('SQLITE_READONLY')) return make('unwritable', '没有写入权限', 'cannot be written');
  return error;
}
