import { isDeepStrictEqual } from 'node:util';
import type { Lists } from './assemble.ts';
import type { LoadedAssets } from './assets/loadAssets.ts';
import type { Checks } from './crossCheck.ts';
import type { Readings } from './readFile.ts';

/** What was found in a content folder before, so that looking at it again costs no more than what has changed. */
export interface Memory {
  readonly readings: Readings;
  readonly checks: Checks;
  readonly lists: Lists;
  assets: LoadedAssets | null;
}

/** A memory of nothing. It holds for one content folder. */
export const newMemory = (): Memory => ({
  readings: new Map(),
  checks: { surroundings: null, checked: new WeakMap() },
  lists: new Map(),
  assets: null,
});

/** The files that texts show, as the same object where they are as they were before. */
export function sameAssets(loaded: LoadedAssets, memory: Memory | undefined): LoadedAssets {
  if (!memory) return loaded;
  if (!isDeepStrictEqual(memory.assets, loaded)) memory.assets = loaded;
  return memory.assets ?? loaded;
}
