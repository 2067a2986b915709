/** Opens the questions of the self-check one after the other, and lays them out for paper. */

const questionsOf = (form: HTMLElement) => [...form.querySelectorAll<HTMLDetailsElement>('.choice')];
const isOpen = (question: HTMLElement) => !question.querySelector(':checked');

/** The first question without an answer after this one, or from the top where all after it have one. */
function nextOf(form: HTMLElement, from: HTMLElement | null): HTMLDetailsElement | undefined {
  const all = questionsOf(form);
  const at = all.findIndex((question) => question === from) + 1;
  return [...all.slice(at), ...all.slice(0, at)].find(isOpen);
}

function reveal(form: HTMLElement, wanted: HTMLDetailsElement): void {
  for (const question of questionsOf(form)) question.open = question === wanted;
  wanted.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  wanted.scrollIntoView({ block: 'nearest' });
}

function goOn(form: HTMLElement, from: HTMLElement | null): void {
  const next = nextOf(form, from);
  if (next) return reveal(form, next);
  for (const question of questionsOf(form)) question.open = false;
  form.querySelector<HTMLElement>('#result')?.focus();
}

/** A pointer picks once; arrow keys pass over every level, so they must not carry anybody away. */
function goOnAfterPointer(form: HTMLElement, event: Event): void {
  const label = (event.target as HTMLElement).closest<HTMLElement>('.choice label');
  const isPointer = event instanceof PointerEvent && event.pointerType !== '';
  if (!label || !isPointer) return;
  // The choice is shown for a moment before the next question takes its place.
  setTimeout(() => goOn(form, label.closest<HTMLElement>('.choice')), 260);
}

/** On paper what was picked is one line, and a question without an answer is there to be answered with a pen. */
function layOutForPaper(form: HTMLElement): void {
  const open = questionsOf(form).filter((question) => question.open);
  for (const question of questionsOf(form)) question.open = isOpen(question);
  const back = () => {
    for (const question of questionsOf(form)) question.open = open.includes(question);
  };
  addEventListener('afterprint', back, { once: true });
}

/** Makes the questions of the form follow each other. */
export function followQuestions(form: HTMLFormElement): void {
  const [first, ...others] = questionsOf(form);
  for (const question of others) question.open = false;
  form.addEventListener('click', (event) => goOnAfterPointer(form, event));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    goOn(form, document.activeElement?.closest<HTMLElement>('.choice') ?? null);
  });
  form.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('[data-open] a');
    const asked = link && questionsOf(form).find(({ id }) => link.hash === `#${id}`);
    if (!asked) return;
    event.preventDefault();
    reveal(form, asked);
  });
  form.addEventListener('reset', () => {
    if (first) setTimeout(() => reveal(form, first));
  });
  addEventListener('beforeprint', () => layOutForPaper(form));
}
