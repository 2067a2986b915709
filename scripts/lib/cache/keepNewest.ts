import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes from a folder what has not been used for longest. @param most entries that stay */
export async function keepNewest(folder: string, most: number): Promise<void> {
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  const used = await Promise.all(paths.map(async (path) => ({ path, at: await lastUse(path) })));
  const old = used.toSorted((a, b) => b.at - a.at).slice(most);
  for (const { path } of old) await rm(path, { recursive: true, force: true });
}

// Another build may have removed it meanwhile.
const lastUse = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
