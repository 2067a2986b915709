import type { Content } from '../../src/domain/content.ts';

/** A word that is wider than any column. */
const word = 'Wasserversorgungsnetzdruckzonenüberwachungsverantwortlichkeitsübergabeprotokoll';

/** Content with a plan of more of everything than a page was drawn for, and the last word of each text in it. */
export interface Oversized {
  readonly content: Content;
  readonly plan: string;
  readonly lastWords: readonly string[];
}

/** Blows up a plan: a long name, a gap in every criterion, three times the milestones, rows taller than a page. */
export function oversized(content: Content, plan: string): Oversized {
  const lastWords: string[] = [];
  const long = (text: string, words: number): string => {
    const last = `Ende${lastWords.length}x.`;
    lastWords.push(last);
    return `${text} ${`${word} `.repeat(words)}${last}`;
  };
  const partner = plan.split('/')[0];
  return {
    plan,
    lastWords,
    content: {
      ...content,
      partners: content.partners.map((entry) => {
        if (entry.id !== partner) return entry;
        const name = `Rheintal ${word} Beteiligungsgesellschaft`;
        return { ...entry, data: { ...entry.data, name, legalName: `${name}, ${word} mbH & Co. KG` } };
      }),
      plans: content.plans.map((entry) => {
        if (entry.id !== plan) return entry;
        const { scores, commitments } = entry.data;
        const { owner } = commitments[0]!;
        const low = Object.entries(scores).map(([id, { evidence }]) => [id, { level: 1, evidence: long(evidence, 3) }]);
        const closures = content.criteria.map(({ id: criterion }) => {
          return { criterion, action: { what: long('Maßnahme', 4), owner, due: '2027-03-01', target: 2 } };
        });
        const more = commitments.flatMap((commitment) => [commitment, { ...commitment, what: long('Zusage', 6) }]);
        return { ...entry, data: { ...entry.data, scores: Object.fromEntries(low), closures, commitments: more } };
      }),
      stages: content.stages.map((stage) => {
        const milestones = stage.data.milestones.flatMap((milestone, index) => [
          milestone,
          ...['b', 'c'].map((id) => ({ ...milestone, id: `${milestone.id}-${id}`, title: long(milestone.title, 1) })),
          ...(index === 0
            ? [{ ...milestone, id: `${milestone.id}-d`, evidence: long('Ein Pfahl. '.repeat(380), 1) }]
            : []),
        ]);
        return { ...stage, data: { ...stage.data, milestones } };
      }),
    },
  };
}
