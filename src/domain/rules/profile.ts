import { finding, type Finding } from '../../problems/finding.ts';
import { elements, type Criterion } from '../../schema/criterion.ts';
import type { Content, Entry } from '../content.ts';
import { at, inProfile, type Rule } from './rule.ts';

/** The profile covers all seven elements, weighs 100 percent, has sound scales and an honest change log (F1, F2, F4). */
export const profile: Rule = (content) => [
  ...missingElements(content),
  ...weights(content),
  ...content.criteria.flatMap(scale),
  ...changeLog(content),
];

function missingElements({ criteria }: Content): Finding[] {
  const covered = new Set(criteria.map(({ data }) => data.element));
  return elements
    .filter((element) => !covered.has(element))
    .map((element) => finding('element-missing', inProfile(), { element }));
}

/** Reported where, read in their order, the weights first pass 100, or else at the last one. */
function weights({ criteria }: Content): Finding[] {
  const sum = criteria.reduce((total, { data }) => total + data.weight, 0);
  const sorted = criteria.toSorted((a, b) => a.data.order - b.data.order);
  let total = 0;
  const place = sorted.find(({ data }) => (total += data.weight) > 100) ?? sorted.at(-1);
  return sum === 100 || !place ? [] : [finding('weights-not-100', at('criteria', place.id, 'weight'), { sum })];
}

function scale({ id, data }: Entry<Criterion>): Finding[] {
  const { ideal, minimum, knockOut, levels } = data;
  const beyond = (key: 'ideal' | 'minimum', what: string) =>
    data[key] > levels.length
      ? [finding('level-beyond-scale', at('criteria', id, key), { what, level: data[key], levels: levels.length })]
      : [];
  return [
    ...beyond('ideal', 'The ideal'),
    ...beyond('minimum', 'The minimum'),
    ...(minimum > ideal ? [finding('minimum-above-ideal', at('criteria', id, 'minimum'), { minimum, ideal })] : []),
    ...(knockOut !== undefined && knockOut >= minimum
      ? [finding('knock-out-not-below-minimum', at('criteria', id, 'knockOut'), { knockOut, minimum })]
      : []),
  ];
}

function changeLog({ profile: { version, changes } }: Content): Finding[] {
  const logged = changes.some((change) => change.version === version);
  const misplaced = changes.flatMap(({ date }, index) => {
    const above = changes[index - 1]?.date;
    return above !== undefined && above < date
      ? [finding('changes-not-newest-first', inProfile('changes', index, 'date'), { date, above })]
      : [];
  });
  return [...(logged ? [] : [finding('profile-version-not-logged', inProfile('version'), { version })]), ...misplaced];
}
