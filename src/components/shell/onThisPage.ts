/** Marks in the contents of a page where the reader is, and gives each heading a link that copies its address. */
const contents = document.querySelector<HTMLElement>('.contents');
const headings = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')];

function markPlace(): void {
  const line = innerHeight / 4;
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top < line).at(-1) ?? headings[0];
  for (const link of contents?.querySelectorAll('a') ?? []) {
    if (link.hash === `#${passed?.id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function addLink(heading: HTMLElement, { copy = '', copied = '' }: DOMStringMap): void {
  const link = Object.assign(document.createElement('a'), {
    href: `#${heading.id}`,
    className: 'heading-link',
    title: copy,
  });
  link.setAttribute('aria-label', `${copy}: ${heading.textContent?.trim()}`);
  link.addEventListener('click', () => {
    // Without leave to write, the address still stands in the browser's own bar.
    navigator.clipboard?.writeText(link.href).then(
      () => (link.title = copied),
      () => undefined,
    );
  });
  heading.append(' ', link);
}

/** Gives the headings their links. */
export function linkHeadings(): void {
  const main = document.querySelector<HTMLElement>('main');
  if (main) for (const heading of headings) addLink(heading, main.dataset);
}

/** Keeps the place of the reader marked while the page is scrolled. */
export function followReader(): void {
  if (!contents || headings.length === 0) return;
  let waiting = false;
  const onScroll = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      markPlace();
    });
  };
  addEventListener('scroll', onScroll, { passive: true });
  markPlace();
}
