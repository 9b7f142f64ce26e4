import { diskFull } from '../archive/error.js';

/** What the system says when a file that the user named cannot be written or read, in one line. */
const reasons: Record<string, { zh: string; en: string }> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  ENOTDIR: { zh: '不是文件夹', en: 'is not a folder' },
  EEXIST: { zh: '已有同名文件', en: 'a file of this name is in the way' },
  EISDIR: { zh: '是文件夹', en: 'is a folder' },
  EACCES: { zh: '没有权限', en: 'no permission' },
  EPERM: { zh: '没有权限', en: 'no permission' },
  EROFS: { zh: '文件系统只读', en: 'the file system is read-only' },
  ENOSPC: diskFull,
  EDQUOT: { zh: '超出磁盘配额', en: 'the disk quota is used up' },
  EFBIG: { zh: '文件超出允许的大小', en: 'the file would be larger than is allowed' },
};

/** @returns undefined for an error that is no user's doing */
export function reasonOf(error: unknown): { zh: string; en: string } | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const reason = reasons[String(error.code)];
  const path = 'path' in error ? String(error.path) : String(error.syscall);
  return reason && { zh: `${path}：${reason.zh}`, en: `${path}: ${reason.en}` };
}
