/**
 * Writes iCalendar (RFC 5545). Our own, since the libraries that were tried do not escape every text: with
 * ical-generator 11 a plan title with a line break can begin an event of its own.
 */
import { addCalendarDays } from './dates.ts';
import type { IsoDate } from './views.ts';

/** A property: its name, with parameters if it has any, and a value that is already written as its type asks. */
type Property = readonly [name: string, value: string];

/** A day in a calendar that blocks nobody's time. */
export interface WholeDay {
  /** The same in every version, so that a calendar moves the entry instead of adding another. */
  readonly uid: string;
  readonly day: IsoDate;
  /** When this version came about, in UTC: 20261126T000000Z. */
  readonly stamp: string;
  /** A whole number that grows from version to version. */
  readonly sequence: number;
  readonly isCertain: boolean;
  readonly summary: string;
  readonly category: string;
  readonly description: string;
}

/** Whole days as a calendar file. */
export function calendarFile(name: string, days: readonly WholeDay[]): string {
  const properties: Property[] = [
    ['VERSION', '2.0'],
    ['PRODID', '-//Channelbook//Plan//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', text(name)],
  ];
  const events = days.flatMap((day) => component('VEVENT', propertiesOf(day)));
  return file(component('VCALENDAR', properties, events));
}

function propertiesOf({ uid, day, stamp, sequence, isCertain, summary, category, description }: WholeDay): Property[] {
  return [
    ['UID', text(uid)],
    ['DTSTAMP', stamp],
    ['LAST-MODIFIED', stamp],
    ['SEQUENCE', String(sequence)],
    ['STATUS', isCertain ? 'CONFIRMED' : 'TENTATIVE'],
    ['DTSTART;VALUE=DATE', date(day)],
    ['DTEND;VALUE=DATE', date(addCalendarDays(day, 1))],
    ['TRANSP', 'TRANSPARENT'],
    ['SUMMARY', text(summary)],
    ['CATEGORIES', text(category)],
    ['DESCRIPTION', text(description)],
  ];
}

/** A value of type TEXT. Line breaks become `\n`, and a control character, which has no place in it, a blank. */
function text(value: string): string {
  return value
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\n/g, String.raw`\n`)
    .replace(/\p{Cc}/gu, ' ');
}

/** A value of type DATE, from YYYY-MM-DD. */
export const date = (day: IsoDate): string => day.replaceAll('-', '');

/** A component such as VEVENT, as lines. */
function component(name: string, properties: readonly Property[], inner: readonly string[] = []): string[] {
  return [`BEGIN:${name}`, ...properties.map((property) => property.join(':')), ...inner, `END:${name}`];
}

/** The lines as a file: each ends with CRLF and is folded after at most 75 bytes, never inside a character. */
const file = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('');

const longest = 75;
/** Where UTF-8 begins to take two, three and four bytes for a character. */
const wider = [0x80, 0x800, 0x10000];
const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return 1 + wider.filter((from) => code >= from).length;
};

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const more = character < '\u0080' ? 1 : bytesOf(character);
    if (bytes + more > longest) {
      parts.push(part);
      // The blank that marks a line as the rest of the one before counts too.
      [part, bytes] = [' ', 1];
    }
    part += character;
    bytes += more;
  }
  return [...parts, part].join('\r\n');
}
