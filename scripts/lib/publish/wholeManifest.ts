import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { Failure, isErrno } from '../command/failure.ts';
import { filesBelow, sha256, writeWhole } from './files.ts';

/** One published file, of whatever edition. */
interface Row {
  /** Relative to the output folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

const name = 'manifest.json';
/** How many files are read at once. */
const atOnce = pLimit(16);

/**
 * Lists every file of an output with the hash of its bytes, before anybody looks it over: what was looked over is then
 * what is published. The list names partners, so it lies beside the editions and in none of them.
 */
export async function writeWholeManifest(out: string): Promise<void> {
  const names = (await filesBelow(out)).filter((file) => file !== name);
  const files = await Promise.all(names.map((file) => atOnce(() => row(out, file))));
  await writeWhole(join(out, name), Buffer.from(`${JSON.stringify({ files }, null, 1)}\n`));
}

async function row(out: string, file: string): Promise<Row> {
  const bytes = await readFile(join(out, file));
  return { file, bytes: bytes.length, sha256: sha256(bytes) };
}

/**
 * Compares an output with its list: the same files with the same bytes, no more and no fewer.
 * @throws Failure that names each difference
 */
export async function verifyWhole(out: string): Promise<void> {
  const listed = await readRows(out);
  const known = new Set([name, ...listed.map(({ file }) => file)]);
  const strange = (await filesBelow(out)).filter((file) => !known.has(file)).map((file) => `${file} was not listed.`);
  const changed = await Promise.all(listed.map((each) => atOnce(() => difference(out, each))));
  const wrong = [...strange, ...changed.filter((text) => text !== null)];
  if (wrong.length === 0) return;
  const lines = wrong.slice(0, 50).map((line) => `  ${line}`);
  throw new Failure([`${out} is not what its manifest says:`, ...lines].join('\n'), 'Build it anew.');
}

async function readRows(out: string): Promise<readonly Row[]> {
  try {
    return (JSON.parse(await readFile(join(out, name), 'utf8')) as { files: Row[] }).files;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) throw new Failure(`${out} has no manifest.`, 'Build it anew.');
    throw error;
  }
}

async function difference(out: string, { file, bytes, sha256: expected }: Row): Promise<string | null> {
  try {
    const path = join(out, file);
    if ((await stat(path)).size !== bytes || sha256(await readFile(path)) !== expected) return `${file} has changed.`;
    return null;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return `${file} is missing.`;
    throw error;
  }
}
