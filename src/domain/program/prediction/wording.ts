import type { Profile } from '../../../schema/profile.ts';

/**
 * The version of the profile that brought the levels which a criterion had in another version. Levels are compared only
 * where it is the same: the same number may mean something else since.
 * @returns the version itself where the change log does not know it
 */
export function wordingOf(criterion: string, version: string, changes: Profile['changes']): string {
  const from = changes.findIndex((change) => change.version === version);
  if (from < 0) return version;
  const change = changes.slice(from).find(({ criteria }) => criteria.includes(criterion));
  return (change ?? changes.at(-1))?.version ?? version;
}
