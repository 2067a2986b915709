import { planData } from '../../../src/domain/planData.ts';
import { speak } from '../../../src/i18n/speak.ts';
import type { PrintedPlan } from '../../../src/playbook.ts';
import { packFiles } from '../../../src/urls.ts';
import { calendarOf } from '../pack/calendar.ts';
import type { Attachment, DocumentFacts } from './finish/facts.ts';

/** What the PDF of a plan says about itself, and the files that travel in it: those that lie beside it, too. */
export function planDocument(plan: PrintedPlan): DocumentFacts {
  const { t } = speak(plan.program.language);
  const kind = t.plan.kinds[plan.kind];
  const vendor = plan.program.vendor.name;
  return {
    author: vendor,
    subject: `${kind} · ${plan.partner.name} · ${t.plan.versionName} ${plan.version}`,
    keywords: [kind, vendor, plan.partner.name, plan.program.title],
    issued: plan.issued,
    attachments: attachmentsOf(plan),
  };
}

function attachmentsOf(plan: PrintedPlan): Attachment[] {
  const { t } = speak(plan.program.language);
  return [
    {
      name: packFiles.calendar(plan.id),
      mediaType: 'text/calendar',
      description: t.pack.calendar,
      relationship: 'Supplement',
      bytes: Buffer.from(calendarOf(plan)),
    },
    {
      name: packFiles.data(plan.id),
      mediaType: 'application/json',
      description: t.pack.data,
      relationship: 'Data',
      bytes: Buffer.from(`${JSON.stringify(planData(plan), null, 2)}\n`),
    },
  ];
}
