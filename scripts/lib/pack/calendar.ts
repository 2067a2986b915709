import { calendarFile, date, type WholeDay } from '../../../src/domain/icalendar.ts';
import { planEvents, sequenceOf, type PlanEvent } from '../../../src/domain/planCalendar.ts';
import { ownersInWords } from '../../../src/i18n/owners.ts';
import { speak, type Speech } from '../../../src/i18n/speak.ts';
import type { PrintedPlan } from '../../../src/playbook.ts';

/**
 * The open milestones of a plan as a calendar file: whole days that block nobody's time.
 * What could differ from build to build comes from the plan's own version and date, so equal plans give equal bytes,
 * and importing a later version moves the entries of the one before.
 */
export function calendarOf(plan: PrintedPlan): string {
  const { program, partner } = plan;
  const speech = speak(program.language);
  const days = planEvents(plan).map((event) => wholeDayOf(event, plan, speech));
  return calendarFile(`${program.vendor.name}: ${partner.name}`, days);
}

function wholeDayOf({ id, due, milestone, stage }: PlanEvent, plan: PrintedPlan, speech: Speech): WholeDay {
  return {
    // The vendor's host keeps ids apart that two vendors chose alike.
    uid: `${id}@${new URL(plan.program.site.url).hostname}`,
    day: due,
    stamp: `${date(plan.issued)}T000000Z`,
    sequence: sequenceOf(plan),
    isCertain: plan.status !== 'draft',
    summary: milestone.title,
    category: stage.title,
    description: descriptionOf({ milestone, stage }, plan, speech),
  };
}

function descriptionOf(
  { milestone, stage }: Pick<PlanEvent, 'milestone' | 'stage'>,
  plan: PrintedPlan,
  speech: Speech,
): string {
  const { t } = speech;
  return [
    `${t.journeyPage.owner}: ${ownersInWords(milestone.owners, speech)}`,
    `${t.journeyPage.evidence}: ${milestone.evidence}`,
    `${t.journeyPage.unlocks}: ${milestone.unlocks}`,
    `${t.journeyPage.stage(stage.number)}: ${stage.title}`,
    '',
    `${plan.partner.name}, ${plan.title}`,
    t.plan.version(plan.version, speech.longDate(plan.issued)),
  ].join('\n');
}
