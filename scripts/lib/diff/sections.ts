import type { Problem } from '../../../src/problems/problem.ts';
import type { Difference } from './difference.ts';
import type { MovedDate, PlanChange } from './planChanges.ts';

/** One part of a report. */
export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** Which plan, page or file; the same as before where it is empty. */
  readonly name: string;
  readonly text: string;
  readonly details: readonly string[];
}

/** The parts of a report that have anything to say, the most important first. */
export function sections({ problems, plans, pages }: Difference): Section[] {
  const all: Section[] = [
    { title: 'Verdicts that flip', entries: plans.flatMap(verdictEntry) },
    { title: 'Tiers gained or lost', entries: plans.flatMap(tierEntry) },
    { title: 'Dates that move', entries: plans.flatMap(dateEntry) },
    { title: 'Plans that come or go', entries: plans.flatMap(comingEntry) },
    { title: 'PDFs', entries: plans.flatMap(pdfEntry) },
    { title: 'Handbook pages', entries: pages.map(({ path, title, kind }) => entry(`/${path}`, `${title}: ${kind}`)) },
    { title: 'Problems that appear', entries: problems.appeared.map(problemEntry) },
    { title: 'Problems that go', entries: problems.gone.map(problemEntry) },
  ];
  return all.filter(({ entries }) => entries.length > 0);
}

const entry = (name: string, text: string, details: readonly string[] = []): Entry => ({ name, text, details });

function verdictEntry({ id, verdict, fit }: PlanChange): Entry[] {
  const fits = fit ? ` (fit ${fit.before}% → ${fit.after}%)` : '';
  if (verdict) return [entry(id, `${verdict.before} → ${verdict.after}${fits}`)];
  return fit ? [entry(id, `verdict as before, fit ${fit.before}% → ${fit.after}%`)] : [];
}

const tierEntry = ({ id, tier }: PlanChange): Entry[] =>
  tier ? [entry(id, `${tier.direction}: ${tier.before} → ${tier.after}`)] : [];

function dateEntry({ id, dates, firstRevenue, milestones }: PlanChange): Entry[] {
  const details = [
    ...dates.map((date) => `${date.title}${date.what === 'expected' ? ' (expected)' : ''}: ${shift(date)}`),
    ...milestones.added.map((title) => `${title}: new`),
    ...milestones.dropped.map((title) => `${title}: no longer asked for`),
    ...milestones.reached.map((title) => `${title}: reached`),
  ];
  if (details.length === 0 && !firstRevenue) return [];
  return [entry(id, firstRevenue ? `first revenue ${shift(firstRevenue)}` : 'first revenue as before', details)];
}

const shift = ({ before, after, days }: MovedDate): string =>
  `${before} → ${after} (${days > 0 ? '+' : '−'}${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'})`;

const comingEntry = ({ id, kind }: PlanChange): Entry[] => (kind === 'changed' ? [] : [entry(id, kind)]);

const pdfWords = {
  appears: 'is made for the first time',
  changes: 'changes',
  disappears: 'is no longer made',
} as const;

const pdfEntry = ({ id, pdf }: PlanChange): Entry[] => (pdf === 'stays' ? [] : [entry(id, pdfWords[pdf])]);

function problemEntry({ file, line, severity, code, message }: Problem): Entry {
  const place = line === 0 ? file : `${file}:${line}`;
  return entry(place, `${severity} ${code}`, message === '' ? [] : [message]);
}
