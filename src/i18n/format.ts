/** Dates, money and lists as a language writes them. Dates come in as YYYY-MM-DD and mean that day everywhere. */

const atNoonUtc = (date: string) => new Date(`${date}T12:00:00Z`);

const formats = new Map<string, unknown>();

/** A way to write things, made once: making it takes longer than a hundred uses. */
function kept<Made>(key: string, make: () => Made): Made {
  const known = formats.get(key) as Made | undefined;
  if (known) return known;
  const made = make();
  formats.set(key, made);
  return made;
}

const dateFormat = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(
    `date ${language} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }),
  );

const numberFormat = (language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  kept(`number ${language} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(language, options));

const displayNames = (language: string, type: 'language' | 'region'): Intl.DisplayNames =>
  kept(`${type} ${language}`, () => new Intl.DisplayNames([language], { type }));

/** 11 January 2027 */
export const longDate = (date: string, language: string) =>
  dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(atNoonUtc(date));

/** 11 Jan 2027 */
export const shortDate = (date: string, language: string) =>
  dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(atNoonUtc(date));

/** Mon 11 Jan */
export const dayAndMonth = (date: string, language: string) =>
  dateFormat(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(atNoonUtc(date));

/** Jan */
export const monthName = (date: string, language: string) =>
  dateFormat(language, { month: 'short' }).format(atNoonUtc(date));

/** Whole units of a currency: €60,000 */
export const money = (amount: number, currency: string, language: string) =>
  numberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);

/** 60,000 */
export const number = (value: number, language: string) => numberFormat(language).format(value);

/** Whole percent: 92% */
export const percent = (value: number, language: string) =>
  numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(value / 100);

/** A, B and C */
export const list = (items: readonly string[], language: string) =>
  kept(`list ${language}`, () => new Intl.ListFormat(language, { type: 'conjunction' })).format(items);

/** What a language is called in another, without its country: English */
export const languageName = (language: string, inLanguage: string) => {
  const [subtag = language] = language.split('-');
  return displayNames(inLanguage, 'language').of(subtag) ?? language;
};

/** The name of a country by its two-letter code. */
export const countryName = (code: string, language: string) => displayNames(language, 'region').of(code) ?? code;
