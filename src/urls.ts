import type { CollectionName } from './schema/collections.ts';

/** The path of every page below the root of the handbook; the root ends with a slash. */
export const paths = {
  home: () => '',
  profile: () => 'profile/',
  fit: () => 'fit/',
  criterion: (id: string) => `profile/${id}/`,
  journey: () => 'stages/',
  stage: (id: string) => `stages/${id}/`,
  milestone: (stage: string, id: string) => `stages/${stage}/#${id}`,
  lessons: () => 'lessons/',
  lesson: (id: string) => `lessons/${id}/`,
  tiers: () => 'tiers/',
  tier: (id: string) => `tiers/#${id}`,
  chapter: (id: string) => `handbook/${id}/`,
  glossary: () => 'glossary/',
  term: (id: string) => `glossary/#${id}`,
  about: () => 'about/',
  /** The whole handbook as one document, on a paper of the program. */
  book: (paper: string) => `handbook-${paper.toLowerCase()}.pdf`,
  /** A file that texts show or hand out. */
  file: (name: string) => `files/${name}`,
  plan: (id: string) => `plans/${id}/`,
  /** In the internal edition alone. */
  program: () => 'program/',
  rows: (list: string, page = 1) => (page === 1 ? `program/rows/${list}/` : `program/rows/${list}/${page}/`),
  silent: (page = 1) => (page === 1 ? 'program/silent/' : `program/silent/${page}/`),
  prediction: () => 'program/profile/',
  board: (page = 1) => (page === 1 ? 'board/' : `board/${page}/`),
  boardState: (health: string, page = 1) =>
    page === 1 ? `board/states/${health}/` : `board/states/${health}/${page}/`,
  owner: (id: string) => `board/owners/${id}/`,
  partners: (page = 1) => (page === 1 ? 'partners/' : `partners/page/${page}/`),
  /** In the internal edition alone. */
  components: () => 'components/',
  partner: (id: string) => `partners/${id}/`,
  teamPlan: (id: string) => `partners/${id}/`,
  /** An unlisted page; the id is random. */
  share: (id: string) => `s/${id}/`,
} as const;

/** What the files of a plan (`<partner>/<plan>`) are called; they lie side by side in one folder. */
export const packFiles = {
  pdf: (id: string, paper: string) => `${flat(id)}-${paper.toLowerCase()}.pdf`,
  calendar: (id: string) => `${flat(id)}.ics`,
  data: (id: string) => `${flat(id)}.json`,
  page: (id: string) => `${flat(id)}.html`,
} as const;

const flat = (id: string) => id.replace('/', '-');

const pagesOfCollections: Partial<Record<CollectionName, (id: string) => string>> = {
  program: paths.home,
  glossary: paths.glossary,
  profile: paths.profile,
  criteria: paths.criterion,
  stages: paths.stage,
  tiers: paths.tier,
  lessons: paths.lesson,
  chapters: paths.chapter,
  plans: paths.plan,
};

/**
 * The path of the page that shows an entry.
 * @param to `collection/id` with an optional `#anchor`, as links in bodies carry it
 */
export function pathOf(to: string): string {
  const [target = '', anchor] = to.split('#');
  const slash = target.indexOf('/');
  const page = pagesOfCollections[target.slice(0, slash) as CollectionName];
  if (!page) throw new RangeError(`No page shows ${to}`);
  const path = page(target.slice(slash + 1));
  return anchor ? `${path.split('#')[0]}#${anchor}` : path;
}
