import { idFault } from './idShape.ts';
import { meantId } from './meant.ts';
import type { ContentFile } from './places.ts';
import { type Mistake, mistake } from './mistake.ts';

const maxLength = 80;
/** Names that Windows keeps for devices, that web servers give a meaning, or that objects of the language have. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|index|404|constructor)$/i;

/** What is wrong with the name of a file or folder that is to be an id; null if nothing is. */
export function nameMistake({ id }: ContentFile): Mistake | null {
  for (const name of id.split('/')) {
    if (reserved.test(name)) return mistake('file-name-reserved', 0, { name });
    const reason = idFault(name);
    if (reason !== null) return mistake('file-name', 0, { name, reason, nearest: meantId(name) ?? '' });
    if (name.length > maxLength) return mistake('file-name-long', 0, { name, limit: maxLength });
  }
  return null;
}

/** For each path the other one that some computers take for the same, by case or by the encoding of accents. */
export function collisions(paths: readonly string[]): Map<string, string> {
  const groups = Map.groupBy(paths, (path) => path.normalize('NFKC').toLowerCase());
  const colliding = [...groups.values()].filter((group) => group.length > 1);
  return new Map(
    colliding.flatMap((group) => group.map((path, index) => [path, group[index === 0 ? 1 : 0] ?? path] as const)),
  );
}
