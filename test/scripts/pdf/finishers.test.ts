import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { UnfitPage } from '../../../scripts/lib/pdf/finish/facts.ts';
import { Finishers } from '../../../scripts/lib/pdf/finishers.ts';
import { about, page } from '../../pdf/pages.ts';
import { finished, printer } from '../../pdf/printed.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const print = printer();
const given = { document: about, identity: 'c0ffee'.repeat(8), password: null };

/** A thread that does what a test says. */
function program(text: string): URL {
  const path = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(path, `import { parentPort } from 'node:worker_threads';\n${text}`);
  return pathToFileURL(path);
}

const facts = { title: 't', language: 'en', links: [], headings: [], tables: [], families: [], uncovered: '' };
const some = () => Uint8Array.of(1, 2, 3);

describe('finishing threads', () => {
  test('give what finishing gives, with the sizes of the pages', async () => {
    await using finishers = new Finishers(1);
    const printed = await print(page('<p class="page">x</p>'));
    const expected = await finished(printed);
    const { bytes, sheets } = await finishers.finish(printed.bytes, { ...given, page: printed.facts });
    expect(Buffer.from(bytes).equals(expected)).toBe(true);
    expect(sheets).toHaveLength(2);
  });

  test('tell a page at fault from a fault of their own', async () => {
    await using finishers = new Finishers(1);
    const printed = await print(page('<p>漢</p>'));
    await expect(finishers.finish(printed.bytes, { ...given, page: printed.facts })).rejects.toThrow(UnfitPage);
    const fault = finishers.finish(some(), { ...given, page: facts }).catch((error: unknown) => error);
    expect(await fault).not.toBeInstanceOf(UnfitPage);
    expect(await fault).toBeInstanceOf(Error);
  });

  test('work at the same time, but no more of them than there may be', async () => {
    const slow = `let n = 0; parentPort.on('message', ({ number }) => setTimeout(() => parentPort.postMessage({ number, finished: { sheets: [], bytes: ++n } }), 50));`;
    await using finishers = new Finishers(2, program(slow));
    const done = await Promise.all(
      Array.from({ length: 6 }, () => finishers.finish(some(), { ...given, page: facts })),
    );
    expect(done.map(({ bytes }) => bytes).toSorted()).toEqual([1, 1, 2, 2, 3, 3]);
  });

  test.each([
    ['is killed', 'parentPort.on("message", () => process.exit(1));', 'has ended'],
    ['breaks', 'parentPort.on("message", () => { throw new Error("Broken"); });', 'Broken'],
  ])('a thread that %s fails its file and is replaced', async (_, text, message) => {
    await using finishers = new Finishers(1, program(text));
    await expect(finishers.finish(some(), { ...given, page: facts })).rejects.toThrow(message);
    await expect(finishers.finish(some(), { ...given, page: facts })).rejects.toThrow(message);
  });

  test('end when they are told to, whatever they are doing', async () => {
    const finishers = new Finishers(1, program('parentPort.on("message", () => { for (;;); });'));
    const working = finishers.finish(some(), { ...given, page: facts });
    const failed = expect(working).rejects.toThrow('has ended');
    await finishers[Symbol.asyncDispose]();
    await failed;
  });
});
