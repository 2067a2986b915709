import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Places } from './places.ts';

/** The folders of a build in progress; they go when it ends, however it ends. */
export interface Staging extends Disposable {
  /** What will be published. */
  readonly out: string;
  readonly handbook: string;
  readonly plans: string;
  readonly internal: string;
  /** A folder for what is only needed on the way. */
  readonly work: (name: string) => string;
}

/** Makes the staging folder of a build. */
export function openStaging({ staging }: Places): Staging {
  mkdirSync(staging, { recursive: true });
  const out = join(staging, 'out');
  return {
    out,
    handbook: join(out, 'handbook'),
    plans: join(out, 'plans'),
    internal: join(out, 'internal'),
    work: (name) => join(staging, 'work', name),
    [Symbol.dispose]: () => rmSync(staging, { recursive: true, force: true, maxRetries: 3 }),
  };
}
