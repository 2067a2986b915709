import type { getDocumentProxy } from 'unpdf';

/** A PDF as pdf.js reads it. */
export type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The words of each page. */
export function pageTexts(proxy: Proxy): Promise<string[]> {
  return Promise.all(
    Array.from({ length: proxy.numPages }, async (_, index) => {
      const { items } = await (await proxy.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
}

/** How many entries its contents have, and those that name another page than the one they lead to. */
export async function contentsNumbers(proxy: Proxy): Promise<{ count: number; wrong: string[] }> {
  const texts = await pageTexts(proxy);
  const entries = (await internalLinks(proxy)).filter(({ words }) => /, \d+$/.test(words));
  const wrong = entries.filter(
    ({ on, to, words }) => !words.endsWith(`, ${to}`) || !texts[on - 1]?.includes(String(to)),
  );
  return { count: entries.length, wrong: wrong.map(({ words, to }) => `${words} → ${to}`) };
}

/** The links within the document: where they stand, where they lead, and what they say. */
async function internalLinks(proxy: Proxy) {
  const pages = await Promise.all(Array.from({ length: proxy.numPages }, (_, index) => proxy.getPage(index + 1)));
  const links = await Promise.all(
    pages.map(async (page) => {
      const annotations = await page.getAnnotations();
      return Promise.all(
        annotations
          .filter(({ dest }) => typeof dest === 'string')
          .map(async ({ dest, contentsObj }) => {
            const [ref] = (await proxy.getDestination(dest)) ?? [];
            return { on: page.pageNumber, to: (await proxy.getPageIndex(ref)) + 1, words: String(contentsObj.str) };
          }),
      );
    }),
  );
  return links.flat();
}
