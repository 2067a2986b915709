import { finding, type Finding } from '../../problems/finding.ts';
import type { Plan } from '../../schema/plan.ts';
import type { ContentPlace, Entry } from '../content.ts';
import { dateOf } from '../dates.ts';
import { entryOf, partnerIdOf } from '../entries.ts';
import type { PlanModel } from '../planModel.ts';
import { programModel } from '../programModel.ts';
import { isWorkingDay } from '../workingDays.ts';
import type { Content } from '../content.ts';
import { at, type Rule } from './rule.ts';
import { soundSchedules } from './soundSchedules.ts';

/** Agreed dates fit the plan: not before its start, not before what they wait for, on working days (R1, R5). */
export const planDates: Rule = (content) => [
  ...content.plans.flatMap((plan) => [...beforeStart(plan), ...workingDays(content, plan)]),
  ...soundSchedules(content).plans.flatMap(pinsBeforeDependencies),
];

interface Dated {
  readonly what: string;
  readonly date: string;
  readonly place: ContentPlace;
}

function beforeStart({ id, data }: Entry<Plan>): Finding[] {
  const { start } = data;
  const pins = data.pin.map(({ date }, index) => ({
    what: 'The agreed date',
    date,
    place: at('plans', id, 'pin', index, 'date'),
  }));
  const actions = data.closures.flatMap(({ action }, index): Dated[] =>
    action
      ? [{ what: 'The action', date: action.due, place: at('plans', id, 'closures', index, 'action', 'due') }]
      : [],
  );
  const commitments = data.commitments.flatMap(({ by }, index): Dated[] =>
    by === undefined ? [] : [{ what: 'The commitment', date: by, place: at('plans', id, 'commitments', index, 'by') }],
  );
  const early = [...pins, ...actions, ...commitments].filter(({ date }) => date < start);
  return early.map(({ what, date, place }) => finding('before-start', place, { what, date, start }));
}

function workingDays(content: Content, { id, data }: Entry<Plan>): Finding[] {
  const partner = entryOf(content.partners, partnerIdOf(id));
  const calendar = programModel(content).calendars.get(partner?.data.calendar ?? '');
  if (!partner || !calendar) return [];
  const dated: Dated[] = [
    { what: 'The start of the plan', date: data.start, place: at('plans', id, 'start') },
    ...data.pin.map(({ date }, index) => ({
      what: 'The agreed date',
      date,
      place: at('plans', id, 'pin', index, 'date'),
    })),
  ];
  const free = dated.filter(({ date }) => !isWorkingDay(calendar, date));
  return free.map(({ what, date, place }) =>
    finding('not-a-working-day', place, { what, date, calendar: partner.data.calendar }),
  );
}

/** The agreement is left to its own rule (R1). */
function pinsBeforeDependencies({ id, plan, schedule, titles, model }: PlanModel & { id: string }): Finding[] {
  return plan.pin.flatMap(({ milestone, date }, index) => {
    const slot = schedule.slots.get(milestone);
    const before =
      slot?.before
        .filter((each) => each !== model.program.agreement)
        .flatMap((each) => schedule.slots.get(each) ?? []) ?? [];
    const last = before.toSorted((a, b) => b.due - a.due)[0];
    if (!slot || !last || last.due <= slot.due) return [];
    const values = {
      milestone: slot.milestone.title,
      date,
      dependency: titles.get(last.milestone.id) ?? '',
      due: dateOf(last.due),
    };
    return [finding('pin-before-dependency', at('plans', id, 'pin', index, 'date'), values)];
  });
}
