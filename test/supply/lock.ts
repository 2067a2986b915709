import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../site/command.ts';

/** One package as the lock file pins it. */
export interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const json = <Value>(path: string): Value => JSON.parse(readFileSync(join(root, path), 'utf8')) as Value;

export const manifest = json<Record<string, Record<string, string> | undefined>>('package.json');

/** Every package of the lock file by its folder, the project itself left out. */
export const locked: ReadonlyMap<string, Locked> = new Map(
  Object.entries(json<{ packages: Record<string, Locked> }>('package-lock.json').packages).filter(([at]) => at !== ''),
);

/** The name of the package in a folder of node_modules. */
export const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 13);

/** The licence that a package itself states; that of the lock file where it is not installed on this machine. */
export function licenceOf(folder: string): string {
  try {
    const { license } = json<{ license?: string | { type?: string } }>(`${folder}/package.json`);
    const stated = typeof license === 'object' ? license.type : license;
    return stated ?? locked.get(folder)?.license ?? 'none';
  } catch {
    return locked.get(folder)?.license ?? 'none';
  }
}

/** Whether an SPDX expression can be met with some licences alone: one of those joined by OR, all of those by AND. */
export function isMetBy(expression: string, licences: ReadonlySet<string>): boolean {
  const words = expression.replace(/[()]/g, '');
  return words.split(' OR ').some((choice) => choice.split(' AND ').every((each) => licences.has(each.trim())));
}
