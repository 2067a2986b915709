import type { Content } from '../../../src/domain/content.ts';
import { forEdition } from '../../../src/domain/edition.ts';
import { handbookView } from '../../../src/domain/handbookView.ts';
import { teamPlan, teamView, type TeamPlan, type TeamView } from '../../../src/domain/teamView.ts';
import type { HandbookView } from '../../../src/domain/views.ts';

/** What the internal edition is made from. */
export interface InternalModel {
  readonly handbook: HandbookView;
  readonly team: TeamView;
  readonly plans: readonly TeamPlan[];
}

/** The internal edition has a host of its own that nobody has named yet; it lies at the root of it. */
export const internalSite = { url: 'https://internal.invalid', base: '/' } as const;

/** Everything that the vendor's own team may see: all entries, all fields, all plans, the declined ones too. */
export function computeInternal(content: Content, asOf: string): InternalModel {
  const visible = forEdition(content, { kind: 'internal' });
  const handbook = handbookView(visible, asOf);
  const plans = visible.plans.map((entry) => teamPlan(visible, entry, asOf));
  return {
    handbook: { ...handbook, program: { ...handbook.program, site: internalSite } },
    team: teamView(visible, plans),
    plans,
  };
}
