/** The dates of the journey as a file for the reader's calendar, written in the browser. */
import { calendarFile, type WholeDay } from '../../domain/icalendar.ts';
import { dueDate, type Schedule } from '../../domain/schedule.ts';
import type { Journey } from './journeyDates.ts';

const minute = 60_000;

/** One whole day for each milestone; saved again with another start, the same entries move. */
function daysOf(dates: Schedule, { milestones, stages, host }: Journey, now: number): WholeDay[] {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  return milestones.map(({ id, stage, title, details }) => ({
    uid: `${id}.journey@${host}`,
    day: dueDate(dates, id),
    stamp,
    sequence: Math.floor(now / minute),
    isCertain: false,
    summary: title,
    category: stages[stage] ?? stage,
    description: details.join('\n'),
  }));
}

/**
 * Hands the dates to the reader as a download.
 * @param now milliseconds from 1970, from which a calendar tells a later file from an earlier one
 */
export function saveCalendar(dates: Schedule, journey: Journey, now: number): void {
  const text = calendarFile(journey.file.title, daysOf(dates, journey, now));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = journey.file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}
