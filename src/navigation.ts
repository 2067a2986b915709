import type { HandbookView } from './domain/views.ts';
import type { Messages } from './i18n/en.ts';
import { paths } from './urls.ts';

export interface PageLink {
  readonly title: string;
  /** Below the root of the handbook. */
  readonly path: string;
}

export interface Section {
  readonly title: string;
  readonly pages: readonly PageLink[];
}

/** The contents of the handbook in reading order, by the questions that a prospect asks. */
export function sections(handbook: HandbookView, t: Messages): readonly Section[] {
  return [
    {
      title: t.nav.fit,
      pages: [
        { title: t.nav.profile, path: paths.profile() },
        { title: t.nav.check, path: paths.fit() },
      ],
    },
    {
      title: t.nav.journey,
      pages: [
        { title: t.nav.overview, path: paths.journey() },
        ...handbook.stages.map((stage) => ({ title: `${stage.number} ${stage.title}`, path: paths.stage(stage.id) })),
        { title: t.nav.lessons, path: paths.lessons() },
      ],
    },
    {
      title: t.nav.earn,
      pages: [
        { title: t.nav.tiers, path: paths.tiers() },
        ...handbook.samplePlans.map((plan) => ({ title: t.nav.sample, path: paths.plan(plan.id) })),
      ],
    },
    {
      title: t.nav.read,
      pages: handbook.chapters.map((chapter) => ({ title: chapter.title, path: paths.chapter(chapter.id) })),
    },
    {
      title: t.nav.reference,
      pages: [
        { title: t.nav.glossary, path: paths.glossary() },
        { title: t.nav.about, path: paths.about() },
      ],
    },
  ];
}

/** What the internal edition has before all else. */
export const teamSection = (t: Messages): Section => ({
  title: t.team.section,
  pages: [
    { title: t.program.title, path: paths.program() },
    { title: t.program.silent.title, path: paths.silent() },
    { title: t.program.prediction.title, path: paths.prediction() },
    { title: t.program.board.title, path: paths.board() },
    { title: t.team.title, path: paths.partners() },
    { title: t.team.components, path: paths.components() },
  ],
});

/** The pages before and after one page, in reading order. */
export function neighbours(pages: readonly PageLink[], path: string): { previous?: PageLink; next?: PageLink } {
  const at = pages.findIndex((page) => page.path === path);
  const previous = at > 0 ? pages[at - 1] : undefined;
  const next = at >= 0 ? pages[at + 1] : undefined;
  return { ...(previous && { previous }), ...(next && { next }) };
}
