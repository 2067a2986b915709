import type { Content, Entry } from '../../../src/domain/content.ts';
import { forEdition } from '../../../src/domain/edition.ts';
import type { HandbookView } from '../../../src/domain/views.ts';
import { handbookView } from '../../../src/domain/handbookView.ts';
import { planView } from '../../../src/domain/planView.ts';
import type { PrintedPlan } from '../../../src/playbook.ts';
import type { Plan } from '../../../src/schema/plan.ts';
import { sha256 } from '../publish/files.ts';

/** What the public handbook is made from: the public edition alone. */
export const computeHandbook = (content: Content, asOf: string): HandbookView =>
  handbookView(forEdition(content, { kind: 'public' }), asOf);

/** The plans, each computed from nothing but what its own partner may read. */
export function computePlans(
  content: Content,
  asOf: string,
  ids = content.plans.map((plan) => plan.id),
): PrintedPlan[] {
  const byPartner = Map.groupBy(ids, partnerOf);
  return [...byPartner].flatMap(([partner, plans]) => computePlansOf(content, partner, plans, asOf));
}

function computePlansOf(content: Content, partner: string, ids: readonly string[], asOf: string): PrintedPlan[] {
  const visible = forEdition(content, { kind: 'partner', partner });
  return ids.map((id) => {
    const plan = { ...planView(visible, id, asOf), program: visible.program };
    return { ...plan, fingerprint: fingerprint(plan) };
  });
}

const fingerprint = (plan: object): string => sha256(JSON.stringify(plan)).slice(0, 8);

/** The partner whose plan it is, from the plan's id. */
export const partnerOf = (id: Entry<Plan>['id']): string => id.slice(0, id.indexOf('/'));
