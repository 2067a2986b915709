import { clampChroma, converter, formatHex, wcagContrast, type Oklch } from 'culori';

/** The colours of one theme, as #rrggbb. Every one that carries text or meaning is legible on paper, surface and soft. */
export interface Tones {
  readonly paper: string;
  /** A quiet ground that sets a block apart. */
  readonly surface: string;
  /** A ground in the colour of the brand. */
  readonly soft: string;
  /** Hairlines that only separate. */
  readonly line: string;
  /** Lines and marks that carry meaning. */
  readonly mark: string;
  readonly ink: string;
  /** Second-rank text. */
  readonly muted: string;
  readonly accent: string;
  /** Text on the accent. */
  readonly onAccent: string;
  readonly positive: string;
  readonly caution: string;
  readonly stop: string;
}

export type ThemeName = 'light' | 'dark';

/** Contrast that text needs (WCAG 2.2 AA), and lines that carry meaning. */
export const textContrast = 4.5;
export const markContrast = 3;

const toOklch = converter('oklch');
/** How far the brand may colour greys before they stop being grey. */
const greyChroma = 0.016;
const lightnessStep = 0.005;

const hex = (l: number, c: number, h: number): string => formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch'));

/** Moves a colour away from the grounds, darker or lighter, until it contrasts with each of them. */
function legible(colour: Oklch, grounds: readonly string[], ratio: number, direction: -1 | 1): string {
  let l = colour.l;
  const tone = () => hex(l, colour.c, colour.h ?? 0);
  while (l > 0 && l < 1 && grounds.some((ground) => wcagContrast(tone(), ground) < ratio))
    l += direction * lightnessStep;
  return tone();
}

function tones(brand: Oklch, theme: ThemeName): Tones {
  const dark = theme === 'dark';
  const direction = dark ? 1 : -1;
  const h = brand.h ?? 0;
  const chroma = Math.min(brand.c, 0.16);
  const grey = Math.min(chroma, greyChroma);
  const paper = dark ? hex(0.185, grey, h) : hex(0.991, grey / 10, h);
  const surface = dark ? hex(0.225, grey, h) : hex(0.966, grey / 3, h);
  const soft = dark ? hex(0.29, chroma * 0.4, h) : hex(0.935, chroma * 0.28, h);
  const grounds = [paper, surface, soft];
  const clear = (l: number, c: number, hue: number, ratio: number) =>
    legible({ mode: 'oklch', l, c, h: hue }, grounds, ratio, direction);
  const accent = clear(
    dark ? Math.max(brand.l, 0.72) : Math.min(brand.l, 0.56),
    dark ? chroma * 0.8 : chroma,
    h,
    textContrast,
  );
  return {
    paper,
    surface,
    soft,
    line: dark ? hex(0.34, grey, h) : hex(0.885, grey, h),
    mark: clear(dark ? 0.6 : 0.62, grey, h, markContrast),
    ink: dark ? hex(0.94, grey / 2, h) : hex(0.23, grey * 1.5, h),
    muted: clear(dark ? 0.72 : 0.5, grey, h, textContrast),
    accent,
    onAccent: wcagContrast(accent, '#ffffff') >= textContrast ? '#ffffff' : hex(0.16, grey, h),
    positive: clear(dark ? 0.76 : 0.5, 0.11, 152, textContrast),
    caution: clear(dark ? 0.8 : 0.52, 0.11, 72, textContrast),
    stop: clear(dark ? 0.74 : 0.52, 0.16, 27, textContrast),
  };
}

/**
 * Both themes from the one brand colour.
 * @param brand #rrggbb; any colour, black, white and grey included
 */
export function palette(brand: string): Record<ThemeName, Tones> {
  const colour = toOklch(brand);
  if (!colour) throw new TypeError(`Not a colour: ${brand}`);
  return { light: tones(colour, 'light'), dark: tones(colour, 'dark') };
}

/** The custom properties of one theme, for a style rule. */
export function declarations(theme: Tones): string {
  return Object.entries(theme)
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';');
}
