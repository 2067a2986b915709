import type { Difference } from './difference.ts';

/** Where a comparison begins and the day that both sides are looked at. */
export interface Compared {
  readonly ref: string;
  readonly commit: string;
  readonly asOf: string;
}

/** The comparison in one or two sentences. */
export function summary({ unsound, problems, plans, pages }: Difference, { ref }: Compared): string[] {
  const counts = [
    counted(plans.filter(({ verdict }) => verdict).length, 'verdict flips', 'verdicts flip'),
    counted(
      plans.filter(({ dates }) => dates.length > 0).length,
      'plan has dates that move',
      'plans have dates that move',
    ),
    counted(plans.filter(({ pdf }) => pdf !== 'stays').length, 'PDF is affected', 'PDFs are affected'),
    counted(pages.length, 'page of the handbook is affected', 'pages of the handbook are affected'),
    counted(problems.appeared.length, 'problem appears', 'problems appear'),
    counted(problems.gone.length, 'problem goes', 'problems go'),
  ].filter((each) => each !== '');
  const sides = { before: `at ${ref}`, after: 'as it is now', both: `at ${ref} and as it is now` };
  const unread = unsound
    ? [`The content ${sides[unsound]} has errors, so nothing but problems could be compared.`]
    : [];
  return [...unread, counts.length === 0 ? 'Nothing that anybody reads changes.' : `${counts.join(', ')}.`];
}

const counted = (count: number, one: string, several: string): string =>
  count === 0 ? '' : count === 1 ? `1 ${one}` : `${count} ${several}`;
