import type { Person, PlanView } from '../../views.ts';

/** Somebody of the vendor's team. */
export interface Owner {
  /** As it stands in the address of the owner's page. */
  readonly id: string;
  readonly name: string;
}

/** Everybody of the vendor's team in some plans, by name; who has the same name and address is the same person. */
export function ownersOf(plans: readonly PlanView[]): Map<string, Owner> {
  const people = new Map(plans.flatMap(({ partner }) => partner.vendorTeam).map((person) => [keyOf(person), person]));
  const owners = new Map<string, Owner>();
  const taken = new Set<string>();
  for (const [key, { name }] of [...people].toSorted(([, a], [, b]) => (a.name < b.name ? -1 : 1))) {
    const id = freeId(idOf(name), taken);
    taken.add(id);
    owners.set(key, { id, name });
  }
  return owners;
}

/** What tells people apart. */
export const keyOf = ({ name, email }: Person): string => `${name} ${email ?? ''}`;

/** Names of files may be no longer than 255 bytes everywhere, and a number and an ending follow. */
const longest = 80;

/** Letters and digits that addresses bear; what no letter of ours stands for becomes a plain `owner`. */
function idOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
  return id || 'owner';
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(free)) return free;
  }
}
