import type { Speech } from './speak.ts';

interface NamedRole {
  readonly name: string;
}

/** Roles in words; a role that both sides have is named once. */
export function ownersInWords(owners: readonly NamedRole[], speech: Speech): string {
  const names = owners.map(({ name }) => name);
  const once = [...new Set(names)].map((name) => {
    return names.indexOf(name) === names.lastIndexOf(name) ? name : speech.t.ofBothSides(name);
  });
  return speech.list(once);
}
