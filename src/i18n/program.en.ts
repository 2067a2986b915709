/** The English text of the program view, which the internal edition alone has. */
export const programEn = {
  title: 'The program',
  lead: 'Who sells, how soon, and who does not. Every figure leads to the partners behind it.',
  asOf: (date: string) => `As of ${date}`,
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  ofAll: (count: number, all: number) => `${count} of ${all}`,
  partners: (count: number) => (count === 1 ? '1 partner' : `${count} partners`),
  nobody: 'Nobody has signed yet, so there is nothing to measure. The figures begin with the first signature.',
  tooFew: (count: number) =>
    count === 1
      ? 'This rests on one partner, and says nothing of the program yet.'
      : `This rests on ${count} partners only; one more can turn it.`,
  none: '–',
  table: 'The same as a table',

  time: {
    title: 'Time to revenue',
    unsold: 'Not half yet',
    headline: (sold: number, signed: number) => `until half had sold; ${sold} of ${signed} have`,
    headlineOpen: (sold: number, signed: number) => `have sold, ${sold} of ${signed}`,
    definition: (deadline: number) =>
      `Calendar days from signature to first revenue, of everybody who ever signed. Who has not sold yet is counted as waiting up to today, or up to the end of the agreement (Kaplan–Meier); leaving them out would make the program look faster than it is. The program asks for first revenue within ${deadline} days.`,
    spread: (median: string, lower: string, upper: string, least: string, most: string) =>
      `Of those that have sold: median ${median} days, the middle half between ${lower} and ${upper}, all between ${least} and ${most}.`,
    inTime: (count: number, of: number) => `In time: ${count} of the ${of} whose deadline has passed.`,
    noneDue: 'Nobody’s deadline has passed yet.',
    curve: 'Share that had sold, by days after signature',
    curveSummary: (median: string, deadline: string) =>
      `A rising line of steps. Half had sold after: ${median}. By the deadline: ${deadline}.`,
    deadline: (days: number, percent: string) => `Deadline, day ${days}: ${percent} had sold`,
    half: (days: number) => `Half, day ${days}`,
    byDay: 'By day',
    share: 'Had sold',
    cohorts: 'By half-year of signature',
    cohort: 'Signed',
    cohortName: (half: string, year: string) => `Half ${half}, ${year}`,
    strip: 'Days to first revenue',
    sold: 'Sold',
    medianDay: 'Half sold by',
    inTimeShort: 'In time',
    markSold: 'sold',
    markWaiting: 'still waiting, days so far',
    markDeadline: (days: number) => `deadline, ${days} days`,
    markQuartiles: 'the middle half of those that sold, with the median',
    past: 'Past the deadline without revenue',
    noPast: 'Nobody is past the deadline without revenue.',
    waits: (days: string) => `${days} since signature`,
    all: (count: number) => `All ${count}`,
    undated: (count: number) =>
      count === 1
        ? 'One partner is left out, since a date is missing.'
        : `${count} partners are left out, since a date is missing.`,
  },

  contribution: {
    title: 'Contribution rate',
    headline: (count: number, of: number, from: string, to: string) =>
      `${count} of ${of} partners had revenue, ${from} to ${to}`,
    definition: (months: number) =>
      `The share of the program’s partners that had revenue in the last ${months} months, counted in whole quarters. Everybody whose agreement held on the last day of the window counts, also who has only just signed.`,
    bands: { low: 'Low', average: 'Average', good: 'Good', strong: 'Strong' },
    bandsLead: 'Below 20% is low, from 20% average, from 40% good, above 60% strong.',
    trend: 'By the quarter in which the window ends',
    trendSummary: (first: string, last: string) => `A line from ${first} to ${last}.`,
    window: 'Window',
    span: (from: string, to: string) => `${from} to ${to}`,
    rate: 'Rate',
    band: 'Band',
    sold: 'Had revenue',
  },

  standing: {
    title: 'Where all partners stand',
    names: {
      selling: 'Selling',
      early: 'Not due yet',
      'never-sold': 'Never sold',
      stopped: 'Stopped selling',
      ended: 'Ended',
      prospect: 'Prospects',
    },
    meanings: {
      selling: (quarters: number) => `Revenue in the last ${quarters} whole quarters or in the one that is running.`,
      early: () => 'No revenue, and the deadline has not passed.',
      'never-sold': () => 'No revenue, and the deadline has passed.',
      stopped: (quarters: number) => `Revenue once, none in the last ${quarters} whole quarters and since.`,
      ended: () => 'The agreement has ended.',
      prospect: () => 'Not signed.',
    },
    count: 'Partners',
    meaning: 'What it means',
  },

  silent: {
    title: 'Silent partners',
    lead: 'Who should sell and does not: never, or not any more. What their own data say about the reason, and what to do next.',
    nobody: 'No partner is silent.',
    counts: (never: number, stopped: number) => `${never} never sold, ${stopped} stopped selling.`,
    ofSigned: (silent: number, selling: number) => `${silent} are silent beside ${selling} that sell.`,
    causesOfAll: 'Likely causes, over all of them',
    rule: 'How it is told',
    ranked: 'The ones that are easiest to win first',
    rankedLead: (days: number) =>
      `Points: 2 for having sold before, 2 for a milestone reached in the last ${days} days, 1 for no gap, 1 where we have missed something, since we can mend that. Less 1 for each gap and each full year of silence, three at most, and 1 if nobody is accredited. Who is knocked out or declined is to be let go, and so is who has been silent for two years and reached nothing in the last. Data do not know everything: ask before you act.`,
    kinds: { 'never-sold': 'Never sold', stopped: 'Stopped selling' },
    neverSold: (date: string, days: number) => `Signed on ${date}, ${days} days ago, and has not sold since.`,
    stopped: (quarter: string, quarters: number, ago: number) =>
      `Last revenue in ${quarter}, after ${quarters === 1 ? 'one quarter' : `${quarters} quarters`} with revenue; ${ago === 1 ? 'one whole quarter' : `${ago} whole quarters`} without since.`,
    fell: (list: string) => `What changed between the first assessment and the latest: ${list}.`,
    fromTo: (criterion: string, before: number, after: number) => `${criterion} fell from level ${before} to ${after}`,
    causesTitle: 'Likely causes',
    noCause: 'The data show no cause.',
    cause: 'Likely cause',
    evidence: 'Evidence',
    since: (date: string) => ` since ${date}`,
    levels: (has: string, needs: string) => ` (${has}; needed: ${needs})`,
    more: (count: number) => `and ${count} more`,
    points: (points: number) => (points === 1 ? '1 point' : `${points} points`),
    reason: (what: string, points: number) => `${what} ${points > 0 ? '+' : '−'}${Math.abs(points)}`,
    reasons: {
      'sold-before': 'sold before',
      moving: 'is moving',
      'no-gap': 'no gap',
      'ours-to-mend': 'ours to mend',
      gaps: 'gaps',
      'nobody-accredited': 'nobody accredited',
      'silent-years': 'years of silence',
    },
    missing: {
      'no-plan': 'There is no plan.',
      'nobody-accredited': 'Nobody is listed as accredited.',
    },
    causes: {
      'vendor-commitments': 'We have not kept commitments',
      'vendor-milestones': 'Our milestones are late',
      'no-plan': 'No plan',
      gaps: 'Gaps in the profile',
      'partner-commitments': 'The partner has not kept commitments',
      'partner-milestones': 'The partner’s milestones are late',
      learning: 'Lessons not taken',
      'nobody-accredited': 'Nobody accredited',
      'stale-plan': 'The plan is stale',
    },
    rules: {
      'vendor-commitments': () => 'A commitment of ours in the current plan is past its day and not kept.',
      'vendor-milestones': () => 'A milestone that only we own is past its day and not reached.',
      'no-plan': () => 'No plan is on file.',
      gaps: () => 'A criterion is below its minimum in the latest assessment.',
      'partner-commitments': () => 'A commitment of the partner is past its day and not kept.',
      'partner-milestones': () =>
        'A milestone that the partner owns, alone or with us, is past its day and not reached.',
      learning: () => 'The milestone that the lesson prepares is past its day and not reached.',
      'nobody-accredited': () => 'The partner’s file lists no accredited people.',
      'stale-plan': (days: number) =>
        `Something is late and nothing has been reached for ${days} days, or the plan is past its review.`,
    },
    next: {
      'let-go': 'Let go.',
      'vendor-commitments': 'Keep our own word first:',
      'vendor-milestones': 'Do our own part first:',
      'no-plan': 'Agree a plan, or part.',
      gaps: 'Close the heaviest gap:',
      'partner-commitments': 'Ask what stands in the way of:',
      'partner-milestones': 'Agree a new date for:',
      learning: 'Take the lesson:',
      'nobody-accredited': 'Get one person accredited.',
      'stale-plan': 'Hold the review of:',
      ask: 'Ask what has changed.',
    },
    letGo: {
      'knocked-out': 'Let go: a criterion is at its knock-out, and no time or money will change that.',
      declined: 'Let go: the fit is too low.',
      'too-long': 'Let go: silent for two years, and nothing reached in the last.',
    },
  },

  rows: {
    figures: {
      signed: () => 'Everybody who ever signed, by time to revenue',
      sold: () => 'Who has sold, by time to revenue',
      'past-deadline': () => 'Past the deadline without revenue',
      undated: () => 'Left out, since a date is missing',
      cohort: (of: string) => `Signed in ${of}`,
      counted: (of: string) => `Counted for the contribution rate of ${of}, those with revenue first`,
      standing: (of: string) => of,
      cause: (of: string) => `Silent, and a likely cause is: ${of}`,
    },
    lead: (count: number) =>
      count === 1 ? 'One partner stands behind this figure.' : `${count} partners stand behind this figure.`,
    partner: 'Partner',
    standing: 'Standing',
    signed: 'Signed',
    firstRevenue: 'First revenue',
    days: 'Days',
    soFar: (days: number) => `${days} so far`,
    quarters: 'Quarters with revenue',
    file: 'File',
    page: (page: number, of: number) => `Page ${page} of ${of}`,
  },
};

export type ProgramMessages = typeof programEn;
