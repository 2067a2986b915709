import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow, hashesOf, sha256 } from '../publish/files.ts';

const root = join(import.meta.dirname, '../../..');
const printer = join(import.meta.dirname, '../pdf');

/**
 * A hash over all code that has a hand in something: the files of a folder (the printer's, if none is named), the exact
 * version of every package, and the Node that runs them. Whoever changes any of it need not remember to count a version
 * up.
 */
export async function codeVersion(folder = printer, packages = join(root, 'package-lock.json')): Promise<string> {
  const names = (await filesBelow(folder)).filter((name) => name.endsWith('.ts'));
  const hashes = await hashesOf(folder, names);
  const { node = '', zlib = '' } = process.versions;
  return sha256(JSON.stringify([hashes, sha256(await readFile(packages)), node, zlib]));
}
