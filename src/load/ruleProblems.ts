import type { Content, ContentPlace } from '../domain/content.ts';
import { rules } from '../domain/rules/index.ts';
import type { Rule } from '../domain/rules/rule.ts';
import type { Finding } from '../problems/finding.ts';
import type { Problem } from '../problems/problem.ts';
import type { Assembled } from './assemble.ts';
import type { CheckedFile } from './crossCheck.ts';
import { Unsound } from './lenient.ts';
import { locate } from './locate.ts';

const keyOf = ({ collection, entry }: ContentPlace): string => `${collection}/${entry}`;

/** What the rules of the domain find, at its places: in all that is sound, and in what can be read of the rest. */
export function ruleProblems({ content, apart }: Assembled, asOf: string, files: readonly CheckedFile[]): Problem[] {
  const byEntry = new Map(files.map((each) => [`${each.file.collection}/${each.file.id}`, each]));
  const seen = new Set(
    (['lessons', 'chapters', 'partners', 'plans'] as const).flatMap((name) =>
      content[name].map(({ id }) => `${name}/${id}`),
    ),
  );
  const others = apart.flatMap((each) =>
    findings(each, asOf).filter(({ place }) => isApart(place) && !seen.has(keyOf(place))),
  );
  return [...findings(content, asOf), ...others].map((found) => locate(found, (place) => byEntry.get(keyOf(place))));
}

const isApart = ({ collection }: ContentPlace): boolean => /^(lessons|chapters|partners|plans)$/.test(collection);

const findings = (content: Content, asOf: string): Finding[] =>
  rules.flatMap((rule) => findingsOf(rule, content, asOf));

/** A rule that looks at something that is wrong already has nothing to say before that is mended. */
function findingsOf(rule: Rule, content: Content, asOf: string): Finding[] {
  try {
    return rule(content, asOf);
  } catch (error) {
    if (error instanceof Unsound) return [];
    throw error;
  }
}
