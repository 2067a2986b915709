import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');
export const minimal = join(root, 'test/fixtures/minimal/content');

export interface Ended {
  readonly code: number | null;
  /** All that it said. */
  readonly said: string;
  readonly milliseconds: number;
}

/** A build in a process of its own. */
export interface Build {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** The command lines of all processes that this build has started and that still run. */
  readonly alive: () => string[];
}

/** Starts a build as a reader would. */
export function startBuild(content: string, out: string, ...more: string[]): Build {
  const started = performance.now();
  const mark = `CHANNELBOOK_TEST_RUN=${randomUUID()}`;
  const [name = '', value = ''] = mark.split('=');
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/build.ts'), '--content', content, '--out', out, '--as-of', '2026-11-23', ...more],
    { cwd: root, env: { ...process.env, CHANNELBOOK_SHARES: '{}', [name]: value } },
  );
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = once(child, 'close').then(([code]) => {
    return {
      code: code as number | null,
      said: Buffer.concat(said).toString(),
      milliseconds: performance.now() - started,
    };
  });
  return { process: child, ended, alive: () => processesWith(mark) };
}

/** A build that is to succeed. */
export async function built(content: string, out: string, ...more: string[]): Promise<Ended> {
  const ended = await startBuild(content, out, ...more).ended;
  if (ended.code !== 0) throw new Error(`The build ended with ${ended.code}\n${ended.said}`);
  return ended;
}

/** Whatever a process starts inherits its environment, also where it leaves its group. */
function processesWith(mark: string): string[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.filter((number) => about(number, 'environ').includes(mark)).map((number) => about(number, 'cmdline'));
}

function about(number: string, what: 'environ' | 'cmdline'): string {
  try {
    // The dead have neither any more.
    return readFileSync(`/proc/${number}/${what}`, 'latin1').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Waits until nothing of a build runs any more. @returns what still runs after all */
export async function untilGone(build: Build, milliseconds = 10_000): Promise<string[]> {
  const end = performance.now() + milliseconds;
  while (build.alive().length > 0 && performance.now() < end) await setTimeout(50);
  return build.alive();
}

/** A hash over every byte and every name below a folder. */
export function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of entries.map((entry) => join(entry.parentPath, entry.name)).toSorted())
    hash.update(`${path.slice(folder.length)}\n`).update(readFileSync(path));
  return hash.digest('hex');
}

/** The minimal program, and the same with another title: two contents that tell old output from new. */
export async function twoPrograms(folder: string): Promise<{ contents: string[]; prints: string[] }> {
  const contents = ['a', 'b'].map((name) => join(folder, 'content', name));
  for (const content of contents) cpSync(minimal, content, { recursive: true });
  const program = join(contents[1] ?? '', 'program.yaml');
  writeFileSync(program, readFileSync(program, 'utf8').replace(/^title: .*$/m, 'title: Another title altogether'));
  const prints: string[] = [];
  for (const [index, content] of contents.entries()) {
    const out = join(folder, 'reference', String(index), 'dist');
    await built(content, out);
    prints.push(fingerprint(out));
  }
  return { contents, prints };
}
