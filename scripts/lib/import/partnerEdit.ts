import { partnerSchema } from '../../../src/schema/partner.ts';
import type { Edit } from '../authoring/changeContent.ts';
import { addField, has, insertItem, replaceValue } from '../authoring/editYaml.ts';
import type { Results } from './results.ts';

/** What would change in the file of one partner. */
export interface PartnerEdit extends Edit {
  /** One line for each change: what it is, what stood there, what will. */
  readonly changes: readonly { readonly what: string; readonly before: string; readonly after: string }[];
}

type Step = PartnerEdit['changes'][number] & { readonly change: (text: string) => string };

const fields = Object.keys(partnerSchema.shape);

/** The edit that brings the results into the partner file; it has no changes where they stand there already. */
export function partnerEdit(results: Results): PartnerEdit {
  const steps = [...daySteps(results), ...statusStep(results), ...revenueSteps(results)];
  return {
    path: `partners/${results.partner.id}.mdx`,
    changes: steps.map(({ what, before, after }) => ({ what, before, after })),
    change: (text) => steps.reduce((now, step) => step.change(now), text),
  };
}

function daySteps({ partner: { data }, days }: Results): Step[] {
  return [...days].flatMap(([name, { value }]) => {
    const before = data[name];
    return before === value ? [] : [{ what: name, before: before ?? '–', after: value, change: setField(name, value) }];
  });
}

/** A prospect with a day of signature has signed. */
function statusStep({ partner: { data }, days }: Results): Step[] {
  if (data.status !== 'prospect' || !days.has('signedOn')) return [];
  return [{ what: 'status', before: data.status, after: 'signed', change: setField('status', 'signed') }];
}

const setField =
  (name: string, value: string) =>
  (text: string): string =>
    has(text, [name]) ? replaceValue(text, [name], value) : addField(text, name, value, fields);

/** Known quarters get their amount, new ones a place in front of the first later one. */
function revenueSteps({ partner: { data }, revenue }: Results): Step[] {
  const listed = data.revenue.map(({ quarter }) => quarter);
  const sorted = [...revenue].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([quarter, { value }]): Step[] => {
    const known = data.revenue.find((each) => each.quarter === quarter);
    if (known?.amount === value) return [];
    const said = { what: `revenue ${quarter}`, before: String(known?.amount ?? '–'), after: String(value) };
    if (known) {
      const at = listed.indexOf(quarter);
      return [{ ...said, change: (text) => replaceValue(text, ['revenue', at, 'amount'], String(value)) }];
    }
    const later = listed.findIndex((each) => each > quarter);
    const at = later === -1 ? listed.length : later;
    listed.splice(at, 0, quarter);
    return [{ ...said, change: (text) => withQuarter(text, at, { quarter, amount: value }) }];
  });
}

const withQuarter = (text: string, at: number, item: object): string =>
  has(text, ['revenue']) ? insertItem(text, ['revenue'], at, item) : addField(text, 'revenue', [item], fields);
