import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { demoDay, root, succeed } from './command.ts';
import { filesOf, unpacked } from './files.ts';

/** What would give a private partner away, as it stands in the demo content. */
async function privateWords(): Promise<string[]> {
  const words = new Set<string>();
  for (const file of await readdir(join(root, 'content/partners'))) {
    if (file === 'harbour-and-vale.mdx') continue;
    const text = await readFile(join(root, 'content/partners', file), 'utf8');
    const [partnerPart = ''] = text.split('vendorTeam:');
    words.add(file.replace('.mdx', ''));
    for (const match of partnerPart.matchAll(/^\s*-?\s*(?:name|legalName|email|city): (.+)$/gm))
      words.add((match[1] ?? '').replace(/^['"]|['"]$/g, ''));
  }
  return [...words];
}

const found = async (folder: string, words: readonly string[]): Promise<string[]> => {
  const hits: string[] = [];
  for (const [path, bytes] of await filesOf(folder)) {
    const text = unpacked(bytes);
    for (const word of words) if (path.includes(word) || text.includes(word)) hits.push(`${path}: ${word}`);
  }
  return hits;
};

describe('the public handbook', () => {
  test('names no partner whose plan is not marked public, in any byte of any file', async () => {
    const words = await privateWords();
    expect(words.length).toBeGreaterThan(40);
    expect(await found(join(inject('demo'), 'handbook'), words)).toEqual([]);
  });

  test('does show the partner of the sample plan, so the search for names does work', async () => {
    const hits = await found(join(inject('demo'), 'handbook'), ['Harbour & Vale', 'Harbour &amp; Vale']);
    expect(hits.some((hit) => hit.includes('.html'))).toBe(true);
    expect(hits.some((hit) => hit.includes('pf_fragment'))).toBe(true);
  });
});

const inFront = (line: RegExp) => (text: string, canary: string) => text.replace(line, (all) => `${all} ${canary}`);
const atEnd = (wrap: (canary: string) => string) => (text: string, canary: string) => `${text}\n${wrap(canary)}\n`;
const fieldOf = (name: string) => (text: string, canary: string) => text.replace('---\n', `---\n${name}: ${canary}\n`);

describe('canaries in a program of its own', () => {
  const secrets = { public: [] as string[], partner: [] as string[], internal: [] as string[] };
  let folder: string;

  /** Writes a canary into the content and remembers which edition may show it. */
  async function plant(
    file: string,
    edition: keyof typeof secrets,
    place: (text: string, canary: string) => string,
  ): Promise<void> {
    const canary = `Kanarie${edition}${secrets[edition].length}Zq`;
    const path = join(folder, 'content', file);
    const before = await readFile(path, 'utf8');
    const after = place(before, canary);
    if (after === before) throw new Error(`No place for a canary in ${file}`);
    await writeFile(path, after);
    secrets[edition].push(canary);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'channelbook-canaries-'));
    await cp(join(root, 'test/fixtures/minimal/content'), join(folder, 'content'), { recursive: true });
    const partner = 'partners/copper-basin-records.mdx';
    const plan = 'plans/copper-basin-records/2027.mdx';
    const chapter = 'handbook/how-we-work.mdx';
    await plant(
      chapter,
      'public',
      atEnd((canary) => canary),
    );
    await plant(
      chapter,
      'internal',
      atEnd((canary) => `<Internal>\n\n${canary}\n\n</Internal>`),
    );
    await plant(
      plan,
      'partner',
      atEnd((canary) => canary),
    );
    await plant(
      plan,
      'internal',
      atEnd((canary) => `<Internal>\n\n${canary}\n\n</Internal>`),
    );
    await plant(plan, 'internal', (text, canary) =>
      text.replace('---\n', `---\nnotes: [${canary}]\n`).replace(/^notes:(?! \[).*(\n {2}.*)*/gm, ''),
    );
    await plant(plan, 'partner', inFront(/^assessedBy: .*$/m));
    await plant(
      partner,
      'internal',
      atEnd((canary) => canary),
    );
    await plant(partner, 'partner', inFront(/^legalName: .*$/m));
    for (const name of ['source', 'risk']) {
      await plant(partner, 'internal', (text, canary) =>
        fieldOf(name)(text.replace(new RegExp(`^${name}:.*(\\n {2}.*)*\\n`, 'm'), ''), canary),
      );
    }
    await succeed('build', ['--content', join(folder, 'content'), '--out', join(folder, 'dist'), '--as-of', demoDay]);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('of the public edition are found in the handbook and in its search index', async () => {
    const hits = await found(join(folder, 'dist/handbook'), secrets.public);
    expect(hits.some((hit) => hit.includes('how-we-work'))).toBe(true);
    expect(hits.some((hit) => hit.includes('pf_fragment'))).toBe(true);
  });

  test('of partner and internal content are found nowhere in the handbook', async () => {
    expect(await found(join(folder, 'dist/handbook'), [...secrets.partner, ...secrets.internal])).toEqual([]);
  });

  test('of the partner are in its PDF, and internal ones are not', async () => {
    const { extractText, getDocumentProxy } = await import('unpdf');
    const plans = await filesOf(join(folder, 'dist/plans'));
    const pdf = [...plans].find(([path]) => path.endsWith('.pdf'));
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf?.[1] ?? [])), { mergePages: true });
    for (const canary of secrets.partner) expect(text).toContain(canary);
    for (const canary of secrets.internal) expect(text).not.toContain(canary);
  });
});
