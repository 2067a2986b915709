import { daysBetween } from './dates.ts';
import type { IsoDate, PlanView, ScheduledMilestone } from './views.ts';

/** A milestone as an entry of a calendar: it takes the whole day on which it is due. */
export interface PlanEvent {
  /** The same in every version of the plan, so that a calendar moves the entry instead of adding another. */
  readonly id: string;
  readonly due: IsoDate;
  readonly milestone: ScheduledMilestone;
  readonly stage: { readonly number: number; readonly title: string };
}

/** The milestones that are still open, by date and then by stage. */
export function planEvents(plan: PlanView): PlanEvent[] {
  const [partner, name] = plan.id.split('/');
  const events = plan.schedule.stages.flatMap(({ number, title, milestones }) =>
    milestones
      .filter(({ state }) => state !== 'done')
      .map((milestone) => ({
        id: `${milestone.id}.${name}.${partner}`,
        due: milestone.due,
        milestone,
        stage: { number, title },
      })),
  );
  return events.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.stage.number - b.stage.number));
}

const firstDay = '1990-01-01';
const versionsOfADay = 10_000;

/**
 * A whole number that grows from each version of a plan to the next, so that calendars take the newer dates (RFC 5545
 * calls it SEQUENCE). A later day always wins; on the same day the first two numbers in the version do.
 * @param version as authored: 1.0, 2027.3 or v2
 */
export function sequenceOf({ issued, version }: Pick<PlanView, 'issued' | 'version'>): number {
  const [major = 0, minor = 0] = [...version.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const ofTheDay = Math.min((major % 100) * 100 + Math.min(minor, 99), versionsOfADay - 1);
  return daysBetween(firstDay, issued) * versionsOfADay + ofTheDay;
}
