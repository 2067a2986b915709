import fc from 'fast-check';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { planImport } from '../../scripts/lib/import/planImport.ts';
import { readTable, type Table } from '../../scripts/lib/import/readTable.ts';
import { readMoney } from '../../scripts/lib/import/readValues.ts';
import type { Content } from '../../src/domain/content.ts';
import { loadContent } from '../../src/load/loadContent.ts';
import { asOf, minimal } from '../load/mutate.ts';
import { command } from './helpers/child.ts';
import { contents, temporaryFolder } from './helpers/folder.ts';

const partner = 'copper-basin-records';
const path = `partners/${partner}.mdx`;
const file = readFileSync(join(minimal, path), 'utf8');

let content: Content;
beforeAll(async () => void (content = (await loadContent(minimal, asOf)).content!));

/** The partner as it would be after an import. */
async function imported(text: string, before = file) {
  const loaded = await loadContent(minimal, asOf, { instead: new Map([[path, before]]) });
  const plan = planImport(text, loaded.content!);
  expect(plan.faults).toEqual([]);
  const after = plan.edits.reduce((now, edit) => edit.change(now), before);
  const afterwards = await loadContent(minimal, asOf, { instead: new Map([[path, after]]) });
  return { ...plan, after, next: afterwards.content!, data: afterwards.content!.partners[0]!.data };
}
const faultsOf = (text: string) =>
  planImport(text, content).faults.map(({ code, line, column, hint }) => [
    `${line}:${column}`,
    code,
    hint.split('.')[0],
  ]);

describe('results from a CRM', () => {
  test.each([
    [
      'commas',
      'partner,signed on,first revenue on,quarter,revenue\ncopper-basin-records,2026-03-02,2026-05-04,2026-Q2,"1,200"\n',
    ],
    [
      'semicolons and a byte order mark',
      '\uFEFFPARTNER;SignedOn;First_Revenue;Quarter;Amount\nCopper Basin Records;2026-03-02;2026-05-04;Q2 2026;1.200,40\n',
    ],
    [
      'tabs and a column for each quarter',
      'Account\tSigned-On\tfirst revenue on\t2026 Q2\tOwner\ncopper-basin-records\t2026-03-02\t2026-05-04\t1 200 USD\tx\n',
    ],
  ])('are read with %s', async (_name, text) => {
    const { data } = await imported(text);
    expect(data).toMatchObject({
      status: 'signed',
      signedOn: '2026-03-02',
      firstRevenueOn: '2026-05-04',
      revenue: [{ quarter: '2026-Q2', amount: 1200 }],
    });
  });

  test('leave every other line of the partner file as it was', async () => {
    const before = file.replace(
      'people:',
      'revenue:\n  # audited\n  - { quarter: 2026-Q1, amount: 10 } # low\n  - quarter: 2026-Q3\n    amount: 30\npeople:',
    );
    const { after } = await imported(`partner,2026-Q1,2026-Q2,2026-Q3,2026-Q4\n${partner},11,20,30,40\n`, before);
    expect(after).toBe(
      before
        .replace('amount: 10 }', 'amount: 11 }')
        .replace('# low\n', '# low\n  - quarter: 2026-Q2\n    amount: 20\n')
        .replace('amount: 30\n', 'amount: 30\n  - quarter: 2026-Q4\n    amount: 40\n'),
    );
  });

  test('are every mistake at its line and column, and nothing else', () => {
    const text = [
      'partner,signed on,quarter,amount,currency',
      'copper-basin-records,02/03/2026,2026-Q5,-12,',
      'copper-basin-record,,,,',
      ',2026-01-01,,,',
      'copper-basin-records,2026-03-02,2026-Q1,"1,000",EUR',
      'copper-basin-records,2026-03-03,2026-Q2,5,,more',
      'copper-basin-records,2026-03-02,2026-Q2,5,',
      '"Copper Basin Records",2026-03-09,2026-Q2,5,',
    ].join('\n');
    expect(faultsOf(text)).toEqual([
      ['2:22', 'import-day', 'Write it as 2027-01-31'],
      ['2:33', 'import-quarter', 'Write year and quarter, as 2026-Q3'],
      ['2:41', 'import-amount', 'Write a whole number that is not negative, such as 47000 or 47,000'],
      ['3:1', 'import-partner', 'Did you mean copper-basin-records?'],
      ['4:1', 'import-partner', 'Write the id or the name of the partner'],
      ['5:49', 'import-currency', 'Convert it first: which rate holds is not for a program to decide'],
      ['6:44', 'import-row', 'Quote a value that holds the mark between the columns'],
      ['8:24', 'import-twice', 'Keep one of them; where both are parts of a whole, add them up'],
      ['8:43', 'import-twice', 'Keep one of them; where both are parts of a whole, add them up'],
    ]);
  });

  test.each([
    ['signd on,partner\n', '1:1', 'Did you mean “signed on”?'],
    ['owner,stage\n', '1:1', 'The first line names the columns'],
    ['partner,Signed On,signed_on\n', '1:19', 'Keep one of the two'],
    ['partner,quarter\n', '1:1', 'The first line names the columns'],
    ['partner,2026-Q1\nx,"1\n', '2:1', 'Put the whole value between quotes'],
    ['', '1:1', 'The first line names the columns'],
  ])('are refused as a whole with the columns of %j', (text, place, hint) => {
    expect(faultsOf(text)).toEqual([
      [place, expect.stringMatching(/^import-(column|quotes)$/), expect.stringContaining(hint)],
    ]);
  });
});

const quarters = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
const anyRevenue = fc.dictionary(fc.constantFrom(...quarters), fc.nat(10_000_000));

describe('every import', () => {
  test('brings in what the file says, keeps the rest, and changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(anyRevenue, anyRevenue, async (there, coming) => {
        const listed = Object.entries(there)
          .toSorted()
          .map(([quarter, amount]) => `  - { quarter: ${quarter}, amount: ${amount} }\n`);
        const before = listed.length === 0 ? file : file.replace('people:', `revenue:\n${listed.join('')}people:`);
        const rows = Object.entries(coming).map(([quarter, amount]) => `${partner},${quarter},${amount}\n`);
        const text = `partner,quarter,amount\n${rows.join('')}`;
        const { data, next } = await imported(text, before);
        const wanted = Object.entries({ ...there, ...coming })
          .toSorted()
          .map(([quarter, amount]) => ({ quarter, amount }));
        expect(data.revenue).toEqual(wanted);
        expect(planImport(text, next).edits).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('reads amounts as they are written in several countries', () => {
    const styles = ['en-GB', 'de-DE', 'de-CH', 'fr-FR', 'sv-SE'].map((language) => new Intl.NumberFormat(language));
    const euros = styles.map(
      (style) => new Intl.NumberFormat(style.resolvedOptions().locale, { style: 'currency', currency: 'EUR' }),
    );
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.constantFrom(...styles, ...euros), (amount, style) => {
        const cell = { text: style.format(amount), line: 1, column: 1 };
        expect(readMoney(cell)).toMatchObject({ amount });
      }),
    );
  });

  test('knows where each cell stands, quoted or not', () => {
    const anyCell = fc.record({ text: fc.stringMatching(/^([a-z][a-z;"\n]{0,5})?$/), quoted: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const written = ({ text, quoted }: { text: string; quoted: boolean }) =>
            quoted || /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const text = `a;b;c;d\n${rows.map((row) => `x${row.map((cell) => `;${written(cell)}`).join('')}\n`).join('')}`;
          const lines = text.split('\n');
          for (const row of (readTable(text) as Table).rows)
            for (const cell of row) {
              const from = lines[cell.line - 1]?.slice(cell.column - 1) ?? '';
              const first = cell.text.split('\n')[0]!.replaceAll('"', '""');
              expect(from.replace(/^"/, '').trimStart().startsWith(first) || cell.text === '').toBe(true);
              if (cell.column > 1) expect(lines[cell.line - 1]?.[cell.column - 2]).toBe(';');
            }
        },
      ),
    );
  });
});

describe('npm run import', () => {
  function setUp(text: string) {
    const folder = temporaryFolder();
    cpSync(minimal, join(folder, 'content'), { recursive: true });
    writeFileSync(join(folder, 'results.csv'), text);
    const call = (...args: string[]) =>
      command('import', join(folder, 'results.csv'), '--content', join(folder, 'content'), '--as-of', asOf, ...args);
    return { folder, call };
  }
  const good = `partner,signed on,2026-Q1,owner\n${partner},2026-03-02,900,x\n`;

  test('shows what would change and writes it when it is told to', () => {
    const { folder, call } = setUp(good);
    const before = contents(folder);
    const shown = call();
    expect(shown).toMatchObject({ status: 0, stderr: '' });
    expect(shown.stdout).toMatch(
      /^Not read: the columns owner\.\n.*content\/partners\/copper-basin-records\.mdx\n {2}signedOn {9}– → 2026-03-02\n {2}status {11}prospect → signed\n {2}revenue 2026-Q1 {2}– → 900\nNothing was written\. Add --yes to write it\.\n$/,
    );
    expect(call('--dry-run', '--yes').status).toBe(0);
    expect(contents(folder)).toEqual(before);
    expect(call('--yes').stdout).toMatch(/Wrote 1 partner file\.\n$/);
    expect(readFileSync(join(folder, 'content', path), 'utf8')).toContain(
      'signedOn: 2026-03-02\nrevenue:\n  - quarter: 2026-Q1\n    amount: 900\n',
    );
    expect(call('--yes').stdout).toMatch(/Everything in it is in the content already\.\n$/);
  });

  test('writes nothing while a row is wrong, or where check would find a mistake', () => {
    const wrong = setUp(`${good}nobody,2026-03-02,1,\n`);
    const files = contents(wrong.folder);
    const { status, stderr } = wrong.call('--yes');
    expect(status).toBe(1);
    expect(stderr).toMatch(/results\.csv:3:1 {2}import-partner {2}There is no partner nobody\.\n/);
    expect(stderr).toMatch(/Nothing was written, since .*results\.csv has a mistake\.\n$/);
    expect(contents(wrong.folder)).toEqual(files);
    const late = setUp(`partner,first revenue on\n${partner},2026-12-24\n`);
    expect(late.call('--yes').stderr).toMatch(
      /^Nothing was written, since partners\/copper-basin-records\.mdx would then have a mistake on line \d+: The first revenue is dated 2026-12-24/,
    );
  });

  test('says what it cannot read', () => {
    const { folder, call } = setUp(good);
    writeFileSync(join(folder, 'results.csv'), Buffer.from([0x70, 0xfc]));
    expect(call()).toMatchObject({ status: 1, stderr: expect.stringContaining('is not written in UTF-8') });
    expect(command('import', '--yes')).toMatchObject({
      status: 2,
      stderr: 'Say which file.\nnpm run import -- results.csv\n',
    });
  });
});
