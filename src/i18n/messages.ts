import { hasInterface, type InterfaceLanguage, interfaceLanguages, subtagOf } from '../schema/language.ts';
import { de } from './de.ts';
import { en, type Messages } from './en.ts';

/** The interface text of every language that has it. */
export const dictionaries: Readonly<Record<InterfaceLanguage, Messages>> = { en, de };

/**
 * The language that the interface speaks beside content in another.
 * @param language a BCP 47 tag such as de-AT
 * @returns English where nobody has written its texts yet
 */
export const interfaceLanguage = (language: string): InterfaceLanguage =>
  hasInterface(language) ? (subtagOf(language) as InterfaceLanguage) : interfaceLanguages[0];

/** The interface text beside content in a language. */
export const messagesIn = (language: string): Messages => dictionaries[interfaceLanguage(language)];

/** Every text of the interface beside content in a language that needs nothing to be filled in. */
export const interfaceTexts = (language: string): ReadonlySet<string> => new Set(stringsOf(messagesIn(language)));

const stringsOf = (messages: object): string[] =>
  Object.values(messages).flatMap((value: unknown) => {
    if (typeof value === 'object' && value !== null) return stringsOf(value);
    return typeof value === 'string' ? [value] : [];
  });
