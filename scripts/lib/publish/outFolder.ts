import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../command/failure.ts';

/** What builds make in an output folder. */
const editions = new Set(['handbook', 'plans', 'internal', 'manifest.json']);
/** What file managers leave in any folder. */
export const litter: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Refuses an output folder that a build must not replace: one that is no folder, holds something else,
 * or cannot be renamed.
 */
export function checkOutFolder(out: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory())
    throw new Failure(`${out} is a file, not a folder.`, 'Choose another name with --out.');
  const foreign = readdirSync(out).find((name) => !editions.has(name) && !litter.has(name));
  if (foreign) {
    throw new Failure(
      `${out} holds something that no build made: ${foreign}. A build replaces the whole folder, so it would be lost.`,
      'Choose an empty or a new folder with --out.',
    );
  }
  if (statSync(out).dev !== statSync(dirname(out)).dev) {
    throw new Failure(
      `${out} is a file system of its own, so a new output cannot be switched in whole.`,
      'Choose a folder inside it with --out.',
    );
  }
}
