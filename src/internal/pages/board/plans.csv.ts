import { csv } from '../../../domain/csv.ts';
import { speak } from '../../../i18n/speak.ts';
import { handbook, programReport } from '../../../playbook.ts';

/** All plans of the board as a table; dates as YYYY-MM-DD. */
export function GET(): Response {
  const { t } = speak(handbook().program.language);
  const heads = t.program.csv;
  const rows = programReport().board.plans.map((plan) => [
    plan.partner.name,
    plan.title,
    plan.lead.name,
    plan.stage?.title ?? t.program.board.allDone,
    t.program.board.healths[plan.health],
    plan.late,
    plan.agreedRevenue,
    plan.forecast.firstRevenue,
    plan.next[0]?.title ?? null,
    plan.next[0]?.expected ?? null,
    `plans/${plan.id}.mdx`,
  ]);
  const { partner, title, lead, stage, state, late, agreed, expected, next, nextDue, file } = heads;
  return new Response(csv([partner, title, lead, stage, state, late, agreed, expected, next, nextDue, file], rows));
}
