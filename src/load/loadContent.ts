import { stat } from 'node:fs/promises';
import type { Content } from '../domain/content.ts';
import type { Problem } from '../problems/problem.ts';
import { collections, type CollectionName } from '../schema/collections.ts';
import { loadAssets, unusedAssets } from './assets/loadAssets.ts';
import { assemble } from './assemble.ts';
import { crossCheck } from './crossCheck.ts';
import { listContent } from './files.ts';
import { type Memory, sameAssets } from './memory.ts';
import { mistake, toProblem } from './mistake.ts';
import type { ParsedFile } from './parseFile.ts';
import { type ReadFile, readFile } from './readFile.ts';
import { type KeptReadings, noReadings } from './reading.ts';
import { ruleProblems } from './ruleProblems.ts';
import { checkTranslations, isTranslation } from './translations.ts';

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

/** What is known before anything is read; none of it but `instead` changes what comes of it. */
export interface Given {
  /** Texts that stand instead of those on the disk, by path: what a change would bring, before it is made. */
  readonly instead?: ReadonlyMap<string, string>;
  /** What was ever read; gets what is read now. */
  readonly kept?: KeptReadings;
  /** What was found in this folder before; gets what is found now. */
  readonly memory?: Memory;
}

/**
 * Reads and checks everything under a content folder.
 * @param folder the content folder
 * @param asOf the day that "overdue" and "expired" are measured by, as YYYY-MM-DD
 * @returns all problems of all files at once; what authors write never makes it throw
 */
export async function loadContent(
  folder: string,
  asOf: string,
  { instead = new Map(), kept = noReadings, memory }: Given = {},
): Promise<Loaded> {
  if (!(await isFolder(folder)))
    return failed(toProblem({ path: '', text: '' }, mistake('content-missing', 0, { folder })));
  const listing = await listContent(folder);
  const read = listing.files.map((file) =>
    readFile(folder, file, { instead: instead.get(file.path), kept, readings: memory?.readings }),
  );
  const whole = (name: CollectionName): boolean => isWhole(name, listing.problems, read);
  const parsed = read.flatMap((each) => each.parsed ?? []);
  const [originals, translating] = [false, true].map((mark) => parsed.filter((each) => isTranslation(each) === mark));
  const { checked, lookUp } = crossCheck(originals ?? [], whole, listing.assets, memory?.checks);
  const translated = checkTranslations(translating ?? [], checked, lookUp);
  const loaded = sameAssets(loadAssets(folder, listing.assets), memory);
  const { content, apart } = assemble({ files: checked, translated, assets: loaded.assets }, whole, memory?.lists);
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
