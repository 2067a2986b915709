import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cssString } from '../../src/print/cssString.ts';
import { payloads } from './payloads.ts';

/** Reads one string as style sheets are read (CSS Syntax 3, 4.3.5); throws where it does not reach to the end. */
function readCssString(css: string): string {
  const body = /^"([^"\\\n\r\f<]|\\[0-9a-f]{1,6} )*"$/.exec(css);
  if (!body) throw new SyntaxError(`This is not one string: ${css}`);
  return css.slice(1, -1).replace(/\\([0-9a-f]{1,6}) /g, (_, code: string) => character(Number.parseInt(code, 16)));
}

// Style sheets know no null and no half of a surrogate pair.
const character = (code: number) =>
  code === 0 || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);

const readable = (text: string) => text.replaceAll('\0', '\uFFFD').toWellFormed();

describe('a text in a style sheet', () => {
  test.each(payloads.map((payload) => [payload]))('comes back as it was: %s', (payload) => {
    expect(readCssString(cssString(payload))).toBe(payload);
  });

  test('comes back as it was, whatever it holds', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'"\\<>/}{;\n\r\fa0 \0\uD800') }),
    );
    fc.assert(fc.property(texts, (text) => readCssString(cssString(text)) === readable(text)));
  });
});
