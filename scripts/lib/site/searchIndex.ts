import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { Failure } from '../command/failure.ts';
import { orStopped } from '../command/orStopped.ts';
import type { SearchRecord } from './searchRecords.ts';

/** A page to be found. */
export interface SearchPage {
  /** Its file below the root of the handbook. */
  readonly path: string;
  readonly html: string;
}

/** A file of the index, by its path below the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What can be found, by name, place below the root, and language: what a search without results suggests from. */
export type FoundName = readonly [name: string, path: string, language: string];

/** Parts of Pagefind that no page of ours loads: its older interfaces, the highlighter and the worker. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-highlight.js',
  'pagefind-worker.js',
];

// Pagefind is one service for the whole process, and closing it ends every index that is being made.
let before: Promise<unknown> = Promise.resolve();

export interface SearchIndex {
  readonly files: readonly IndexFile[];
  readonly names: readonly FoundName[];
}

/** What the index is made for goes on as long as the process does. */
const never = new AbortController().signal;

/** Makes a search index; one at a time. A stop ends it at once, even where Pagefind has ended and answers no more. */
export function makeIndex(
  pages: AsyncIterable<SearchPage>,
  records: readonly SearchRecord[],
  signal = never,
): Promise<SearchIndex> {
  const turn = before.then(() => orStopped(signal, () => fillIndex(pages, records)).finally(close));
  before = turn.catch(() => undefined);
  return turn;
}

/** The names as a file beside the index. */
export const namesFile = (names: readonly FoundName[]): IndexFile => ({
  path: 'names.json',
  content: Buffer.from(JSON.stringify(names)),
});

async function fillIndex(pages: AsyncIterable<SearchPage>, records: readonly SearchRecord[]): Promise<SearchIndex> {
  const { index } = ok(await createIndex());
  if (!index) throw new Failure('Pagefind made no index.');
  const names: FoundName[] = [];
  // One after another in their order: left to read the folder, Pagefind numbers pages as the disk lists them.
  for await (const page of pages) names.push(...(await addPage(index, page)));
  for (const record of records) names.push(await addRecord(index, record));
  // Pagefind could write the files itself, but says that it has before the last bytes are on the disk.
  const { files } = ok(await index.getFiles());
  return { files: await asPagesLoadThem(files.filter(({ path }) => !unused.includes(path))), names };
}

const engine = join(import.meta.dirname, '../../../src/components/shell/searchEngine.js');

/** Pagefind's files with what begins it early. While it starts it looks every 50 ms whether it has; 4 ms cost nothing. */
async function asPagesLoadThem(files: readonly IndexFile[]): Promise<IndexFile[]> {
  const impatient = files.map(({ path, content }) =>
    path === 'pagefind.js'
      ? { path, content: Buffer.from(withShortWaits(Buffer.from(content).toString())) }
      : { path, content },
  );
  return [...impatient, { path: 'ready/pagefind.js', content: await readFile(engine) }];
}

const withShortWaits = (script: string) => script.replaceAll('asyncSleep(50)', 'asyncSleep(4)');

async function addPage(index: PagefindIndex, { path, html }: SearchPage): Promise<FoundName[]> {
  const { file } = ok(await index.addHTMLFile({ sourcePath: path, content: html }));
  const title = file.meta['title'];
  // A page that marks no body is not indexed, and must not be suggested.
  if (!title || !html.includes('data-pagefind-body')) return [];
  return [[title, file.url.slice(1), /<html[^>]* lang="?([\w-]+)/.exec(html)?.[1] ?? '']];
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<FoundName> {
  const { path, title, kind, text, filters, language } = record;
  const meta = { title, kind };
  // In small letters, as Pagefind writes the languages of pages: otherwise the record would lie in an index of its own.
  ok(await index.addCustomRecord({ url: `/${path}`, content: text, language: language.toLowerCase(), meta, filters }));
  return [title, path, language];
}

function ok<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Failure(`The search index could not be made: ${response.errors.join(' ')}`);
  return response;
}
