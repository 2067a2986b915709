import type { Content } from '../../../src/domain/content.ts';
import type { PageSource } from '../../../src/playbook.ts';
import { collections, type CollectionName } from '../../../src/schema/collections.ts';
import { subtagOf } from '../../../src/schema/language.ts';
import { paths, pathOf } from '../../../src/urls.ts';
import type { LastChanges } from './lastChanges.ts';

/** Pages that show one entry and nothing else. */
const single = ['glossary', 'profile'] as const;
const several = ['criteria', 'stages', 'lessons', 'chapters'] as const;

/** What the sources of pages are told from: an edition, what git knows, and the language of the pages. */
interface Known {
  /** What the edition may see, in no language yet. */
  readonly visible: Content;
  readonly changes: LastChanges;
  readonly language: string;
}

/**
 * For each page that is made from a file of the content: when that was last changed, and where it can be edited.
 * @returns by the path of the page; a page of which neither is known is not in it
 */
export function pageSources(known: Known): Record<string, PageSource> {
  const { visible } = known;
  const whole = single.map((name) => [pathOf(`${name}/${name}`), sourceOf(known, name, name)] as const);
  const entries = several.flatMap((name) =>
    visible[name].map(({ id }) => [pathOf(`${name}/${id}`), sourceOf(known, name, id)] as const),
  );
  const plans = visible.plans.map(({ id }) => [paths.plan(id), sourceOf(known, 'plans', id)] as const);
  return withoutUnknown([...whole, ...entries, ...plans]);
}

/** The same for the pages of partners and of all plans, which the internal edition has. */
export function teamSources(known: Known): Record<string, PageSource> {
  const { partners, plans } = known.visible;
  return withoutUnknown([
    ...partners.map(({ id }) => [paths.partner(id), sourceOf(known, 'partners', id)] as const),
    ...plans.map(({ id }) => [paths.teamPlan(id), sourceOf(known, 'plans', id)] as const),
  ]);
}

const withoutUnknown = (sources: readonly (readonly [string, PageSource])[]): Record<string, PageSource> =>
  Object.fromEntries(sources.filter(([, { changed, edit }]) => changed !== null || edit !== null));

/** Words that were translated are edited in their translation; the page changes with either file. */
function sourceOf({ visible, changes, language }: Known, collection: CollectionName, id: string): PageSource {
  const original = fileOf(collection, id);
  const translation = visible.translations.find(
    (each) => each.collection === collection && each.id === id && subtagOf(each.language) === subtagOf(language),
  );
  const translated = translation && `translations/${translation.language}/${original}`;
  const files = [original, ...(translated ? [translated] : [])];
  const days = files.flatMap((file) => changes.get(file) ?? []);
  return {
    // One file that nobody knows the day of may have changed after all others.
    changed: days.length === files.length ? (days.toSorted().at(-1) ?? null) : null,
    edit: visible.program.editAddress?.replace('{path}', () => translated ?? original) ?? null,
  };
}

function fileOf(collection: CollectionName, id: string): string {
  const { at } = collections[collection];
  return 'file' in at ? at.file : `${at.folder}/${id}.mdx`;
}
