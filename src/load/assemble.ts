import type { Asset } from '../domain/assets.ts';
import type { Content, Entry, Translation } from '../domain/content.ts';
import { partnerIdOf, plansOf } from '../domain/entries.ts';
import type { Path } from './positions.ts';
import { collections, type CollectionName } from '../schema/collections.ts';
import { stageIds } from '../schema/stage.ts';
import { isTranslated } from '../schema/translation.ts';
import type { CheckedFile } from './crossCheck.ts';
import { guarded, readLeniently, unsound } from './lenient.ts';

/** What everything else hangs on: entries with mistakes stay in, as far as they can be read. */
const core: ReadonlySet<CollectionName> = new Set(['program', 'glossary', 'profile', 'criteria', 'stages', 'tiers']);

export interface Assembled {
  /**
   * Everything that is sound. Looking at what is wrong in the core throws Unsound; other entries with mistakes are left
   * out together with what refers to them, so that no rule reports what merely follows.
   */
  readonly content: Content;
  /** What was left out, as far as it can be read, each with the little that its own rules have to see. */
  readonly apart: readonly Content[];
}

/** All that was read. */
export interface Parts {
  readonly files: readonly CheckedFile[];
  readonly translated: readonly CheckedFile[];
  readonly assets: readonly Asset[];
}

/** The lists of entries that were made last: what has not changed stays the same object, so that what is known of it holds. */
export type Lists = Map<CollectionName, readonly Entry<unknown>[]>;

/** Puts the files together to contents that rules can look at. */
export function assemble(
  { files, translated, assets }: Parts,
  isWhole: (collection: CollectionName) => boolean,
  lists?: Lists,
): Assembled {
  const sound = files.filter(({ file, data }) => data !== undefined || core.has(file.collection));
  const all = { ...collect(files, isWhole), assets };
  const translations = translated.flatMap((each) => translationOf(each) ?? []);
  const content = { ...connected({ ...collect(sound, isWhole, lists), assets }, files), translations };
  const isCoreSound = [...core].every(isWhole) && sound.every(({ data }) => data !== undefined);
  return {
    content: isCoreSound ? content : guarded(content),
    apart: leftOut(all, content).map((each) => guarded(each)),
  };
}

function collect(
  files: readonly CheckedFile[],
  isWhole: (collection: CollectionName) => boolean,
  lists?: Lists,
): Omit<Content, 'assets'> {
  const byCollection = Map.groupBy(files, ({ file }) => file.collection);
  const entries = <Data>(name: CollectionName): Entry<Data>[] => {
    const made = (byCollection.get(name) ?? []).map((file) => entryFrom<Data>(file));
    const list = name === 'stages' ? inOrder(made) : made;
    return lists ? asBefore(name, list, lists) : list;
  };
  const whole = <Data>(name: CollectionName): Entry<Data>[] =>
    isWhole(name) ? entries(name) : (unsound as unknown as Entry<Data>[]);
  const single = <Data>(name: CollectionName): Data => {
    const [entry] = isWhole(name) ? entries<Data>(name) : [];
    return entry ? entry.data : (unsound as Data);
  };
  return {
    program: single('program'),
    glossary: single('glossary'),
    profile: single('profile'),
    criteria: whole('criteria'),
    stages: whole('stages') as unknown as Content['stages'],
    tiers: whole('tiers'),
    lessons: entries('lessons'),
    chapters: entries('chapters'),
    partners: entries('partners'),
    plans: entries('plans'),
    translations: [],
  };
}

function translationOf({ file, data, content }: CheckedFile): Translation | null {
  const { id, collection, language } = file;
  if (language === undefined || !isTranslated(collection)) return null;
  return { language, collection, id, data, body: content };
}

const entriesOf = new WeakMap<CheckedFile, Entry<unknown>>();

/** The same entry for the same file. */
const entryFrom = <Data>(file: CheckedFile): Entry<Data> => entriesOf.getOrInsertComputed(file, entryIn) as Entry<Data>;

function entryIn<Data>({ file, fields, data, content }: CheckedFile): Entry<Data> {
  if (data !== undefined) return { id: file.id, data: data as Data, body: content };
  const { schema } = collections[file.collection];
  const isRefused = (path: Path): boolean => fields?.refused.has(JSON.stringify(path)) ?? false;
  return { id: file.id, data: readLeniently(schema, fields?.value, isRefused) as Data, body: content };
}

const placeOf = ({ id }: Entry<unknown>): number => (stageIds as readonly string[]).indexOf(id);

const inOrder = <Data>(stages: readonly Entry<Data>[]): Entry<Data>[] =>
  stages.toSorted((a, b) => placeOf(a) - placeOf(b));

function asBefore<Data>(name: CollectionName, list: Entry<Data>[], lists: Lists): Entry<Data>[] {
  const before = lists.get(name) as Entry<Data>[] | undefined;
  if (before?.length === list.length && list.every((entry, index) => entry === before[index])) return before;
  lists.set(name, list);
  return list;
}

/** Leaves out plans whose partner or previous plan has mistakes of its own. */
function connected(content: Content, files: readonly CheckedFile[]): Content {
  const broken = new Set(
    files.filter(({ data }) => data === undefined).map(({ file }) => `${file.collection}/${file.id}`),
  );
  if (broken.size === 0) return content;
  const isSound = ({ id, data }: Content['plans'][number]): boolean => {
    const partner = partnerIdOf(id);
    return !broken.has(`partners/${partner}`) && !(data.follows && broken.has(`plans/${partner}/${data.follows}`));
  };
  const sound = content.plans.filter(isSound);
  for (const { id } of content.plans.filter((plan) => !isSound(plan))) broken.add(`plans/${id}`);
  return { ...content, plans: sound.filter(isSound) };
}

/** The entries of a content that are not in another, each partner with its plans apart from all others. */
function leftOut(all: Content, content: Content): Content[] {
  const partners = new Set([
    ...missing(all.partners, content.partners).map(({ id }) => id),
    ...missing(all.plans, content.plans).map(({ id }) => partnerIdOf(id)),
  ]);
  const lessons = missing(all.lessons, content.lessons);
  const chapters = missing(all.chapters, content.chapters);
  const others = { ...content, partners: [], plans: [] };
  return [
    ...lessons.map((lesson) => ({ ...others, lessons: [...content.lessons, lesson] })),
    ...chapters.map((chapter) => ({ ...others, chapters: [...content.chapters, chapter] })),
    ...[...partners].map((partner) => ({
      ...others,
      partners: all.partners.filter(({ id }) => id === partner),
      plans: plansOf(all.plans, partner),
    })),
  ];
}

/** The entries of one list that are not in another. */
function missing<Each extends Entry<unknown>>(from: readonly Each[], there: readonly Each[]): Each[] {
  const ids = new Set(there.map(({ id }) => id));
  return from.filter(({ id }) => !ids.has(id));
}
