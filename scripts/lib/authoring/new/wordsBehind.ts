import { Failure } from '../../command/failure.ts';
import type { Kind } from './draft.ts';

/**
 * The words behind a kind, by the name of the question that each answers.
 * @throws Failure with exit code 2 where there are more words than such questions
 */
export function wordsBehind(name: string, { takes = [] }: Kind, words: readonly string[]): Record<string, string> {
  const surplus = words[takes.length];
  if (surplus !== undefined)
    throw new Failure(
      `Nothing is known of what ${surplus} says.`,
      `npm run new -- ${[name, ...takes.map((each) => `<${each}>`)].join(' ')}`,
      { exitCode: 2 },
    );
  return Object.fromEntries(words.map((word, index) => [takes[index] ?? '', word]));
}
