import { collections } from '../schema/collections.ts';
import { subtagOf } from '../schema/language.ts';
import type { TranslatedCollection } from '../schema/translation.ts';
import type { Body, Content } from './content.ts';
import { forEdition } from './edition.ts';
import { overlaid } from './overlay.ts';
import { publishedLanguages } from './publishedLanguages.ts';

/** What of one entry readers of a language read in the original. */
export interface Untranslated {
  readonly language: string;
  readonly collection: TranslatedCollection;
  readonly id: string;
  /** The texts of its fields, in their order. */
  readonly texts: readonly string[];
  /** Whether its body is one of them. */
  readonly body: boolean;
}

interface Translatable {
  readonly collection: TranslatedCollection;
  readonly id: string;
  readonly data: unknown;
  readonly body: Body;
}

/** What the public handbook says in the language of the program though it is published in another one as well. */
export function untranslated(content: Content): Untranslated[] {
  const visible = forEdition(content, { kind: 'public' });
  const [, ...further] = publishedLanguages(content.program);
  return further.flatMap(({ language }) =>
    translatables(visible)
      .map((entry) => leftOf(entry, language, visible))
      .filter(({ texts, body }) => texts.length > 0 || body),
  );
}

function translatables(content: Content): Translatable[] {
  const { program, glossary, profile, criteria, stages, tiers, lessons, chapters } = content;
  const lists = { criteria, stages, tiers, lessons, chapters };
  return [
    ...Object.entries({ program, glossary, profile }).map(([name, data]) => {
      const collection = name as TranslatedCollection;
      return { collection, id: name, data, body: [] };
    }),
    ...Object.entries(lists).flatMap(([name, entries]) =>
      entries.map(({ id, data, body }) => ({ collection: name as TranslatedCollection, id, data, body })),
    ),
  ];
}

function leftOf(
  { collection, id, data, body }: Translatable,
  language: string,
  { translations }: Content,
): Untranslated {
  const own = translations.find(
    (each) => each.collection === collection && each.id === id && subtagOf(each.language) === subtagOf(language),
  );
  const texts: string[] = [];
  overlaid(collections[collection].schema, data, own?.data, (text) => texts.push(text));
  return { language, collection, id, texts, body: body.length > 0 && (own?.body ?? []).length === 0 };
}
