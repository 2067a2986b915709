import type { Finding } from '../../problems/finding.ts';
import type { CollectionName } from '../../schema/collections.ts';
import type { Content, ContentPlace } from '../content.ts';
import type { IsoDate } from '../views.ts';

/**
 * One family of rules. It must bear content that is wrong in any way the schemas allow, since it runs beside the rule
 * that reports just that.
 */
export type Rule = (content: Content, asOf: IsoDate) => Finding[];

/** The value at a path in the front matter of an entry. */
export function at(collection: CollectionName, entry: string, ...path: (string | number)[]): ContentPlace {
  return { collection, entry, path };
}

/** The key at a path in the front matter of an entry. */
export function atKey(collection: CollectionName, entry: string, ...path: (string | number)[]): ContentPlace {
  return { collection, entry, path, key: true };
}

/** A place in content/program.yaml. */
export const inProgram = (...path: (string | number)[]): ContentPlace => at('program', 'program', ...path);

/** A place in content/profile/profile.yaml. */
export const inProfile = (...path: (string | number)[]): ContentPlace => at('profile', 'profile', ...path);

/** A place further inside another. */
export function below(place: ContentPlace, ...path: (string | number)[]): ContentPlace {
  return { ...place, path: [...place.path, ...path] };
}
