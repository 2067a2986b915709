import { type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { nearest } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { stageIds } from '../schema/stage.ts';
import { assetFolder, isAssetName } from './assets/assetTypes.ts';
import { type Mistake, mistake, toProblem } from './mistake.ts';
import { collisions, nameMistake } from './names.ts';
import { type ContentFile, placeOf, singleFiles, strayAdvice } from './places.ts';

export interface Listing {
  /** The files to read, sorted by path. */
  readonly files: readonly ContentFile[];
  /** The names of the files that texts may show or hand out. */
  readonly assets: readonly string[];
  readonly problems: readonly Problem[];
}

/** Finds the files of a content folder, and every file that should not be there or is missing. Follows no links. */
export async function listContent(folder: string): Promise<Listing> {
  const found = await walk(folder, '');
  const same = collisions(found.map(({ path }) => path));
  const judged = found.map((file) => judge(file, same.get(file.path)));
  const files = judged.flatMap(({ file }) => file ?? []);
  const assets = judged.flatMap(({ asset }) => asset ?? []);
  const problems = judged.flatMap(({ path, fault }) => (fault ? [at(path, fault)] : []));
  return { files, assets, problems: [...problems, ...missing(found.map(({ path }) => path))] };
}

const at = (path: string, fault: Mistake): Problem => toProblem({ path, text: '' }, fault);

interface Found {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
}

/** Editors and operating systems leave these behind; nobody means them as content. */
const isLitter = (name: string): boolean => name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name);
/** The guide for authors lies beside what they write. */
const guide = 'README.md';

async function walk(folder: string, path: string): Promise<Found[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true });
  const wanted = entries
    .filter(({ name }) => !isLitter(name) && !(path === '' && name === guide))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(wanted.map((entry) => step(folder, posix.join(path, entry.name), entry)));
  return found.flat();
}

async function step(folder: string, path: string, entry: Dirent): Promise<Found[]> {
  if (entry.isDirectory()) return walk(folder, path);
  return [{ path, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other' }];
}

interface Judged {
  readonly path: string;
  readonly file?: ContentFile;
  readonly asset?: string;
  readonly fault?: Mistake;
}

function judge({ path, kind }: Found, same: string | undefined): Judged {
  const file = placeOf(path);
  if (kind === 'link') return { path, fault: mistake('file-symlink', 0, { path }) };
  if (kind === 'other')
    return { path, fault: mistake('file-unreadable', 0, { path, reason: 'it is not a plain file' }) };
  if (same !== undefined) return { path, fault: mistake('file-name-collision', 0, { name: path, other: same }) };
  if (path.startsWith(`${assetFolder}/`)) return judgeAsset(path);
  if (!file) return { path, fault: mistake('file-stray', 0, { path, advice: strayAdvice(path) }) };
  const fault = nameMistake(file) ?? stageMistake(file);
  return fault ? { path, fault } : { path, file };
}

function judgeAsset(path: string): Judged {
  const name = path.slice(assetFolder.length + 1);
  return isAssetName(name) ? { path, asset: name } : { path, fault: mistake('asset-name', 0, { name }) };
}

function stageMistake({ collection, id }: ContentFile): Mistake | null {
  if (collection !== 'stages' || (stageIds as readonly string[]).includes(id)) return null;
  return mistake('stage-unknown', 0, { id, nearest: nearest(id, stageIds) ?? '', stages: stageIds });
}

const holds: Readonly<Record<string, string>> = {
  program: 'what holds for the whole program',
  glossary: 'the words of the program',
  profile: 'the ideal partner profile',
};

/** Links and misnamed files count as there: one problem with each is enough. */
function missing(paths: readonly string[]): Problem[] {
  const there = new Set(paths.map((path) => path.toLowerCase()));
  const stages = stageIds.map((id) => ({ path: `stages/${id}.mdx`, holds: `the readiness stage "${id}"` }));
  const wanted = [...singleFiles.map(({ path, id }) => ({ path, holds: holds[id] ?? 'content' })), ...stages];
  const files = wanted
    .filter(({ path }) => !there.has(path))
    .map((each) => at(each.path, mistake('file-missing', 0, each)));
  const folders = [
    { folder: 'profile/criteria', holds: 'criterion' },
    { folder: 'tiers', holds: 'tier' },
  ];
  const empty = folders.filter(({ folder }) => !paths.some((path) => path.startsWith(`${folder}/`)));
  return [...files, ...empty.map((each) => at(each.folder, mistake('folder-empty', 0, each)))];
}
