import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { isErrno } from '../command/failure.ts';

/** A file as it is kept. */
export interface KeptFile {
  readonly bytes: Uint8Array;
  /** How many pages it holds. */
  readonly pages: number;
}

/** Where files that were made are kept between builds. */
export interface KeptFiles {
  /** The file that was kept under a key; null where there is none that is whole. */
  readonly read: (key: string) => Promise<KeptFile | null>;
  readonly write: (key: string, file: KeptFile) => Promise<void>;
  /** Drops what has not been used for longest until the rest is small enough; whatever was used since it was opened stays. */
  readonly trim: () => Promise<void>;
}

/** A cache that keeps nothing. */
export const noCache: KeptFiles = { read: async () => null, write: async () => undefined, trim: async () => undefined };

const defaultSize = 512 * 1024 * 1024;

/**
 * Keeps files in a folder, one for each key. A kept file begins with a line that holds its key, its pages and a hash
 * of all that follows; one that does not fit its line is as good as none.
 * @param most bytes that all kept files together may take
 */
export function openCache(folder: string, most = defaultSize): KeptFiles {
  const opened = Date.now();
  return {
    read: (key) => read(join(folder, key), key),
    write: (key, file) => write(folder, key, file),
    trim: () => trim(folder, most, opened),
  };
}

async function read(path: string, key: string): Promise<KeptFile | null> {
  try {
    const file = await readFile(path);
    const end = file.indexOf('\n');
    const bytes = file.subarray(end + 1);
    const pages = Number(/ (\d+) [\da-f]+$/.exec(file.toString('latin1', 0, end))?.[1]);
    if (end < 0 || file.toString('latin1', 0, end) !== lineOf(key, { bytes, pages })) return null;
    await utimes(path, new Date(), new Date());
    return { bytes, pages };
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES', 'EPERM', 'EIO', 'EROFS')) return null;
    throw error;
  }
}

// The hash covers the number of pages too, and the key ties both to what they were made from.
const lineOf = (key: string, { bytes, pages }: KeptFile) =>
  `channelbook-1 ${key} ${pages} ${createHash('sha256').update(`${key} ${pages}\n`).update(bytes).digest('hex')}`;

async function write(folder: string, key: string, kept: KeptFile): Promise<void> {
  const path = join(folder, key);
  const unfinished = `${path}.${process.pid}.${threadId}`;
  try {
    await mkdir(folder, { recursive: true });
    await using file = await open(unfinished, 'w', 0o600);
    await file.writeFile(`${lineOf(key, kept)}\n`);
    await file.writeFile(kept.bytes);
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    // A full disk or a folder that cannot be written to costs time at the next build, and nothing else.
    if (!isErrno(error, 'ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'EISDIR')) throw error;
  }
}

async function trim(folder: string, most: number, opened: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const kept = await Promise.all(names.map((name) => measure(join(folder, name))));
  const newestFirst = kept.filter((entry) => entry !== null).toSorted((a, b) => b.used - a.used);
  let total = 0;
  for (const { path, size, used } of newestFirst) {
    total += size;
    if (total > most && used < opened) await rm(path, { force: true, recursive: true });
  }
}

async function measure(path: string): Promise<{ path: string; size: number; used: number } | null> {
  try {
    const { size, mtimeMs, isFile } = await stat(path).then((entry) => ({ ...entry, isFile: entry.isFile() }));
    return isFile ? { path, size, used: mtimeMs } : null;
  } catch {
    // Another build has just dropped it.
    return null;
  }
}
