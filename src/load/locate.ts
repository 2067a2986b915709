import type { ContentPlace } from '../domain/content.ts';
import { explain, type Finding } from '../problems/finding.ts';
import type { Problem } from '../problems/problem.ts';
import type { ParsedFile } from './parseFile.ts';
import { offsetOf } from './positions.ts';
import { pointAt } from './source.ts';

/** Turns what a rule found into a problem at the line and column of the value or key that it is about. */
export function locate(finding: Finding, fileOf: (place: ContentPlace) => ParsedFile | undefined): Problem {
  const { severity, message, hint } = explain(finding);
  const parsed = fileOf(finding.place);
  const point = parsed ? pointOf(parsed, finding.place) : { line: 1, column: 1 };
  return { code: finding.code, severity, file: parsed?.file.path ?? pathOf(finding.place), ...point, message, hint };
}

function pointOf({ source, fields }: ParsedFile, { path, key }: ContentPlace): { line: number; column: number } {
  return fields ? pointAt(source.text, fields.start + offsetOf(fields.root, path, key)) : { line: 1, column: 1 };
}

/** For a place that no file holds, such as an entry that should be there. */
const pathOf = ({ collection, entry }: ContentPlace): string =>
  entry === collection ? collection : `${collection}/${entry}`;
