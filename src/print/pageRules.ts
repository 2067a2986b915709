import type { PrintedPlan } from '../playbook.ts';
import type { Speech } from '../i18n/speak.ts';
import { cssString } from './cssString.ts';

const box = (place: string, content: string) => `@${place}{content:${content}}`;

/** The running heads and feet of a plan: who it is for, version and date, page x of y. */
export function pageRules(plan: PrintedPlan, speech: Speech): string {
  const { t } = speech;
  const [page = '', of = ''] = t.plan.pageOf;
  const version = t.plan.version(plan.version, speech.longDate(plan.issued));
  const boxes = [
    box('top-left', cssString(plan.partner.name)),
    box('top-right', cssString(plan.title)),
    box('bottom-left', cssString(version)),
    box('bottom-center', cssString(t.plan.confidential)),
    box('bottom-right', `${cssString(page)} counter(page) ${cssString(of)} counter(pages)`),
  ].join('');
  return `@page{${boxes}}`;
}
