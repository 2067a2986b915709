import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Asset, assetsIn } from '../../domain/assets.ts';
import type { Body } from '../../domain/content.ts';
import type { Problem } from '../../problems/problem.ts';
import { type Mistake, mistake, toProblem } from '../mistake.ts';
import { assetFolder } from './assetTypes.ts';
import { readAsset } from './readAsset.ts';

export interface LoadedAssets {
  /** Sorted by name; those with a mistake are not among them. */
  readonly assets: readonly Asset[];
  readonly problems: readonly Problem[];
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

const pathOf = (name: string): string => posix.join(assetFolder, name);
const problemAt = (name: string, found: Mistake): Problem => toProblem({ path: pathOf(name), text: '' }, found);

/** Reads and cleans the files that texts show or hand out. */
export function loadAssets(folder: string, names: readonly string[]): LoadedAssets {
  const read = names.map((name) => ({ name, ...readOne(folder, name) }));
  return {
    assets: read.flatMap(({ asset }) => asset ?? []),
    problems: read.flatMap(({ name, found }) => (found ? [problemAt(name, found)] : [])),
    files: read.flatMap(({ name, sha256 }) => (sha256 ? [{ path: pathOf(name), sha256 }] : [])),
  };
}

function readOne(folder: string, name: string): { asset?: Asset; found?: Mistake; sha256?: string } {
  try {
    const bytes = readFileSync(join(folder, pathOf(name)));
    const result = readAsset(name, bytes);
    return 'code' in result ? { found: result } : { asset: result, sha256: hash('sha256', bytes) };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    return { found: mistake('file-unreadable', 0, { path: pathOf(name), reason }) };
  }
}

/** A warning for each file that no text uses: nobody would ever see it. */
export function unusedAssets(assets: readonly Asset[], bodies: readonly Body[]): Problem[] {
  const used = assetsIn(bodies);
  return assets
    .filter(({ name }) => !used.has(name))
    .map(({ name }) => problemAt(name, mistake('asset-unused', 0, { name })));
}
