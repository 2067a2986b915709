import type { CollectionName } from '../schema/collections.ts';
import { type Edition, editions } from '../schema/field.ts';

const breadth: Readonly<Record<Edition, number>> = { public: 0, partner: 1, internal: 2 };

/** Whether content of one edition is there for the readers of another; in doubt it is, since something else is wrong then. */
export const isAtLeastAsWide = (content: Edition | null, reader: Edition | null): boolean =>
  content === null || reader === null || breadth[content] <= breadth[reader];

/**
 * The widest edition that shows the body of an entry.
 * @param value the fields of the entry, which may be wrong
 * @returns null where the fields do not say it
 */
export function audienceOf(collection: CollectionName, value: unknown): Edition | null {
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (collection === 'partners') return 'internal';
  if (collection === 'plans')
    return typeof fields['public'] === 'boolean' ? (fields['public'] ? 'public' : 'partner') : null;
  if (collection !== 'lessons' && collection !== 'chapters') return 'public';
  const { audience } = fields;
  return editions.find((each) => each === audience) ?? null;
}
