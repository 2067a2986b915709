/**
 * The self-check in the reader's browser: the same domain code as the build, on what the reader picked.
 * Nothing is sent and nothing is stored.
 */
import { fitByElement, fitPercent, type FitCriterion, type Levels } from '../domain/fit.ts';
import { verdictOf } from '../domain/verdict.ts';

interface Rule {
  readonly verdict: { readonly recruitFrom: number; readonly declineBelow: number };
  readonly criteria: readonly FitCriterion[];
}

const all = (form: HTMLElement, selector: string) => [...form.querySelectorAll<HTMLElement>(selector)];

function show(form: HTMLElement, selector: string, isShown: (element: HTMLElement) => boolean): void {
  for (const element of all(form, selector)) element.hidden = !isShown(element);
}

function write(form: HTMLElement, selector: string, text: string | number): void {
  for (const element of all(form, selector)) element.textContent = String(text);
}

function levelsOf(form: HTMLFormElement): Levels {
  return Object.fromEntries([...new FormData(form)].map(([id, level]) => [id, Number(level)]));
}

function drawElements(form: HTMLElement, { criteria }: Rule, levels: Levels): void {
  const answered = criteria.filter(({ id }) => levels[id] !== undefined);
  const byElement = new Map(fitByElement(answered, levels).map((each) => [each.element as string, each]));
  for (const row of all(form, '[data-element]')) {
    const fit = byElement.get(row.dataset['element'] ?? '');
    row.querySelector('.value')?.setAttribute('width', String(fit?.fit ?? 0));
    row.toggleAttribute('data-short', Boolean(fit?.gaps));
    write(row, '.figure', fit ? fit.fit : '–');
  }
}

function update(form: HTMLFormElement, rule: Rule): void {
  const levels = levelsOf(form);
  const count = Object.keys(levels).length;
  const { kind, gaps, knockOuts } = verdictOf(rule.criteria, levels, rule.verdict);
  write(form, '[data-answered]', count);
  write(form, '[data-fit]', fitPercent(rule.criteria, levels));
  show(form, '[data-pending]', () => count === 0);
  show(form, '[data-answer]', () => count > 0);
  show(form, '[data-so-far]', () => count < rule.criteria.length);
  show(form, '[data-verdict]', (element) => element.dataset['verdict'] === kind);
  show(form, '[data-gap]', (element) => gaps.includes(element.dataset['gap'] ?? ''));
  show(form, '[data-no-gaps]', () => gaps.length === 0);
  show(form, '[data-knock-out]', (element) => knockOuts.includes(element.dataset['knockOut'] ?? ''));
  show(form, '[data-knock-outs]', () => knockOuts.length > 0);
  show(form, '[data-next]', () => kind !== 'decline');
  drawElements(form, rule, levels);
}

/** What the reader takes to the first talk: each criterion with the level picked, and the answer as it stands. */
function summary(form: HTMLFormElement): string {
  const picked = [...form.querySelectorAll('fieldset')].map((fieldset) => {
    const level = fieldset.querySelector(':checked')?.closest('label')?.querySelector('.name')?.textContent ?? '–';
    return `${fieldset.querySelector('legend')?.textContent}: ${level}`;
  });
  const answer = all(form, '[data-answer]').map((element) => element.innerText.trim());
  return [document.title, '', ...picked, '', ...answer, '', location.href, ''].join('\n');
}

function save(form: HTMLFormElement, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([summary(form)], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Brings the form of the page to life. */
export function runFitCheck(): void {
  const form = document.querySelector<HTMLFormElement>('.fit-check');
  const rule = document.querySelector('#fit-rule')?.textContent;
  if (!form || !rule) return;
  const { verdict, criteria } = JSON.parse(rule) as Rule;
  const refresh = () => update(form, { verdict, criteria });
  form.addEventListener('change', refresh);
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(refresh));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('[data-print]')?.addEventListener('click', () => window.print());
  const saver = form.querySelector<HTMLElement>('[data-save]');
  saver?.addEventListener('click', () => save(form, saver.dataset['fileName'] ?? 'fit.txt'));
  refresh();
}
