import { error, warning, type ValuesOf } from './catalogueTypes.ts';
import { didYouMean } from './nearest.ts';

const list = (words: readonly string[]): string => words.join(', ');
const path = (ids: readonly string[]): string => ids.join(' → ');

/**
 * Every mistake that the rules of the domain can find, in one table: how bad it is, the line of the domain document
 * behind it, what is wrong and why it matters, and what to do. Codes are stable: people search for them.
 */
export const catalogue = {
  // References and ids
  'unknown-id': error<{ what: string; id: string; candidates: readonly string[] }>(
    'R5',
    ({ what, id }) => `There is no ${what} with the id ${id}, so nothing can be looked up here.`,
    ({ id, candidates }) => didYouMean(id, candidates),
  ),
  'wrong-party': error<{ role: string; party: string; why: string }>(
    'C1',
    ({ role, party, why }) => `The role ${role} is not one of the ${party}’s, but ${why}.`,
    ({ party }) => `Name a role whose party is ${party}, or change the party of the role in program.yaml.`,
  ),
  'duplicate-id': error<{ what: string; id: string; first: string }>(
    'R5',
    ({ what, id, first }) =>
      `The id ${id} is given to two ${what}; it stands in ${first} already, so nobody can tell which one is meant.`,
    () => 'Give one of the two another id, and change the places that refer to it.',
  ),
  'duplicate-entry': error<{ what: string; id: string }>(
    null,
    ({ what, id }) => `${id} is listed twice among the ${what}; only one of the two can hold.`,
    () => 'Remove one of the two.',
  ),
  'duplicate-place': error<{ what: string; number: number; other: string }>(
    null,
    ({ what, number, other }) =>
      `The ${what} ${number} is taken by ${other} already, so the order of the two is left to chance.`,
    ({ what }) => `Give one of the two another ${what}.`,
  ),
  'milestone-id-reserved': error<{ id: string }>(
    'R5',
    ({ id }) => `A milestone cannot be called ${id}: in offsets that word stands for the first day of the plan.`,
    () => 'Give the milestone another id.',
  ),

  // Languages
  'language-unspoken': error<{ language: string; known: readonly string[] }>(
    null,
    ({ language }) =>
      `Headings, labels and notices are not there in ${language}, so every page would be in two languages.`,
    ({ known }) => `Use one of: ${list(known)}. A further one begins with a dictionary in src/i18n.`,
  ),
  'language-repeated': error<{ language: string }>(
    null,
    ({ language }) => `The handbook is in ${language} already: it is the language of the program.`,
    () => 'Name only the other languages in furtherLanguages.',
  ),

  // The ideal partner profile
  'element-missing': error<{ element: string }>(
    'F1',
    ({ element }) => `No criterion covers the element ${element}, so the ideal partner profile is incomplete.`,
    ({ element }) => `Write a criterion with element: ${element} in profile/criteria/. All seven elements need one.`,
  ),
  'weights-not-100': error<{ sum: number }>(
    'F2',
    ({ sum }) =>
      `The weights of all criteria add up to ${sum} percent instead of 100, so the fit of a partner would mean nothing.`,
    ({ sum }) => `${sum > 100 ? `Take ${sum - 100} off` : `Add ${100 - sum} to`} the weights of the criteria.`,
  ),
  'level-beyond-scale': error<{ what: string; level: number; levels: number }>(
    'F2',
    ({ what, level, levels }) => `${what} is level ${level}, but the criterion describes only ${levels} levels.`,
    ({ levels }) => `Use a level from 1 to ${levels}, or describe the missing levels in the criterion.`,
  ),
  'minimum-above-ideal': error<{ minimum: number; ideal: number }>(
    'F2',
    ({ minimum, ideal }) =>
      `The minimum is level ${minimum} and the ideal level ${ideal}: even an ideal partner would have a gap.`,
    ({ ideal }) => `Set the minimum to ${ideal} or lower.`,
  ),
  'knock-out-not-below-minimum': error<{ knockOut: number; minimum: number }>(
    'F2',
    ({ knockOut, minimum }) =>
      `The knock-out is level ${knockOut}, but level ${minimum} is the minimum: a partner without a gap would be declined.`,
    ({ minimum }) =>
      minimum > 1
        ? `Set the knock-out to ${minimum - 1} or lower, or leave it out.`
        : 'Leave the knock-out out: nothing is below the minimum.',
  ),
  'profile-version-not-logged': error<{ version: string }>(
    'F4',
    ({ version }) => `The change log has no entry for version ${version}, so nobody can see what changed with it.`,
    ({ version }) => `Add a change with version: ${version} at the top of the change log.`,
  ),
  'changes-not-newest-first': error<{ date: string; above: string }>(
    'F4',
    ({ date, above }) =>
      `This change of ${date} stands below one of ${above}; the change log is read from the newest to the oldest.`,
    () => 'Move the newer change up.',
  ),
  'assumption-overdue': warning<{ statement: string; checkBy: string; owner: string }>(
    'F4',
    ({ statement, checkBy }) =>
      `An assumption should have been checked by ${checkBy}: “${statement}” A profile on wrong assumptions recruits the wrong partners.`,
    ({ owner }) => `Ask the ${owner} to check it; then write down the evidence and the next date, or remove it.`,
  ),
  'review-overdue': warning<{ what: string; reviewBy: string }>(
    'V2',
    ({ what, reviewBy }) => `The ${what} should have been reviewed by ${reviewBy}.`,
    () => 'Review it, then set the date of the next review.',
  ),

  // Assessments and verdicts
  'score-missing': error<{ criterion: string; title: string }>(
    'F4',
    ({ title }) =>
      `The plan does not score the criterion “${title}”. A profile that is ignored before signing helps nobody.`,
    ({ criterion }) => `Add ${criterion} with a level and evidence to the scores.`,
  ),
  'profile-outdated': warning<{ version: string; current: string; criteria: readonly string[] }>(
    'F4',
    ({ version, current, criteria }) =>
      `The assessment was made against version ${version} of the profile; version ${current} holds now. ${
        criteria.length > 0 ? `Changed since: ${list(criteria)}.` : 'No criterion has changed since.'
      }`,
    ({ current }) => `Score the changed criteria again and set profileVersion to ${current}.`,
  ),
  'verdict-rule-empty': error<{ declineBelow: number; recruitFrom: number }>(
    'G2',
    ({ declineBelow, recruitFrom }) =>
      `Partners are declined below ${declineBelow} percent and recruited from ${recruitFrom} percent: that leaves no room for partners to develop.`,
    () => 'Set declineBelow lower than recruitFrom.',
  ),
  'plan-declined': warning<{ reason: string }>(
    'G4',
    ({ reason }) => `The verdict of this plan is decline, so no PDF will be made of it: ${reason}.`,
    () => 'Tell the partner in person. If the scores are wrong, correct them with evidence.',
  ),
  'gap-open': error<{ title: string; level: number; minimum: number; criterion: string }>(
    'G3',
    ({ title, level, minimum }) =>
      `“${title}” is on level ${level}, below its minimum ${minimum}, and nothing closes this gap.`,
    ({ criterion }) => `Add a closure for ${criterion} with an action, a milestone or a waiver.`,
  ),
  'closure-empty': error<{ criterion: string }>(
    'G3',
    ({ criterion }) =>
      `This closure for ${criterion} names neither an action nor a milestone nor a waiver, so it closes nothing.`,
    () => 'Add action, milestone or waiver, or remove the closure.',
  ),
  'closure-without-gap': warning<{ title: string; level: number; minimum: number }>(
    'G3',
    ({ title, level, minimum }) =>
      `“${title}” is on level ${level}, its minimum is ${minimum}: there is no gap to close, and readers will not see this closure.`,
    () => 'Remove the closure, or correct the score.',
  ),
  'action-target-low': error<{ target: number; minimum: number; title: string }>(
    'G3',
    ({ target, minimum, title }) =>
      `The action brings “${title}” to level ${target}; the minimum is ${minimum}, so the gap stays open.`,
    ({ minimum }) => `Agree on an action that reaches level ${minimum} or higher.`,
  ),
  'waiver-expired': warning<{ expires: string; title: string }>(
    'G3',
    ({ expires, title }) => `The waiver for “${title}” ended on ${expires}: the gap stands open again.`,
    () => 'Close the gap by an action or a milestone, or have a new waiver signed.',
  ),

  // Milestones and dates
  'milestone-cycle': error<{ path: readonly string[] }>(
    'R5',
    (values) => `These milestones wait for each other, so none of them can ever be dated: ${path(values.path)}.`,
    () => 'Take out one of the offsets or dependencies on the way.',
  ),
  'agreement-waits': error<{ agreement: string; milestone: string }>(
    'R1',
    ({ agreement, milestone }) =>
      `The agreement (${agreement}) waits for ${milestone}, which is outside management. Management agrees before anything else begins.`,
    () => 'Let the agreement depend on milestones of the management stage alone.',
  ),
  'agreement-outside-management': error<{ agreement: string }>(
    'R1',
    ({ agreement }) =>
      `The agreement (${agreement}) is not a milestone of the management stage, where both sides agree on investment and dates.`,
    () => 'Name a milestone of stages/management.mdx.',
  ),
  'agreement-one-sided': error<{ party: string }>(
    'R1',
    ({ party }) => `The agreement has no owner on the ${party}’s side; it takes two to agree.`,
    ({ party }) => `Add a role of the ${party} to its owners.`,
  ),
  'before-agreement': error<{ milestone: string; date: string; agreement: string }>(
    'R1',
    ({ milestone, date, agreement }) =>
      `${milestone} would be due on ${date}, before management agrees on ${agreement}. Nothing may be scheduled before that.`,
    () => 'Move it to the day of the agreement or later, for example by counting from the agreement.',
  ),
  'offset-before-agreement': error<{ milestone: string; days: number; agreementDays: number }>(
    'R1',
    ({ milestone, days, agreementDays }) =>
      `${milestone} asks for working day ${days}, but management agrees on working day ${agreementDays}. Nothing may be scheduled before that.`,
    () => 'Count the days from the agreement or from a milestone after it.',
  ),
  'before-start': error<{ what: string; date: string; start: string }>(
    'R1',
    ({ what, date, start }) => `${what} is dated ${date}, before the plan starts on ${start}.`,
    () => 'Choose a later date, or start the plan earlier.',
  ),
  'pin-before-dependency': error<{ milestone: string; date: string; dependency: string; due: string }>(
    'R5',
    ({ milestone, date, dependency, due }) =>
      `${milestone} is agreed for ${date}, but it waits for ${dependency}, which is due on ${due}.`,
    ({ due }) => `Agree on ${due} or later, or pin what it waits for to an earlier date.`,
  ),
  'progress-before-dependency': error<{ milestone: string; date: string; dependency: string; reached: string }>(
    'R5',
    ({ milestone, date, dependency, reached }) =>
      `${milestone} was reached on ${date}, but it waits for ${dependency}, which was reached on ${reached}.`,
    () => 'Correct one of the two dates; where the order was another one, change what the milestone waits for.',
  ),
  'not-a-working-day': warning<{ what: string; date: string; calendar: string }>(
    'R5',
    ({ what, date, calendar }) => `${what} falls on ${date}, when nobody works in the calendar ${calendar}.`,
    () => 'Choose a working day.',
  ),
  'skip-essential': error<{ milestone: string; why: string }>(
    'R1',
    ({ milestone, why }) => `A plan cannot do without ${milestone}: it is ${why}.`,
    () => 'Remove it from the skipped milestones.',
  ),
  'milestone-skipped': error<{ milestone: string; what: string }>(
    'R5',
    ({ milestone, what }) => `${what} refers to ${milestone}, but this plan does without that milestone.`,
    () => 'Name another milestone, or remove this one from skip.',
  ),
  'stage-missing': error<{ stage: string }>(
    'R1',
    ({ stage }) => `The program has no stage ${stage}; readiness takes all four stages.`,
    ({ stage }) => `Write stages/${stage}.mdx.`,
  ),
  'assisted-share-rises': error<{ deal: string; share: number; before: number }>(
    'R3',
    ({ deal, share, before }) =>
      `The vendor’s share rises from ${before} to ${share} percent with “${deal}”. It tapers off from deal to deal, until the partner sells alone.`,
    ({ before }) => `Set it to ${before} percent or less, or change the order of the deals.`,
  ),
  'calendar-too-short': warning<{ calendar: string; years: readonly string[] }>(
    'R5',
    ({ calendar, years }) =>
      `The calendar ${calendar} has no holidays in ${list(years)}, but plans reach into that time: dates may fall on holidays.`,
    () => 'Add the public holidays of these years.',
  ),
  'dates-out-of-order': error<{ what: string; date: string; other: string; otherDate: string }>(
    null,
    ({ what, date, other, otherDate }) => `${what} (${date}) must come after ${other} (${otherDate}).`,
    () => 'Correct one of the two dates.',
  ),
  'date-in-future': error<{ what: string; date: string; asOf: string }>(
    null,
    ({ what, date, asOf }) =>
      `${what} is dated ${date}, but today is ${asOf}: what is still to come cannot have happened.`,
    () => 'Correct the date, or remove the entry until it has happened.',
  ),

  // Learning
  'learning-over-budget': error<{ role: string; minutes: number; budget: number }>(
    'R6',
    ({ role, minutes, budget }) =>
      `Up to the first customer conversation, the ${role} is asked for ${minutes} minutes of lessons; the budget is ${budget}. People absorb little at a time.`,
    () => 'Shorten lessons, move some to a later moment, or raise the budget.',
  ),
  'plan-learning-over-budget': warning<{ role: string; minutes: number; budget: number }>(
    'R6',
    ({ role, minutes, budget }) =>
      `With the dates of this plan the ${role} is asked for ${minutes} minutes of lessons up to the first customer conversation; the budget is ${budget}.`,
    () => 'Check the agreed dates: they bring later milestones before the first conversation.',
  ),

  // Commitments and the joint business plan
  'commitments-one-sided': error<{ party: string }>(
    'C1',
    ({ party }) => `The ${party} commits to nothing in this plan. A plan binds both sides or it binds nobody.`,
    ({ party }) => `Add a commitment whose owner is a role of the ${party}.`,
  ),
  'commitment-undated': error<{ what: string }>(
    'C1',
    ({ what }) => `The commitment “${what}” has neither a day nor a milestone, so nobody can say when it is kept.`,
    () => 'Add by with a date, or milestone with the id of a milestone.',
  ),
  'commitment-dated-twice': error<{ what: string }>(
    'C1',
    ({ what }) => `The commitment “${what}” has both a day and a milestone, and the two may drift apart.`,
    () => 'Keep either by or milestone.',
  ),
  'forecast-sum': error<{ sum: number; target: number; currency: string }>(
    'R8',
    ({ sum, target, currency }) =>
      `The four quarters of the forecast add up to ${sum} ${currency}; the revenue target is ${target} ${currency}.`,
    () => 'Correct the forecast or the target.',
  ),
  'forecast-quarters': error<{ quarter: string; expected: string }>(
    'R8',
    ({ quarter, expected }) =>
      `The forecast names ${quarter} where ${expected} comes next; it covers four quarters in a row.`,
    ({ expected }) => `Write ${expected} here.`,
  ),
  'investment-one-sided': error<{ party: string }>(
    'R8',
    ({ party }) => `The ${party} invests nothing in the joint business plan. Both sides bring something in.`,
    ({ party }) => `Add an investment whose owner is a role of the ${party}.`,
  ),

  // Tiers and partners
  'tier-margin-not-rising': error<{ margin: number; below: number; name: string }>(
    'C3',
    ({ margin, below, name }) =>
      `The margin of ${margin} percent is not above the ${below} percent of the rung below (${name}): climbing would not pay.`,
    () => 'Let the margin rise with the rank.',
  ),
  'tier-ladder-without-first-rung': error<{ lowest: number }>(
    'C3',
    ({ lowest }) => `The lowest tier has rank ${lowest}; rank 1 is where everybody starts.`,
    () => 'Give the lowest tier rank 1.',
  ),
  'signed-without-date': error<{ status: string }>(
    'P2',
    ({ status }) => `The status is ${status}, but signedOn is missing: the time to revenue is counted from that day.`,
    () => 'Add signedOn, or set the status to prospect.',
  ),

  // Audiences
  'sample-partner-not-alone': error<{ partner: string; other: string }>(
    'G5',
    ({ partner, other }) =>
      `This plan is marked public, but ${partner} also has the plan ${other}, which is not: a real partner’s data could get into the public handbook.`,
    () => 'Mark plans as public for invented partners only, and then all of their plans.',
  ),
};

/** A code of a mistake that the rules of the domain can find. */
export type Code = keyof typeof catalogue;
/** The values that a code needs. */
export type ValuesOfCode<C extends Code> = ValuesOf<(typeof catalogue)[C]>;
