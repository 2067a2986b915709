import type { PrintedPlan } from '../playbook.ts';
import type { Speech } from '../i18n/speak.ts';
import { cssString } from './cssString.ts';

const box = (place: string, content: string) => `@${place}{content:${content}}`;

/** The running heads and feet of a plan: who it is for, the stage, version, date and fingerprint, page x of y. */
export function pageRules(plan: PrintedPlan, speech: Speech): string {
  const { t } = speech;
  const [page = '', of = ''] = t.plan.pageOf;
  const version = `${t.plan.version(plan.version, speech.longDate(plan.issued))} · ${plan.fingerprint}`;
  const boxes = [
    box('top-left', cssString(plan.partner.name)),
    box('top-right', cssString(plan.title)),
    box('bottom-left', cssString(version)),
    box('bottom-center', cssString(t.plan.confidential)),
    box('bottom-right', `${cssString(page)} counter(page) ${cssString(of)} counter(pages)`),
  ].join('');
  // A page of its own kind for each stage, since Chromium knows no running heads that follow the text.
  const stages = plan.schedule.stages.map(({ id, number, title }) => {
    return `@page ${id}{${box('top-right', cssString(`${number} ${title}`))}}.${id}{page:${id}}`;
  });
  return `@page{${boxes}}${stages.join('')}`;
}
