import { stringify } from 'yaml';
import type { Content } from '../../../../src/domain/content.ts';
import type { Edit } from '../changeContent.ts';

/** One thing that a new file needs to know. */
export interface Question {
  /** The name of the option that answers it. */
  readonly name: string;
  readonly asks: string;
  /** What holds where nobody says otherwise; null where only its author can know. */
  readonly otherwise: string | null;
  /** What can be chosen from; anything where left out. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Why a word that is not among the choices is none of them, where more can be said than that there is no such one. */
  readonly whyNot?: (said: string) => string | null;
}

export type Answers = Readonly<Record<string, string>>;

/** What will be written: by its path in the content folder. */
export interface Draft {
  readonly creates: { readonly path: string; readonly text: string } | null;
  /** Changes of files that are there. */
  readonly edits: readonly Edit[];
  /** What its author has to do next, one sentence each. */
  readonly next: readonly string[];
}

/** A kind of content that can be begun by a command. */
export interface Kind {
  readonly says: string;
  /** The names of the questions that may be answered by words behind the kind, in their order. */
  readonly takes?: readonly string[];
  /** Asked one after the other; later ones may rest on earlier answers. */
  readonly questions: readonly ((content: Content, answers: Answers, asOf: string) => Question)[];
  /** @throws Failure where the answers cannot be put together */
  readonly draft: (content: Content, answers: Answers, asOf: string) => Draft;
}

/** What stands where only a person can know; readers of the draft see that it is open. */
export const toBeAssessed = 'To be assessed.';
export const toBeAgreed = 'To be agreed.';

/** An MDX file from its fields and its body. */
export function mdxText(fields: object, body: string): string {
  return `---\n${yamlText(fields)}---\n\n${body.trim()}\n`;
}

/** Fields as authors would write them. */
export const yamlText = (value: unknown): string =>
  stringify(value, { lineWidth: 118, singleQuote: true, flowCollectionPadding: false });

/** Answers as choices whose labels are what readers see. */
export const choicesOf = (items: readonly { id: string; name: string }[]): { value: string; label: string }[] =>
  items.map(({ id, name }) => ({ value: id, label: name }));

/** The place after the last one. */
export const nextPlace = (entries: readonly { data: { order: number } }[]): number =>
  Math.max(0, ...entries.map(({ data }) => data.order)) + 1;

/** Only the fields that have a value. */
export const withValue = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
