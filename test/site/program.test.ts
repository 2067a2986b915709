import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { filesOf, unpacked } from './files.ts';

let files: Map<string, string>;
const page = (path: string) => files.get(`${path}index.html`) ?? '';
/** The words of a page, without its marks. */
const words = (path: string) =>
  page(path)
    .replace(/<(style|script)[^]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** How many plans a board lists, by their files' pages. */
const rowsOfPlans = (path: string) =>
  new Set([...page(path).matchAll(/href="\/(partners\/[\w-]+\/[\w-]+\/)"/g)].map(([, href]) => href)).size;

beforeAll(async () => {
  const built = await filesOf(join(inject('demo'), 'internal'));
  files = new Map([...built].map(([path, bytes]) => [path, unpacked(bytes).toString()]));
});

describe('the program page', () => {
  // Counted by hand from the files in content/partners, on 23 November 2026.
  test('says both numbers with sample size, window and definition', () => {
    expect(words('program/')).toContain('127 days until half had sold; 10 of 15 have');
    expect(words('program/')).toMatch(/64% Strong 9 of 14 partners had revenue, 2025 Q4 to 2026 Q3/);
    expect(words('program/')).toContain('Calendar days from signature to first revenue, of everybody who ever signed.');
    expect(words('program/')).toContain('counted in whole quarters');
  });

  test('draws no chart without words and a table of the same', () => {
    const charts = [...page('program/').matchAll(/<svg(?![^>]*aria-hidden)[^>]*>/g)].map(([tag]) => tag);
    expect(charts.length).toBeGreaterThan(1);
    for (const chart of charts) expect(chart).toMatch(/role="img" aria-label="[^"]{20,}"/);
    expect(page('program/').match(/<table/g)?.length).toBeGreaterThan(3);
  });

  test('leads from every count to as many rows, and from each row to its file', () => {
    const links = [...page('program/').matchAll(/href="\/(program\/rows\/[^"]+)"[^>]*>\s*([^<]+?)\s*</g)];
    expect(links.length).toBeGreaterThan(15);
    // A median or a share is of all the partners on its list; how many those are stands beside it.
    const counts = links.filter(([, , text = '']) => !/^\d+ days?$|%$|^\D+$/.test(text));
    for (const [, path = '', text = ''] of counts) {
      const rows = page(path).match(/<code[^>]*>partners\/[\w-]+\.mdx<\/code>/g) ?? [];
      // The last number said is the one of all that count: “10 of 15”.
      const said = /(\d+) of (?:the )?(\d+)/.exec(text)?.[2] ?? /\d+/.exec(text)?.[0];
      expect([path, rows.length]).toEqual([path, Number(said)]);
    }
  });
});

describe('every figure about partners or plans', () => {
  /** What a link says, by its path: the count is the last of “10 of 15”, else of “(n = 7)”, else the first number. */
  const linksOf = (path: string, to: string) =>
    [...page(path).matchAll(/<a [^>]*href="\/([^"]+)"[^>]*>([^]*?)<\/a>/g)]
      .map(([, href = '', text = '']) => ({ href, text: text.replace(/<[^>]+>/g, '').trim() }))
      .filter(({ href }) => href.startsWith(to));
  const said = (text: string) =>
    Number((/\d+ of (?:the )?(\d+)/.exec(text) ?? /n = (\d+)/.exec(text) ?? /(?:nobody of )?(\d+)/.exec(text))?.[1]);

  test('has a list with as many rows as it says', () => {
    for (const path of ['program/silent/', 'program/profile/'])
      for (const { href, text } of linksOf(path, 'program/rows/').filter((each) => !each.href.includes('cause-')))
        expect([text, page(href).match(/<code[^>]*>partners\//g)?.length]).toEqual([text, said(text)]);
    // Every criterion by both groups, and the four counts above them.
    expect(linksOf('program/profile/', 'program/rows/').length).toBeGreaterThan(24);
    const states = linksOf('board/', 'board/states/');
    expect(states.length).toBeGreaterThan(2);
    for (const { href, text } of states) expect([href, rowsOfPlans(href)]).toEqual([href, Number(text)]);
    expect(page('program/rows/declined/')).toContain('partners/brightfen-telemetry.mdx');
  });

  test('leads somewhere: to each list there is a figure', () => {
    const all = ['program/', 'program/silent/', 'program/profile/', 'board/'].flatMap((path) =>
      linksOf(path, 'program/rows/').map(({ href }) => href),
    );
    const lists = [...files.keys()].filter((path) => /^program\/rows\/.*html$/.test(path));
    expect(lists.map((path) => path.replace('index.html', '')).filter((path) => !all.includes(path))).toEqual([]);
  });

  test('by cohort is linked: sold, median and in time', () => {
    const cohorts = page('program/').match(/<table class="stacking cohorts"[^]*?<\/table>/)?.[0] ?? '';
    const cells = [...cohorts.matchAll(/<td class="number"[^>]*>([^]*?)<\/td>/g)].map(([, cell = '']) => cell);
    expect(cells.length).toBeGreaterThan(6);
    for (const cell of cells.filter((each) => /\d/.test(each.replace(/<[^>]+>/g, '')))) expect(cell).toContain('<a ');
  });
});

describe('the page of silent partners', () => {
  test('says why, since when and what next, with the file behind each cause', () => {
    const silent = words('program/silent/');
    expect(silent).toContain('3 never sold · 3 stopped selling · 6 silent in all · beside them 7 that sell');
    expect(silent).toMatch(/Kestrel Ridge Controls .*Keep our own word first: Attend the first six customer calls/);
    expect(silent).toMatch(
      /Waterlinie Advies .*Last revenue in 2025 Q4, after 4 quarters with revenue; 3 whole quarters/,
    );
    expect(silent).toMatch(/Fenwater Analytics .*Let go: a criterion is at its knock-out/);
    expect(page('program/silent/')).toMatch(/<code[^>]*>plans\/kestrel-ridge-controls\/2026\.mdx<\/code>/);
  });

  test('is led to by as many rows as it counts for each cause', () => {
    const links = [...page('program/silent/').matchAll(/href="\/(program\/rows\/cause-[^"]+)"[^>]*>\s*(\d+) of/g)];
    expect(links.length).toBeGreaterThan(5);
    for (const [, path = '', count] of links)
      expect([path, page(path).match(/<code[^>]*>partners\//g)?.length]).toEqual([path, Number(count)]);
  });
});

describe('whether the profile predicts', () => {
  test('is said with sample sizes, a warning, and a drawing in words', () => {
    const said = words('program/profile/');
    expect(said).toContain('Few partners: 7 that sell and 6 silent ones.');
    // Seven levels of 3 and 2 against five of 1 and 2: 31 of 35 pairs are won and 4 tied, none lost.
    expect(said).toMatch(/Access to decision makers in the wording of version 1 .*?n = 5\) \+0\.89 /);
    expect(said).toMatch(/Money for the first year .*?Too few to tell/);
    expect(said).toMatch(/Criteria that nobody fails .*Size of your projects/);
    const drawings = page('program/profile/').match(/role="img" aria-label="sell: mean [^"]+"/g);
    expect(drawings).toHaveLength(12);
  });
});

describe('the plan board', () => {
  test('shows every plan that holds with state and reasons, and both sides’ overdue commitments', () => {
    const board = words('board/');
    expect(board).toMatch(/Kestrel Ridge Controls .*Stalled nothing reached since 9 Jul 2026, 137 days/);
    expect(board).toMatch(/ours: 2 theirs: 3/);
    expect(board).toContain('One plan with the verdict decline is not shown.');
    expect(board).toMatch(/We Channel manager Attend the first six customer calls/);
    expect(board).toMatch(/Assessed against version 2 of the profile, where 3 holds\. Changed since: /);
    expect(page('board/')).not.toContain('plans/stromberg-und-sohn/2026.mdx');
  });

  test('can be read by person, with a calendar of their own', () => {
    const calendar = files.get('board/owners/jonas-ekdalen.ics') ?? '';
    const events = calendar.match(/BEGIN:VEVENT/g)?.length ?? 0;
    expect(words('board/owners/jonas-ekdalen/')).toContain(`${events} open tasks`);
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(new Set(calendar.match(/^UID:.*$/gm)).size).toBe(events);
  });

  test('comes as tables that a spreadsheet opens', () => {
    for (const [file, rows] of [
      ['board/plans.csv', 9],
      ['board/commitments.csv', 5],
      ['program/partners.csv', 22],
    ] as const) {
      const text = files.get(file) ?? '';
      expect(text.startsWith('\uFEFF'), file).toBe(true);
      expect(text.trimEnd().split('\r\n').length - 1, file).toBe(rows);
    }
    expect(files.get('program/partners.csv')).toContain(
      'stromberg-und-sohn,Stromberg und Sohn,DE,Selling,2025-10-23,,2026-02-11,111,',
    );
  });
});
