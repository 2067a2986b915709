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
  const texts = [html];
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    for (const [path, asset] of assets) {
      if (found.has(path) || !mentions(text, basename(path))) continue;
      found.add(path);
      if (/^text\/|svg/.test(asset.type)) texts.push(asset.bytes.toString('utf8'));
    }
  }
  return [...found].toSorted();
}

const mentions = (text: string, file: string) => !/^[\w.-]+$/.test(file) || text.includes(file);
