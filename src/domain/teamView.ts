import type { Criterion } from '../schema/criterion.ts';
import type { Partner } from '../schema/partner.ts';
import type { Body, Content, Entry } from './content.ts';
import { partnerIdOf } from './entries.ts';
import { persons } from './people.ts';
import { planView } from './planView.ts';
import { programModel, roleOf, type ProgramModel } from './programModel.ts';
import { resolveReferences } from './references.ts';
import type { IsoDate, Person, PlanView } from './views.ts';
import type { Role } from '../schema/program.ts';

/** What only the vendor's own team sees beside the handbook. Nothing of it has a place in any other model. */
export interface TeamView {
  /** What criteria take for granted, by criterion (F4). */
  readonly assumptions: Readonly<Record<string, Criterion['assumptions']>>;
  /** The team's remarks on milestones, by milestone. */
  readonly milestoneNotes: Readonly<Record<string, string>>;
  /** By name. */
  readonly partners: readonly TeamPartner[];
}

export interface TeamPartner {
  readonly id: string;
  readonly name: string;
  readonly legalName: string;
  readonly city: string;
  readonly country: string;
  readonly currency: string;
  readonly status: Partner['status'];
  readonly signedOn: IsoDate | null;
  readonly firstRevenueOn: IsoDate | null;
  readonly tier: { readonly id: string; readonly name: string } | null;
  readonly accredited: readonly { readonly role: Role; readonly count: number }[];
  /** By quarter, oldest first. */
  readonly revenue: Partner['revenue'];
  readonly people: readonly Person[];
  readonly vendorTeam: readonly Person[];
  readonly source: string | null;
  readonly risk: string | null;
  readonly notes: Body;
  /** The latest first. */
  readonly plans: readonly TeamPlanLine[];
}

/** A plan in one line. */
export interface TeamPlanLine extends Pick<
  PlanView,
  'id' | 'title' | 'kind' | 'status' | 'version' | 'issued' | 'start'
> {
  readonly verdict: PlanView['assessment']['verdict'];
  /** Percent. */
  readonly fit: number;
  readonly gaps: number;
  /** How many milestones are late. */
  readonly late: number;
  readonly next: { readonly title: string; readonly expected: IsoDate } | null;
  /** As expected now, or reached. */
  readonly firstRevenue: IsoDate;
}

/** A plan with what the team remarks on it. */
export interface TeamPlan extends PlanView {
  readonly team: {
    readonly notes: readonly string[];
    /** In the order of the criteria. */
    readonly remarks: readonly { readonly title: string; readonly remark: string }[];
    /** By date. */
    readonly milestones: readonly { readonly title: string; readonly note: string }[];
  };
}

/** One plan as the team sees it. @param content the internal edition @throws RangeError where there is no such plan */
export function teamPlan(content: Content, entry: Content['plans'][number], asOf: IsoDate): TeamPlan {
  const view = planView(content, entry.id, asOf);
  const { notes, scores, add } = entry.data;
  const noteOf = { ...milestoneNotes(content), ...notesOf(add) };
  const milestones = view.schedule.stages.flatMap((stage) => stage.milestones);
  return {
    ...view,
    team: {
      notes,
      remarks: view.assessment.criteria.flatMap(({ id, title }) => {
        const remark = scores[id]?.remark;
        return remark ? [{ title, remark }] : [];
      }),
      milestones: milestones.flatMap(({ id, title }) => (noteOf[id] ? [{ title, note: noteOf[id] }] : [])),
    },
  };
}

/**
 * The team's view of the program and of all partners.
 * @param content the internal edition
 * @param plans all its plans
 */
export function teamView(content: Content, plans: readonly PlanView[]): TeamView {
  const model = programModel(content);
  const byPartner = Map.groupBy(plans, ({ id }) => partnerIdOf(id));
  const { compare } = new Intl.Collator(content.program.language);
  const partners = content.partners.map((entry) => teamPartner(model, entry, byPartner.get(entry.id) ?? []));
  const assumed = content.criteria.filter(({ data }) => data.assumptions.length > 0);
  return {
    assumptions: Object.fromEntries(assumed.map(({ id, data }) => [id, data.assumptions])),
    milestoneNotes: milestoneNotes(content),
    partners: partners.toSorted((a, b) => compare(a.name, b.name)),
  };
}

function teamPartner(model: ProgramModel, { id, data, body }: Entry<Partner>, plans: readonly PlanView[]): TeamPartner {
  const { name, legalName, city, country, currency, status } = data;
  const tier = model.tiers.find((each) => each.id === data.tier);
  return {
    id,
    name,
    legalName,
    city,
    country,
    currency,
    status,
    signedOn: data.signedOn ?? null,
    firstRevenueOn: data.firstRevenueOn ?? null,
    tier: tier ? { id: tier.id, name: tier.data.name } : null,
    accredited: data.accredited.map(({ role, count }) => ({ role: roleOf(model, role), count })),
    revenue: data.revenue.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)),
    people: persons(model, data.people),
    vendorTeam: persons(model, data.vendorTeam),
    source: data.source ?? null,
    risk: data.risk ?? null,
    notes: resolveReferences(body, model.references),
    plans: plans.toSorted((a, b) => (a.start < b.start ? 1 : -1)).map(planLine),
  };
}

function planLine({ assessment, schedule, next, ...plan }: PlanView): TeamPlanLine {
  const { id, title, kind, status, version, issued, start } = plan;
  const milestones = schedule.stages.flatMap((stage) => stage.milestones);
  const [first] = next;
  return {
    id,
    title,
    kind,
    status,
    version,
    issued,
    start,
    verdict: assessment.verdict,
    fit: assessment.fit,
    gaps: assessment.gaps.length,
    late: milestones.filter(({ state }) => state === 'late').length,
    next: first ? { title: first.title, expected: first.expected } : null,
    firstRevenue: schedule.forecast.firstRevenue,
  };
}

const milestoneNotes = ({ stages }: Pick<Content, 'stages'>) => notesOf(stages.flatMap(({ data }) => data.milestones));

function notesOf(milestones: readonly { readonly id: string; readonly note?: string | undefined }[]) {
  const noted = milestones.flatMap(({ id, note }) => (note ? [[id, note] as const] : []));
  return Object.fromEntries(noted) as Record<string, string>;
}
