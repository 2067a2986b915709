import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Where a build works: all on the file system of the output folder, so that renames are whole. */
export interface Places {
  /** The folder that gets `handbook/` and `plans/`. */
  readonly out: string;
  readonly lock: string;
  /** The staging folder of this build. */
  readonly staging: string;
  /** What every staging folder of this output is called at the front. */
  readonly stagingPrefix: string;
  /** The last good output while the next one takes its place. */
  readonly previous: string;
}

/** The places of a build that writes to `out`. */
export function placesFor(out: string): Places {
  const target = realOf(resolve(out));
  const beside = (name: string) => join(dirname(target), `.${basename(target)}-${name}`);
  return {
    out: target,
    lock: beside('lock'),
    staging: beside(`staging-${process.pid}`),
    stagingPrefix: beside('staging-'),
    previous: beside('previous'),
  };
}

// A link to a folder is published into that folder; renaming over the link would cut it.
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
