import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Every file below a folder by its path, sorted. */
export async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  const contents = await Promise.all(paths.map((path) => readFile(join(folder, path))));
  return new Map(paths.map((path, index) => [path, contents[index] ?? Buffer.alloc(0)]));
}

const gzip = Buffer.from([0x1f, 0x8b]);

/** The bytes that a reader gets in the end: Pagefind packs its index. */
export const unpacked = (bytes: Buffer): Buffer => (bytes.subarray(0, 2).equals(gzip) ? gunzipSync(bytes) : bytes);
