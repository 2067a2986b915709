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
