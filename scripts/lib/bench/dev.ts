import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { Failure } from '../command/failure.ts';
import { generateProgram } from './generate.ts';
import { median } from './median.ts';
import { openReader } from './reader.ts';
import { table } from './table.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export interface DevBench {
  /** The folder with the content that programs are made from. */
  readonly content: string;
  readonly asOf: string;
  /** How many plans the programs have. */
  readonly sizes: readonly number[];
  /** How often each file is edited. */
  readonly rounds: number;
  readonly signal: AbortSignal;
}

/** How soon an edit is seen. */
export interface DevFigure {
  readonly plans: number;
  /** The file that is edited. */
  readonly file: string;
  /** Milliseconds from the edit until its words stand in the open page, one for each round. */
  readonly seen: readonly number[];
  readonly median: number;
}

/** Edits programs of several sizes while the development server shows them. */
export async function benchDev(order: DevBench): Promise<DevFigure[]> {
  await using browser = await openReader();
  const figures: DevFigure[] = [];
  for (const plans of order.sizes) figures.push(...(await editsOf(plans, order, browser)));
  return figures;
}

/** The figures as a table. */
export function devTable(figures: readonly DevFigure[]): string {
  const rows = figures.map(({ plans, file, seen, median: middle }) => [
    file,
    ...[plans, Math.min(...seen), middle, Math.max(...seen)].map((figure) => figure.toFixed(0)),
  ]);
  return table([['edit → seen, milliseconds', 'plans', 'least', 'median', 'most'], ...rows]);
}

async function editsOf(plans: number, { content, asOf, rounds, signal }: DevBench, browser: Browser) {
  using folder = temporaryFolder();
  await generateProgram(content, folder.path, plans);
  await using server = await startDev(folder.path, asOf, signal);
  const figures: DevFigure[] = [];
  for (const { file, path } of await edited(folder.path)) {
    const page = await browser.newPage();
    await page.goto(server.url + path, { waitUntil: 'networkidle0' });
    const seen: number[] = [];
    // The first edit is not counted: what is run for the first time is not yet fast.
    for (let round = 0; round <= rounds; round++) {
      const words = `It was said once more, for the time ${round}.`;
      const started = performance.now();
      await appendFile(join(folder.path, file), `\n${words}\n`);
      while (!(await page.evaluate((wanted) => document.body?.innerText.includes(wanted), words).catch(() => false)))
        if (performance.now() - started > 60_000) throw new Failure(`What was written into ${file} is never seen.`);
      if (round > 0) seen.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await page.close();
    figures.push({ plans, file, seen, median: median(seen) });
  }
  return figures;
}

/** A chapter, a criterion and a plan, with the pages that show their texts. */
async function edited(content: string): Promise<{ file: string; path: string }[]> {
  const first = async (folder: string) => (await readdir(join(content, folder))).toSorted()[0] ?? '';
  const [chapter, criterion] = [await first('handbook'), await first('profile/criteria')];
  const partner = (await readdir(join(content, 'plans'))).toSorted().find((name) => /-\d{4}$/.test(name)) ?? '';
  const plan = await first(`plans/${partner}`);
  const slug = (name: string) => name.replace(/\.mdx$/, '');
  return [
    { file: `handbook/${chapter}`, path: `handbook/${slug(chapter)}/` },
    { file: `profile/criteria/${criterion}`, path: `profile/${slug(criterion)}/` },
    { file: `plans/${partner}/${plan}`, path: `print/${partner}/${slug(plan)}/` },
  ];
}

const script = join(import.meta.dirname, '../../dev.ts');

/** The development server as a whole process, ended with whoever holds it. @throws Failure where it does not start */
async function startDev(content: string, asOf: string, signal: AbortSignal) {
  const args = [script, '--content', content, '--port', '0', '--as-of', asOf];
  // Astro sends no messages to pages where it takes itself to be under test.
  const { VITEST: _test, ...own } = process.env;
  const child = spawn(process.execPath, args, { signal, env: { ...own, NODE_ENV: 'development' } });
  child.on('error', () => undefined);
  const ended = once(child, 'exit');
  let said = '';
  const started = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, url] = /Handbook +(\S+)/.exec(said) ?? [];
      if (url) started.resolve(url);
    });
  ended.then(() => started.reject(new Failure(`npm run dev ended:\n\n${said}`)), started.reject);
  return {
    url: await started.promise,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}
