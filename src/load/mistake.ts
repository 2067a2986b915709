import type { Problem } from '../problems/problem.ts';
import type { CatalogueEntry, Values } from '../problems/catalogueTypes.ts';
import { loadCatalogue, type LoadCode, type LoadValues } from '../problems/loadCatalogue.ts';
import { pointAt, type Source } from './source.ts';

/** A mistake at an offset of a file's text, before it is put into words. */
export interface Mistake {
  readonly code: LoadCode;
  /** In UTF-16 code units from the start of the file, without its byte order mark. */
  readonly offset: number;
  readonly values: Values;
}

/** A mistake of one code with exactly the facts that its sentences need. */
export function mistake<Code extends LoadCode>(code: Code, offset: number, values: LoadValues<Code>): Mistake {
  return { code, offset, values };
}

/** The mistake as authors will read it, with line and column. */
export function toProblem(source: Source, { code, offset, values }: Mistake): Problem {
  const { severity, message, hint } = loadCatalogue[code] as unknown as CatalogueEntry;
  const { line, column } = pointAt(source.text, offset);
  return { code, severity, file: source.path, line, column, message: message(values), hint: hint(values) };
}
