/** The page (from 1) of every place that a contents list names. */
export type Pages = Readonly<Record<string, number>>;

interface Seen {
  readonly pages: Pages;
  times: number;
}

/**
 * What page numbers documents with the same contents list came to. Plans of one program mostly agree, so one that
 * begins with the numbers of others mostly needs no print only to see what page everything is on.
 */
export class PageNumbers {
  readonly #seen = new Map<string, Map<string, Seen>>();

  /** The numbers that documents with this contents list came to most often; undefined where there was none yet. */
  likely(list: string): Pages | undefined {
    return [...(this.#seen.get(list)?.values() ?? [])].toSorted((a, b) => b.times - a.times)[0]?.pages;
  }

  /** Remembers what a document came to. */
  remember(list: string, pages: Pages): void {
    const all = this.#seen.get(list) ?? new Map<string, Seen>();
    const key = JSON.stringify(pages);
    const seen = all.get(key) ?? { pages, times: 0 };
    seen.times += 1;
    this.#seen.set(list, all.set(key, seen));
  }
}
