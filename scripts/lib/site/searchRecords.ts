import type { HandbookView, MilestoneView } from '../../../src/domain/views.ts';
import { ownersInWords } from '../../../src/i18n/owners.ts';
import { type Speech, speak } from '../../../src/i18n/speak.ts';
import { paths } from '../../../src/urls.ts';

/** Something that is found by its own name though it is only a part of a page. */
export interface SearchRecord {
  /** The place below the root of the handbook, with its anchor. */
  readonly path: string;
  readonly title: string;
  readonly kind: string;
  /** What it says, besides its name. */
  readonly text: string;
  /** What the search can be narrowed by: the name of each filter and its values. */
  readonly filters: Readonly<Record<string, string[]>>;
  /** The language of the handbook, such as en-GB. */
  readonly language: string;
}

/**
 * The milestones and the terms of a handbook: readers look for them by name, so each is a result of its own.
 * @param folder where the handbook of this language lies below the root, with a slash at its end; empty for the first one
 * @param notes remarks of the vendor's team by milestone, in the internal edition alone
 */
export function searchRecords(
  book: HandbookView,
  folder: string,
  notes: Readonly<Record<string, string>> = {},
): SearchRecord[] {
  const speech = speak(book.program.language);
  const records = [
    ...book.stages.flatMap(({ title, milestones }) =>
      milestones.map((milestone) => milestoneRecord(milestone, title, book, notes[milestone.id], speech)),
    ),
    ...book.terms.map((term) => termRecord(term, speech)),
  ];
  return records.map((record) => ({ ...record, path: folder + record.path }));
}

function milestoneRecord(
  { id, title, stage, owners, evidence, unlocks }: MilestoneView,
  stageTitle: string,
  book: HandbookView,
  note: string | undefined,
  speech: Speech,
): SearchRecord {
  const { t, language } = speech;
  const moments = book.moments.filter(({ milestone }) => milestone.id === id).map(({ name }) => name);
  return {
    path: paths.milestone(stage, id),
    title,
    kind: t.kinds.milestone,
    text: inSentences(`${t.journeyPage.owner}: ${ownersInWords(owners, speech)}`, evidence, unlocks, note),
    filters: filled({
      [t.filters.kind]: [t.kinds.milestone],
      [t.filters.stage]: [stageTitle],
      [t.filters.role]: [...new Set(owners.map(({ name }) => name))],
      [t.filters.moment]: moments,
    }),
    language,
  };
}

const termRecord = ({ id, term, meaning }: HandbookView['terms'][number], { t, language }: Speech): SearchRecord => ({
  path: paths.term(id),
  title: term,
  kind: t.kinds.term,
  text: meaning,
  filters: { [t.filters.kind]: [t.kinds.term] },
  language,
});

/** Texts one after another, each with its own full stop where it has one. */
const inSentences = (...texts: readonly (string | undefined)[]) =>
  texts.flatMap((text) => (text ? [/[.!?…]$/.test(text) ? text : `${text}.`] : [])).join(' ');

/** Values as pages give them, white space collapsed, so that both are one. */
const filled = (filters: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(filters)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, values.map((value) => value.replace(/\s+/g, ' ').trim())]),
  );
