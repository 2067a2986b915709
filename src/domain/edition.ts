import { collections, type CollectionName } from '../schema/collections.ts';
import type { Edition as Mark } from '../schema/field.ts';
import { translationSchemas } from '../schema/translation.ts';
import { type Asset, usedAssets } from './assets.ts';
import { mapComponents } from './body.ts';
import type { Body, Content, Entry, Translation } from './content.ts';
import { entryOf, partnerIdOf, plansOf } from './entries.ts';
import { isFor, project } from './project.ts';

/** Who reads: anybody, one named partner, or the vendor's own team. */
export type Edition =
  { readonly kind: 'public' } | { readonly kind: 'partner'; readonly partner: string } | { readonly kind: 'internal' };

/**
 * What one reader may see, as content again: entries that are not for that reader are gone, and so is every field that
 * is marked for a narrower edition, as are the internal parts of texts (G5). A partner sees its own data and nobody
 * else's. The public sees invented sample partners, whose plans are all marked public, as that partner itself would.
 */
export function forEdition(content: Content, edition: Edition): Content {
  if (edition.kind === 'internal') return content;
  const shared = sharedPart(content, edition.kind);
  const readable = edition.kind === 'partner' ? ofPartner(content, edition.partner) : ofSamples(content);
  const plans = readable.plans.map((entry) => projectEntry('plans', entry, 'partner'));
  return {
    ...shared,
    partners: readable.partners.map((entry) => ({ ...projectEntry('partners', entry, 'partner'), body: [] })),
    plans,
    assets: withOwnAssets(shared.assets, content, plans),
  };
}

/** The files of the program with those of the plans that this reader gets. */
function withOwnAssets(shared: readonly Asset[], content: Content, plans: Content['plans']): readonly Asset[] {
  const own = usedAssets(content.assets, bodiesOf(plans));
  return own.length === 0 ? shared : [...new Set([...shared, ...own])];
}

type Shared = Omit<Content, 'partners' | 'plans'>;

const sharedParts = new WeakMap<Content, Map<Mark, Shared>>();

/** What an edition shows of the program itself: the same for every partner, so it is made once. */
function sharedPart(content: Content, mark: Mark): Shared {
  const kept = sharedParts.get(content) ?? new Map<Mark, Shared>();
  sharedParts.set(content, kept);
  const shared = kept.get(mark) ?? projectShared(content, mark);
  kept.set(mark, shared);
  return shared;
}

function projectShared(content: Content, mark: Mark): Shared {
  const all = <Data, Id extends string>(name: CollectionName, entries: readonly Entry<Data, Id>[]) =>
    entries.map((entry) => projectEntry(name, entry, mark));
  const shared = {
    program: project(collections.program.schema, content.program, mark),
    glossary: project(collections.glossary.schema, content.glossary, mark),
    profile: project(collections.profile.schema, content.profile, mark),
    criteria: all('criteria', content.criteria),
    stages: all('stages', content.stages),
    tiers: all('tiers', content.tiers),
    lessons: all(
      'lessons',
      content.lessons.filter(({ data }) => isFor(data.audience, mark)),
    ),
    chapters: all(
      'chapters',
      content.chapters.filter(({ data }) => isFor(data.audience, mark)),
    ),
    translations: readableTranslations(content, mark),
  };
  const { criteria, stages, tiers, lessons, chapters, translations } = shared;
  const bodies = bodiesOf([...criteria, ...stages, ...tiers, ...lessons, ...chapters, ...translations]);
  return { ...shared, assets: usedAssets(content.assets, bodies) };
}

/** The translations of what an edition shows; an entry that is not for its readers is not for them in any language. */
function readableTranslations(content: Content, mark: Mark): Translation[] {
  const hidden = (['lessons', 'chapters'] as const).flatMap((name) =>
    content[name].filter(({ data }) => !isFor(data.audience, mark)).map(({ id }) => `${name}/${id}`),
  );
  return content.translations
    .filter(({ collection, id }) => !hidden.includes(`${collection}/${id}`))
    .map((each) => {
      const data = project(translationSchemas[each.collection], each.data, mark);
      return { ...each, data, body: withoutInternal(each.body) };
    });
}

const bodiesOf = (entries: readonly { readonly body: Body }[]): Body[] => entries.map(({ body }) => body);

function projectEntry<Data, Id extends string>(
  name: CollectionName,
  entry: Entry<Data, Id>,
  mark: Mark,
): Entry<Data, Id> {
  return { id: entry.id, data: project(collections[name].schema, entry.data, mark), body: withoutInternal(entry.body) };
}

function withoutInternal(body: Body): Body {
  return mapComponents(body, (node) => (node.component === 'Internal' ? null : node));
}

type Readable = Pick<Content, 'partners' | 'plans'>;

function ofPartner({ partners, plans }: Content, id: string): Readable {
  const own = entryOf(partners, id);
  return { partners: own ? [own] : [], plans: plansOf(plans, id) };
}

function ofSamples(content: Content): Readable {
  const samples = samplePartners(content);
  return {
    partners: content.partners.filter(({ id }) => samples.has(id)),
    plans: content.plans.filter(({ id }) => samples.has(partnerIdOf(id))),
  };
}

/** The partners that may be shown to everybody: those with plans, all of which are marked public. */
export function samplePartners({ plans }: Pick<Content, 'plans'>): ReadonlySet<string> {
  const [shown, hidden] = [true, false].map((mark) =>
    plans.filter(({ data }) => data.public === mark).map(({ id }) => partnerIdOf(id)),
  );
  return new Set(shown).difference(new Set(hidden));
}
