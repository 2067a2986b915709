import type { HandbookView } from '../domain/views.ts';
import type { Speech } from '../i18n/speak.ts';
import { paths } from '../urls.ts';

/** The picture that stands for a page where others link to it. */
export interface Card {
  /** The path of its page below the root of the handbook. */
  readonly path: string;
  /** What kind of page it is, and which of its kind. */
  readonly kicker: string;
  readonly title: string;
  /** The number of the readiness stage that the page is about; null where it is about all or none. */
  readonly stage: number | null;
}

/** What cards are made from. */
export type CardSource = Pick<HandbookView, 'program' | 'profile' | 'stages' | 'moments' | 'chapters'> & {
  readonly samplePlans: readonly { readonly id: string; readonly title: string }[];
};

/** In pixels, as services that show links ask for it. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Where the card of a page lies: beside it. @param path of the page, below the root of the handbook */
export const cardFile = (path: string): string => `${path}card.png`;

/** A card for every page of the handbook that somebody may link to, the home page first. */
export function cardsOf(handbook: CardSource, { t }: Speech): Card[] {
  const { program, profile, stages, moments, chapters, samplePlans } = handbook;
  const card = (path: string, kicker: string, title: string, stage: number | null = null) => ({
    path,
    kicker,
    title,
    stage,
  });
  return [
    card(paths.home(), program.vendor.product, program.title),
    card(paths.profile(), t.nav.fit, t.profilePage.title),
    card(paths.fit(), t.nav.fit, t.fitPage.title),
    ...profile.criteria.map(({ id, title, element }) => card(paths.criterion(id), t.elements[element], title)),
    card(paths.journey(), t.nav.journey, t.journeyPage.title),
    ...stages.map(({ id, title, number }) => card(paths.stage(id), t.journeyPage.stage(number), title, number)),
    card(paths.lessons(), t.kinds.lesson, t.lessonsPage.title),
    ...moments.flatMap(({ name, lessons }) =>
      lessons.map(({ id, title }) => card(paths.lesson(id), `${t.kinds.lesson} · ${name}`, title)),
    ),
    card(paths.tiers(), t.nav.earn, t.tiersPage.title),
    ...samplePlans.map(({ id, title }) => card(paths.plan(id), t.nav.sample, title)),
    ...chapters.map(({ id, title }, index) => card(paths.chapter(id), t.chapterPage.chapter(index + 1), title)),
    card(paths.glossary(), t.nav.reference, t.glossaryPage.title),
    card(paths.about(), t.nav.reference, t.nav.about),
  ];
}
