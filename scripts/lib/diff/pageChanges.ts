import type { HandbookView } from '../../../src/domain/views.ts';
import { paths } from '../../../src/urls.ts';

/** A page of the public handbook that says something else, is new, or is gone. */
export interface PageChange {
  /** Below the root of the handbook. */
  readonly path: string;
  readonly title: string;
  readonly kind: 'new' | 'gone' | 'changed';
}

/** The pages whose own content differs. What stands on every page, such as the contents beside it, is left out. */
export function pageChanges(before: HandbookView, after: HandbookView): PageChange[] {
  const [earlier, later] = [pagesOf(before), pagesOf(after)];
  const gone = [...earlier].filter(([path]) => !later.has(path));
  const now = [...later].flatMap(([path, { title, says }]): PageChange[] => {
    const was = earlier.get(path);
    if (was?.says === says) return [];
    return [{ path, title, kind: was ? 'changed' : 'new' }];
  });
  return [...now, ...gone.map(([path, { title }]) => ({ path, title, kind: 'gone' as const }))];
}

type Pages = ReadonlyMap<string, { readonly title: string; readonly says: string }>;

/** All pages with what goes into them; a page is the same as long as that is. */
function pagesOf(handbook: HandbookView): Pages {
  const { program, profile, stages, tiers, moments, learning, chapters, terms, samplePlans } = handbook;
  const page = (path: string, title: string, ...says: unknown[]) =>
    [path, { title, says: JSON.stringify(says) }] as const;
  return new Map([
    page(paths.home(), program.title, program, profile.summary, heads(stages), heads(tiers), heads(chapters)),
    page(paths.profile(), 'Profile', profile),
    page(paths.fit(), 'Self-check', profile, program.verdict, heads(tiers), heads(stages)),
    ...profile.criteria.map((each) => page(paths.criterion(each.id), each.title, each)),
    page(paths.journey(), 'Journey', heads(stages), program.calendars),
    ...stages.map((each) => page(paths.stage(each.id), each.title, each)),
    page(
      paths.lessons(),
      'Lessons',
      moments.map(({ lessons, ...moment }) => [moment, heads(lessons)]),
      learning,
    ),
    ...moments.flatMap(({ lessons }) => lessons.map((each) => page(paths.lesson(each.id), each.title, each))),
    page(paths.tiers(), 'Tiers', tiers, program.marginNote),
    ...samplePlans.map((each) => page(paths.plan(each.id), each.title, each)),
    ...chapters.map((each) => page(paths.chapter(each.id), each.title, each)),
    page(paths.glossary(), 'Glossary', terms),
  ]);
}

/** Entries as other pages name them, without their texts. */
const heads = (entries: readonly { readonly body: unknown }[]) => entries.map(({ body: _body, ...head }) => head);
