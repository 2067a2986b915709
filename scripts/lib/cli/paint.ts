import { styleText } from 'node:util';
import type { Paint } from '../../../src/problems/render.ts';

/** Colours where a person is watching and has not asked for none (NO_COLOR). */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const isWanted = stream.isTTY && !process.env['NO_COLOR'];
  return isWanted ? (colour, text) => styleText(colour, text, { validateStream: false }) : (_colour, text) => text;
}
