import type { Option } from '../command/options.ts';

/** One of a few words; the first is the default. */
export function choice<Word extends string>(words: readonly [Word, ...Word[]], says: string): Option<Word> {
  return {
    placeholder: words.join('|'),
    says: `${says} (default: ${words[0]})`,
    otherwise: words[0],
    read: (text) => {
      const word = words.find((each) => each === text);
      if (word === undefined) throw new RangeError(`it is one of ${words.join(', ')}`);
      return word;
    },
  };
}

/** An option that is there or not. */
export const flag = (says: string): Option<boolean> => ({
  placeholder: '',
  says,
  otherwise: false,
  read: (text) => text === 'true',
});
