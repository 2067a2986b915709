import { componentsOf, mapComponents } from './body.ts';
import type { Body, BodyComponent } from './content.ts';

/** A file that texts show or hand out, cleaned of what nobody meant to publish. */
export interface Asset {
  /** Its path below the folder `files`, and below the folder of that name in the handbook. */
  readonly name: string;
  /** A media type, such as image/png. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels; null for what is no picture. */
  readonly dimensions: { readonly width: number; readonly height: number } | null;
  /** The mark-up of a drawing, and the bytes of everything else in Base64. */
  readonly data: string;
}

/** The names of the files that bodies use; what an edition does not show is not among them. */
export function assetsIn(bodies: readonly Body[]): ReadonlySet<string> {
  const files = bodies.flatMap((body) => [...componentsOf(body)].map(({ attributes }) => attributes['file']));
  return new Set(files.filter((file) => file !== undefined));
}

/** The files of a list that bodies use. */
export function usedAssets(assets: readonly Asset[], bodies: readonly Body[]): readonly Asset[] {
  if (assets.length === 0) return assets;
  const used = assetsIn(bodies);
  return assets.filter(({ name }) => used.has(name));
}

/**
 * The body with what its components need of the files that they use.
 * @param place whether a picture is fetched from the handbook, or stands in the page since that page stands alone
 */
export function withAssets(body: Body, assets: readonly Asset[], place: 'handbook' | 'page'): Body {
  if (assets.length === 0) return body;
  const byName = new Map(assets.map((asset) => [asset.name, asset]));
  return mapComponents(body, (node): BodyComponent => {
    const asset = byName.get(node.attributes['file'] ?? '');
    return asset ? { ...node, attributes: { ...node.attributes, ...shown(asset, place) } } : node;
  });
}

function shown({ name, type, size, dimensions, data }: Asset, place: 'handbook' | 'page'): Record<string, string> {
  const facts = { type, size: String(size) };
  if (!dimensions) return facts;
  const sizes = { ...facts, width: String(dimensions.width), height: String(dimensions.height) };
  if (type === 'image/svg+xml') return { ...sizes, drawing: data };
  return { ...sizes, ...(place === 'handbook' ? { picture: name } : { data: `data:${type};base64,${data}` }) };
}
