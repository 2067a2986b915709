import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markContrast, palette, textContrast, type Tones } from '../../src/theme/palette.ts';

const brandColour = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`);
const texts = ['ink', 'muted', 'accent', 'positive', 'caution', 'stop'] as const;
const grounds = ['paper', 'surface', 'soft'] as const;

function expectLegible(tones: Tones): void {
  for (const ground of grounds) {
    for (const text of texts) expect(wcagContrast(tones[text], tones[ground])).toBeGreaterThanOrEqual(textContrast);
    expect(wcagContrast(tones.mark, tones[ground])).toBeGreaterThanOrEqual(markContrast);
  }
  expect(wcagContrast(tones.onAccent, tones.accent)).toBeGreaterThanOrEqual(textContrast);
}

describe('palette', () => {
  test('is legible in both themes for any brand colour', () => {
    fc.assert(
      fc.property(brandColour, (brand) => {
        const { light, dark } = palette(brand);
        expectLegible(light);
        expectLegible(dark);
      }),
      { numRuns: 300, examples: [['#000000'], ['#ffffff'], ['#ffff00'], ['#0000ff'], ['#808080']] },
    );
  });

  test('keeps a brand colour that is dark enough as it is', () => {
    expect(palette('#0c5f59').light.accent).toBe('#0c5f59');
  });

  test('says which value is no colour', () => {
    expect(() => palette('teal-ish')).toThrow('Not a colour: teal-ish');
  });
});
