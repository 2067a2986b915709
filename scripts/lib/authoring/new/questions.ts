import type { Content } from '../../../../src/domain/content.ts';
import { meantId } from '../../../../src/load/meant.ts';
import type { Party } from '../../../../src/schema/program.ts';
import { type Answers, choicesOf, type Question } from './draft.ts';

/** Asks for the words that readers see first. */
export const titleQuestion =
  (asks: string): (() => Question) =>
  () => ({ name: 'title', asks, otherwise: null });

/** Asks for the id, which follows from the title unless it is taken. */
export const idQuestion =
  (
    taken: (content: Content, answers: Answers) => readonly string[],
  ): ((content: Content, answers: Answers) => Question) =>
  (content, answers) => ({
    name: 'id',
    asks: 'Its id, as it stands in file names and references',
    otherwise: free(meantId(answers['title'] ?? '') ?? '', taken(content, answers)),
  });

/** The word itself, or with the first number from 2 that makes it free; null for no word. */
export function free(word: string, taken: readonly string[]): string | null {
  if (word === '') return null;
  if (!taken.includes(word)) return word;
  return free2(word, taken, 2);
}

const free2 = (word: string, taken: readonly string[], number: number): string =>
  taken.includes(`${word}-${number}`) ? free2(word, taken, number + 1) : `${word}-${number}`;

const audiences = [
  { value: 'internal', label: 'the vendor only' },
  { value: 'partner', label: 'partners and the vendor' },
  { value: 'public', label: 'everybody' },
];

/** Asks who may read it; nothing becomes public by leaving the question out. */
export const audienceQuestion = (): Question => ({
  name: 'audience',
  asks: 'Who may read it',
  otherwise: 'internal',
  choices: audiences,
});

/** Asks for a role of one party. */
export const roleQuestion =
  (party: Party, asks: string): ((content: Content) => Question) =>
  ({ program }) => {
    const roles = program.roles.filter((role) => role.party === party);
    return { name: 'role', asks, otherwise: roles[0]?.id ?? null, choices: choicesOf(roles) };
  };
