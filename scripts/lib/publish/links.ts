import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type References, referencesOfCss, referencesOfHtml } from './references.ts';

export interface Site {
  /** Where it will be served, without a path. */
  readonly url: string;
  /** The path under that address; begins and ends with a slash. */
  readonly base: string;
}

/**
 * Follows every link inside a built site.
 * @param files all files of the site, relative to its folder
 * @returns one sentence for each link that leads nowhere
 */
export async function brokenLinks(folder: string, files: readonly string[], site: Site): Promise<string[]> {
  const pages = new Map<string, References>();
  for (const file of files) {
    const references = await read(folder, file);
    if (references) pages.set(file, references);
  }
  const known = new Set(files);
  return [...pages].flatMap(([file, { targets }]) =>
    [...new Set(targets)].flatMap((target) => {
      const wrong = followed(target, file, site, known, pages);
      return wrong ? [`${file} points at ${target}, ${wrong}.`] : [];
    }),
  );
}

async function read(folder: string, file: string): Promise<References | null> {
  const reader = { '.html': referencesOfHtml, '.css': referencesOfCss }[extname(file)];
  return reader ? reader(await readFile(join(folder, file), 'utf8')) : null;
}

/** What is wrong with a link, or null. */
function followed(
  target: string,
  from: string,
  site: Site,
  known: ReadonlySet<string>,
  pages: ReadonlyMap<string, References>,
): string | null {
  if (!URL.canParse(target, address(site, from))) return 'which is no address';
  const url = new URL(target, address(site, from));
  // Other sites, mail addresses and data are none of our files.
  if (url.origin !== new URL(site.url).origin) return null;
  if (!url.pathname.startsWith(site.base)) return `which lies outside ${site.base}`;
  const path = decoded(url.pathname.slice(site.base.length));
  const anchor = decoded(url.hash.slice(1));
  if (path === null || anchor === null) return 'which is no address';
  const file = fileAt(path);
  if (!known.has(file)) return 'which is not in this edition';
  const page = pages.get(file);
  return anchor && anchor !== 'top' && page && !page.anchors.has(anchor) ? `but ${file} has no such place` : null;
}

const address = (site: Site, file: string) => new URL(`${site.base}${file}`, site.url);

/** Null where a percent sign stands before something that is no code. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

const fileAt = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
