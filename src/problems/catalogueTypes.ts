import type { Severity } from './problem.ts';

/** What a message is filled with: facts of the case, by name. */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;

/** What one code of a problem says: the same for everybody who reports it. */
export interface CatalogueEntry<V extends Values = Values> {
  readonly severity: Severity;
  /** The line of the domain document that asks for it, such as R5; null where no line does. */
  readonly rule: string | null;
  /** What is wrong and why it matters, in whole sentences. */
  readonly message: (values: V) => string;
  /** What to do, in whole sentences. */
  readonly hint: (values: V) => string;
}

/** The values that a code of a table needs. */
export type ValuesOf<Entry> = Entry extends CatalogueEntry<infer V> ? V : never;

/** An error: the build stops. */
export const error = <V extends Values>(
  rule: string | null,
  message: (values: V) => string,
  hint: (values: V) => string,
): CatalogueEntry<V> => ({
  severity: 'error',
  rule,
  message,
  hint,
});

/** A warning: the build goes on. */
export const warning = <V extends Values>(
  rule: string | null,
  message: (values: V) => string,
  hint: (values: V) => string,
): CatalogueEntry<V> => ({
  severity: 'warning',
  rule,
  message,
  hint,
});
