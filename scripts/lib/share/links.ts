import { paths } from '../../../src/urls.ts';
import type { Site } from '../publish/links.ts';
import type { Share, Shares } from './store.ts';

/** The link to give to a partner. What stands after the # never reaches a server. */
export const linkOf = ({ id, key }: Share, { url, base }: Site): string => `${url}${base}${paths.share(id)}#${key}`;

/** All links that were given out, one partner a line. */
export function linkList(shares: Shares, site: Site): string {
  const given = Object.entries(shares).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (given.length === 0) return 'There are no share links yet. Make one with npm run share -- <partner>.';
  const width = Math.max(...given.map(([partner]) => partner.length));
  return given.map(([partner, share]) => `${partner.padEnd(width)}  ${linkOf(share, site)}`).join('\n');
}
