import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Places } from './places.ts';

/**
 * Puts a finished output in the place of the last one; both are whole at every moment, whoever is killed when.
 * Renames only, and in one go: nothing else can run in between.
 * @param finished the new output, on the same file system
 */
export function switchIn(finished: string, places: Places): void {
  if (existsSync(places.out)) renameSync(places.out, places.previous);
  renameSync(finished, places.out);
  discard(places);
}

/**
 * Mends what a killed build left: brings the last good output back if it had been moved away,
 * and removes staging folders. Call it under the lock, so that whatever it finds belongs to nobody.
 */
export function repair(places: Places): void {
  if (existsSync(places.previous)) {
    if (existsSync(places.out)) discard(places);
    else renameSync(places.previous, places.out);
  }
  // A child of a killed build may live, and write, a moment longer.
  for (const folder of leftovers(places))
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

// Deleting takes many steps. A folder that is half deleted must not lie where repair looks for a whole one.
function discard(places: Places): void {
  if (!existsSync(places.previous)) return;
  const doomed = `${places.staging}-discarded`;
  renameSync(places.previous, doomed);
  rmSync(doomed, { recursive: true, force: true });
}

function leftovers(places: Places): string[] {
  const folder = dirname(places.out);
  const prefix = basename(places.stagingPrefix);
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(folder, name));
}
