import type { Messages } from './en.ts';
import * as format from './format.ts';
import { messagesIn } from './messages.ts';

/** Everything a view needs to speak one language. */
export interface Speech {
  readonly language: string;
  readonly t: Messages;
  longDate(date: string): string;
  shortDate(date: string): string;
  dayAndMonth(date: string): string;
  monthName(date: string): string;
  money(amount: number, currency: string): string;
  number(value: number): string;
  list(items: readonly string[]): string;
  country(code: string): string;
  languageName(language: string): string;
}

/** @param language a BCP 47 tag such as en-GB; it chooses the words, and how dates and money are written */
export function speak(language: string): Speech {
  return {
    language,
    t: messagesIn(language),
    longDate: (date) => format.longDate(date, language),
    shortDate: (date) => format.shortDate(date, language),
    dayAndMonth: (date) => format.dayAndMonth(date, language),
    monthName: (date) => format.monthName(date, language),
    money: (amount, currency) => format.money(amount, currency, language),
    number: (value) => format.number(value, language),
    list: (items) => format.list(items, language),
    languageName: (named) => format.languageName(named, language),
    country: (code) => format.countryName(code, language),
  };
}
