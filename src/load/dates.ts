const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Why a word that has the shape of a date is none; null for another shape. */
export function impossibleDate(word: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const name = months[month - 1];
  if (name === undefined) return `a year has no month ${parts[2]}`;
  if (day === 0) return 'days are counted from 01';
  return `${name} ${year} has ${daysIn(year, month)} days`;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The date that a word in another notation most likely means, as YYYY-MM-DD; null where there is doubt. */
export function meantDate(word: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/.exec(word.trim());
  if (iso) return join(iso[1], iso[2], iso[3]);
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(word.trim());
  return german ? join(german[3], german[2], german[1]) : null;
}

function join(year = '', month = '', day = ''): string | null {
  const [monthNumber, dayNumber] = [Number(month), Number(day)];
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > daysIn(Number(year), monthNumber))
    return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
