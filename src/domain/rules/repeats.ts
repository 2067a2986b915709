import type { ContentPlace } from '../content.ts';
import { below } from './rule.ts';

/** An id with the place where it is given. */
export interface Named {
  readonly id: string;
  readonly place: ContentPlace;
  /** The file it stands in. */
  readonly where: string;
}

/** Those whose id was given before, each with the first one of that id. */
export function repeats(named: readonly Named[]): { again: Named; first: Named }[] {
  const seen = new Map<string, Named>();
  return named.flatMap((again) => {
    const first = seen.get(again.id);
    if (!first) seen.set(again.id, again);
    return first ? [{ again, first }] : [];
  });
}

/** The ids of a list, each with its own place in it; `key` leads from an item to its id. */
export const listed = (ids: readonly string[], place: ContentPlace, where: string, ...key: string[]): Named[] =>
  ids.map((id, index) => ({ id, place: below(place, index, ...key), where }));
