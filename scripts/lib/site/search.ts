import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { Failure } from '../command/failure.ts';
import { filesBelow } from '../publish/files.ts';
import { settleIndex } from './settleIndex.ts';

/** Parts of Pagefind that no page of ours loads: its older interfaces and the highlighter. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-highlight.js',
];

// Pagefind is one service for the whole process, and closing it ends every index that is being made.
let before: Promise<unknown> = Promise.resolve();

/**
 * Makes the search index of a rendered handbook, in its folder `pagefind/`; one at a time.
 * @returns how many pages can be found
 */
export function indexForSearch(handbook: string): Promise<number> {
  const turn = before.then(() => makeIndex(handbook));
  before = turn.catch(() => undefined);
  return turn;
}

async function makeIndex(handbook: string): Promise<number> {
  try {
    const { index } = ok(await createIndex());
    if (!index) throw new Failure('Pagefind made no index.');
    // One after another in their order: left to read the folder, Pagefind numbers pages as the disk lists them.
    for (const sourcePath of (await filesBelow(handbook)).filter((path) => path.endsWith('.html'))) {
      ok(await index.addHTMLFile({ sourcePath, content: await readFile(join(handbook, sourcePath), 'utf8') }));
    }
    // Pagefind could write the files itself, but says that it has before the last bytes are on the disk.
    const { files } = ok(await index.getFiles());
    const needed = files.filter(({ path }) => !unused.includes(path));
    await Promise.all(needed.map(({ path, content }) => writeInto(join(handbook, 'pagefind', path), content)));
    return await settleIndex(join(handbook, 'pagefind'));
  } finally {
    await close();
  }
}

async function writeInto(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function ok<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Failure(`The search index could not be made: ${response.errors.join(' ')}`);
  return response;
}
