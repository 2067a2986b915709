import { posix } from 'node:path';
import { nearest } from '../../problems/nearest.ts';
import type { ComponentName } from '../../schema/components.ts';
import type { LinkContext } from '../links.ts';
import { type Mistake, mistake } from '../mistake.ts';
import { assetFolder, assetTypes, endingOf } from './assetTypes.ts';

/** The name of the file that a path means, seen from the file that holds the path; null outside the folder of files. */
export function assetNamed(path: string, from: string): string | null {
  const [folder, ...rest] = posix.join(posix.dirname(from), path).split('/');
  return folder === assetFolder && rest.length > 0 ? rest.join('/') : null;
}

interface Here {
  /** The names of all files there are, sound or not. */
  readonly assets: readonly string[];
  readonly links: LinkContext;
}

/** A mistake where a component uses a file that is not there, that it cannot show, or that cannot follow its text. */
export function assetMistake(
  component: ComponentName,
  path: string,
  offset: number,
  { assets, links }: Here,
): Mistake | null {
  if (component === 'Download' && links.from.startsWith('plans/')) {
    const reason = 'a plan is handed out as a document of its own, without other files';
    return mistake('component-place', offset, { name: component, reason });
  }
  const name = assetNamed(path, links.from);
  if (name === null || !assets.includes(name)) {
    const likely = nearest(name ?? posix.basename(path), assets);
    const up = posix.relative(posix.dirname(links.from), assetFolder);
    return mistake('asset-missing', offset, { file: path, nearest: likely ? `${up}/${likely}` : '' });
  }
  const wanted = assetTypes[endingOf(name)]?.for;
  if (wanted && wanted !== component) return mistake('asset-component', offset, { name, component, wanted });
  return null;
}
