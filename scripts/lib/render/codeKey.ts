import { join } from 'node:path';
import { filesBelow, hashesOf, sha256 } from '../publish/files.ts';
import type { Address, Edition } from './edition.ts';

const root = join(import.meta.dirname, '../../..');
/** Whatever a page can be made of: its sources, what lies beside it, how it is compiled, and by what. */
const folders = ['src', 'public', 'scripts/lib/render'];
const files = ['astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

/**
 * A hash over everything that compiled pages depend on; no content is among it, since none is compiled.
 * @param project the folder of the project
 */
export async function codeKey(edition: Edition, address: Address | null, project = root): Promise<string> {
  const below = await Promise.all(
    folders.map(async (folder) => (await filesBelow(join(project, folder))).map((file) => `${folder}/${file}`)),
  );
  const hashes = await hashesOf(project, [...files, ...below.flat()]);
  const { platform, arch, versions } = process;
  return sha256(JSON.stringify([edition, address, hashes, versions.node, platform, arch]));
}
