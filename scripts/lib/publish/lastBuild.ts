import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Order } from '../makeOutput.ts';
import type { Shares } from '../share/store.ts';
import { keepNewest } from '../cache/keepNewest.ts';
import { git } from '../command/git.ts';
import { markOf } from './fileMarks.ts';
import { sha256, writeWhole } from './files.ts';

const root = join(import.meta.dirname, '../../..');
const notes = join(root, '.channelbook/cache/builds');
/** All code that has a hand in a build; the packages are told by what npm wrote down when it installed them. */
const sources = ['src', 'public', 'scripts', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
const code = [...sources, 'node_modules/.package-lock.json'].map((name) => join(root, name));
/** Outputs that are remembered; one program has few. */
const mostNotes = 100;

/** What a build of everything is made from, and what it said. */
export interface Build {
  /** A hash over all that decides what it makes, as `inputsOf` gives it. */
  readonly inputs: string;
  /** The warnings about the content. */
  readonly warnings: string;
  /** The path of the browser that printed. */
  readonly browser: string;
}

/**
 * A hash over all that decides what a build of everything makes: the files of the content and what git knows of them,
 * the code, the day, the editions, the share links, the browser and the system. Null where a build is never like the
 * one before: with a password, which hides each file in another way; of one plan; with --no-cache; or
 * where browsers elsewhere print, which may have been exchanged since.
 */
export async function inputsOf(
  { content, asOf, only, withInternal, password, cache, endpoints }: Order,
  shares: Shares,
): Promise<string | null> {
  if (only !== null || password !== null || cache === null || endpoints.length > 0) return null;
  const { platform, arch, versions, env } = process;
  const system = [platform, arch, versions, env['CHANNELBOOK_BROWSER'] ?? ''];
  return sha256(
    JSON.stringify([content, markOf([content, ...code]), await commitOf(content), asOf, withInternal, shares, system]),
  );
}

/** The commit that a folder is in; pages say when their texts were last changed. */
const commitOf = (folder: string): Promise<string> => git(folder, ['rev-parse', 'HEAD']).catch(() => '');

/** Notes how an output was built, once it lies in its place. */
export async function noteBuild(out: string, build: Build): Promise<void> {
  const file = noteFor(out);
  await mkdir(dirname(file), { recursive: true });
  await writeWhole(file, Buffer.from(JSON.stringify({ ...build, made: markOf([out, build.browser]) })));
  await keepNewest(notes, mostNotes);
}

/**
 * How the output that stands was built.
 * @returns null where nobody knows, or where any of its files, or the browser, is not as the build left it
 */
export async function lastBuild(out: string): Promise<Build | null> {
  try {
    const { made, ...build } = JSON.parse(await readFile(noteFor(out), 'utf8')) as Build & { made: string };
    return made === markOf([out, build.browser]) ? build : null;
  } catch {
    return null;
  }
}

const noteFor = (out: string) => join(notes, `${sha256(out)}.json`);
