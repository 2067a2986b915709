import { collections, type CollectionName } from '../schema/collections.ts';
import { isTranslated } from '../schema/translation.ts';

/** A file that holds one entry. */
export interface ContentFile {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly collection: CollectionName;
  /** Empty for nothing; `<partner>/<plan>` for plans; the name of the collection where there is one entry only. */
  readonly id: string;
  /** Where the file translates the entry: the language that it translates into. */
  readonly language?: string;
}

const names = Object.keys(collections) as CollectionName[];

/** The files that stand alone, such as program.yaml. */
export const singleFiles: readonly ContentFile[] = names.flatMap((collection) => {
  const { at } = collections[collection];
  return 'file' in at ? [{ path: at.file, collection, id: collection }] : [];
});

const folders = names.flatMap((collection) => {
  const { at } = collections[collection];
  return 'folder' in at ? [{ collection, ...at }] : [];
});

/** Translations lie in a folder for each language, under the paths of what they translate. */
const translation = /^translations\/(?<language>[a-z]{2}(?:-[A-Z]{2})?)\/(?<original>.+)$/;

/** The entry that a path stands for, or translates; null for a path that nothing reads. */
export function placeOf(path: string): ContentFile | null {
  const { language, original = '' } = translation.exec(path)?.groups ?? {};
  if (language === undefined) return entryAt(path);
  const place = entryAt(original);
  return place && isTranslated(place.collection) ? { ...place, path, language } : null;
}

function entryAt(path: string): ContentFile | null {
  const single = singleFiles.find((file) => file.path === path);
  if (single) return single;
  const folder = folders.find((each) => path.startsWith(`${each.folder}/`));
  const rest = folder && path.slice(folder.folder.length + 1);
  if (!rest?.endsWith('.mdx') || rest.split('/').length !== folder?.depth) return null;
  return { path, collection: folder.collection, id: rest.slice(0, -'.mdx'.length) };
}

/** Where the translation of an entry belongs, below the content folder. */
export function translationPath(language: string, collection: CollectionName, id: string): string {
  const { at } = collections[collection];
  return `translations/${language}/${'file' in at ? at.file : `${at.folder}/${id}.mdx`}`;
}

/** What to do about a file that nothing reads. */
export function strayAdvice(path: string): string {
  const renamed = [
    path.replace(/\.(md|markdown|mdown|txt)$/i, '.mdx'),
    path.replace(/\.yml$/i, '.yaml'),
    path.toLowerCase(),
  ];
  const meant = renamed.find((each) => each !== path && placeOf(each));
  if (meant) return `Rename it to ${meant}.`;
  if (path.startsWith('translations/')) return translationAdvice(path);
  const folder = folders.find((each) => path.startsWith(`${each.folder}/`));
  if (!folder)
    return `Move it out of the content folder. Content lies in ${[...singleFiles.map((file) => file.path), ...folders.map((each) => `${each.folder}/`)].join(', ')}.`;
  const pattern = folder.depth === 2 ? `${folder.folder}/<partner>/<plan>.mdx` : `${folder.folder}/<id>.mdx`;
  return `Move it out of the content folder, or rename it to fit ${pattern}.`;
}

function translationAdvice(path: string): string {
  if (/^translations\/[^/]+\/(partners|plans)\//.test(path))
    return 'A plan is in one language: write it in that language, and name it in the field "language" of the plan.';
  return 'Give it the path of what it translates, below a folder named by the language: translations/de/lessons/<id>.mdx.';
}
