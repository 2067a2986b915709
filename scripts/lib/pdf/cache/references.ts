import { basename } from 'node:path/posix';
import type { Asset } from '../printBuild.ts';

/**
 * The assets that a page may ask for: those whose file name occurs in it, or in a style sheet or drawing that does.
 * An address cannot lead to a file without naming it, so this may find too many and never too few; a name that could
 * be written in more than one way counts as named.
 * @returns paths, sorted
 */
export function referencedAssets(html: string, assets: ReadonlyMap<string, Asset>): string[] {
  const found = new Set<string>();
  const open = namedIn(html, assets);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    open.push(...namedInAsset(path, assets));
  }
  return [...found].toSorted();
}

/** All pages of a build have the same style sheets, so these are read once. */
const known = new WeakMap<ReadonlyMap<string, Asset>, Map<string, readonly string[]>>();

function namedInAsset(path: string, assets: ReadonlyMap<string, Asset>): readonly string[] {
  const ofAssets = known.getOrInsertComputed(assets, () => new Map());
  return ofAssets.getOrInsertComputed(path, () => {
    const { type, bytes } = assets.get(path)!;
    return /^text\/|svg/.test(type) ? namedIn(bytes.toString('utf8'), assets) : [];
  });
}

const namedIn = (text: string, assets: ReadonlyMap<string, Asset>) =>
  [...assets.keys()].filter((path) => mentions(text, basename(path)));

const mentions = (text: string, file: string) => !/^[\w.-]+$/.test(file) || text.includes(file);
