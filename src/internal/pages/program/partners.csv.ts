import { csv } from '../../../domain/csv.ts';
import { speak } from '../../../i18n/speak.ts';
import { handbook, programReport } from '../../../playbook.ts';

/** All partners with what the figures of the program are made of. */
export function GET(): Response {
  const { t } = speak(handbook().program.language);
  const { id, partner, country, standing, signed, ended, firstRevenue, days, waiting, quarters, file } = t.program.csv;
  const rows = programReport().results.map((row) => [
    row.id,
    row.name,
    row.country,
    t.program.standing.names[row.standing],
    row.signedOn,
    row.endedOn,
    row.firstRevenueOn,
    row.days,
    row.waiting,
    row.soldIn.join(' '),
    `partners/${row.id}.mdx`,
  ]);
  return new Response(
    csv([id, partner, country, standing, signed, ended, firstRevenue, days, waiting, quarters, file], rows),
  );
}
