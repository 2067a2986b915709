/** Turns the days of the journey into dates in the reader's browser, with the schedule that the build uses. */
import { dueDate, schedule } from '../domain/schedule.ts';
import type { StagedMilestone } from '../domain/milestones.ts';
import { workingCalendar } from '../domain/workingDays.ts';
import { shortDate } from '../i18n/format.ts';
import type { Calendar } from '../schema/program.ts';

interface Journey {
  readonly language: string;
  readonly agreement: string;
  readonly firstRevenue: string;
  readonly calendars: readonly Pick<Calendar, 'id' | 'weekend' | 'holidays'>[];
  readonly milestones: readonly Pick<StagedMilestone, 'id' | 'stage' | 'offset' | 'dependsOn'>[];
}

/** Browsers without Temporal get it when the first date is chosen. */
async function needTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}

async function show(form: HTMLFormElement, journey: Journey): Promise<void> {
  const chosen = new FormData(form);
  const start = String(chosen.get('start') ?? '');
  const calendar = journey.calendars.find(({ id }) => id === chosen.get('calendar'));
  if (!start || !calendar) return;
  await needTemporal();
  const dates = schedule({
    milestones: journey.milestones as readonly StagedMilestone[],
    start,
    agreement: journey.agreement,
    pins: new Map(),
    calendar: workingCalendar(calendar),
  });
  for (const place of document.querySelectorAll<HTMLElement>('[data-date-of]')) {
    place.textContent = shortDate(dueDate(dates, place.dataset['dateOf'] ?? ''), journey.language);
  }
  document.body.classList.add('has-dates');
}

/** Brings the form of the page to life. */
export function runJourneyDates(): void {
  const form = document.querySelector<HTMLFormElement>('.journey-dates');
  const text = document.querySelector('#journey')?.textContent;
  if (!form || !text) return;
  const journey = JSON.parse(text) as Journey;
  form.hidden = false;
  form.addEventListener('input', () => void show(form, journey));
  form.addEventListener('submit', (event) => event.preventDefault());
}
