import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as codeVersions from '../../../scripts/lib/cache/codeVersion.ts';
import * as browserVersions from '../../../scripts/lib/pdf/cache/browserVersion.ts';
import * as launches from '../../../scripts/lib/pdf/launch.ts';
import { type PlanPrinting, printPlans } from '../../../scripts/lib/pdf/printPlans.ts';
import { about, assets, page } from '../../pdf/pages.ts';
import { contents, fill, temporaryFolder } from '../helpers/folder.ts';

vi.mock('../../../scripts/lib/pdf/launch.ts', { spy: true });
vi.mock('../../../scripts/lib/cache/codeVersion.ts', { spy: true });
vi.mock('../../../scripts/lib/pdf/cache/browserVersion.ts', { spy: true });

const versionIn = ({ cache }: Setup) =>
  Object.values(JSON.parse(readFileSync(join(cache, '../browsers.json'), 'utf8')) as Record<string, string>)[0];

const starts = () => vi.mocked(launches.launch).mock.calls.length;

interface Setup {
  readonly pages: string;
  readonly cache: string;
}

let master: Setup & { readonly first: Record<string, string> };
const folder = mkdtempSync(join(tmpdir(), 'channelbook-test-'));

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  fill(join(folder, 'pages'), assets);
  for (const [id, words] of [
    ['a/1', 'One'],
    ['b/1', 'Two'],
  ] as const) {
    fill(join(folder, 'pages'), { [`${id}/index.html`]: page(`<p>${words}</p>`) });
  }
  const setup = { pages: join(folder, 'pages'), cache: join(folder, 'cache/pdf') };
  master = { ...setup, first: await print(setup, { out: join(folder, 'out') }) };
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => void vi.clearAllMocks());

/** A print build with two plans, and a cache in which both have been kept. */
async function printedOnce(): Promise<typeof master> {
  const own = temporaryFolder();
  cpSync(folder, own, { recursive: true });
  return { pages: join(own, 'pages'), cache: join(own, 'cache/pdf'), first: master.first };
}

async function print(setup: Setup, more: Partial<PlanPrinting> = {}): Promise<Record<string, string>> {
  const { out = temporaryFolder() } = more;
  const plans = ['a/1', 'b/1'].map((id) => ({ id, version: '1', document: () => about }));
  const signal = new AbortController().signal;
  await printPlans({ plans, papers: ['A4'], out, signal, password: null, ...setup, ...more });
  return contents(out);
}

describe('printing again', () => {
  test('starts no browser when nothing has changed, and gives the same bytes', async () => {
    const { first, ...setup } = await printedOnce();
    expect(await print(setup)).toEqual(first);
    expect(starts()).toBe(0);
  });

  test('gives the bytes that printing anew would give', async () => {
    const { first, pages } = await printedOnce();
    expect(await print({ pages, cache: join(temporaryFolder(), 'other') })).toEqual(first);
    expect(starts()).toBe(1);
  });

  test('prints only what has changed', async () => {
    const { first, ...setup } = await printedOnce();
    fill(setup.pages, { 'b/1/index.html': page('<p>Three</p>') });
    const second = await print(setup);
    expect(second['a/a-1-a4.pdf']).toBe(first['a/a-1-a4.pdf']);
    expect(second['b/b-1-a4.pdf']).not.toBe(first['b/b-1-a4.pdf']);
    expect(readdirSync(setup.cache)).toHaveLength(3);
  });

  test.each<[string, (setup: Setup) => Partial<PlanPrinting>]>([
    [
      'a style sheet',
      ({ pages }) => (
        writeFileSync(join(pages, '_astro/s.css'), `${readFileSync(join(pages, '_astro/s.css'), 'utf8')} `),
        {}
      ),
    ],
    [
      'a font',
      ({ pages }) => {
        const bold = readFileSync(join(pages, '_astro/plex-700.woff2'));
        writeFileSync(join(pages, '_astro/plex-400.woff2'), bold);
        return {};
      },
    ],
    ['the paper', () => ({ papers: ['Letter'] })],
    [
      'the day',
      () => ({
        plans: ['a/1', 'b/1'].map((id) => ({ id, version: '1', document: () => ({ ...about, issued: '2026-11-03' }) })),
      }),
    ],
    ['the code', () => (vi.mocked(codeVersions.codeVersion).mockResolvedValueOnce('another'), {})],
    [
      'the browser',
      ({ cache }) => {
        const notes = join(cache, '../browsers.json');
        writeFileSync(notes, readFileSync(notes, 'utf8').replace(/"([^"]*\/[\d.]+)"/, '"Chrome/999"'));
        return {};
      },
    ],
  ])('takes nothing that was kept when %s is another', async (_, change) => {
    const { first, ...setup } = await printedOnce();
    const second = await print(setup, change(setup));
    expect(starts()).toBe(1);
    for (const [file, bytes] of Object.entries(second)) expect(bytes).not.toBe(first[file]);
  });

  test('takes nothing that is torn, and puts it in order', async () => {
    const { first, ...setup } = await printedOnce();
    for (const name of readdirSync(setup.cache)) {
      const bytes = readFileSync(join(setup.cache, name));
      writeFileSync(join(setup.cache, name), bytes.subarray(0, bytes.length / 2));
    }
    expect(await print(setup)).toEqual(first);
    expect(starts()).toBe(1);
    vi.clearAllMocks();
    expect(await print(setup)).toEqual(first);
    expect(starts()).toBe(0);
  });

  test('prints anew what lies under the name of another', async () => {
    const { first, ...setup } = await printedOnce();
    const [one = '', two = ''] = readdirSync(setup.cache);
    writeFileSync(join(setup.cache, one), readFileSync(join(setup.cache, two)));
    expect(await print(setup)).toEqual(first);
  });

  test('keeps and takes nothing when there is to be no cache', async () => {
    const { first, pages } = await printedOnce();
    expect(await print({ pages, cache: '' }, { cache: null })).toEqual(first);
    expect(starts()).toBe(1);
  });

  test('keeps nothing that asked for more than was counted in', async () => {
    const { pages } = await printedOnce();
    const hidden = '<link rel="stylesheet" href="/_astro/hidden%2Ecss">';
    fill(pages, { '_astro/hidden.css': 'p{color:red}', 'a/1/index.html': page(`${hidden}<p>One</p>`) });
    const cache = join(temporaryFolder(), 'pdf');
    await print({ pages, cache });
    expect(readdirSync(cache)).toHaveLength(1);
  });

  test('makes room for what is new', async () => {
    const setup = await printedOnce();
    const old = join(setup.cache, 'old');
    writeFileSync(old, '');
    truncateSync(old, 600 * 1024 * 1024);
    utimesSync(old, 1, 1);
    await print(setup);
    expect(readdirSync(setup.cache)).toHaveLength(2);
  });

  test.each([
    ['takes what the same browser has printed in another place', false, 0],
    ['takes nothing that other bytes have printed, though they say the same version', true, 1],
  ])('%s', async (_, isOther, started) => {
    const { first, ...setup } = await printedOnce();
    const mark = vi.spyOn(browserVersions, 'browserMark').mockResolvedValue('another');
    writeFileSync(join(setup.cache, '../browsers.json'), JSON.stringify({ another: versionIn(setup) }));
    if (isOther)
      writeFileSync(join(setup.cache, '../browser-digests.json'), JSON.stringify({ another: 'other bytes' }));
    expect(await print(setup)).toEqual(first);
    expect(starts()).toBe(started);
    mark.mockRestore();
  });

  test('keeps nothing that is locked, and takes nothing for it', async () => {
    const { first, ...setup } = await printedOnce();
    const before = readdirSync(setup.cache);
    const locked = await print(setup, { password: 'secret' });
    expect(locked['a/a-1-a4.pdf']).toContain('/Encrypt');
    expect(readdirSync(setup.cache)).toEqual(before);
    expect(await print(setup)).toEqual(first);
  });
});
