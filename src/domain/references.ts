import type { BodyComponent, Body, Content } from './content.ts';
import { type Asset, withAssets } from './assets.ts';
import { mapComponents } from './body.ts';

interface Target {
  readonly title: string;
  readonly to?: string;
  /** Of a term: what it means. */
  readonly meaning?: string;
}

type Named = 'Milestone' | 'Lesson' | 'Role' | 'Term';

export type ReferenceIndex = Readonly<Record<Named, ReadonlyMap<string, Target>>> & {
  /** The files that bodies show or hand out. */
  readonly assets: readonly Asset[];
};

/** What milestones, lessons, roles and terms are called and where the public handbook explains them. */
export function referenceIndex(
  content: Pick<Content, 'program' | 'glossary' | 'stages' | 'lessons' | 'assets'>,
): ReferenceIndex {
  const milestones = content.stages.flatMap((stage) =>
    stage.data.milestones.map((each) => [each.id, { title: each.title, to: `stages/${stage.id}#${each.id}` }] as const),
  );
  const lessons = content.lessons.map(
    ({ id, data }) => [id, { title: data.title, ...(data.audience === 'public' && { to: `lessons/${id}` }) }] as const,
  );
  return {
    assets: content.assets,
    Milestone: new Map<string, Target>(milestones),
    Lesson: new Map<string, Target>(lessons),
    Role: new Map<string, Target>(content.program.roles.map((role) => [role.id, { title: role.name }])),
    Term: new Map<string, Target>(
      content.glossary.terms.map(({ id, term, meaning }) => [
        id,
        { title: term, to: `glossary/glossary#${id}`, meaning },
      ]),
    ),
  };
}

/** The index with the milestones that only one plan has; the handbook does not explain those. */
export function withMilestones(index: ReferenceIndex, added: readonly { id: string; title: string }[]): ReferenceIndex {
  if (added.length === 0) return index;
  return {
    ...index,
    Milestone: new Map([...index.Milestone, ...added.map(({ id, title }) => [id, { title }] as const)]),
  };
}

/** Fills in the titles and places of what a body refers to, and what its terms mean; a term keeps the author's own words. */
export function resolveReferences(body: Body, index: ReferenceIndex): Body {
  return mapComponents(withAssets(body, index.assets, 'handbook'), (node): BodyComponent => {
    const target = index[node.component as Named]?.get(node.attributes['id'] ?? '');
    if (!target) return node;
    const { title, ...explained } = target;
    const ownWords = node.component === 'Term' && node.children.length > 0;
    return { ...node, attributes: { ...node.attributes, ...(!ownWords && { title }), ...explained } };
  });
}
