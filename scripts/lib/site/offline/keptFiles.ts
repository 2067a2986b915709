/** What the handbook of one language is looked at by. */
export interface Candidate {
  /** Relative to the root of the handbook. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that browsers keep: its address, and a mark that changes with it; null where its name does. */
export interface KeptFile {
  readonly url: string;
  readonly revision: string | null;
}

/** The handbook of one language: its folder below the root, and the folders of the others. */
export interface Kept {
  readonly base: string;
  readonly language: string;
  readonly folder: string;
  readonly others: readonly string[];
}

/** Bytes from which the rest of a large handbook is only there with a connection. */
const mostBytes = 8_000_000;
/** Files of a language carry its tag. */
const tagged =
  /^pagefind\/(?:index|fragment|filter)\/([a-z]+(?:-[a-z]+)*)_|^pagefind\/(?:wasm|pagefind)\.([a-z]+(?:-[a-z]+)*)[._]/;
/** Scripts that few pages are written in; their fonts are fetched where they are needed. */
const rareFont = /\.woff$|-(?:cyrillic|greek|vietnamese|jp|arabic|\d+)(?:-ext)?-\d+-/;

/**
 * What browsers keep of the handbook in one language, so that it can be read and searched without a connection: what
 * frames pages first, then the search, then the pages. PDFs and documents are not among them.
 */
export function keptFiles(files: readonly Candidate[], kept: Kept): KeptFile[] {
  const own = files
    .filter(({ path }) => isOwn(path, kept))
    .toSorted((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
  let bytes = 0;
  return own
    .filter((file) => (bytes += file.bytes) <= mostBytes)
    .map(({ path, sha256 }) => ({
      url: kept.base + path.replace(/(^|\/)index\.html$/, '$1'),
      revision: path.includes('_astro/') ? null : sha256.slice(0, 16),
    }));
}

function isOwn(path: string, { language, folder, others }: Kept): boolean {
  if (path.startsWith('pagefind/')) {
    const tag = tagged
      .exec(path)
      ?.slice(1)
      .find((each) => each !== undefined);
    return tag === undefined || tag === language.toLowerCase() || tag === 'unknown';
  }
  if (!path.startsWith(folder) || others.some((other) => other !== '' && path.startsWith(other))) return false;
  const below = path.slice(folder.length);
  return below.startsWith('_astro/')
    ? !rareFont.test(below)
    : /(^|\/)index\.html$|^theme\.js$|^favicon\.svg$|^files\/.*\.(png|jpg|webp)$/.test(below);
}

/** What comes first where not everything can be kept. */
const order = [/_astro\/|theme\.js$|favicon\.svg$|offline\/index\.html$/, /^pagefind\//, /\.html$/];

function rank(path: string): number {
  const found = order.findIndex((each) => each.test(path));
  return found === -1 ? order.length : found;
}
