import { collections } from '../schema/collections.ts';
import { subtagOf } from '../schema/language.ts';
import type { Plan } from '../schema/plan.ts';
import type { Program } from '../schema/program.ts';
import type { TranslatedCollection } from '../schema/translation.ts';
import type { Body, Content, Entry, Translation } from './content.ts';
import { overlaid, textsOf } from './overlay.ts';
import { entryOf, partnerIdOf } from './entries.ts';
import { siteIn } from './publishedLanguages.ts';
import type { Foreign } from './views.ts';

/** Content in one language, and what of it is in others. */
export interface InLanguage {
  readonly content: Content;
  readonly foreign: readonly Foreign[];
}

/**
 * What one reader sees, in that reader's language: translations take the place of the originals, what nobody has
 * translated stays as it is, and what stays is named. Partners and plans are in the one language they were written in.
 * @param content what the edition may see
 * @param language a tag such as de; translations into another variety of the language (de-AT) serve as well
 */
export function inLanguage(content: Content, language: string): InLanguage {
  const { shared, missing } = sharedIn(content, language);
  const original = content.program.language;
  const isForeign = (plan: Entry<Plan>) => !isSame(plan.data.language ?? original, language);
  const plans = content.plans.map((plan) =>
    isForeign(plan) ? { ...plan, body: foreignBody(plan.body, plan.data.language ?? original) } : plan,
  );
  const others = content.plans.filter(isForeign).map((plan) => wordsOf(plan, content));
  return {
    content: { ...content, ...shared, plans },
    foreign: merged([{ language: original, texts: missing }, ...others]),
  };
}

const isSame = (a: string, b: string): boolean => subtagOf(a) === subtagOf(b);

interface SharedIn {
  readonly shared: Partial<Content> & Pick<Content, 'program'>;
  readonly missing: readonly string[];
}

const known = new WeakMap<Program, Map<string, { readonly of: Content; readonly made: SharedIn }>>();

/** What is the same for all partners is translated once for all of them. */
function sharedIn(content: Content, language: string): SharedIn {
  const kept = known.get(content.program) ?? new Map<string, { of: Content; made: SharedIn }>();
  known.set(content.program, kept);
  const before = kept.get(language);
  if (before && isSameProgram(before.of, content)) return before.made;
  const made = translateShared(content, language);
  kept.set(language, { of: content, made });
  return made;
}

const isSameProgram = (a: Content, b: Content): boolean =>
  a.stages === b.stages && a.lessons === b.lessons && a.chapters === b.chapters && a.translations === b.translations;

function translateShared(content: Content, language: string): SharedIn {
  const { program } = content;
  const own = { ...program, language, site: siteIn(program, language) };
  if (isSame(program.language, language)) return { shared: { program: own }, missing: [] };
  const translator = new Translator(content, language);
  const shared = {
    program: translator.whole('program', own),
    glossary: translator.whole('glossary', content.glossary),
    profile: translator.whole('profile', content.profile),
    criteria: translator.entries('criteria', content.criteria),
    stages: translator.entries('stages', content.stages),
    tiers: translator.entries('tiers', content.tiers),
    lessons: translator.entries('lessons', content.lessons),
    chapters: translator.entries('chapters', content.chapters),
  };
  return { shared, missing: [...translator.missing] };
}

/** Translates entry by entry and keeps what it found no words for. */
class Translator {
  readonly missing = new Set<string>();
  readonly #original: string;
  readonly #byEntry: ReadonlyMap<string, Translation>;

  constructor({ program, translations }: Content, language: string) {
    this.#original = program.language;
    this.#byEntry = new Map(
      translations
        .filter((each) => isSame(each.language, language))
        .map((each) => [`${each.collection}/${each.id}`, each] as const),
    );
  }

  whole<Data>(collection: TranslatedCollection, data: Data, id: string = collection): Data {
    const words = this.#byEntry.get(`${collection}/${id}`)?.data;
    return overlaid(collections[collection].schema, data, words, (text) => this.missing.add(text));
  }

  entries<Data, Id extends string>(
    collection: TranslatedCollection,
    entries: readonly Entry<Data, Id>[],
  ): Entry<Data, Id>[] {
    return entries.map(({ id, data, body }) => {
      const words = this.#byEntry.get(`${collection}/${id}`)?.body ?? [];
      return {
        id,
        data: this.whole(collection, data, id),
        body: words.length > 0 ? words : foreignBody(body, this.#original),
      };
    });
  }
}

/** A body in another language than what stands around it. */
function foreignBody(body: Body, language: string): Body {
  return body.length === 0 ? body : [{ component: 'Foreign', attributes: { language }, children: body }];
}

/** The texts of a plan, and of what it says of its partner. */
function wordsOf({ id, data }: Entry<Plan>, { program, partners }: Content): Foreign {
  const partner = entryOf(partners, partnerIdOf(id));
  const ofPartner = partner ? textsOf(collections.partners.schema, partner.data) : [];
  return {
    language: data.language ?? program.language,
    texts: [...textsOf(collections.plans.schema, data), ...ofPartner],
  };
}

/** One list for each language, sorted, so that equal content gives equal bytes. */
function merged(foreign: readonly Foreign[]): Foreign[] {
  return [...Map.groupBy(foreign, ({ language }) => language)]
    .map(([language, lists]) => ({ language, texts: [...new Set(lists.flatMap(({ texts }) => texts))].toSorted() }))
    .filter(({ texts }) => texts.length > 0);
}
