import { catalogue } from './catalogue.ts';
import type { CatalogueEntry, Values } from './catalogueTypes.ts';
import { examples } from './examples.ts';
import { loadCatalogue } from './loadCatalogue.ts';
import { type Example, loadExamples } from './loadExamples.ts';
import type { Severity } from './problem.ts';

/** One code as a reference shows it: what is wrong, what check says of it and what to do. */
export interface CodeExplained {
  readonly code: string;
  readonly severity: Severity;
  /** The line of the domain document that asks for it; null where no line does. */
  readonly rule: string | null;
  readonly example: string;
  readonly message: string;
  readonly cure: string;
}

/** Every code there is, with an example of its mistake: first those of single files, then those of the domain. */
export const codes: readonly CodeExplained[] = [
  ...explained(loadCatalogue, loadExamples),
  ...explained(catalogue, examples),
];

function explained(table: object, wrongs: Readonly<Record<string, Example<object>>>): CodeExplained[] {
  return Object.entries(table as Readonly<Record<string, CatalogueEntry>>).flatMap(([code, entry]) => {
    const example = wrongs[code];
    if (!example) return [];
    const values = example.values as Values;
    return [
      {
        code,
        severity: entry.severity,
        rule: entry.rule,
        example: example.wrong,
        message: entry.message(values),
        cure: entry.hint(values),
      },
    ];
  });
}
