import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KeptReadings, Reading } from '../../../src/load/reading.ts';
import { isErrno } from '../command/failure.ts';
import { sha256 } from '../publish/files.ts';
import { codeVersion } from './codeVersion.ts';
import { keepNewest } from './keepNewest.ts';

const root = join(import.meta.dirname, '../../..');
const usual = join(root, '.channelbook/cache/readings');
/** Content folders that are remembered; one program has few. */
const mostFolders = 10;
/** The readings of one content lie in so many files, so that a change of one text writes few of them anew. */
const parts = '0123456789abcdef';

type Part = Map<string, Reading>;

export interface OpenReadings extends KeptReadings {
  /** Writes down what was kept, and drops what nobody asked for. Where that is not possible, nothing is kept. */
  readonly save: () => Promise<void>;
}

/**
 * The readings that were kept of a content folder. Each part begins with a hash of the code that read and of all that
 * follows; one that does not fit is as good as none.
 * @param place the folder that they lie in
 */
export async function openReadings(content: string, place = usual): Promise<OpenReadings> {
  const folder = join(place, sha256(resolve(content)));
  const code = await codeVersion(join(root, 'src'));
  const loaded = await Promise.all([...parts].map((name) => load(join(folder, name), code)));
  const before = new Map([...parts].map((name, index) => [name, loaded[index] ?? new Map<string, Reading>()]));
  const now = new Map([...parts].map((name) => [name, new Map<string, Reading>()]));
  const keep = (key: string, reading: Reading) => void now.get(key.charAt(0))?.set(key, reading);
  return {
    find: (key) => {
      // Handed out once, so that no two files share their data.
      if (now.get(key.charAt(0))?.has(key)) return undefined;
      const found = before.get(key.charAt(0))?.get(key);
      if (found) keep(key, found);
      return found;
    },
    keep,
    save: async () => {
      const changed = [...now].filter(([name, part]) => !hasSameKeys(part, before.get(name) ?? new Map()));
      if (changed.length > 0) await write(folder, changed, code).catch(ignoreRefusal);
    },
  };
}

async function write(folder: string, changed: readonly (readonly [string, Part])[], code: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, part] of changed) {
    const unfinished = join(folder, `${name}-${process.pid}`);
    await writeFile(unfinished, sealed(part, code));
    await rename(unfinished, join(folder, name));
  }
  await keepNewest(dirname(folder), mostFolders);
}

/** A full disk or a folder that cannot be written to is no fault of the content. */
function ignoreRefusal(error: unknown): void {
  if (!isErrno(error, 'ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST')) throw error;
}

const hasSameKeys = (a: Part, b: Part): boolean => a.size === b.size && [...a.keys()].every((key) => b.has(key));

const hashLength = 64;

function sealed(part: Part, code: string): Buffer {
  const bytes = serialize(part);
  return Buffer.concat([Buffer.from(sealOf(bytes, code)), bytes]);
}

const sealOf = (bytes: Uint8Array, code: string): string => sha256(`${code} ${sha256(bytes)}`);

async function load(path: string, code: string): Promise<Part | null> {
  try {
    const file = await readFile(path);
    const bytes = file.subarray(hashLength);
    return file.toString('latin1', 0, hashLength) === sealOf(bytes, code) ? (deserialize(bytes) as Part) : null;
  } catch {
    // Not there, or not to be read: all is read from the content itself.
    return null;
  }
}
