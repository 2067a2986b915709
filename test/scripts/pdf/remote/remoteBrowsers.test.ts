import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { examine } from '../../../../scripts/lib/doctor/examination.ts';
import { remoteBrowser } from '../../../../scripts/lib/doctor/machine.ts';
import * as launches from '../../../../scripts/lib/pdf/launch.ts';
import { type PlanPrinting, printPlans } from '../../../../scripts/lib/pdf/printPlans.ts';
import { readEndpoints } from '../../../../scripts/lib/pdf/remote/endpoint.ts';
import { Worker } from '../../../../scripts/lib/pdf/worker.ts';
import { about, built, page } from '../../../pdf/pages.ts';
import { contents, temporaryFolder } from '../../helpers/folder.ts';
import { type RemoteBrowser, startGate, startRemote } from './helpers.ts';

vi.mock('../../../../scripts/lib/pdf/launch.ts', { spy: true });

const ids = ['a/1', 'b/1', 'c/1', 'd/1', 'e/1', 'f/1'];
const texts = Object.fromEntries(
  ids.map((id, index) => [id, page(`<p>${id}</p>${'<p class="page">x'.repeat(index)}`)]),
);

let first: RemoteBrowser;
let second: RemoteBrowser;
let said: MockInstance<typeof process.stderr.write>;

beforeAll(async () => {
  [first, second] = await Promise.all([startRemote(), startRemote()]);
});
afterAll(() => {
  for (const each of [first, second]) each[Symbol.dispose]();
});
beforeEach(() => {
  vi.clearAllMocks();
  said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

const allSaid = () => said.mock.calls.map(([text]) => String(text)).join('');

/** Prints all plans. @returns the files by their paths */
async function print(endpoints: string, more: Partial<PlanPrinting> = {}): Promise<Record<string, string>> {
  const out = temporaryFolder();
  await printPlans({
    plans: ids.map((id) => ({ id, version: '1', document: () => about })),
    papers: ['A4'],
    pages: built(texts),
    out,
    signal: new AbortController().signal,
    cache: null,
    password: null,
    endpoints: endpoints ? readEndpoints(endpoints) : [],
    ...more,
  });
  return contents(out);
}

describe('printing on remote browsers', () => {
  test('gives the bytes of the same browser on this machine, which is not started', async () => {
    const here = await print('');
    expect(launches.launch).toHaveBeenCalledTimes(1);
    expect(await print(`${first.socket},http://${second.host}`)).toEqual(here);
    expect(launches.launch).toHaveBeenCalledTimes(1);
  });

  test('leaves them running, and nothing of a plan in them', async () => {
    const before = await first.pages();
    await print(first.socket);
    await expect.poll(() => first.pages()).toEqual(before);
    expect(first.process.exitCode).toBeNull();
  });

  test('goes on with those that are left when one dies, and says so', async () => {
    const here = await print(first.socket);
    using dying = await startRemote();
    const begun = vi.spyOn(Worker.prototype, 'print');
    const printing = print(`${dying.socket},${first.socket}`);
    await expect.poll(() => begun.mock.calls.length, { interval: 1 }).toBeGreaterThan(3);
    dying.process.kill('SIGKILL');
    expect(await printing).toEqual(here);
    expect(allSaid()).toContain(`Printing goes on without ${dying.host}: `);
  });

  test('goes on without one that cannot be reached, and ends where none can', async () => {
    using gone = await startRemote();
    gone[Symbol.dispose]();
    await print(`${gone.socket},${first.socket}`, { plans: [{ id: 'a/1', version: '1', document: () => about }] });
    expect(allSaid()).toContain(`Printing goes on without ${gone.host}: connect ECONNREFUSED`);
    await expect(print(`${gone.socket},http://${gone.host}`)).rejects.toMatchObject({
      message: expect.stringMatching(/^No remote browser is left to print with\.\n.*ECONNREFUSED.*\n.*ECONNREFUSED/),
      hint: expect.stringContaining('what was printed has been kept'),
    });
  });

  test('is refused where they would not print alike', async () => {
    using hinted = await startRemote('--font-render-hinting=none');
    await expect(print(`${first.socket},${hinted.socket}`)).rejects.toMatchObject({
      message: expect.stringMatching(/of one version and yet lay out the same page in different ways:\n {2}127/),
      hint: expect.stringContaining('--font-render-hinting=none'),
    });
  });

  test('is kept apart from what was printed here, and from what other browsers printed', async () => {
    const cache = join(temporaryFolder(), 'pdf');
    const pages = built(texts);
    const there = await print(first.socket, { cache, pages });
    expect(await print(second.socket, { cache, pages })).toEqual(there);
    expect(readdirSync(cache)).toHaveLength(ids.length);
    await print('', { cache, pages });
    expect(readdirSync(cache)).toHaveLength(2 * ids.length);
  });

  test('shows its keys where they are asked for, and nowhere else', async () => {
    using gate = await startGate(first, 'me:pass/word', 'key-1');
    const parent = temporaryFolder();
    const more = { cache: join(parent, 'pdf'), plans: [{ id: 'a/1', version: '1', document: () => about }] };
    const files = await print(`http://me:pass%2Fword@${gate.host}/?token=key-1`, more);
    expect(Object.keys(files)).toHaveLength(1);
    const refusal = print(`http://me:wrong@${gate.host}/?token=key-2`, more);
    await expect(refusal).rejects.toThrow(`${gate.host}: it answers 403 Nobody knows`);
    await expect(refusal).rejects.not.toThrow(/key-2|wrong/);
    const socket = print(`ws://me:wrong@${gate.host}/?token=key-2`, more);
    await expect(socket).rejects.toThrow(`${gate.host}: Unexpected server response: 403`);
    const kept = Object.entries({ ...contents(parent), ...files })
      .flat()
      .join('\n');
    expect(`${kept}${allSaid()}`).not.toMatch(/key-1|pass\/word|pass%2Fword/);
  });
});

test('the doctor says of each what it is, or why it is of no use', async () => {
  const look = (address: string) => examine(remoteBrowser(readEndpoints(address)[0]!));
  const healthy = await look(first.socket);
  expect(healthy).toMatchObject({ healthy: true, found: expect.stringMatching(/^HeadlessChrome\/[\d.]+ @.*, at 127/) });
  const failed = await look('ws://127.0.0.1:1/?token=key-1');
  expect(failed).toMatchObject({ healthy: false, found: '127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1.' });
});
