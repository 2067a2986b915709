// Functions that run in the page of cards. Each is sent there as text, so it can use nothing from outside itself.

/** Sets every title as large as its card has room for, without breaking a word. */
export function fitTitles(): void {
  const sizes = [92, 84, 76, 68, 60, 52, 44];
  for (const title of document.querySelectorAll('h2')) {
    const room = title.parentElement!;
    const fits = sizes.some((size) => {
      title.style.setProperty('--title', `${size}px`);
      return title.scrollWidth <= title.clientWidth && room.scrollHeight <= room.clientHeight;
    });
    title.toggleAttribute('data-tight', !fits);
  }
}

/** How many cards there are. */
export const countCards = (): number => document.querySelectorAll('.card').length;

/**
 * Leaves one card alone on the page. Its place decides how its edges fall on pixels, so that its picture would follow
 * from which others stand above it. @param number from 0
 */
export function showAlone(number: number): void {
  for (const [index, card] of document.querySelectorAll<HTMLElement>('.card').entries())
    card.style.display = index === number ? '' : 'none';
}
