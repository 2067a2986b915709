import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../command/failure.ts';
import { unexpected } from './allowed.ts';
import { filesBelow, sha256 } from './files.ts';
import { brokenLinks, type Site } from './links.ts';
import { type ManifestFile, readManifest } from './manifest.ts';

/**
 * Looks over a finished handbook before anybody else does: only files that may be published, every link leads somewhere.
 * @param edition what its folder is called
 * @throws Failure that names everything that is wrong
 */
export async function verifyHandbook(
  folder: string,
  site: Site,
  edition: 'handbook' | 'internal' = 'handbook',
): Promise<void> {
  const files = await filesBelow(folder);
  const strange = unexpected(edition, files).map((file) => `${file} is of a kind that is not published.`);
  refuse(edition, [...strange, ...(await brokenLinks(folder, files, site))]);
}

/** Looks over a finished `plans/` folder: exactly the files of its manifest, each with the bytes that were checked. */
export async function verifyPlans(folder: string): Promise<void> {
  const { files: rows } = await readManifest(folder);
  const files = await filesBelow(folder);
  const listed = new Set(['manifest.json', ...rows.map((row) => row.file)]);
  const strange = unexpected('plans', files).map((file) => `${file} is of a kind that is not published.`);
  const unlisted = files.filter((file) => !listed.has(file)).map((file) => `${file} is not in the manifest.`);
  const torn = (await Promise.all(rows.map((row) => changed(folder, row)))).filter((text) => text !== null);
  refuse('plans', [...strange, ...unlisted, ...torn, ...(await brokenLinks(folder, files, nowhere))]);
}

/** A partner may lay its files anywhere: their pages may link to what lies beside them, and to whole addresses. */
const nowhere: Site = { url: 'https://plan.invalid', base: '/' };

async function changed(folder: string, { file, sha256: expected }: ManifestFile): Promise<string | null> {
  const path = join(folder, file);
  if (!existsSync(path)) return `${file} is missing.`;
  return sha256(await readFile(path)) === expected ? null : `${file} is not what was made.`;
}

function refuse(edition: string, wrong: readonly string[]): void {
  if (wrong.length === 0) return;
  const lines = wrong.slice(0, 50).map((line) => `  ${line}`);
  const more = wrong.length > lines.length ? [`  … and ${wrong.length - lines.length} more.`] : [];
  throw new Failure(
    [`The ${edition} folder was not published, since it is not in order:`, ...lines, ...more].join('\n'),
  );
}
