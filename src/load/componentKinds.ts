import type { ComponentName } from '../schema/components.ts';

/** How a component stands in the text: as a block of its own, or within a sentence; and what it holds. */
interface Kind {
  readonly place: 'block' | 'inline';
  readonly holds: 'blocks' | 'words' | 'nothing' | 'list' | { readonly several: ComponentName };
  /** The only component that it stands in. */
  readonly within?: ComponentName;
}

export const componentKinds: Readonly<Record<ComponentName, Kind>> = {
  Callout: { place: 'block', holds: 'blocks' },
  Quote: { place: 'block', holds: 'blocks' },
  Internal: { place: 'block', holds: 'blocks' },
  Steps: { place: 'block', holds: 'list' },
  Cards: { place: 'block', holds: { several: 'Card' } },
  Card: { place: 'block', holds: 'blocks', within: 'Cards' },
  Tabs: { place: 'block', holds: { several: 'Tab' } },
  Tab: { place: 'block', holds: 'blocks', within: 'Tabs' },
  Metric: { place: 'block', holds: 'nothing' },
  Figure: { place: 'block', holds: 'nothing' },
  Download: { place: 'block', holds: 'nothing' },
  Milestone: { place: 'inline', holds: 'nothing' },
  Lesson: { place: 'inline', holds: 'nothing' },
  Role: { place: 'inline', holds: 'nothing' },
  Term: { place: 'inline', holds: 'words' },
};

export const isKnownComponent = (name: string | null): name is ComponentName =>
  name !== null && Object.hasOwn(componentKinds, name);
