/** The search dialog with what finds, fetched when a reader first reaches for it. */
import styles from './search.css?url';

export interface SearchDialog extends HTMLElement {
  open(): void;
}

interface Found {
  readonly results: readonly { data(): Promise<unknown> }[];
}

function addStyles(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(href)));
    document.head.append(link);
  });
}

interface Filters {
  readonly available: object;
  readonly total: object;
}

interface Instance {
  availableFilters: object;
  totalFilters: object;
  __dispatch__(event: 'filters', filters: Filters): void;
  on(event: 'results', listener: (found: Found) => void): void;
  on(event: 'filters', listener: () => void): void;
  setLanguage(tag: string): void;
  triggerLoad(): Promise<void>;
}

interface PagefindComponents {
  configureInstance(name: string, options: object): Instance;
}

/** The part of Pagefind that finds, as `searchEngine.js` gives it. */
interface Engine {
  createInstance(options: object): { lateFilters(): Promise<Filters> };
}

// The names of milestones, lessons and terms count most, and what kind of thing they are counts nothing.
const ranking = { metaWeights: { title: 12, kind: 0 } };

/** How many results a reader sees without scrolling. */
const inSight = 6;

/** Puts the dialog into the page, closed. @param trigger the button that says where the index lies */
export async function makeDialog(trigger: HTMLButtonElement): Promise<SearchDialog> {
  const { bundle = '', base = '' } = trigger.dataset;
  const bundlePath = `${bundle}ready/`;
  // A thousand pages are searched in some 15 ms. To a worker the answer would be longer on its way than in the making.
  const options = { baseUrl: base, ranking, noWorker: true };
  // What finds begins beside what shows, which would ask for it only after it has come in itself.
  const engine: Promise<Engine> = import(/* @vite-ignore */ `${bundlePath}pagefind.js`);
  engine.then(({ createInstance }) => createInstance(options)).catch(() => undefined);
  await Promise.all([
    addStyles(styles),
    addStyles(`${bundle}pagefind-component-ui.css`),
    import(/* @vite-ignore */ `${bundle}pagefind-component-ui.js`),
  ]);
  const { PagefindComponents: pagefind } = window as unknown as { PagefindComponents: PagefindComponents };
  const instance = pagefind.configureInstance('default', { bundlePath, ...options });
  // Its field is drawn before it would look for the language of the page.
  instance.setLanguage(document.documentElement.lang);
  const template = document.querySelector<HTMLTemplateElement>('#SearchDialog');
  if (template) document.body.append(template.content.cloneNode(true));
  const dialog = document.querySelector<SearchDialog>('pagefind-modal');
  if (!dialog) throw new Error('The page has no search dialog');
  instance.on('filters', () => nameFilters(dialog));
  void addFilters(instance, engine, options).catch(() => undefined);
  instance.on('results', (found) => {
    // The texts of those in sight, before their places are drawn and ask for them.
    for (const result of found.results.slice(0, inSight)) void result.data();
    sayHowMany(dialog, found);
    void leadOnward(dialog, found, trigger.dataset);
  });
  return dialog;
}

/** Filters alone are drawn when they come: whoever has gone on to a result stays there. */
async function addFilters(instance: Instance, engine: Promise<Engine>, options: object): Promise<void> {
  await instance.triggerLoad();
  const filters = await (await engine).createInstance(options).lateFilters();
  Object.assign(instance, { availableFilters: filters.available, totalFilters: filters.total });
  instance.__dispatch__('filters', filters);
}

function sayHowMany(dialog: HTMLElement, { results }: Found): void {
  const more = dialog.querySelector<HTMLElement>('.search-more');
  if (more) more.hidden = results.length <= Number(more.dataset['shown']);
}

/** A combobox takes no name from what stands in it, and Pagefind gives it no other. */
function nameFilters(dialog: HTMLElement): void {
  for (const filter of dialog.querySelectorAll('pagefind-filter-dropdown'))
    filter.querySelector('[role=combobox]')?.setAttribute('aria-label', filter.getAttribute('label') ?? '');
}

/** Shows a way on where nothing was found; how to find it is fetched only then. */
async function leadOnward(dialog: HTMLElement, found: Found, about: DOMStringMap): Promise<void> {
  const words = dialog.querySelector('input')?.value.trim() ?? '';
  const nothing = dialog.querySelector<HTMLElement>('.search-nothing');
  if (!nothing) return;
  nothing.hidden = words === '' || found.results.length > 0;
  if (!nothing.hidden) await (await import('./nearestNames.ts')).suggest(nothing, words, about);
}
