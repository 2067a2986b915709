import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../command/failure.ts';

/**
 * Brings what was printed elsewhere into a cache. Every file is kept under a hash of all that it was made from and is
 * looked over when it is taken, so a part of another content, version or browser is of no use and does no harm.
 * @param parts folders of kept files
 * @returns how many files were brought
 * @throws Failure where a part is not there
 */
export async function joinCaches(parts: readonly string[], to: string): Promise<number> {
  const missing = parts.filter((part) => !existsSync(part));
  if (missing.length > 0)
    throw new Failure(
      `There is no ${missing.join(' and no ')} to be joined.`,
      'Name the cache folder of each part, as its build with --shard had it in --cache.',
    );
  await mkdir(to, { recursive: true });
  const all = await Promise.all(parts.map((part) => joinOne(part, to)));
  return all.reduce((sum, count) => sum + count, 0);
}

async function joinOne(part: string, to: string): Promise<number> {
  const names = (await readdir(part)).filter((name) => /^[\da-f]{64}$/.test(name));
  for (const name of names) {
    const unfinished = join(to, `${name}.${process.pid}`);
    await copyFile(join(part, name), unfinished, constants.COPYFILE_FICLONE);
    await rename(unfinished, join(to, name));
  }
  return names.length;
}
