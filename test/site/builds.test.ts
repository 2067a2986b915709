import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { command, demoDay, root, succeed } from './command.ts';
import { filesOf } from './files.ts';

const minimal = join(root, 'test/fixtures/minimal/content');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'channelbook-builds-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const hexOf = (files: Map<string, Buffer>) =>
  new Map([...files].map(([path, bytes]) => [path, bytes.toString('base64')]));

describe('two builds of the same content', () => {
  test('give the same files with the same bytes', async () => {
    const again = join(folder, 'again');
    await succeed('build', ['--out', again, '--as-of', demoDay, '--no-cache']);
    const [first, second] = [await filesOf(inject('demo')), await filesOf(again)];
    expect([...second.keys()]).toEqual([...first.keys()]);
    const different = [...second].filter(([path, bytes]) => !first.get(path)?.equals(bytes)).map(([path]) => path);
    expect(different).toEqual([]);
  }, 240_000);
});

const out = () => join(folder, 'minimal');
const build = (...more: string[]) =>
  command('build', ['--content', minimal, '--out', out(), '--as-of', demoDay, ...more]);

describe('another program', () => {
  test('is built with --content: its own name, colour, base path and paper', async () => {
    expect((await build()).code).toBe(0);
    const files = await filesOf(out());
    const home = String(files.get('handbook/index.html'));
    expect(home).toContain('--accent:#7a1f3d');
    expect(home).toContain('href="/profile/"');
    expect(home).not.toContain('Norrvale');
    const pdfs = [...files.keys()].filter((path) => path.endsWith('.pdf'));
    expect(pdfs).toEqual([
      'handbook/handbook-letter.pdf',
      'plans/copper-basin-records/copper-basin-records-2027-letter.pdf',
    ]);
  });

  test('is left as it stands where nothing has changed, and built where its output has', async () => {
    const before = hexOf(await filesOf(out()));
    const again = await build();
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toMatch(/^Nothing has changed since .* was built\. Looked over in [\d.]+ s\.\n$/);
    await writeFile(join(out(), 'handbook/index.html'), 'spoilt');
    expect((await build()).stdout).toMatch(/^Built in/m);
    expect(hexOf(await filesOf(out()))).toEqual(before);
  });

  test('with a mistake ends with its place, and the last good output stays as it was', async () => {
    const before = hexOf(await filesOf(out()));
    const broken = join(folder, 'broken');
    await cp(minimal, broken, { recursive: true });
    const chapter = join(broken, 'handbook/how-we-work.mdx');
    const text = await readFile(chapter, 'utf8');
    await writeFile(chapter, text.replace(/^order: .*$/m, 'order: first'));
    const line = text.split('\n').findIndex((each) => each.startsWith('order:')) + 1;
    const { code, stdout, stderr } = await command('build', ['--content', broken, '--out', out(), '--as-of', demoDay]);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(`handbook/how-we-work.mdx:${line}:8`);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    expect(hexOf(await filesOf(out()))).toEqual(before);
  });

  test('prints one plan with --only and leaves all else as it was', async () => {
    const before = hexOf(await filesOf(out()));
    const { code } = await build('--only', 'copper-basin-records/2027');
    expect(code).toBe(0);
    expect(hexOf(await filesOf(out()))).toEqual(before);
  });

  test('names the nearest plan when --only names none', async () => {
    const { code, stdout, stderr } = await build('--only', 'copper-basin-records/2026');
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain('copper-basin-records/2027');
  });
});

describe('a command that is not understood', () => {
  test.each([['--colour'], ['--as-of', '2026-02-30'], ['everything']])(
    'shows the usage and ends with 2: %s %s',
    async (...args) => {
      const { code, stderr } = await command(
        'build',
        args.filter((each) => each !== undefined),
      );
      expect(code).toBe(2);
      expect(stderr).toContain('npm run build');
      expect(stderr).toContain('--as-of');
    },
  );
});
