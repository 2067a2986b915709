import type { HandbookView } from './views.ts';

/** The handbook as one printed document. Nothing in it hangs on the day, so that it changes only with the program. */
export type BookView = Pick<
  HandbookView,
  'program' | 'profile' | 'stages' | 'tiers' | 'moments' | 'learning' | 'chapters' | 'terms' | 'assets'
>;

/** The handbook without what only a screen shows. @param handbook that of the public edition */
export function bookView({
  program,
  profile,
  stages,
  tiers,
  moments,
  learning,
  chapters,
  terms,
  assets,
}: HandbookView): BookView {
  return { program, profile, stages, tiers, moments, learning, chapters, terms, assets };
}
