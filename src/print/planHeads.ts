import type { Speech } from '../i18n/speak.ts';
import type { PrintedPlan } from '../playbook.ts';
import type { RunningHeads } from './pageRules.ts';
import { stageGroups, type StageGroup } from './stageGroups.ts';

/** The running heads of a plan: who it is for and the stage; its feet: version, date and fingerprint. */
export function planHeads(plan: PrintedPlan, speech: Speech): RunningHeads {
  const { t } = speech;
  return {
    left: plan.partner.name,
    right: plan.title,
    version: `${t.plan.version(plan.version, speech.longDate(plan.issued))} · ${plan.fingerprint}`,
    note: t.plan.confidential,
    parts: stageGroups(plan.schedule.stages).map(({ name, stages }) => ({ name, head: headOf(stages) })),
  };
}

const headOf = (stages: StageGroup['stages']) => stages.map(({ number, title }) => `${number} ${title}`).join(' · ');
