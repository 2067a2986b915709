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
  // A heading is called by its words alone, though a link stands in it. No id of an author has a capital letter.
  const words = Object.assign(document.createElement('span'), { id: `Words-${heading.id}` });
  words.append(...heading.childNodes);
  const link = Object.assign(document.createElement('a'), {
    href: `#${heading.id}`,
    id: `Link-${heading.id}`,
    className: 'heading-link',
    title: copy,
    ariaLabel: copy,
  });
  heading.setAttribute('aria-labelledby', words.id);
  link.setAttribute('aria-labelledby', `${link.id} ${words.id}`);
  link.addEventListener('click', () => {
    // Without leave to write, the address still stands in the browser's own bar.
    navigator.clipboard?.writeText(link.href).then(
      () => (link.title = copied),
      () => undefined,
    );
  });
  heading.append(words, ' ', link);
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
