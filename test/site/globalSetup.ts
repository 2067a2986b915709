import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { demoDay, succeed } from './command.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder that holds the built demo content. */
    demo: string;
    /** What the build of the demo content said. */
    demoReport: string;
  }
}

/** Builds the demo content once for all tests that read what was built. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'channelbook-demo-'));
  const demo = join(folder, 'dist');
  const { stdout, stderr } = await succeed('build', ['--out', demo, '--as-of', demoDay]);
  project.provide('demo', demo);
  project.provide('demoReport', stdout + stderr);
  return () => rm(folder, { recursive: true, force: true });
}
