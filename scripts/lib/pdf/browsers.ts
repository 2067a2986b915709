import type { SharedBrowser } from './sharedBrowser.ts';
import type { Worker } from './worker.ts';

/** The browsers that a printer prints with: all alike, so that it does not matter which one prints what. */
export interface Browsers extends AsyncDisposable {
  /** Each prints one sheet at a time. */
  readonly workers: readonly Worker[];
  /** The browsers themselves, for what is not a sheet. */
  readonly shared: readonly SharedBrowser[];
  /** How many threads are worth having to finish what they print. */
  readonly threads: number;
  /** What they say they are; it has a hand in every file. */
  readonly version: Promise<string>;
  /** Tells them from all browsers whose prints could differ, and is the same on every machine that has the same. */
  readonly digest: Promise<string>;
}
