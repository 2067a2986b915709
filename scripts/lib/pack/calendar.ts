import { addCalendarDays } from '../../../src/domain/dates.ts';
import { planEvents, sequenceOf, type PlanEvent } from '../../../src/domain/planCalendar.ts';
import { ownersInWords } from '../../../src/i18n/owners.ts';
import { speak, type Speech } from '../../../src/i18n/speak.ts';
import type { PrintedPlan } from '../../../src/playbook.ts';
import { component, date, file, type Property, text } from './icalendar.ts';

/**
 * The open milestones of a plan as a calendar file: whole days that block nobody's time.
 * What could differ from build to build comes from the plan's own version and date, so equal plans give equal bytes,
 * and importing a later version moves the entries of the one before.
 */
export function calendarOf(plan: PrintedPlan): string {
  const { program, partner } = plan;
  const properties: Property[] = [
    ['VERSION', '2.0'],
    ['PRODID', '-//Channelbook//Plan//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', text(`${program.vendor.name}: ${partner.name}`)],
  ];
  const speech = speak(program.language);
  const events = planEvents(plan).flatMap((event) => component('VEVENT', propertiesOf(event, plan, speech)));
  return file(component('VCALENDAR', properties, events));
}

function propertiesOf({ id, due, milestone, stage }: PlanEvent, plan: PrintedPlan, speech: Speech): Property[] {
  const issued = `${date(plan.issued)}T000000Z`;
  return [
    // The vendor's host keeps ids apart that two vendors chose alike.
    ['UID', text(`${id}@${new URL(plan.program.site.url).hostname}`)],
    ['DTSTAMP', issued],
    ['LAST-MODIFIED', issued],
    ['SEQUENCE', String(sequenceOf(plan))],
    ['STATUS', plan.status === 'draft' ? 'TENTATIVE' : 'CONFIRMED'],
    ['DTSTART;VALUE=DATE', date(due)],
    ['DTEND;VALUE=DATE', date(addCalendarDays(due, 1))],
    ['TRANSP', 'TRANSPARENT'],
    ['SUMMARY', text(milestone.title)],
    ['CATEGORIES', text(stage.title)],
    ['DESCRIPTION', text(descriptionOf({ milestone, stage }, plan, speech))],
  ];
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
