import { subtagOf } from '../schema/language.ts';
import type { Program } from '../schema/program.ts';

type Published = Pick<Program, 'language' | 'furtherLanguages' | 'site'>;

/** One language that the handbook is published in. */
export interface PublishedLanguage {
  readonly language: string;
  /** The folder below the base that holds its pages; empty for the language of the program. */
  readonly folder: string;
  /** The path that its pages lie below. */
  readonly base: string;
}

/** The languages that the handbook is published in, that of the program first. */
export function publishedLanguages({ language, furtherLanguages, site }: Published): PublishedLanguage[] {
  const further = furtherLanguages.map((each) => ({ language: each, folder: `${each.toLowerCase()}/` }));
  return [{ language, folder: '' }, ...further].map((each) => ({ ...each, base: site.base + each.folder }));
}

/** Where readers of a language find the handbook: in that language if it is published in it. */
export function siteIn(program: Published, language: string): Program['site'] {
  const published = publishedLanguages(program);
  const own =
    published.find((each) => each.language === language) ??
    published.find((each) => subtagOf(each.language) === subtagOf(language));
  return { ...program.site, base: own?.base ?? program.site.base };
}
