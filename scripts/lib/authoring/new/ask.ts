import { cancel, isCancel, select, text } from '@clack/prompts';
import type { Content } from '../../../../src/domain/content.ts';
import { nearest } from '../../../../src/problems/nearest.ts';
import { Failure } from '../../command/failure.ts';
import type { Answers, Kind, Question } from './draft.ts';

/**
 * The answers to all questions of a kind: as given by options, else by whoever sits at the terminal, else by default.
 * @param given answers by the name of their option; undefined where the option was left out
 * @throws Failure where an answer is missing or not among the choices, or where somebody breaks off
 */
export async function ask(
  kind: Kind,
  content: Content,
  given: Readonly<Record<string, string | null>>,
  { asOf, interactive }: { asOf: string; interactive: boolean },
): Promise<Answers> {
  const answers: Record<string, string> = {};
  for (const make of kind.questions) {
    const question = make(content, answers, asOf);
    answers[question.name] = check(question, given[question.name] ?? (await answer(question, interactive)));
  }
  return answers;
}

async function answer(question: Question, interactive: boolean): Promise<string> {
  if (interactive) return prompt(question);
  if (question.otherwise !== null) return question.otherwise;
  const choices = question.choices ? ` ${listed(question.choices)}` : '';
  throw new Failure(`${question.asks}: that is not known.`, `Say it with --${question.name}.${choices}`);
}

/** The choices as a sentence, as many as somebody reads. */
function listed(choices: NonNullable<Question['choices']>): string {
  const first = choices.slice(0, 20).map(({ value }) => value);
  return `Choose one of: ${first.join(', ')}${choices.length > first.length ? ' …' : '.'}`;
}

async function prompt({ asks, otherwise, choices }: Question): Promise<string> {
  const said = choices
    ? await select({ message: asks, options: [...choices], ...(otherwise !== null && { initialValue: otherwise }) })
    : await text({ message: asks, ...(otherwise !== null && { initialValue: otherwise }), validate: needed });
  if (!isCancel(said)) return said;
  cancel('Nothing was written.');
  throw new Failure('', '', { exitCode: 130 });
}

const needed = (said: string | undefined): string | undefined =>
  said === undefined || said.trim() === '' ? 'This is needed.' : undefined;

function check({ name, choices, whyNot }: Question, said: string): string {
  if (!choices || choices.some(({ value }) => value === said)) return said.trim();
  const values = choices.map(({ value }) => value);
  const reason = whyNot?.(said);
  if (reason) throw new Failure(`--${name} ${said}: ${reason}`);
  const likely = nearest(said, values);
  throw new Failure(
    `--${name} ${said}: there is no such choice.`,
    likely ? `Did you mean ${likely}?` : listed(choices),
  );
}
