import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { refuseLeaks } from '../../scripts/lib/publish/leakScan.ts';
import { pdfTexts } from '../../scripts/lib/leak/pdfTexts.ts';
import { squeezed } from '../../scripts/lib/leak/letters.ts';
import type { Content } from '../../src/domain/content.ts';
import { loadContent } from '../../src/load/loadContent.ts';
import { command, demoDay, root } from './command.ts';
import { filesOf } from './files.ts';

const inDemo = (file: string) => readFile(join(inject('demo'), file));
const pdfOf = (partner: string) => inDemo(`plans/${partner}/${partner}-2027-a4.pdf`);

test('the scan reads in a plan all the words that another reader of PDFs reads', async () => {
  const bytes = await pdfOf('polderwerk-automatisering');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  const own = squeezed(pdfTexts(bytes).texts.join(''));
  const words = new Set(
    text
      .replaceAll('ʼ', '’')
      .split(/\s+/)
      .map(squeezed)
      .filter((word) => word.length > 3),
  );
  expect(words.size).toBeGreaterThan(700);
  expect([...words].filter((word) => !own.includes(word))).toEqual([]);
});

describe('a build of the demo', () => {
  let content: Content;
  let folder: string;

  beforeAll(async () => {
    const loaded = await loadContent(join(root, 'content'), demoDay);
    if (!loaded.content) throw new Error('The demo has errors');
    content = loaded.content;
  });

  /** The scan of the demo with one file more, or one file in the place of another. */
  const scanWith = async (files: Record<string, string | Uint8Array>) => {
    folder = await mkdtemp(join(tmpdir(), 'channelbook-leaks-'));
    try {
      for (const edition of ['handbook/index.html', 'handbook/pagefind/fragment', 'plans/waterlinie-advies'])
        await cp(join(inject('demo'), edition), join(folder, edition), { recursive: true });
      for (const [file, bytes] of Object.entries(files)) await writeFile(join(folder, file), bytes);
      return await refuseLeaks(folder, content);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  test('has no leak, and thousands of texts were looked for', async () => {
    const { files, texts } = await refuseLeaks(inject('demo'), content);
    expect(files).toBeGreaterThan(200);
    expect(texts).toBeGreaterThan(900);
  });

  test('may hold of a partner what that partner may read, and what is public', async () => {
    const { program } = content;
    const own = `Waterlinie Advies ${program.promise} ${content.lessons.find(({ data }) => data.audience === 'partner')?.data.outcome}`;
    expect(
      (await scanWith({ 'plans/waterlinie-advies/x.html': own, 'handbook/x.html': program.promise })).texts,
    ).toBeGreaterThan(0);
  });

  test.each([
    [
      'another partner’s name',
      'plans/waterlinie-advies/x.html',
      'Polderwerk Automatisering',
      'partners/polderwerk-automatisering.mdx, name',
    ],
    [
      'its id in the name of a file',
      'plans/waterlinie-advies/polderwerk-automatisering.html',
      'Waterlinie Advies',
      'from partners/polderwerk-automatisering.mdx',
    ],
    ['a person', 'plans/waterlinie-advies/x.html', '<td>sietske <b>MOLENKAMPEN</b></td>', 'people.0.name'],
    [
      'a mail address',
      'plans/waterlinie-advies/x.ics',
      'Waterlinie Advies ATTENDEE:mailto:sietske.molen\r\n kampen@example.com',
      'people.0.email',
    ],
    [
      'a remark',
      'handbook/x.js',
      'a="Offer to read the first two calculations. Sietske"',
      'plans/polderwerk-automatisering/2027.mdx, scores.deal-size.remark',
    ],
    [
      'a part of the internal notes',
      'handbook/x.html',
      'the waiver for the team size was discussed at length',
      'partners/polderwerk-automatisering.mdx, text',
    ],
    [
      'a risk',
      'handbook/x.json',
      JSON.stringify({ risk: 'If Hessel Dijkgraver leaves or falls ill, the business stops' }),
      'risk',
    ],
  ])('is refused with %s', async (_, file, text, from) => {
    const refused = scanWith({ [file]: text });
    await expect(refused).rejects.toThrow('holds what its readers may not see');
    await expect(refused).rejects.toThrow(from);
  });

  test('is refused with the plan of another partner, in whatever form', async () => {
    const pdf = await pdfOf('polderwerk-automatisering');
    const refused = scanWith({ 'plans/waterlinie-advies/waterlinie-advies-2027-a4.pdf': pdf });
    await expect(refused).rejects.toThrow('waterlinie-advies-2027-a4.pdf holds “po…” (24 characters)');
    await expect(scanWith({ 'handbook/x.html': `data:;base64,${pdf.toString('base64')}` })).rejects.toThrow(
      'x.html holds',
    );
  });

  test('is refused without printing what was found', async () => {
    const text = await scanWith({ 'handbook/x.html': 'Sietske Molenkampen' }).catch(String);
    expect(text).toContain('handbook/x.html holds “si…” (18 characters) from partners/polderwerk-automatisering.mdx');
    expect(text).not.toMatch(/sietske|molenkampen/i);
  });

  test.each([
    [
      'a PDF that is cut short',
      'plans/waterlinie-advies/waterlinie-advies-2027-a4.pdf',
      async () => (await pdfOf('waterlinie-advies')).subarray(0, 40_000),
      'could not be read',
    ],
    [
      'a file in which nothing is familiar',
      'plans/waterlinie-advies/waterlinie-advies-2027.json',
      async () => '{}',
      'was not understood',
    ],
  ])('is refused with %s', async (_, file, bytes, message) => {
    await expect(scanWith({ [file]: await bytes() })).rejects.toThrow(message);
  });
});

describe('a partner that is named in a public text', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'channelbook-named-'));
    await cp(join(root, 'test/fixtures/minimal/content'), join(folder, 'content'), { recursive: true });
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('stops the build, and nothing is published', async () => {
    const chapter = join(folder, 'content/handbook/how-we-work.mdx');
    await writeFile(chapter, `${await readFile(chapter, 'utf8')}\nAsk Copper Basin Records how it went.\n`);
    const { code, stderr } = await command('build', [
      '--content',
      join(folder, 'content'),
      '--out',
      join(folder, 'dist'),
      '--as-of',
      demoDay,
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /handbook\/.*\.html holds “co…” \(18 characters\) from partners\/copper-basin-records\.mdx, name\./,
    );
    expect(stderr).toContain('a partner may only be named to itself');
    expect([...(await filesOf(folder)).keys()].filter((path) => !path.startsWith('content/'))).toEqual([]);
  });
});
