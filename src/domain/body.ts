import type { Body, BodyComponent, BodyNode } from './content.ts';

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** Every component of a body, at any depth, in the order of the text. */
export function* componentsOf(body: Body): Generator<BodyComponent> {
  for (const node of body) {
    if (typeof node === 'string') continue;
    yield node;
    yield* componentsOf(node.children);
  }
}

/** The headings of a body, in the order of the text. */
export function headingsOf(body: Body): Heading[] {
  return [...componentsOf(body)]
    .filter((node) => node.component === 'Heading')
    .map(({ attributes }) => ({
      depth: Number(attributes['depth']),
      id: attributes['id'] ?? '',
      text: attributes['text'] ?? '',
    }));
}

/**
 * The body with some of its components replaced.
 * @param replace gives the component that stands instead, or null to drop it with all that it holds
 */
export function mapComponents(body: Body, replace: (node: BodyComponent) => BodyComponent | null): Body {
  return body.flatMap((node): BodyNode[] => {
    if (typeof node === 'string') return [node];
    const replaced = replace(node);
    return replaced ? [{ ...replaced, children: mapComponents(replaced.children, replace) }] : [];
  });
}
