import { z } from 'zod';
import { internalField, object, publicField } from './field.ts';
import {
  amount,
  country,
  currency,
  days,
  email,
  filePattern,
  hexColour,
  httpsOrigin,
  id,
  isoDate,
  language,
  name,
  percent,
  text,
} from './primitives.ts';
import { weekdays } from './weekdays.ts';

export const parties = ['vendor', 'partner'] as const;
export const paperSizes = ['A4', 'Letter'] as const;

const vendor = object({
  name: publicField(name, 'The vendor as partners know it.'),
  legalName: publicField(name, 'The legal name, as it stands in the agreement.'),
  product: publicField(name, 'The product or service that partners resell.'),
  tagline: publicField(text, 'One line that says what the vendor does for its customers.'),
  address: publicField(name, 'Postal address in one line.'),
});

const brand = object({
  colour: publicField(hexColour, 'The one brand colour, as #rrggbb; every other colour is derived from it.'),
});

const site = object({
  url: publicField(httpsOrigin, 'Where the handbook will be served, without a path: https://partners.example.com.'),
  base: publicField(
    z.string().regex(/^\/([\w-][\w.-]*\/)*$/),
    'The path under that address, from / to /: / or /playbook/.',
  ),
});

const contact = object({
  name: publicField(text, 'The person or team that prospects write to.'),
  role: publicField(text, 'What that person does.'),
  email: publicField(email, 'The mail address for first questions.'),
  phone: publicField(name.optional(), 'A telephone number in international form.'),
});

const verdict = object({
  recruitFrom: publicField(percent, 'Fit in percent from which a partner without gaps is recruited at once.'),
  declineBelow: publicField(percent, 'Fit in percent below which a partner is declined even without a knock-out.'),
});

const role = object({
  id: publicField(id, 'The id by which milestones, lessons and commitments name this role.'),
  party: publicField(z.enum(parties), 'The side that fills the role.'),
  name: publicField(text, 'The role as readers see it.'),
  does: publicField(text, 'What this role does in the first year, in one sentence.'),
});

const moment = object({
  id: publicField(id, 'The id by which lessons name this moment of need.'),
  name: publicField(text, 'The moment as readers see it, such as Before the first call.'),
  milestone: publicField(id, 'The milestone that the moment comes before.'),
});

const learning = object({
  budgetMinutes: publicField(
    z.int().min(1).max(10_000),
    'Minutes of lessons that one role may be asked for up to the first customer conversation.',
  ),
  firstConversation: publicField(id, 'The milestone that is the first customer conversation.'),
  leadWorkingDays: publicField(days, 'Working days before its moment by which a lesson is taken.'),
});

const holiday = object({
  date: publicField(isoDate, 'The day on which nobody works.'),
  name: publicField(name, 'The name of the holiday.'),
});

const calendar = object({
  id: publicField(id, 'The id by which partners name this calendar.'),
  name: publicField(text, 'The country or region that the calendar is for.'),
  country: publicField(country, 'Two-letter country code.'),
  weekend: publicField(z.array(z.enum(weekdays)).max(6), 'The days of the week on which nobody works.'),
  holidays: publicField(z.array(holiday), 'Public holidays of the years that plans reach into.'),
});

const deadlines = object({
  firstRevenueDays: publicField(days, 'Calendar days from signature by which a partner should have first revenue.'),
  cureDays: publicField(days, 'Calendar days a partner has to mend a missed requirement.'),
  staleAfterDays: internalField(
    days.default(45),
    'Calendar days without progress after which a plan counts as stalled.',
  ),
  contributionMonths: internalField(
    z.int().min(1).max(60).default(12),
    'Months of the trailing window of the contribution rate; it is made of whole quarters.',
  ),
  silentAfterQuarters: internalField(
    z.int().min(1).max(20).default(2),
    'Whole quarters without revenue after which a partner that has sold counts as having stopped.',
  ),
  atRiskAfterDays: internalField(
    days.default(14),
    'Calendar days that first revenue may be expected after the agreed day before a plan counts as at risk.',
  ),
});

const consequence = object({
  accreditation: publicField(text, 'What full accreditation means, in one sentence.'),
  margin: publicField(text, 'What it means when the margin hangs on a commitment.'),
  termination: publicField(text, 'What it means when the agreement hangs on a commitment.'),
});

const payback = object({
  quarters: publicField(z.int().min(2).max(16).default(8), 'How many quarters from the start are worked out.'),
  dealsPerQuarter: publicField(z.int().min(0).max(1000), 'Deals won in each quarter after that of the first deal.'),
  averageDeal: publicField(amount, 'The size of such a deal at list price, in the currency of the program.'),
  servicesPerDeal: publicField(
    amount.default(0),
    'What the partner’s own services bring with each deal, less the wages for them, in the currency of the program.',
  ),
  days: publicField(z.int().min(0).max(100_000), 'Person-days that a partner invests before its first deal.'),
  dayCost: publicField(amount, 'What one of these days costs the partner, in the currency of the program.'),
  money: publicField(amount, 'Money that a partner invests besides, in the currency of the program.'),
});

/** content/program.yaml: what holds for the whole program. */
export const programSchema = object({
  title: publicField(text, 'The title of the handbook.'),
  promise: publicField(text, 'Two or three sentences that open the handbook.'),
  version: publicField(name, 'The version of the program, such as 2027.1.'),
  effective: publicField(isoDate, 'The day from which this version holds.'),
  reviewBy: publicField(isoDate, 'The day by which the program is to be reviewed (V2).'),
  language: publicField(language, 'The language that the content is written in, such as en-GB.'),
  furtherLanguages: publicField(
    z.array(language).default([]),
    'Other languages that the handbook is published in, such as de; their texts lie in translations/.',
  ),
  currency: publicField(currency, 'The currency that the program reports in.'),
  vendor: publicField(vendor, 'Who the vendor is.'),
  brand: publicField(brand, 'How the vendor looks.'),
  site: publicField(site, 'Where the handbook lives.'),
  planLead: internalField(
    id.optional(),
    'The vendor role that leads plans; without it the first person of the vendor’s team leads.',
  ),
  editAddress: publicField(
    filePattern.optional(),
    'Where a file of the content can be edited, with {path} for its path below the content folder: https://git.example.com/playbook/edit/main/content/{path}. Pages then have a link to edit them.',
  ),
  contact: publicField(contact, 'Whom a prospect can ask.'),
  paper: publicField(z.array(z.enum(paperSizes)).min(1), 'The paper sizes that each plan is printed in.'),
  verdict: publicField(verdict, 'The rule that turns scores into a verdict (G2).'),
  roles: publicField(z.array(role).min(2), 'The roles on both sides.'),
  moments: publicField(z.array(moment).min(1), 'The moments of need, in the order in which they come (R6).'),
  learning: publicField(learning, 'The budget of learning before the first customer conversation (R6).'),
  agreement: publicField(id, 'The milestone at which management agrees; nothing else is scheduled before it (R1).'),
  firstRevenue: publicField(id, 'The milestone that is the first revenue (R7).'),
  calendars: publicField(z.array(calendar).min(1), 'The calendars of non-working days.'),
  deadlines: publicField(deadlines, 'The deadlines of the program.'),
  consequences: publicField(consequence, 'What hangs on commitments (C1).'),
  illustrative: publicField(z.boolean(), 'Whether the figures are illustrative; readers are told so.'),
  marginNote: publicField(text, 'What the margins of the tiers are a share of, and when they are adjusted.'),
  typicalFirstDeal: publicField(amount, 'The size of a typical first deal, in the currency of the program.'),
  payback: publicField(
    payback.optional(),
    'Illustrative figures for the payback calculation of the tiers page; leave it out to have none.',
  ),
});

export type Program = z.infer<typeof programSchema>;
export type Party = (typeof parties)[number];
export type Paper = (typeof paperSizes)[number];
export type Role = Program['roles'][number];
export type Calendar = Program['calendars'][number];
