import type { MiddlewareHandler } from 'astro';
import { markForeign } from './mark.ts';

/** Marks what is not in the language of its page. A page says in `locals` which of its texts may be in others. */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  return new Response(markForeign(html, locals.foreign ?? []), response);
};
