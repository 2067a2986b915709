import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { page } from './pages.ts';
import { finished, printer } from './printed.ts';

// One prints one plan after another, the other each plan as its first.
const warm = printer();
const fresh = printer();

/** A plan whose contents count a part that comes after so many pages, in which a word stands. */
const plan = (word: string, pages: number): string =>
  page(
    `<ul><li><a href="#part">Part <b data-page-of="part">00</b></a></li></ul>
    ${`<p class="page">${word}</p>`.repeat(pages)}<h2 class="page" id="part">Part</h2><p>${word}</p>`,
  );

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true })).text;

test('a plan is printed alike after any others, and holds nothing of them', async () => {
  const others = [plan('Canary', 3), plan('Canary', 3), plan('Canary', 1)];
  const expected = await finished(await fresh(plan('Finch', 5)));
  for (const other of others) {
    expect(await textOf(await finished(await warm(other)))).toContain('Canary');
    const bytes = await finished(await warm(plan('Finch', 5)));
    expect(Buffer.from(bytes).equals(Buffer.from(expected))).toBe(true);
    expect(Buffer.from(bytes).includes('Canary')).toBe(false);
    expect(await textOf(bytes)).not.toContain('Canary');
  }
});

test('contents count their own pages where those of others came to other numbers', async () => {
  for (const pages of [3, 3, 7, 1, 3]) {
    const text = await textOf(await finished(await warm(plan('Wren', pages))));
    expect(/Part\W+(\d+)/.exec(text)?.[1]).toBe(String(pages + 1));
  }
});
