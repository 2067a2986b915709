import { de } from './de.ts';
import { en, type Messages } from './en.ts';

/** The interface text of every language that has it, by the first part of its tag. */
export const dictionaries = { en, de } as const satisfies Record<string, Messages>;

export type InterfaceLanguage = keyof typeof dictionaries;

/** @param language a BCP 47 tag such as de-AT */
export const hasInterface = (language: string): boolean => subtagOf(language) in dictionaries;

/**
 * The language that the interface speaks beside content in another.
 * @param language a BCP 47 tag such as de-AT
 * @returns English where nobody has written its texts yet
 */
export function interfaceLanguage(language: string): InterfaceLanguage {
  const subtag = subtagOf(language);
  return subtag in dictionaries ? (subtag as InterfaceLanguage) : 'en';
}

/** The interface text beside content in a language. */
export const messagesIn = (language: string): Messages => dictionaries[interfaceLanguage(language)];

const subtagOf = (language: string) => new Intl.Locale(language).language;
