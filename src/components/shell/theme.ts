/** Switches between the light and the dark theme, and keeps the choice; `public/theme.js` applies it before the first paint. */
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('.theme-button');

const isDark = () =>
  (root.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

function showName(of: HTMLButtonElement): void {
  of.setAttribute('aria-label', (isDark() ? of.dataset['toLight'] : of.dataset['toDark']) ?? '');
}

function keep(theme: string): void {
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
}

/** Makes the button of the page switch themes. */
export function offerThemes(): void {
  if (!button) return;
  button.hidden = false;
  showName(button);
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    keep(theme);
    showName(button);
  });
}
