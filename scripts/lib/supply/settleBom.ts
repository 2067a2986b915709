import { createHash } from 'node:crypto';

/** A CycloneDX document, as far as we look into it. */
export interface Bom {
  readonly metadata: { readonly component: Component; readonly [key: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly [key: string]: unknown;
}

export interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly [key: string]: unknown;
}

/** What the list is about, as package.json says it. */
export interface About {
  readonly name: string;
  /** The day that the list is dated with; undated where there is none. */
  readonly asOf: string | null;
}

/**
 * npm's list as CycloneDX 1.6 with the same bytes for the same lock file. npm writes the time, a random number, its own
 * version and the name of the folder into it; what is left says only what the project is made of.
 */
export function settleBom(bom: Bom, { name, asOf }: About): Bom {
  const components = bom.components.toSorted(byRef((component) => component['bom-ref']));
  const dependencies = bom.dependencies
    .toSorted(byRef(({ ref }) => ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.toSorted() }));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(JSON.stringify([components, dependencies, asOf])),
    version: 1,
    metadata: {
      ...(asOf && { timestamp: `${asOf}T00:00:00Z` }),
      lifecycles: [{ phase: 'pre-build' }],
      tools: { components: [{ type: 'application', name: 'npm' }] },
      component: { ...bom.metadata.component, type: 'application', name },
    },
    components,
    dependencies,
  };
}

/** A number that stands for the contents and for nothing else, in the form of a UUID of version 8. */
function serialOf(contents: string): string {
  const hex = createHash('sha256').update(contents).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

// By code units and not by the language of the machine, on which nothing may depend.
const byRef =
  <Row>(refOf: (row: Row) => string) =>
  (a: Row, b: Row) =>
    refOf(a) < refOf(b) ? -1 : refOf(a) > refOf(b) ? 1 : 0;
