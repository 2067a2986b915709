import type { APIRoute } from 'astro';
import { daysBetween } from '../../../../domain/dates.ts';
import { calendarFile, date, type WholeDay } from '../../../../domain/icalendar.ts';
import type { OwnerBoard, Task } from '../../../../domain/program/board/planBoard.ts';
import { speak, type Speech } from '../../../../i18n/speak.ts';
import { handbook, programReport } from '../../../../playbook.ts';

export function getStaticPaths() {
  return programReport().board.owners.map((owner) => ({ params: { owner: owner.id }, props: { owner } }));
}

/** Everything that one person of the vendor has to see to, in all plans, on the day that it is expected. */
export const GET: APIRoute<{ owner: OwnerBoard }> = ({ props }) => {
  const { program } = handbook();
  const { asOf } = programReport();
  const speech = speak(program.language);
  const days = props.owner.tasks.map((task) => wholeDayOf(task, asOf, speech));
  return new Response(calendarFile(`${program.vendor.name}: ${props.owner.name}`, days));
};

function wholeDayOf(task: Task, asOf: string, { t, longDate }: Speech): WholeDay {
  const { expected, what, due, evidence } = task;
  return {
    uid: `${task.id}.${task.plan.replace('/', '.')}.team@channelbook.invalid`,
    day: expected,
    stamp: `${date(asOf)}T000000Z`,
    // A later build takes the place of an earlier one.
    sequence: daysBetween('1990-01-01', asOf),
    isCertain: true,
    summary: `${task.partner}: ${what}`,
    category: t.program.board.taskKinds[task.kind],
    description: `${t.program.board.due}: ${longDate(due)}\n${t.plan.proof}: ${evidence}`,
  };
}
