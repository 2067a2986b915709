import type { z } from 'zod';
import { nearest } from '../problems/nearest.ts';
import { issueMistakes } from './issues.ts';
import type { Mistake } from './mistake.ts';
import { isEmpty, nodeAt, type Path } from './positions.ts';
import { fieldsAt } from './schemaAt.ts';
import type { Fields } from './yaml.ts';

export interface Validated {
  /** Undefined where the fields are not what the schema asks for. */
  readonly data: unknown;
  readonly mistakes: readonly Mistake[];
}

/** The fields as their schema reads them, or every way in which they differ from it, each at its place. */
export function validate(schema: z.ZodType, fields: Fields): Validated {
  if (fields.value === undefined) return { data: undefined, mistakes: mistakesInRest(schema, fields) };
  const result = schema.safeParse(fields.value);
  if (result.success) return { data: fields.mistakes.length === 0 ? result.data : undefined, mistakes: [] };
  const news = result.error.issues.filter((issue) => !isRefused(issue.path as Path, fields));
  return { data: undefined, mistakes: mistakesOf(schema, fields, news) };
}

/** Beside syntax errors, what is not there may stand on a line that could not be read, so only what is there counts. */
function mistakesInRest(schema: z.ZodType, fields: Fields): Mistake[] {
  if (fields.rest === undefined) return [];
  const issues = schema.safeParse(fields.rest).error?.issues ?? [];
  const there = issues.filter(
    ({ path, ...issue }) =>
      !(issue.code === 'too_small' && issue.origin === 'array') &&
      !isRefused(path as Path, fields) &&
      !isEmpty(nodeAt(fields.root, path as Path) ?? null),
  );
  return mistakesOf(schema, fields, there);
}

function mistakesOf(schema: z.ZodType, fields: Fields, issues: readonly z.core.$ZodIssue[]): Mistake[] {
  const misspelt = misspeltFields(schema, issues);
  return oneForEachPath(issues)
    .filter(({ path }) => !misspelt.has(JSON.stringify(path)) || nodeAt(fields.root, path as Path) !== undefined)
    .flatMap((issue) => issueMistakes(schema, fields, issue));
}

/** The paths, as JSON, of missing fields that are there under a name that is nearly theirs: one mistake, not two. */
function misspeltFields(schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): ReadonlySet<string> {
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const names = fieldsAt(schema, issue.path as Path);
      return issue.keys.map((key) => JSON.stringify([...issue.path, nearest(key, names)]));
    }),
  );
}

/** Whether something above or at the path has been refused already, so that the schema can only repeat it. */
function isRefused(path: Path, { refused }: Fields): boolean {
  if (refused.size === 0) return false;
  return path.some((_, index) => refused.has(JSON.stringify(path.slice(0, index + 1))));
}

/** Of several issues with one value only the first says something new; unknown fields are apart. */
function oneForEachPath(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    if (issue.code === 'unrecognized_keys') return true;
    const path = JSON.stringify(issue.path);
    return !seen.has(path) && seen.add(path);
  });
}
