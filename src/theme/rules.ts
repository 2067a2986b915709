import { declarations, palette } from './palette.ts';

/**
 * The style rules of both themes: light on paper and wherever nothing else is asked for, dark where the system or the
 * reader (`data-theme` on the root) wants it.
 * @param brand #rrggbb
 */
export function themeRules(brand: string): string {
  const { light, dark } = palette(brand);
  return [
    `:root{${declarations(light)}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${declarations(dark)}}`,
    `:root[data-theme=light]{color-scheme:light}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${declarations(dark)}}}}`,
  ].join('');
}
