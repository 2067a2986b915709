/**
 * Writes iCalendar (RFC 5545). Our own, since the libraries that were tried do not escape every text: with
 * ical-generator 11 a plan title with a line break can begin an event of its own.
 */

/** A property: its name, with parameters if it has any, and a value that is already written as its type asks. */
export type Property = readonly [name: string, value: string];

/** A value of type TEXT. Line breaks become `\n`, and a control character, which has no place in it, a blank. */
export function text(value: string): string {
  return value
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\n/g, String.raw`\n`)
    .replace(/\p{Cc}/gu, ' ');
}

/** A value of type DATE, from YYYY-MM-DD. */
export const date = (day: string): string => day.replaceAll('-', '');

/** A component such as VEVENT, as lines. */
export function component(name: string, properties: readonly Property[], inner: readonly string[] = []): string[] {
  return [`BEGIN:${name}`, ...properties.map((property) => property.join(':')), ...inner, `END:${name}`];
}

/** The lines as a file: each ends with CRLF and is folded after at most 75 bytes, never inside a character. */
export const file = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('');

const longest = 75;

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > longest) {
      parts.push(part);
      // The blank that marks a line as the rest of the one before counts too.
      part = ' ';
    }
    part += character;
  }
  return [...parts, part].join('\r\n');
}
