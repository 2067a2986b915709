import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';

/**
 * How a PDF is set, in lines that a reviewer can read: its sheets, the fonts, the sizes of its letters, and the edges at
 * which many of its lines begin. Little of it depends on what its texts say.
 */
export async function looksOfPdf(file: string): Promise<string> {
  const proxy = await getDocumentProxy(new Uint8Array(await readFile(file)));
  const pages = await Promise.all(Array.from({ length: proxy.numPages }, (_, index) => proxy.getPage(index + 1)));
  const sheets = new Set(pages.map(({ view }) => `${Math.round(view[2]!)} × ${Math.round(view[3]!)}`));
  const sizes = new Map<string, number>();
  const edges = new Map<number, number>();
  for (const page of pages) {
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item) || !item.str.trim()) continue;
      const size = item.height.toFixed(1);
      sizes.set(size, (sizes.get(size) ?? 0) + 1);
      const edge = Math.round(item.transform[4] / 4) * 4;
      edges.set(edge, (edges.get(edge) ?? 0) + 1);
    }
  }
  const often = (counts: Map<number | string, number>, least: number) =>
    [...counts]
      .filter(([, count]) => count >= least)
      .map(([what]) => Number(what))
      .toSorted((a, b) => a - b);
  return [
    `sheets ${[...sheets].join(', ')}`,
    `sizes of letters ${often(sizes, 20).join(' ')}`,
    `lines begin at ${often(edges, 40).join(' ')}`,
    '',
  ].join('\n');
}
