import type { Option } from '../command/options.ts';

/** How many there are to be. */
export const count = (otherwise: number, says: string): Option<number> => ({
  placeholder: 'N',
  says: `${says} (default: ${otherwise})`,
  otherwise,
  read: (text) => {
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new RangeError('it is a number from 1 up');
    return Number(text);
  },
});

/** Several numbers, with commas between them. */
export const counts = (otherwise: readonly number[], says: string): Option<readonly number[]> => ({
  placeholder: 'N,N',
  says: `${says} (default: ${otherwise.join(',')})`,
  otherwise,
  read: (text) => text.split(',').map((each) => count(1, says).read(each.trim())),
});
