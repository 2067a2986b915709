import { basename, extname } from 'node:path';

/** What may be published: everything else is a mistake until it is named here. */
const pages = ['.html', '.css', '.js', '.json', '.xml', '.txt', '.webmanifest'];
const pictures = ['.svg', '.png', '.jpg', '.webp', '.avif', '.ico'];
const fonts = ['.woff2', '.woff'];
const search = ['.pagefind', '.pf_index', '.pf_fragment', '.pf_meta', '.pf_filter'];
/** What texts hand out. */
const documents = ['.pdf', '.csv'];
/** What only the bearer of a link can read. */
const sealed = ['.bin'];
const handbookTypes = [...pages, ...pictures, ...fonts, ...search, ...documents, ...sealed];
const handbookNames = ['_headers', '_redirects', 'CNAME', '.nojekyll'];
/** The internal edition is a handbook that also hands out calendars. */
const internalTypes = [...handbookTypes, '.ics'];
const planTypes = ['.pdf', '.ics', '.json', '.html'];

const allowed = {
  handbook: { types: handbookTypes, names: handbookNames },
  internal: { types: internalTypes, names: handbookNames },
  plans: { types: planTypes, names: [] as string[] },
} as const;

/** The files of an edition that nobody has said may be published. */
export function unexpected(edition: keyof typeof allowed, files: readonly string[]): string[] {
  const { types, names } = allowed[edition];
  return files.filter(
    (file) => isHidden(file, names) || !(types.includes(extname(file)) || names.includes(basename(file))),
  );
}

const isHidden = (file: string, names: readonly string[]) =>
  file.split('/').some((part) => part.startsWith('.') && !names.includes(part));
