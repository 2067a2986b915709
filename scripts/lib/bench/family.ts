import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started took. */
export interface FamilyTook {
  /** Seconds of all cores together, those of processes that were killed too; 0 where nobody can say. */
  readonly cpu: number;
  /** The most memory that its processes held at once, in MB, what they share counted once. Null where nobody can say. */
  readonly peak: number | null;
  /** What part of the processor time browsers took, and what part Pagefind; 0 where nobody can say. */
  readonly shares: Readonly<Record<Helper, number>>;
}

export type Helper = 'browser' | 'pagefind';

/** By what their programs are called. */
const helpers: Readonly<Record<Helper, RegExp>> = { browser: /chrom|headless/i, pagefind: /pagefind/i };

/** Milliseconds between two looks. What a process does between the last one and its end is not seen. */
const interval = 250;
/** How often memory is looked at: the system adds it up page by page. */
const looksPerPeak = 4;
const ticksPerSecond = 100;

/** Watches a process and all that it starts, as Linux tells of them, until it is told to end. */
export function watchFamily(root: number) {
  const seen = new Map<string, Process>();
  let peak: number | null = null;
  let looks = 0;
  const look = () => {
    const family = familyOf(root);
    for (const each of family) seen.set(`${each.pid} ${each.started}`, each);
    if (looks++ % looksPerPeak === 0 && family.length > 0) peak = Math.max(peak ?? 0, memoryOf(family));
  };
  const timer = setInterval(look, interval);
  return {
    end(): FamilyTook {
      clearInterval(timer);
      const all = [...seen.values()];
      const total = ticksOf(all);
      const share = (helper: Helper) =>
        ticksOf(all.filter(({ program }) => helpers[helper].test(program))) / total || 0;
      return {
        cpu: total / ticksPerSecond,
        peak,
        shares: { browser: share('browser'), pagefind: share('pagefind') },
      };
    },
  };
}

const ticksOf = (processes: readonly Process[]) => processes.reduce((sum, { ticks }) => sum + ticks, 0);

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly program: string;
  /** Ticks since the machine started; a number alone may be given to another process later. */
  readonly started: string;
  readonly ticks: number;
}

function familyOf(root: number): Process[] {
  const processes = processesNow();
  const family = new Set([root]);
  // Parents have lower numbers nearly always, so that two rounds find everybody.
  for (let round = 0; round < 2; round++)
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  return processes.filter(({ pid }) => family.has(pid));
}

function processesNow(): Process[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(processOf);
  } catch {
    // Not Linux.
    return [];
  }
}

function processOf(name: string): Process[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [parent = '', user = '', system = '', started = ''] = [1, 11, 12, 19].map((place) => fields[place]);
    const program = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    return [{ pid: Number(name), parent: Number(parent), program, started, ticks: Number(user) + Number(system) }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

function memoryOf(family: readonly Process[]): number {
  const kilobytes = family.reduce((sum, { pid }) => sum + proportional(pid), 0);
  return Math.round(kilobytes / 1000);
}

/** A process's share of memory, in kB: what several have is divided among them. */
function proportional(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
