import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sha256 } from '../../publish/files.ts';

/**
 * What tells one browser file of this machine from another, and from itself after an update: its place, size, number
 * and times, which change whenever it is written or put in the place of another.
 */
export async function browserMark(path: string): Promise<string> {
  const real = await realpath(path);
  const { size, ino, mtimeNs, ctimeNs } = await stat(real, { bigint: true });
  return sha256([real, size, ino, mtimeNs, ctimeNs, process.platform, process.arch].join('\n'));
}

/**
 * The version of a browser, without starting it if it was asked before.
 * @param mark what `browserMark` says of it
 * @param ask starts the browser and asks it
 * @param notes the file that remembers answers; null to ask every time
 */
export async function browserVersion(mark: string, ask: () => Promise<string>, notes: string | null): Promise<string> {
  const known = notes === null ? {} : await readNotes(notes);
  const answer = known[mark] ?? (await ask());
  if (notes !== null && known[mark] === undefined) await writeNotes(notes, { ...known, [mark]: answer });
  return answer;
}

/**
 * A hash over the bytes of a browser, which is the same on every machine that has it; worked out once on each.
 * @param mark what `browserMark` says of it
 * @param notes the file that remembers answers
 */
export const browserDigest = (mark: string, path: string, notes: string): Promise<string> =>
  browserVersion(mark, async () => await pipeline(createReadStream(path), createHash('sha256'), lastChunk), notes);

async function lastChunk(hash: AsyncIterable<Buffer>): Promise<string> {
  const [digest] = await Array.fromAsync(hash);
  return (digest ?? Buffer.alloc(0)).toString('hex');
}

async function readNotes(path: string): Promise<Record<string, string>> {
  try {
    const notes: unknown = JSON.parse(await readFile(path, 'utf8'));
    const entries = Object.entries(notes ?? {}).filter(([, version]) => typeof version === 'string');
    return Object.fromEntries(entries) as Record<string, string>;
  } catch {
    return {};
  }
}

// Not to be remembered costs a second at the next build, and nothing else.
async function writeNotes(path: string, notes: Record<string, string>): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.${process.pid}`, JSON.stringify(notes));
    await rename(`${path}.${process.pid}`, path);
  } catch {
    return;
  }
}
