import type { Handbook } from '../../../src/playbook.ts';
import { startTags } from '../publish/html.ts';
import { makeIndex, namesFile, type SearchPage } from './searchIndex.ts';
import { searchRecords } from './searchRecords.ts';

export interface LiveSearch {
  /**
   * A file of the index, by its path below `pagefind/`; the index is made when it is first asked for after a change.
   * @returns null where the index has no such file
   */
  readonly file: (path: string) => Promise<Uint8Array | null>;
  /** Forgets the index, since the pages have changed. */
  readonly forget: () => void;
}

/**
 * The search of the development server, over the pages as it renders them.
 * @param home where the handbook is served, with its base path
 * @param book reads the model that the pages are made from
 */
export function liveSearch(home: () => string, book: () => Promise<Handbook>): LiveSearch {
  let index: Promise<Map<string, Uint8Array>> | undefined;
  const make = async () => {
    const { files, names } = await makeIndex(renderedPages(home()), searchRecords(await book(), ''));
    return new Map([...files, namesFile(names)].map(({ path, content }) => [path, content]));
  };
  const fresh = () => {
    const making = make();
    // A page may fail while it is being written; the next search tries anew.
    making.catch(() => (index = undefined));
    return making;
  };
  return {
    file: async (path) => (await (index ??= fresh())).get(path) ?? null,
    forget: () => (index = undefined),
  };
}

/** The pages of a running server, found by following links from its start. */
async function* renderedPages(home: string): AsyncGenerator<SearchPage> {
  const known = new Set([home]);
  for (const address of known) {
    const response = await fetch(address);
    if (!response.ok) continue;
    const html = await response.text();
    yield { path: `${address.slice(home.length)}index.html`, html };
    for (const link of linksOf(html, address)) if (link.startsWith(home) && link.endsWith('/')) known.add(link);
  }
}

const linksOf = (html: string, address: string): string[] =>
  [...startTags(html)].flatMap(({ name, attributes }) => {
    const href = name === 'a' ? attributes.get('href') : undefined;
    return href !== undefined && URL.canParse(href, address) ? [pageOf(new URL(href, address))] : [];
  });

const pageOf = ({ origin, pathname }: URL) => origin + pathname;
