import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../domain/content.ts';
import type { Problem } from '../problems/problem.ts';
import { collections, type CollectionName } from '../schema/collections.ts';
import { loadAssets, unusedAssets } from './assets/loadAssets.ts';
import { assemble } from './assemble.ts';
import { crossCheck } from './crossCheck.ts';
import { listContent } from './files.ts';
import { type Mistake, mistake, toProblem } from './mistake.ts';
import { type ParsedFile, parseFile } from './parseFile.ts';
import type { ContentFile } from './places.ts';
import { type KeptReadings, noReadings, parsedAgain, readingKey, readingOf } from './reading.ts';
import { ruleProblems } from './ruleProblems.ts';
import { checkTranslations, isTranslation } from './translations.ts';
import { maxBytes } from './text.ts';

export interface Loaded {
  /** Null if and only if there is an error among the problems. */
  readonly content: Content | null;
  /** Sorted by file, line, column and code. */
  readonly problems: readonly Problem[];
  /** Every file that was read, sorted by path. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  /** The texts of the files that have problems, by path. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Reads and checks everything under a content folder.
 * @param folder the content folder
 * @param asOf the day that "overdue" and "expired" are measured by, as YYYY-MM-DD
 * @param instead texts that stand instead of those on the disk, by path: what a change would bring, before it is made
 * @param kept what was read before; what is read now is kept there
 * @returns all problems of all files at once; what authors write never makes it throw
 */
export async function loadContent(
  folder: string,
  asOf: string,
  instead: ReadonlyMap<string, string> = new Map(),
  kept: KeptReadings = noReadings,
): Promise<Loaded> {
  if (!(await isFolder(folder)))
    return failed(toProblem({ path: '', text: '' }, mistake('content-missing', 0, { folder })));
  const listing = await listContent(folder);
  const read = listing.files.map((file) => readOne(folder, file, instead.get(file.path), kept));
  const whole = (name: CollectionName): boolean => isWhole(name, listing.problems, read);
  const parsed = read.flatMap((each) => each.parsed ?? []);
  const [originals, translating] = [false, true].map((mark) => parsed.filter((each) => isTranslation(each) === mark));
  const { checked, lookUp } = crossCheck(originals ?? [], whole, listing.assets);
  const translated = checkTranslations(translating ?? [], checked, lookUp);
  const loaded = loadAssets(folder, listing.assets);
  const { content, apart } = assemble(checked, whole, translated, loaded.assets);
  const all = [...checked, ...translated];
  const own = [
    ...listing.problems,
    ...read.flatMap(({ problem }) => problem ?? []),
    ...all.flatMap(({ problems }) => problems),
    ...loaded.problems,
    ...unusedAssets(
      loaded.assets,
      all.map((each) => each.content),
    ),
  ];
  const problems = [...own, ...ruleProblems({ content, apart }, asOf, checked)].toSorted(byPlace);
  const isSound = problems.every(({ severity }) => severity !== 'error');
  const files = [
    ...read.flatMap(({ file, sha256 }) => (sha256 ? [{ path: file.path, sha256 }] : [])),
    ...loaded.files,
  ].toSorted((a, b) => compare(a.path, b.path));
  return { content: isSound ? content : null, problems, files, sources: sourcesOf(problems, all) };
}

const failed = (problem: Problem): Loaded => ({ content: null, problems: [problem], files: [], sources: new Map() });

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

interface ReadFile {
  readonly file: ContentFile;
  readonly parsed?: ParsedFile;
  readonly sha256?: string;
  readonly problem?: Problem;
}

/** Files are small and many, so that reading them one after the other is faster than asking for all at once. */
function readOne(folder: string, file: ContentFile, instead: string | undefined, kept: KeptReadings): ReadFile {
  const unread = (found: Mistake): ReadFile => ({ file, problem: toProblem({ path: file.path, text: '' }, found) });
  try {
    const { size } = statSync(join(folder, file.path));
    if (size > maxBytes) return unread(mistake('file-too-big', 0, { size, limit: maxBytes }));
    const bytes = instead === undefined ? readFileSync(join(folder, file.path)) : Buffer.from(instead);
    const sha256 = hash('sha256', bytes);
    return { file, parsed: parseOrFind(file, bytes, sha256, kept), sha256 };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    return unread(mistake('file-unreadable', 0, { path: file.path, reason }));
  }
}

function parseOrFind(file: ContentFile, bytes: Buffer, sha256: string, kept: KeptReadings): ParsedFile {
  const key = readingKey(file, sha256);
  const known = kept.find(key);
  if (known) return parsedAgain(file, bytes, known);
  const parsed = parseFile(file, bytes);
  const reading = readingOf(parsed);
  if (reading) kept.keep(key, reading);
  return parsed;
}

/** Whether no file of a collection is missing, misnamed or unreadable. */
function isWhole(name: CollectionName, problems: readonly Problem[], read: readonly ReadFile[]): boolean {
  const { at } = collections[name];
  const isIn = (path: string): boolean =>
    'file' in at ? path === at.file : path === at.folder || path.startsWith(`${at.folder}/`);
  return !problems.some(({ file }) => isIn(file)) && !read.some(({ file, parsed }) => isIn(file.path) && !parsed);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Problem, b: Problem): number =>
  compare(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compare(a.code, b.code) ||
  compare(a.message, b.message);

function sourcesOf(problems: readonly Problem[], files: readonly ParsedFile[]): Map<string, string> {
  const wanted = new Set(problems.map(({ file }) => file));
  return new Map(files.filter(({ file }) => wanted.has(file.path)).map(({ source }) => [source.path, source.text]));
}
