/** Turns the days of the journey into dates in the reader's browser, with the schedule that the build uses. */
import { dateOf } from '../../domain/dates.ts';
import { yearsWithoutHolidays } from '../../domain/knownHolidays.ts';
import type { StagedMilestone } from '../../domain/milestones.ts';
import { dueDate, schedule, type Schedule } from '../../domain/schedule.ts';
import { workingCalendar } from '../../domain/workingDays.ts';
import { dayAndMonth, shortDate } from '../../i18n/format.ts';
import type { Calendar } from '../../schema/program.ts';
import { saveCalendar } from './calendarFile.ts';

/** What the page says to its script. */
export interface Journey {
  readonly language: string;
  readonly agreement: string;
  readonly firstRevenue: string;
  readonly calendars: readonly Pick<Calendar, 'id' | 'weekend' | 'holidays'>[];
  /** Titles by id. */
  readonly stages: Readonly<Record<string, string>>;
  readonly milestones: readonly (Pick<StagedMilestone, 'id' | 'stage' | 'offset' | 'dependsOn' | 'title'> & {
    /** What the calendar says of it, by line. */
    readonly details: readonly string[];
  })[];
  readonly file: { readonly name: string; readonly title: string };
  /** Tells the entries of two vendors apart in a calendar. */
  readonly host: string;
}

/** Browsers without Temporal get it when the first date is chosen. */
async function needTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}

/** The schedule for what was chosen; null while nothing is. */
async function chosenSchedule(form: HTMLFormElement, journey: Journey): Promise<Schedule | null> {
  const chosen = new FormData(form);
  const start = String(chosen.get('start') ?? '');
  const calendar = journey.calendars.find(({ id }) => id === chosen.get('calendar'));
  if (!start || !calendar) return null;
  await needTemporal();
  const dates = schedule({
    // The dates hang on none of what the page does not carry.
    milestones: journey.milestones.map((each) => ({ owners: [], evidence: '', unlocks: '', ...each })),
    start,
    agreement: journey.agreement,
    pins: new Map(),
    calendar: workingCalendar(calendar),
  });
  const unknown = form.querySelector<HTMLElement>('[data-unknown-holidays]');
  const last = dateOf(Math.max(...[...dates.slots.values()].map(({ due }) => due)));
  if (unknown) unknown.hidden = yearsWithoutHolidays(calendar, start, last).length === 0;
  return dates;
}

function showDates(dates: Schedule, { language }: Journey): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-date-of]'))
    place.textContent = shortDate(dueDate(dates, place.dataset['dateOf'] ?? ''), language);
  for (const place of document.querySelectorAll<SVGElement>('[data-day-of]'))
    place.textContent = dayAndMonth(dueDate(dates, place.dataset['dayOf'] ?? ''), language);
  document.body.classList.add('has-dates');
}

async function show(form: HTMLFormElement, journey: Journey): Promise<void> {
  const dates = await chosenSchedule(form, journey);
  form.querySelector('button')?.toggleAttribute('disabled', !dates);
  if (dates) showDates(dates, journey);
}

async function save(form: HTMLFormElement, journey: Journey): Promise<void> {
  const dates = await chosenSchedule(form, journey);
  if (dates) saveCalendar(dates, journey, Date.now());
}

/** Brings the form of the page to life. */
export function runJourneyDates(): void {
  const form = document.querySelector<HTMLFormElement>('.journey-dates');
  const text = document.querySelector('#JourneyData')?.textContent;
  if (!form || !text) return;
  const journey = JSON.parse(text) as Journey;
  form.addEventListener('input', () => void show(form, journey));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void save(form, journey);
  });
}
