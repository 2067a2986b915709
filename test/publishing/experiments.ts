import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { built, fingerprint, startBuild, twoPrograms, untilGone } from './builds.ts';

/** What went wrong in an experiment, and how often what happened. */
export interface Outcome {
  readonly wrong: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

const counter = () => {
  const counts: Record<string, number> = {};
  return { counts, count: (name: string) => (counts[name] = (counts[name] ?? 0) + 1) };
};

/** What lies beside the output when no build runs. */
const litterBeside = (out: string) => readdirSync(dirname(out)).filter((name) => name !== 'dist');

/**
 * Kills builds of two programs in turn, each at a random moment, and looks at the output and at the processes after
 * each. In the end a build that is left alone has to tidy up.
 * @param moment gives numbers from 0 to 1
 */
export async function killBuilds(folder: string, kills: number, moment: () => number): Promise<Outcome> {
  const { contents, prints } = await twoPrograms(folder);
  const [wrong, { counts, count }] = [[] as string[], counter()];
  const out = join(folder, 'killed/dist');
  const { milliseconds } = await built(contents[0] ?? '', out);
  for (let kill = 0; kill < kills; kill++) {
    // Of the program that does not stand there already. Every other build prints its plan, the others find it printed.
    const other = contents[fingerprint(whereItLies(out)) === prints[0] ? 1 : 0] ?? '';
    const build = startBuild(other, out, ...(kill % 2 === 0 ? ['--no-cache'] : []));
    await Promise.race([setTimeout(moment() * milliseconds * 1.1), build.ended]);
    build.process.kill('SIGKILL');
    const { code } = await build.ended;
    count(code === null ? 'killed' : `ended with ${code}`);
    const alive = await untilGone(build);
    if (alive.length > 0)
      wrong.push(
        `kill ${kill}: ${alive.length} processes live on: ${alive.map((line) => line.slice(0, 160)).join(' | ')}`,
      );
    wrong.push(...mixed(out, prints, `kill ${kill}`));
    if (litterBeside(out).length > 0) count('left something to tidy up');
  }
  await built(contents[0] ?? '', out);
  if (fingerprint(out) !== prints[0]) wrong.push('the last build is not what it should be');
  if (litterBeside(out).length > 0) wrong.push(`beside the output lies ${litterBeside(out).join(', ')}`);
  return { wrong, counts };
}

const whereItLies = (out: string) => (existsSync(out) ? out : join(dirname(out), '.dist-previous'));

/** An output is one of the two whole ones, or for a moment lies where the next build finds it. */
function mixed(out: string, prints: readonly string[], when: string): string[] {
  return prints.includes(fingerprint(whereItLies(out)))
    ? []
    : [`${when}: the output is neither the old nor the new one`];
}

/** Starts pairs of builds at once: one has to succeed, the other has to say who is in its way. */
export async function racePairs(folder: string, pairs: number): Promise<Outcome & { waits: number[] }> {
  const { contents, prints } = await twoPrograms(folder);
  const [wrong, waits, { counts, count }] = [[] as string[], [] as number[], counter()];
  const out = join(folder, 'raced/dist');
  for (let pair = 0; pair < pairs; pair++) {
    // Without the cache, or the one whose output stands already would be done before the other begins.
    const both = contents.map((content) => startBuild(content, out, '--no-cache'));
    const ended = await Promise.all(both.map((build) => build.ended));
    const winner = ended.findIndex(({ code }) => code === 0);
    const loser = ended[1 - winner];
    count(`${ended.filter(({ code }) => code === 0).length} of two succeeded`);
    // Who has not yet said who they are has only just started.
    const who = `(process ${both[winner]?.process.pid}|it has only just started)`;
    if (!loser || !new RegExp(`Another build is writing to this output folder: ${who}`).test(loser.said))
      wrong.push(`pair ${pair}: ${ended.map(({ code, said }) => `${code} ${said}`).join(' | ')}`);
    else waits.push(loser.milliseconds);
    if (fingerprint(out) !== prints[winner]) wrong.push(`pair ${pair}: the output is not the winner's`);
    if (litterBeside(out).length > 0)
      wrong.push(`pair ${pair}: beside the output lies ${litterBeside(out).join(', ')}`);
  }
  return { wrong, counts, waits };
}

/**
 * Builds on a disk of its own that is made too small, by one step more each time, until it is large enough.
 * @throws Error where this machine lets nobody mount one
 */
export async function fillDisks(folder: string, levels: number): Promise<Outcome> {
  const { contents, prints } = await twoPrograms(folder);
  const [wrong, { counts, count }] = [[] as string[], counter()];
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  mount(disk, 'size=400m');
  try {
    const out = join(disk, 'dist');
    await built(contents[0] ?? '', out);
    const used = kilobytesIn(disk);
    for (let level = 0; level < levels; level++) {
      mount(disk, `remount,size=${used + 4 + Math.round((level / levels) * used * 2.5)}k`);
      const { code, said } = await startBuild(contents[1] ?? '', out).ended;
      count(code === 0 ? 'succeeded' : 'ended for lack of space');
      if (code !== 0 && !/disk is full|ENOSPC|no space/i.test(said)) wrong.push(`level ${level}: ended with ${said}`);
      if (fingerprint(out) !== prints[code === 0 ? 1 : 0]) wrong.push(`level ${level}: the output is not whole`);
      mount(disk, 'remount,size=400m');
      await built(contents[0] ?? '', out);
      if (fingerprint(out) !== prints[0]) wrong.push(`level ${level}: the next build is not what it should be`);
      if (litterBeside(out).length > 0)
        wrong.push(`level ${level}: beside the output lies ${litterBeside(out).join(', ')}`);
    }
    return { wrong, counts };
  } finally {
    execFileSync('umount', ['--lazy', disk]);
  }
}

const mount = (disk: string, options: string) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'pipe' });

const kilobytesIn = (folder: string) =>
  Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]);

/** Whether this machine lets us mount a disk; if not, why. */
export function whyNoDisk(folder: string): string | null {
  const disk = join(folder, 'probe');
  mkdirSync(disk, { recursive: true });
  try {
    mount(disk, 'size=1m');
    execFileSync('umount', [disk]);
    return null;
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error).trim();
  }
}
