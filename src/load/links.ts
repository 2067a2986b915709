import { posix } from 'node:path';
import { nearest } from '../problems/nearest.ts';
import type { Edition } from '../schema/field.ts';
import { isAtLeastAsWide } from './audience.ts';
import { type Mistake, mistake } from './mistake.ts';

/** A content file that links may lead to. */
export interface LinkTarget {
  /** The collection and the id: chapters/the-first-120-days. */
  readonly to: string;
  /** Null where its fields do not say it. */
  readonly audience: Edition | null;
  /** The partner whose plan or file it is; null for content about no single partner. */
  readonly partner: string | null;
  /** Its anchors, and for each whether it stands within <Internal>; null where the file could not be read. */
  readonly anchors: ReadonlyMap<string, boolean> | null;
}

export interface LinkContext {
  /** The path of the file that links, relative to the content folder. */
  readonly from: string;
  /** By path relative to the content folder. */
  readonly targets: ReadonlyMap<string, LinkTarget>;
  /** Whether the link stands within <Internal>. */
  readonly internal?: boolean;
}

export type ReadLink =
  | { readonly kind: 'content'; readonly to: string }
  | { readonly kind: 'external' }
  | { readonly kind: 'refused'; readonly found: Mistake };

const refused = (found: Mistake): ReadLink => ({ kind: 'refused', found });

/** What a link leads to: other content, another place, or something that it must not lead to. */
export function readLink(href: string, offset: number, context: LinkContext): ReadLink {
  if (isExternal(href)) return { kind: 'external' };
  if (/^\s*[\w+.-]*:|^\s*[\\/]{2}/.test(href)) return refused(mistake('link-scheme', offset, { target: href }));
  if (href.startsWith('/')) return refused(mistake('link-absolute', offset, { target: href }));
  const [path = '', anchor] = split(href);
  const file = path === '' ? context.from : posix.join(posix.dirname(context.from), path);
  const target = context.targets.get(file);
  if (!target || anchor === '')
    return refused(mistake('link-broken', offset, { target: href, nearest: nearestPath(file, context) }));
  const found = anchorFault(target, anchor, offset, context) ?? privateFault(target, anchor, href, offset, context);
  return found ? refused(found) : { kind: 'content', to: anchor ? `${target.to}#${anchor}` : target.to };
}

/** An https address without a user name, or a mail address. */
function isExternal(href: string): boolean {
  if (/^mailto:[^@\s]+@[^@\s]+$/i.test(href)) return true;
  if (!/^https:\/\//i.test(href)) return false;
  const url = URL.parse(href);
  return url !== null && url.username === '' && url.password === '';
}

function split(href: string): [path: string, anchor: string | undefined] {
  const [path = '', ...rest] = decoded(href).split('#');
  return [path, rest.length === 0 ? undefined : rest.join('#')];
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** The path, as one would write it in the linking file, of the file that is most likely meant; empty if none is. */
function nearestPath(file: string, { from, targets }: LinkContext): string {
  const sameName = [...targets.keys()].filter((path) => posix.parse(path).name === posix.parse(file).name);
  const likely = sameName.length === 1 ? sameName[0] : nearest(file, [...targets.keys()]);
  if (!likely) return '';
  const relative = posix.relative(posix.dirname(from), likely);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

function anchorFault(
  target: LinkTarget,
  anchor: string | undefined,
  offset: number,
  { internal }: LinkContext,
): Mistake | null {
  if (!anchor || !target.anchors || target.anchors.has(anchor)) return null;
  const anchors = [...target.anchors].filter(([, hidden]) => internal || !hidden).map(([name]) => name);
  return mistake('link-anchor', offset, {
    target: target.to,
    anchor,
    nearest: nearest(anchor, anchors) ?? '',
    anchors,
  });
}

function privateFault(
  target: LinkTarget,
  anchor: string | undefined,
  href: string,
  offset: number,
  context: LinkContext,
): Mistake | null {
  const own = context.targets.get(context.from);
  const reader = context.internal ? 'internal' : (own?.audience ?? null);
  const hidden = anchor !== undefined && target.anchors?.get(anchor) === true;
  const content = hidden ? 'internal' : target.audience;
  const isOthers =
    reader === 'partner' && content === 'partner' && target.partner !== null && target.partner !== own?.partner;
  if (isAtLeastAsWide(content, reader) && !isOthers) return null;
  return mistake('link-private', offset, {
    target: href,
    from: reader ?? '',
    to: isOthers ? 'another partner' : (content ?? ''),
  });
}
