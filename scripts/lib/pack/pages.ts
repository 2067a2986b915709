import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The pages that Astro rendered, with the styles, scripts and fonts that they name. */
export interface Pages {
  /** The text of a page, style sheet or script. @param path below the root, with a leading slash */
  readonly text: (path: string) => Promise<string>;
  /** A file as a data: address. Every page needs the same few fonts, so they are read once. */
  readonly dataUrl: (path: string, type: string) => Promise<string>;
}

/** The pages in a folder. */
export function openPages(folder: string): Pages {
  const known = new Map<string, Promise<string>>();
  const read = (path: string, type: string) =>
    readFile(join(folder, path)).then((bytes) => `data:${type};base64,${bytes.toString('base64')}`);
  return {
    text: (path) => readFile(join(folder, path), 'utf8'),
    dataUrl: (path, type) => {
      const url = known.get(path) ?? read(path, type);
      known.set(path, url);
      return url;
    },
  };
}
