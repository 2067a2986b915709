import type { PlanView } from '../../../src/domain/views.ts';

/** Whether the plan may be printed: one whose verdict is decline may not (G4). */
export const isPrintable = (plan: PlanView): boolean => plan.assessment.verdict !== 'decline';

/** Why a plan gets no PDF (G4), for the vendor's own team; null where it gets one. */
export function whyNotPrinted(plan: PlanView): string | null {
  if (isPrintable(plan)) return null;
  const { criteria, fit, rule } = plan.assessment;
  const knockedOut = criteria.filter((criterion) => criterion.knockedOut).map((criterion) => criterion.title);
  const reason =
    knockedOut.length > 0
      ? `knocked out by ${knockedOut.join(', ')}`
      : `its fit of ${fit} % is below the ${rule.declineBelow} % that the program asks for`;
  return `${plan.id}: no PDF, since the verdict is decline (${reason})`;
}
