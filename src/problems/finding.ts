import type { ContentPlace } from '../domain/content.ts';
import { catalogue, type Code, type ValuesOfCode } from './catalogue.ts';
import type { CatalogueEntry, Values } from './catalogueTypes.ts';
import type { Severity } from './problem.ts';

/** A mistake that a rule found, before anybody looked up where in the file it stands. */
export interface Finding {
  readonly code: Code;
  readonly place: ContentPlace;
  readonly values: Values;
}

/** A finding with exactly the values that its code needs. */
export function finding<C extends Code>(code: C, place: ContentPlace, values: ValuesOfCode<C>): Finding {
  return { code, place, values };
}

/** The words of a finding: how bad it is, what is wrong, what to do. */
export function explain({ code, values }: Finding): {
  severity: Severity;
  rule: string | null;
  message: string;
  hint: string;
} {
  const entry = catalogue[code] as unknown as CatalogueEntry;
  return { severity: entry.severity, rule: entry.rule, message: entry.message(values), hint: entry.hint(values) };
}
