import { hash } from 'node:crypto';
import { textsOf } from '../domain/overlay.ts';
import { project } from '../domain/project.ts';
import { nearest } from '../problems/nearest.ts';
import { collections } from '../schema/collections.ts';
import type { CheckedFile, LookUp } from './crossCheck.ts';
import type { HeadingPlace } from './headings.ts';
import { type Mistake, mistake, toProblem } from './mistake.ts';
import type { ParsedFile } from './parseFile.ts';
import { offsetOf } from './positions.ts';
import { shapeMistakes } from './translationShape.ts';

export const isTranslation = ({ file }: ParsedFile): boolean => file.language !== undefined;

/** Holds translations against what they translate, and turns their bodies into data. */
export function checkTranslations(
  files: readonly ParsedFile[],
  originals: readonly CheckedFile[],
  lookUp: LookUp,
): CheckedFile[] {
  const known = new Map(originals.map((each) => [keyOf(each), each]));
  return files.map((each) => {
    const original = known.get(keyOf(each));
    return original ? checkOne(each, original, lookUp) : ofNothing(each, originals);
  });
}

const keyOf = ({ file }: ParsedFile): string => `${file.collection}/${file.id}`;

function ofNothing(translation: ParsedFile, originals: readonly CheckedFile[]): CheckedFile {
  const { collection, id } = translation.file;
  const ids = originals.filter(({ file }) => file.collection === collection).map(({ file }) => file.id);
  const found = mistake('translation-of-nothing', 0, { collection, id, nearest: nearest(id, ids) ?? '' });
  return { ...withMistakes(translation, [found]), content: [] };
}

function checkOne(translation: ParsedFile, original: CheckedFile, lookUp: LookUp): CheckedFile {
  const found = [
    ...shapeMistakes(translation, original),
    ...headingMistakes(translation, original),
    ...staleMistakes(translation, original),
  ];
  // Links count from the original's place, so that translators can leave them as they are.
  return lookUp(withMistakes(withAnchorsOf(original, translation), found), original.file.path);
}

const withMistakes = (file: ParsedFile, found: readonly Mistake[]): ParsedFile => ({
  ...file,
  problems: [...file.problems, ...found.map((each) => toProblem(file.source, each))],
});

/** The headings that readers outside the vendor's team see. */
const openHeadings = ({ body }: ParsedFile): readonly HeadingPlace[] =>
  body?.headings.filter(({ internal }) => !internal) ?? [];

function headingMistakes(translation: ParsedFile, original: ParsedFile): Mistake[] {
  const [own, others] = [openHeadings(translation), openHeadings(original)];
  const isWhole = translation.body?.draft && original.body?.draft;
  if (!isWhole || translation.body?.text.trim() === '' || own.length === others.length) return [];
  const place = translation.body.start + (own[others.length]?.offset ?? 0);
  return [mistake('translation-headings', place, { count: own.length, of: others.length })];
}

/** The same anchors in every language: links to a heading hold, and a reader who changes the language stays in place. */
function withAnchorsOf(original: ParsedFile, translation: ParsedFile): ParsedFile {
  if (!translation.body) return translation;
  const anchors = openHeadings(original).map(({ id }) => id);
  const own = new Map(openHeadings(translation).map((place, index) => [place, anchors[index]]));
  const headings = translation.body.headings.map((place) => ({ ...place, id: own.get(place) ?? place.id }));
  return { ...translation, body: { ...translation.body, headings } };
}

function staleMistakes({ fields, data }: ParsedFile, original: ParsedFile): Mistake[] {
  if (!fields || data === undefined || original.data === undefined) return [];
  const { translates = '' } = data as { translates?: string };
  const stamp = stampOf(original);
  if (translates === stamp) return [];
  const offset = fields.start + offsetOf(fields.root, ['translates']);
  return [mistake('translation-stale', offset, { original: original.file.path, translates, stamp })];
}

/** Tells two states of an entry apart by what a translator would have to say anew. */
export function stampOf({ file, data, body }: ParsedFile): string {
  const { schema } = collections[file.collection];
  const texts = textsOf(schema, project(schema, data, 'partner'));
  return hash('sha256', JSON.stringify([...texts, body?.text.trim() ?? ''])).slice(0, 8);
}
