import type { Content, Entry } from '../domain/content.ts';
import type { CollectionName } from '../schema/collections.ts';
import { stageIds } from '../schema/stage.ts';
import type { CheckedFile } from './crossCheck.ts';

/** What rules about the program as a whole look at; without all of it they would only report what follows. */
const core: readonly CollectionName[] = ['program', 'glossary', 'profile', 'criteria', 'stages', 'tiers'];

/**
 * The content that is sound, or null where a part that everything else hangs on is missing or wrong.
 * Entries with mistakes are left out, and so is what refers to them, so that no rule reports what merely follows.
 */
export function assemble(
  files: readonly CheckedFile[],
  isWhole: (collection: CollectionName) => boolean,
): Content | null {
  if (
    core.some(
      (name) => !isWhole(name) || files.some(({ file, data }) => file.collection === name && data === undefined),
    )
  )
    return null;
  const entries = <Data>(name: CollectionName): Entry<Data>[] =>
    files.filter(({ file }) => file.collection === name).flatMap((each) => entryOf<Data>(each));
  const single = <Data>(name: CollectionName): Data => entries<Data>(name)[0]?.data as Data;
  const partners = entries<Content['partners'][number]['data']>('partners');
  return {
    program: single('program'),
    glossary: single('glossary'),
    profile: single('profile'),
    criteria: entries('criteria'),
    stages: inOrder(entries('stages') as unknown as Content['stages']),
    tiers: entries('tiers'),
    lessons: entries('lessons'),
    chapters: entries('chapters'),
    partners,
    plans: connected(entries('plans'), partners, files),
  };
}

function entryOf<Data>({ file, data, content }: CheckedFile): Entry<Data>[] {
  return data === undefined ? [] : [{ id: file.id, data: data as Data, body: content }];
}

const inOrder = (stages: Content['stages']): Content['stages'] =>
  stages.toSorted((a, b) => stageIds.indexOf(a.id) - stageIds.indexOf(b.id));

/** Leaves out plans whose partner or previous plan has mistakes of its own. */
function connected(
  plans: Content['plans'],
  partners: Content['partners'],
  files: readonly CheckedFile[],
): Content['plans'] {
  const broken = new Set(
    files.filter(({ data }) => data === undefined).map(({ file }) => `${file.collection}/${file.id}`),
  );
  const isSound = ({ id, data }: Content['plans'][number]): boolean => {
    const partner = id.split('/')[0] ?? '';
    const partnerBroken = broken.has(`partners/${partner}`) && !partners.some((each) => each.id === partner);
    return !partnerBroken && !(data.follows && broken.has(`plans/${partner}/${data.follows}`));
  };
  const sound = plans.filter(isSound);
  for (const plan of plans) if (!sound.includes(plan)) broken.add(`plans/${plan.id}`);
  return sound.filter(isSound);
}
