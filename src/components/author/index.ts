import type { ComponentName } from '../../schema/components.ts';
import Callout from './Callout.astro';
import Card from './Card.astro';
import Cards from './Cards.astro';
import Foreign from './Foreign.astro';
import Download from './Download.astro';
import Figure from './Figure.astro';
import Heading from './Heading.astro';
import Link from './Link.astro';
import Metric from './Metric.astro';
import Quote from './Quote.astro';
import Reference from './Reference.astro';
import Steps from './Steps.astro';
import Tab from './Tab.astro';
import Tabs from './Tabs.astro';
import Internal from './Internal.astro';

// Attributes were checked against the schemas when the body was read; here they are only passed on.
// oxlint-disable-next-line typescript/no-explicit-any
type AstroComponent = (props: any) => unknown;

/** What draws each component of a body: those that authors write, and those that headings, links and untranslated parts become. */
export const authorComponents: Record<string, AstroComponent> = {
  Callout,
  Steps,
  Cards,
  Card,
  Tabs,
  Tab,
  Figure,
  Download,
  Quote,
  Metric,
  Milestone: Reference,
  Lesson: Reference,
  Role: Reference,
  Term: Reference,
  Internal,
  Heading,
  Link,
  Foreign,
} satisfies Record<ComponentName | 'Heading' | 'Link' | 'Foreign', AstroComponent>;
