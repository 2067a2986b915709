import { createHash } from 'node:crypto';
import { type BigIntStats, existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What tells the files below some paths from themselves after any change: name, size, number and times of each. The
 * time of the last change of a file's state cannot be set back, so a file that was written to never looks as it did.
 * Nothing is read, and whatever begins with a dot is passed over.
 * @param paths files and folders, or links to them; one that is not there counts as such
 */
export function markOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, existsSync(path) ? realpathSync(path) : path);
  return hash.digest('hex');
}

type Hash = ReturnType<typeof createHash>;

function addTo(hash: Hash, path: string): void {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  hash.update(`${path}\n${stats ? lineOf(stats) : 'missing'}\n`);
  if (!stats?.isDirectory()) return;
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  for (const name of names.toSorted()) addTo(hash, join(path, name));
}

/** Of a folder only that it is one: its files speak for themselves, and its times change with what is passed over. */
const lineOf = (stats: BigIntStats): string =>
  stats.isDirectory()
    ? 'folder'
    : [stats.mode, stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ');
