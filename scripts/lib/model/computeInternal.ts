import type { Content } from '../../../src/domain/content.ts';
import { forEdition } from '../../../src/domain/edition.ts';
import type { GalleryEntry } from '../../../src/domain/gallery.ts';
import { handbookView } from '../../../src/domain/handbookView.ts';
import { inLanguage } from '../../../src/domain/inLanguage.ts';
import { programReport, type ProgramReport } from '../../../src/domain/program/programReport.ts';
import { teamPlan, teamView, type TeamPlan, type TeamView } from '../../../src/domain/teamView.ts';
import type { Handbook } from '../../../src/playbook.ts';
import { galleryOf } from './gallery.ts';
import type { LastChanges } from './lastChanges.ts';
import { pageSources, teamSources } from './pageSources.ts';

/** What the internal edition is made from. */
export interface InternalModel {
  /** In the language of the program alone. */
  readonly handbook: Handbook;
  readonly team: TeamView;
  readonly program: ProgramReport;
  readonly plans: readonly TeamPlan[];
  readonly gallery: readonly GalleryEntry[];
}

/** The internal edition has a host of its own that nobody has named yet; it lies at the root of it. */
export const internalSite = { url: 'https://internal.invalid', base: '/' } as const;

/** Everything that the vendor's own team may see: all entries, all fields, all plans, the declined ones too. */
export function computeInternal(content: Content, asOf: string, changes: LastChanges = new Map()): InternalModel {
  const visible = forEdition(content, { kind: 'internal' });
  const { content: own, foreign } = inLanguage(visible, visible.program.language);
  const handbook = handbookView(own, asOf);
  const known = { visible, changes, language: visible.program.language };
  const sources = { ...pageSources(known), ...teamSources(known) };
  const plans = own.plans.map((entry) => teamPlan(own, entry, asOf));
  return {
    handbook: { ...handbook, program: { ...handbook.program, site: internalSite }, foreign, languages: [], sources },
    team: teamView(own, plans),
    program: programReport(own, plans, asOf),
    plans,
    gallery: galleryOf(own),
  };
}
