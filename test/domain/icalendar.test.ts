import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile } from '../../src/domain/icalendar.ts';
import { meant, readCalendar } from '../pack/readCalendar.ts';

const words = fc.string({
  unit: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 9 }), fc.constantFrom(...'\\;,:\n\r\t"é漢👩‍🔧')),
});

const asRead = (text: string) => text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');

test('whatever texts say, a calendar has one event for each day, and a reader gets the texts back', () => {
  fc.assert(
    fc.property(words, words, (summary, description) => {
      const day = { uid: 'a', day: '2027-02-28', stamp: '20261126T000000Z', sequence: 1, isCertain: true };
      const file = calendarFile(summary, [{ ...day, summary, category: description, description }]);
      const [calendar, ...others] = readCalendar(Buffer.from(file));
      expect(others).toEqual([]);
      expect(meant(calendar?.properties.get('X-WR-CALNAME'))).toBe(asRead(summary));
      expect(calendar?.inner.map(({ name }) => name)).toEqual(['VEVENT']);
      const event = calendar?.inner[0]?.properties;
      expect(meant(event?.get('SUMMARY'))).toBe(asRead(summary));
      expect(meant(event?.get('DESCRIPTION'))).toBe(asRead(description));
      expect([event?.get('DTSTART'), event?.get('DTEND')]).toEqual(['20270228', '20270301']);
    }),
  );
});
