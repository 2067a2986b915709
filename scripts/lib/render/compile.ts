import { mkdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { keepNewest } from '../cache/keepNewest.ts';
import { isErrno } from '../command/failure.ts';
import { codeKey } from './codeKey.ts';
import type { Address, Edition } from './edition.ts';
import { isWhole } from './record.ts';
import { openRoom } from './room.ts';
import { runChild } from './runChild.ts';

/** Inside the project, or the code would not find its libraries. */
const keptCode = join(import.meta.dirname, '../../../.channelbook/cache/pages');
/** The editions of a program in three languages, in a few states of the project. */
const mostKept = 40;

/**
 * The code that draws the pages of an edition, compiled by Astro unless it has been compiled before.
 * @returns the folder that holds it, with the files that the pages ask for in `client/`
 * @throws Failure with what Astro said, where the code does not compile
 */
export async function compiledPages(edition: Edition, address: Address | null, signal: AbortSignal): Promise<string> {
  const kept = join(keptCode, `${edition}-${(await codeKey(edition, address)).slice(0, 32)}`);
  if (!(await isWhole(kept))) {
    await compile(edition, address, kept, signal);
    await keepNewest(keptCode, mostKept);
  }
  await utimes(kept, new Date(), new Date()).catch(() => undefined);
  return kept;
}

async function compile(edition: Edition, address: Address | null, to: string, signal: AbortSignal): Promise<void> {
  using room = openRoom(edition);
  const code = join(room.path, 'code');
  await mkdir(code);
  await runChild('compileChild.ts', `The ${edition} pages could not be rendered.`, signal, {
    cwd: room.path,
    env: {
      CHANNELBOOK_EDITION: edition,
      CHANNELBOOK_ADDRESS: JSON.stringify(address),
      CHANNELBOOK_CODE: code,
      // Astro renames files between its working folder and its output, which have to be on one disk.
      CHANNELBOOK_OUT: join(room.path, 'pages'),
      CHANNELBOOK_CACHE: join(room.path, 'cache'),
    },
  });
  await mkdir(keptCode, { recursive: true });
  await moveIn(code, to);
}

// Another build may have compiled the same at the same time, and may be drawing from it by now.
async function moveIn(code: string, to: string): Promise<void> {
  try {
    await rename(code, to);
  } catch (error) {
    if (!isErrno(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error;
    if (await isWhole(to)) return;
    await rm(to, { recursive: true, force: true });
    await rename(code, to);
  }
}
