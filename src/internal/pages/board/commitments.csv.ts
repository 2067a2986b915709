import { csv } from '../../../domain/csv.ts';
import { speak } from '../../../i18n/speak.ts';
import { handbook, programReport } from '../../../playbook.ts';

/** All overdue commitments of both sides as a table. */
export function GET(): Response {
  const { t } = speak(handbook().program.language);
  const { partner, title, side, owner, what, due, file } = t.program.csv;
  const rows = programReport().board.plans.flatMap((plan) =>
    plan.overdue.map((each) => [
      plan.partner.name,
      plan.title,
      t.parties[each.party],
      each.owner,
      each.what,
      each.due,
      `plans/${plan.id}.mdx`,
    ]),
  );
  return new Response(csv([partner, title, side, owner, what, due, file], rows));
}
