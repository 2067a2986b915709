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
  const points = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(?:20)?(\d{2})$/.exec(word.trim());
  if (points) return join(`20${points[3]}`, points[2], points[1]);
  return fromSlashes(word.trim()) ?? fromWords(word.trim());
}

/** 02/15/2027 and 15/02/2027; 02/03/2027 is in doubt. */
function fromSlashes(word: string): string | null {
  const parts = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(word);
  const [first, second] = [Number(parts?.[1]), Number(parts?.[2])];
  if (!parts || (first <= 12 && second <= 12 && first !== second)) return null;
  return first > 12 ? join(parts[3], parts[2], parts[1]) : join(parts[3], parts[1], parts[2]);
}

/** 15 February 2027, 15th Feb 2027 and February 15, 2027. */
function fromWords(word: string): string | null {
  const parts =
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?<name>[a-z]{3,9})\.?,?\s+(?<year>\d{4})$/i.exec(word) ??
    /^(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i.exec(word);
  const { day, name = '', year } = parts?.groups ?? {};
  const month = months.findIndex((each) => name && each.toLowerCase().startsWith(name.toLowerCase())) + 1;
  return month === 0 ? null : join(year, String(month), day);
}

function join(year = '', month = '', day = ''): string | null {
  const [monthNumber, dayNumber] = [Number(month), Number(day)];
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > daysIn(Number(year), monthNumber))
    return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
