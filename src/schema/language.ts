/** The languages that the interface speaks: `src/i18n` has a dictionary for each. The first one stands in for others. */
export const interfaceLanguages = ['en', 'de'] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** The first part of a language tag: de of de-AT. */
export const subtagOf = (language: string): string => language.split('-')[0] ?? language;

/** Whether somebody has written the texts of the interface in a language. */
export const hasInterface = (language: string): boolean =>
  (interfaceLanguages as readonly string[]).includes(subtagOf(language));
