import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { firstPart } from '../../../src/pack/share/envelope.ts';
import { paths } from '../../../src/urls.ts';
import { packPages } from '../pack/makePacks.ts';
import type { Manifest, ManifestFile } from '../publish/manifest.ts';
import type { Staging } from '../publish/staging.ts';
import { contentsOf } from './contents.ts';
import { sealer } from './seal.ts';
import { readShell, type Shell } from './shell.ts';
import type { Share, Shares } from './store.ts';

/**
 * Makes the pages behind all share links anew, in the staged handbook, and removes those whose links were withdrawn.
 * @param manifest of the staged plans
 * @returns the partners with a link whose plans were not made, so that it leads nowhere
 */
export async function makeShares(shares: Shares, manifest: Manifest, staging: Staging): Promise<string[]> {
  await rm(join(staging.handbook, 's'), { recursive: true, force: true });
  // The pages lie in the handbook; while there is none there is no place for them.
  if (!manifest.handbook) return [];
  const rows = Map.groupBy(manifest.files, ({ partner }) => partner);
  const live = Object.entries(shares).filter(([partner]) => rows.has(partner));
  if (live.length > 0) {
    const shell = await readShell(packPages(staging));
    for (const [partner, share] of live) await makeShare(share, rows.get(partner) ?? [], staging, shell);
  }
  return Object.keys(shares).filter((partner) => !rows.has(partner));
}

async function makeShare(
  { id, key }: Share,
  rows: readonly ManifestFile[],
  staging: Staging,
  shell: Shell,
): Promise<void> {
  const folder = join(staging.handbook, paths.share(id));
  const { shared, files } = await contentsOf(staging.plans, rows);
  const seal = await sealer(new Uint8Array(Buffer.from(key, 'base64url')));
  const first = { part: firstPart, bytes: deflateRawSync(JSON.stringify(shared), { level: 9 }) };
  await mkdir(folder, { recursive: true });
  for (const { part, bytes } of [first, ...files]) {
    await writeFile(join(folder, `${part}.bin`), await seal(part, bytes));
  }
  await Promise.all(Object.entries(shell).map(([name, text]) => writeFile(join(folder, name), text)));
}
