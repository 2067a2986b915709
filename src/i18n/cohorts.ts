import type { Speech } from './speak.ts';

/** The name of a half-year such as 2026-h2. */
export function cohortName(id: string, { t }: Pick<Speech, 't'>): string {
  const [year = '', half = ''] = id.split('-h');
  return t.program.time.cohortName(half, year);
}

/** A quarter such as 2026-Q3 as it is read. */
export const quarterName = (quarter: string): string => quarter.toUpperCase().replace('-', ' ');
