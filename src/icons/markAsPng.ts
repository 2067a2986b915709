import { colourAt, type Mark } from '../graphics/mark.ts';
import { png } from './png.ts';

/** How far the sign stays from the edge of an icon, as a share of its side; systems cut icons to shapes of their own. */
const margin = 0.14;
/** Points looked at in each direction within one pixel. */
const samples = 4;

/** The sign as a picture on its ground. @param side in pixels */
export function markAsPng(side: number, mark: Mark): Buffer {
  const pixels = new Uint8Array(side * side * 3);
  for (let index = 0; index < side * side; index++)
    pixels.set(pixel(index % side, Math.floor(index / side), side, mark), index * 3);
  return png(side, pixels);
}

/** The mean of what lies within one pixel. */
function pixel(column: number, row: number, side: number, mark: Mark): number[] {
  const at = (pixelAt: number, sample: number) =>
    (((pixelAt + (sample + 0.5) / samples) / side - margin) / (1 - 2 * margin)) * 32;
  const sum = [0, 0, 0];
  for (let sample = 0; sample < samples ** 2; sample++) {
    const colour = colourAt(at(column, sample % samples), at(row, Math.floor(sample / samples)), mark);
    for (let part = 0; part < 3; part++) sum[part]! += Number.parseInt(colour.slice(1 + part * 2, 3 + part * 2), 16);
  }
  return sum.map((value) => Math.round(value / samples ** 2));
}
