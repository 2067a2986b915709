import { join, resolve } from 'node:path';
import type { Option } from './options.ts';

/** A folder, relative to where the command was called. */
export const folder = (otherwise: string, says: string): Option<string> => ({
  placeholder: 'DIR',
  says: `${says} (default: ${otherwise})`,
  otherwise: resolve(otherwise),
  read: (text) => {
    if (text.trim() === '') throw new RangeError('it needs the name of a folder');
    return resolve(text);
  },
});

/** Where printed files are kept from one build to the next; a machine that builds for others can keep it for all. */
export const cacheFolder: Option<string> = {
  ...folder('.channelbook/cache', 'The folder that keeps what was printed before'),
  otherwise: join(import.meta.dirname, '../../../.channelbook/cache'),
};

/** A file that may be left out. */
export const fileIfGiven = (says: string): Option<string | null> => ({
  placeholder: 'FILE',
  says,
  otherwise: null,
  read: (text) => {
    if (text.trim() === '') throw new RangeError('it needs the name of a file');
    return resolve(text);
  },
});

/** One of several parts of a whole. */
export interface Shard {
  /** From 1 on. */
  readonly part: number;
  readonly of: number;
}

/** Which part of several; may be left out. */
export const shard = (says: string): Option<Shard | null> => ({
  placeholder: 'I/N',
  says,
  otherwise: null,
  read: (text) => {
    const [, part = 0, of = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []).map(Number);
    if (part === 0 || part > of) throw new RangeError('a part is written I/N, from 1/N to N/N');
    return { part, of };
  },
});

/** Folders with commas between them; none by default. */
export const folders = (says: string): Option<readonly string[]> => ({
  placeholder: 'DIR,DIR',
  says,
  otherwise: [],
  read: (text) => text.split(',').map((each) => folder('', says).read(each)),
});

/** The day that counts as today; by default it is today's date where the command runs. */
export const day = (says: string): Option<string> => ({
  ...dayIfGiven(`${says} (default: today)`),
  otherwise: Temporal.Now.plainDateISO().toString(),
  read: readDay,
});

/** A day that may be left out. */
export const dayIfGiven = (says: string): Option<string | null> => ({
  placeholder: 'YYYY-MM-DD',
  says,
  otherwise: null,
  read: readDay,
});

function readDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError('a day is written YYYY-MM-DD');
  if (!exists(text)) throw new RangeError('there is no such day');
  return text;
}

/** A plan: `<partner>/<plan>`. */
export const planId = (says: string): Option<string | null> => ({
  placeholder: '<partner>/<plan>',
  says,
  otherwise: null,
  read: (text) => {
    if (!/^[^/]+\/[^/]+$/.test(text)) throw new RangeError('a plan is named <partner>/<plan>');
    return text;
  },
});

/** A TCP port. */
export const port = (otherwise: number): Option<number> => ({
  placeholder: 'PORT',
  says: `The port to listen on (default: ${otherwise})`,
  otherwise,
  read: (text) => {
    if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new RangeError('a port is a number up to 65535');
    return Number(text);
  },
});

/** One of a few words; the first is the default. */
export const choice = <Word extends string>(words: readonly [Word, ...Word[]], says: string): Option<Word> => ({
  placeholder: words.join('|'),
  says: `${says} (default: ${words[0]})`,
  otherwise: words[0],
  read: (text) => {
    const word = words.find((each) => each === text);
    if (word === undefined) throw new RangeError(`it is one of ${words.join(', ')}`);
    return word;
  },
});

/** Any words. */
export const words = (says: string): Option<string | null> => ({
  placeholder: 'TEXT',
  says,
  otherwise: null,
  read: (text) => {
    if (text.trim() === '') throw new RangeError('it needs words');
    return text.trim();
  },
});

/** An option that is there or not. */
export const flag = (says: string): Option<boolean> => ({
  placeholder: '',
  says,
  otherwise: false,
  read: (text) => text === 'true',
});

function exists(date: string): boolean {
  try {
    Temporal.PlainDate.from(date, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}
