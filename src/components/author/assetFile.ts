/** A file that texts show or hand out; only those of this edition are in its model. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Asset } from '../../domain/assets.ts';
import { handbook } from '../../playbook.ts';

/** One route for each ending, since a path that ends with one has no slash behind it. */
export const getStaticPaths = (({ routePattern }) => {
  const ending = routePattern.slice(routePattern.lastIndexOf('.'));
  return handbook()
    .assets.filter(({ name }) => name.endsWith(ending))
    .map((asset) => ({ params: { name: asset.name.slice(0, -ending.length) }, props: { ...asset } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Asset> = ({ props: { type, data } }) =>
  new Response(Buffer.from(data, 'base64'), { headers: { 'Content-Type': type } });
