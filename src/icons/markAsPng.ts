import { colourAt, type Mark } from '../graphics/mark.ts';
import { png, type Size } from './png.ts';

/** How far the sign stays from the edge of an icon, as a share of its side; systems cut icons to shapes of their own. */
const margin = 0.14;
/** Points looked at in each direction within one pixel. */
const samples = 4;

/** The sign as a picture on its ground, in the middle. @param size in pixels */
export function markAsPng({ width, height }: Size, mark: Mark): Buffer {
  const side = Math.min(width, height);
  const light = new Map(Object.values(mark).map((colour: string) => [colour, lightOf(colour)]));
  const at = (pixel: number, length: number, sample: number) =>
    (((pixel - (length - side) / 2 + (sample + 0.5) / samples) / side - margin) / (1 - 2 * margin)) * 32;
  const colour = (column: number, row: number, sample: number) =>
    colourAt(at(column, width, sample % samples), at(row, height, Math.floor(sample / samples)), mark);
  const pixels = new Uint8Array(width * height * 3);
  for (let index = 0; index < width * height; index++)
    pixels.set(
      mean(
        coloursWithin((sample) => colour(index % width, Math.floor(index / width), sample)),
        light,
      ),
      index * 3,
    );
  return png({ width, height }, pixels);
}

/** What lies within one pixel; one colour where its corners agree, for no part of the sign is as small as a pixel. */
function coloursWithin(colour: (sample: number) => string): string[] {
  const corners = [0, samples - 1, samples * (samples - 1), samples ** 2 - 1].map(colour);
  const [first = ''] = corners;
  if (corners.every((corner) => corner === first)) return [first];
  return Array.from({ length: samples ** 2 }, (_, sample) => colour(sample));
}

/** Red, green and blue of a colour written as `#rrggbb`. */
const lightOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** The light of colours together, each part rounded. */
const mean = (colours: readonly string[], light: ReadonlyMap<string, readonly number[]>): number[] =>
  [0, 1, 2].map((part) => {
    const sum = colours.reduce((total, colour) => total + (light.get(colour)?.[part] ?? 0), 0);
    return Math.round(sum / colours.length);
  });
