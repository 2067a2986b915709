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

/** Where each card stands on the page, in its order. */
export function placesOfCards(): { x: number; y: number; width: number; height: number }[] {
  return [...document.querySelectorAll('.card')].map((card) => {
    const { x, y, width, height } = card.getBoundingClientRect();
    return { x, y: y + window.scrollY, width, height };
  });
}
