import { finding, type Finding } from '../../problems/finding.ts';
import type { Content } from '../content.ts';
import { planStart } from '../milestones.ts';
import { listed, repeats, type Named } from './repeats.ts';
import { at, inProgram, type Rule } from './rule.ts';

/** Ids and places in an order are given once. */
export const duplicateIds: Rule = (content) => [...idsInProgram(content), ...milestoneIds(content), ...places(content)];

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

function sameIds(what: string, named: readonly Named[]): Finding[] {
  return repeats(named).map(({ again, first }) =>
    finding('duplicate-id', again.place, { what, id: again.id, first: first.where }),
  );
}

function idsInProgram({ program, glossary }: Content): Finding[] {
  const lists = { roles: program.roles, moments: program.moments, calendars: program.calendars };
  return [
    ...Object.entries(lists).flatMap(([key, items]) =>
      sameIds(key, listed(idsOf(items), inProgram(key), 'program.yaml', 'id')),
    ),
    ...sameIds('terms', listed(idsOf(glossary.terms), at('glossary', 'glossary', 'terms'), 'glossary.yaml', 'id')),
  ];
}

function milestoneIds({ stages, plans }: Content): Finding[] {
  const program = stages.flatMap(({ id, data }) =>
    listed(idsOf(data.milestones), at('stages', id, 'milestones'), `stages/${id}.mdx`, 'id'),
  );
  const added = plans.map(({ id, data }) => listed(idsOf(data.add), at('plans', id, 'add'), `plans/${id}.mdx`, 'id'));
  const inPlans = added
    .filter(({ length }) => length > 0)
    .flatMap((own) => sameIds('milestones', [...program, ...own]).filter(({ place }) => place.collection === 'plans'));
  const reserved = [...program, ...added.flat()].filter(({ id }) => id === planStart);
  return [
    ...sameIds('milestones', program),
    ...inPlans,
    ...reserved.map(({ id, place }) => finding('milestone-id-reserved', place, { id })),
  ];
}

function places({ criteria, tiers, chapters }: Content): Finding[] {
  return [
    ...duplicatePlaces(
      'criteria',
      'order',
      criteria.map(({ id, data }) => [id, data.order]),
    ),
    ...duplicatePlaces(
      'chapters',
      'order',
      chapters.map(({ id, data }) => [id, data.order]),
    ),
    ...duplicatePlaces(
      'tiers',
      'rank',
      tiers.map(({ id, data }) => [id, data.rank]),
    ),
  ];
}

function duplicatePlaces(
  collection: 'criteria' | 'chapters' | 'tiers',
  what: string,
  numbers: readonly (readonly [string, number])[],
): Finding[] {
  const named = numbers.map(([id, number]) => ({ id: String(number), place: at(collection, id, what), where: id }));
  return repeats(named).map(({ again, first }) =>
    finding('duplicate-place', again.place, { what, number: Number(again.id), other: first.where }),
  );
}
