import type { z } from 'zod';
import type { Mistake } from './mistake.ts';
import { issueMistakes } from './issues.ts';
import type { Path } from './positions.ts';
import type { Fields } from './yaml.ts';

export interface Validated {
  /** Undefined where the fields are not what the schema asks for. */
  readonly data: unknown;
  readonly mistakes: readonly Mistake[];
}

/** The fields as their schema reads them, or every way in which they differ from it, each at its place. */
export function validate(schema: z.ZodType, fields: Fields): Validated {
  if (fields.value === undefined) return { data: undefined, mistakes: [] };
  const result = schema.safeParse(fields.value);
  if (result.success) return { data: fields.mistakes.length === 0 ? result.data : undefined, mistakes: [] };
  const news = result.error.issues.filter((issue) => !isRefused(issue.path as Path, fields));
  return { data: undefined, mistakes: oneForEachPath(news).flatMap((issue) => issueMistakes(schema, fields, issue)) };
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
