/** The answer as a file to bring to the first talk: a page that needs nothing else, with the answers as data inside. */
import type { Levels } from '../../domain/fit.ts';
import { longDate } from '../../i18n/format.ts';
import styles from './answerFile.css?raw';
import type { FitRule } from './fitCheck.ts';

/** Parts of the page as they are shown now, without what is hidden and what only works on the page. */
function shown(part: Element): Element {
  const copy = part.cloneNode(true) as Element;
  for (const gone of copy.querySelectorAll('[hidden], .take, [data-pending]')) gone.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    element.removeAttribute('id');
    element.removeAttribute('tabindex');
  }
  return copy;
}

function answersTable(file: Document, form: HTMLElement): HTMLTableElement {
  const table = file.createElement('table');
  for (const question of form.querySelectorAll('.choice')) {
    const row = table.insertRow();
    const head = row.appendChild(file.createElement('th'));
    head.scope = 'row';
    head.textContent = question.querySelector('h3')?.textContent ?? '';
    const level = question.querySelector(':checked')?.closest('label');
    row.insertCell().textContent = level?.querySelector('.name')?.textContent?.trim() ?? '–';
    row.insertCell().textContent = level?.querySelector('.description')?.textContent?.trim() ?? '';
  }
  return table;
}

function add(file: Document, name: string, text: string): void {
  file.body.appendChild(file.createElement(name)).textContent = text;
}

/** Text goes in as text, so nothing that the reader typed can become markup. */
function answerPage(form: HTMLElement, rule: FitRule, levels: Levels): string {
  const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
  const company = form.querySelector<HTMLInputElement>('[data-company]')?.value.trim() ?? '';
  const today = new Date().toLocaleDateString('sv');
  const file = document.implementation.createHTMLDocument([heading, company].filter(Boolean).join(' – '));
  file.documentElement.lang = rule.language;
  const charset = file.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  file.head.prepend(charset);
  file.head.appendChild(file.createElement('style')).textContent = styles;
  add(file, 'h1', heading);
  add(file, 'p', [company, longDate(today, rule.language), location.href.split('#')[0]].filter(Boolean).join(' · '));
  const result = form.querySelector('.result');
  if (result) file.body.append(...shown(result).childNodes);
  file.body.append(answersTable(file, form));
  const data = file.createElement('script');
  data.type = 'application/json';
  const answers = { company, date: today, profileVersion: rule.profileVersion, levels };
  data.textContent = JSON.stringify(answers).replaceAll('<', '\\u003c');
  file.body.append(data);
  return `<!doctype html>\n${file.documentElement.outerHTML}\n`;
}

/** Hands the answer to the reader as a download; it goes nowhere else. */
export function saveAnswer(form: HTMLElement, rule: FitRule, levels: Levels): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([answerPage(form, rule, levels)], { type: 'text/html;charset=utf-8' }));
  link.download = rule.fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
