/**
 * The self-check in the reader's browser: the same domain code as the build, on what the reader picked.
 * Nothing is sent and nothing is stored.
 */
import type { FitCriterion, Levels } from '../../domain/fit.ts';
import { checkFit, type FitCheck } from '../../domain/fitCheck.ts';
import { longDate, percent } from '../../i18n/format.ts';
import { saveAnswer } from './answerFile.ts';
import { followQuestions } from './questions.ts';

/** What the page says to its script. */
export interface FitRule {
  readonly verdict: { readonly recruitFrom: number; readonly declineBelow: number };
  readonly criteria: readonly FitCriterion[];
  readonly profileVersion: string;
  readonly fileName: string;
  readonly language: string;
  /** By the number of criteria that are answered, of gaps and of knock-outs, from none up. */
  readonly texts: {
    readonly answered: readonly string[];
    readonly gaps: readonly string[];
    readonly knockOuts: readonly string[];
  };
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

function drawElements(form: HTMLElement, { elements }: FitCheck): void {
  const byElement = new Map(elements.map((each) => [each.element as string, each]));
  for (const row of all(form, '[data-element]')) {
    const fit = byElement.get(row.dataset['element'] ?? '');
    row.querySelector('.value')?.setAttribute('width', String(fit?.fit ?? 0));
    row.toggleAttribute('data-short', Boolean(fit?.gaps));
    write(row, '.figure', fit ? fit.fit : '–');
  }
}

/** The names of the levels as they were picked, wherever the answer speaks of them. */
function drawPicked(form: HTMLElement): void {
  for (const place of all(form, '[data-picked]')) {
    const level = form.querySelector(`[name="${place.dataset['picked']}"]:checked`)?.closest('label');
    place.textContent = level?.querySelector('.name')?.textContent ?? '';
  }
}

function drawProgress(form: HTMLElement, check: FitCheck, { texts, criteria }: FitRule): void {
  const answered = criteria.length - check.open.length;
  const { gaps, knockOuts } = check;
  const soFar = knockOuts.length > 0 ? texts.knockOuts[knockOuts.length] : texts.gaps[gaps.length];
  form.querySelector('progress')?.setAttribute('value', String(answered));
  write(form, '[data-answered]', texts.answered[answered] ?? '');
  write(form, '[data-so-far]', answered > 0 ? (soFar ?? '') : '');
  for (const { dataset } of all(form, '[data-done]'))
    write(form, '[data-done]', (check.open.length === 0 ? dataset['done'] : dataset['on']) ?? '');
}

function drawAnswer(form: HTMLElement, check: FitCheck, { criteria, language }: FitRule): void {
  const { verdict, gaps, knockOuts, strengths, open } = check;
  write(form, '[data-fit]', percent(check.fit, language));
  show(form, '[data-pending]', () => verdict === null);
  show(form, '[data-open]', ({ dataset }) => open.includes(dataset['open'] ?? ''));
  show(form, '[data-answer]', () => verdict !== null);
  show(form, '[data-some]', () => open.length < criteria.length);
  form.toggleAttribute('data-unfinished', verdict === null);
  const isWholeShort = verdict === 'develop' && gaps.length === 0;
  show(form, '[data-verdict]', ({ dataset }) => dataset['verdict'] === (isWholeShort ? 'raise' : verdict));
  show(form, '[data-gap]', ({ dataset }) => gaps.includes(dataset['gap'] ?? ''));
  show(form, '[data-no-gaps]', () => gaps.length === 0);
  show(form, '[data-knock-out]', ({ dataset }) => knockOuts.includes(dataset['knockOut'] ?? ''));
  show(form, '[data-knock-outs]', () => knockOuts.length > 0);
  show(form, '[data-strength]', ({ dataset }) => strengths.includes(dataset['strength'] ?? ''));
  show(form, '[data-strengths]', () => strengths.length > 0);
  show(form, '[data-next]', () => verdict === 'recruit' || verdict === 'develop');
  drawElements(form, check);
  drawPicked(form);
}

/** Whose answer it is and of which day stands above it on paper; what is not known is a line to write on. */
function headPaper(form: HTMLFormElement, { language }: FitRule): void {
  const isBegun = form.querySelector('.choice :checked') !== null;
  const company = form.querySelector<HTMLInputElement>('[data-company]')?.value.trim() ?? '';
  const today = new Date().toLocaleDateString('sv');
  write(document.body, '[data-paper=company]', company);
  write(document.body, '[data-paper=date]', isBegun ? longDate(today, language) : '');
}

/** Brings the form of the page to life. */
export function runFitCheck(): void {
  const form = document.querySelector<HTMLFormElement>('.fit-check');
  const text = document.querySelector('#FitRule')?.textContent;
  if (!form || !text) return;
  const rule = JSON.parse(text) as FitRule;
  const refresh = () => {
    const check = checkFit(rule.criteria, levelsOf(form), rule.verdict);
    drawProgress(form, check, rule);
    drawAnswer(form, check, rule);
  };
  for (const part of all(form, '.fit-progress, .result')) part.hidden = false;
  document.body.classList.add('with-fit-check');
  form.addEventListener('change', refresh);
  form.querySelector('[data-print]')?.addEventListener('click', () => window.print());
  addEventListener('beforeprint', () => headPaper(form, rule));
  form.querySelector('[data-save]')?.addEventListener('click', () => saveAnswer(form, rule, levelsOf(form)));
  followQuestions(form);
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(refresh));
  refresh();
}
