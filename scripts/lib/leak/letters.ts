/**
 * A text as it is compared: composed, in lower case, letters and digits alone. Line breaks, the gaps between the glyphs
 * of a PDF, typographic quotes, what nobody sees and the zero bytes of UTF-16 cannot hide a word in it.
 */
export interface Letters {
  readonly codes: Uint16Array;
  /** Where in the text each letter stands. */
  readonly places: Uint32Array;
  readonly length: number;
  readonly text: string;
}

/** The letters of a text. They are those of the last text alone: all texts share one piece of memory. */
export function lettersOf(source: string): Letters {
  const text = decomposed.test(source) ? source.normalize('NFC') : source;
  if (codes.length < text.length)
    [codes, places] = [new Uint16Array(text.length * 2), new Uint32Array(text.length * 2)];
  let length = 0;
  for (let place = 0; place < text.length; place++) {
    const code = folded[text.charCodeAt(place)] ?? 0;
    if (code === 0) continue;
    codes[length] = code;
    places[length] = place;
    length += 1;
  }
  return { codes, places, length, text };
}

/** The letters of a text as a text. */
export function squeezed(text: string): string {
  const { codes: own, length } = lettersOf(text);
  return String.fromCharCode(...own.subarray(0, length));
}

let codes = new Uint16Array(1 << 16);
let places = new Uint32Array(1 << 16);

const decomposed = /[\u0300-\u036F\u1100-\u11FF\u3099\u309A]/;
/** Letters, their marks, digits, and the halves of characters beyond the first plane. */
const counted = /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u;

/** By character: what it is compared as; 0 where it is passed over. */
const folded = Uint16Array.from({ length: 1 << 16 }, (_, code) => {
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  return !counted.test(character) ? 0 : lower.length === 1 ? lower.charCodeAt(0) : code;
});
