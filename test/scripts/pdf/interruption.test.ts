import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { built, page } from '../../pdf/pages.ts';
import { contents, temporaryFolder } from '../helpers/folder.ts';

const root = join(import.meta.dirname, '../../..');

test('Ctrl-C while plans are printed ends with code 130 and one line, and leaves no process and no unfinished file', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `p${index}/1`);
  const pages = built(Object.fromEntries(ids.map((id) => [id, page(`<p>${id}</p>`)])));
  const out = temporaryFolder();
  const source = `
    import { run } from '${root}/scripts/lib/command/run.ts';
    import { printPlans } from '${root}/scripts/lib/pdf/printPlans.ts';
    const document = { author: 'V', subject: 'S', keywords: [], issued: '2026-11-02', attachments: [] };
    const plans = ${JSON.stringify(ids)}.map((id) => ({ id, version: '1.0', document: () => document }));
    await run(async (signal) => {
      await printPlans({ plans, papers: ['A4'], pages: '${pages}', out: '${out}', signal, cache: null, password: null });
    });`;
  // From a file: threads cannot start from a program that was given as text.
  const program = join(temporaryFolder(), 'print.mjs');
  writeFileSync(program, source);
  // A terminal sends Ctrl-C to the command and all that it started, so they are a group here, too.
  const child = spawn(process.execPath, [program], { detached: true });
  const group = -child.pid!;
  onTestFinished(() => void (child.exitCode ?? process.kill(group, 'SIGKILL')));
  const said: string[] = [];
  child.stderr.on('data', (data: Buffer) => said.push(String(data)));
  await once(child.stderr, 'data');
  process.kill(group, 'SIGINT');
  expect(await once(child, 'close')).toEqual([130, null]);
  expect(said.join('')).toMatch(/^(\d+\/60 PDFs .*\n)+Stopped\.\n$/);
  expect(spawnSync('pgrep', ['-g', String(child.pid)], { encoding: 'utf8' }).stdout).toBe('');
  const files = Object.keys(contents(out));
  expect(files.length).toBeLessThan(60);
  expect(files.filter((file) => !file.endsWith('-a4.pdf'))).toEqual([]);
});
