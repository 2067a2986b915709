import type { ComponentName } from '../schema/components.ts';

/** What examples name; null where the content has no such thing. */
export interface ExampleNames {
  readonly milestone: string | null;
  readonly lesson: string | null;
  readonly role: string | null;
  readonly term: string | null;
  readonly picture: string | null;
  readonly document: string | null;
}

/** A line of text with one component in it, or nothing where there is nothing to name. */
const naming = (id: string | null, line: (id: string) => string): string | null => (id === null ? null : line(id));

const two = (holder: string, inner: string) => `<${holder}>

<${inner} title="The first">

What is to be said of the first.

</${inner}>

<${inner} title="The second">

What is to be said of the second.

</${inner}>

</${holder}>`;

/** How an author would write each component, with names that the content has. */
export const componentExamples: Readonly<Record<ComponentName, (names: ExampleNames) => string | null>> = {
  Callout: () => `<Callout kind="tip" title="Bring the rota">

The question that delays most plans is who covers for the engineer.

</Callout>`,
  Steps: () => `<Steps>

1. Open the portal.
2. Place the test order.

</Steps>`,
  Cards: () => two('Cards', 'Card'),
  Card: () => two('Cards', 'Card').replace('title="The first"', 'title="The first" to="../stages/management.mdx"'),
  Tabs: () => two('Tabs', 'Tab'),
  Tab: () => two('Tabs', 'Tab'),
  Quote: () => `<Quote by="A services engineer">

The first installation took two days. The second took one.

</Quote>`,
  Metric: () => '<Metric value="84 days" label="from the kick-off to the first deal (illustrative)" />',
  Figure: ({ picture }) =>
    naming(picture, (name) => `<Figure file="../files/${name}" alt="What it says." caption="What stands below it." />`),
  Download: ({ document }) =>
    naming(document, (name) => `<Download file="../files/${name}" title="What the reader gets" />`),
  Milestone: ({ milestone }) => naming(milestone, (id) => `It begins with <Milestone id="${id}" />.`),
  Lesson: ({ lesson }) => naming(lesson, (id) => `Before that, take <Lesson id="${id}" />.`),
  Role: ({ role }) => naming(role, (id) => `The <Role id="${id}" /> sees to it.`),
  Term: ({ term }) => naming(term, (id) => `One calls it a <Term id="${id}">word of the program</Term>.`),
  Internal: () => `<Internal>

Ask for the figures first. Only your team reads this.

</Internal>`,
};
