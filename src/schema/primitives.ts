import { z } from 'zod';

/** Text that is the same in every language, such as a name, an address or a version: not empty, no line of white space. */
export const name = z.string().trim().min(1);

/** Text that a reader will see, and that is said anew in every language of the handbook. */
export const text = name.meta({ translatable: true });

/** A language as a tag of BCP 47: en, or en-GB. */
export const language = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/);

/** An id as it stands in file names and references: lower-case words joined by hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A calendar date as YYYY-MM-DD that exists and lies in the working life of a program. */
export const isoDate = z.iso.date().refine((date) => date >= '1990-01-01' && date <= '2099-12-31', {
  error: 'a date between 1990-01-01 and 2099-12-31',
});

/** A share in whole percent, 0 to 100. */
export const percent = z.int().min(0).max(100);

/** A count of days that is not negative; what kind of days is said beside it. */
export const days = z.int().min(0).max(1500);

/** A three-letter currency code of ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/);

/** An amount in whole units of a currency that is named beside it. */
export const amount = z.int().min(0).max(1_000_000_000_000);

/** A quarter of a calendar year, as 2026-Q3. */
export const quarter = z.string().regex(/^20\d{2}-Q[1-4]$/);

/** A country as its two-letter code of ISO 3166. */
export const country = z.string().regex(/^[A-Z]{2}$/);

export const email = z.email();

/** A colour as #rrggbb. */
export const hexColour = z.string().regex(/^#[0-9a-fA-F]{6}$/);

/** An https address without a path, a port being allowed: https://partners.example.com. */
/** The address of a file, with a place for its path. */
export const filePattern = z.string().refine((address) => isFilePattern(address), {
  error: 'an https address with {path} once, after its host, such as https://git.example.com/playbook/edit/main/{path}',
});

function isFilePattern(address: string): boolean {
  const parts = address.split('{path}');
  const url = URL.parse(parts.join('file'));
  return (
    parts.length === 2 &&
    !/\s/.test(address) &&
    url?.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    (parts[0] ?? '').startsWith(`${url.origin}/`)
  );
}

export const httpsOrigin = z.url({ protocol: /^https$/ }).refine((url) => URL.parse(url)?.origin === url, {
  error: 'an https address without a path, such as https://partners.example.com',
});
