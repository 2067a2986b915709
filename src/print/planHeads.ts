import type { Speech } from '../i18n/speak.ts';
import type { PrintedPlan } from '../playbook.ts';
import type { RunningHeads } from './pageRules.ts';

/** The running heads of a plan: who it is for and the stage; its feet: version, date and fingerprint. */
export function planHeads(plan: PrintedPlan, speech: Speech): RunningHeads {
  const { t } = speech;
  return {
    left: plan.partner.name,
    right: plan.title,
    version: `${t.plan.version(plan.version, speech.longDate(plan.issued))} · ${plan.fingerprint}`,
    note: t.plan.confidential,
    parts: plan.schedule.stages.map(({ id, number, title }) => ({ name: id, head: `${number} ${title}` })),
  };
}
