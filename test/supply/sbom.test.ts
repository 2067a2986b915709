import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bom, settleBom } from '../../scripts/lib/supply/settleBom.ts';
import { root } from '../site/command.ts';
import { locked, nameOf } from './lock.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'channelbook-sbom-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command in another folder, as an author may. */
async function sbom(name: string, ...args: string[]): Promise<string> {
  const script = join(root, 'scripts/sbom.ts');
  await promisify(execFile)(process.execPath, [script, '--out', name, ...args], { cwd: folder });
  return readFile(join(folder, name), 'utf8');
}

describe('npm run sbom', () => {
  test('lists every package of the lock file, with its hash, as CycloneDX 1.6', async () => {
    const bom = JSON.parse(await sbom('a.json')) as Bom;
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bom.metadata.component).toMatchObject({ name: 'channelbook', type: 'application' });
    const pinned = [...locked].map(([at, { version }]) => `${nameOf(at)}@${version}`);
    expect(bom.components.map((each) => each['bom-ref'])).toEqual([...new Set(pinned)].toSorted());
    expect(bom.components.filter(({ hashes }) => !Array.isArray(hashes) || hashes.length === 0)).toEqual([]);
  });

  test('gives the same bytes each time, and says nothing of the machine or the day', async () => {
    const [first, second] = [await sbom('a.json'), await sbom('b.json')];
    expect(second).toBe(first);
    expect(first).not.toContain('timestamp');
    expect(first).not.toContain(root);
  });

  test('is dated where a day is given', async () => {
    const bom = JSON.parse(await sbom('c.json', '--as-of', '2026-11-23')) as Bom;
    expect(bom.metadata['timestamp']).toBe('2026-11-23T00:00:00Z');
  });
});

const component = (ref: string) => ({ 'bom-ref': ref, name: ref, version: '1.0.0' });

const given = (refs: readonly string[], noise: string): Bom => ({
  serialNumber: noise,
  metadata: {
    timestamp: noise,
    tools: [{ vendor: 'npm', version: noise }],
    component: { ...component('x'), name: noise },
  },
  components: refs.map(component),
  dependencies: [{ ref: 'x', dependsOn: refs }],
});

describe('a settled list', () => {
  const about = { name: 'channelbook', asOf: null };

  test('is the same in whatever order, at whatever time and with whatever npm it was made', () => {
    const [one, other] = [given(['b', 'a@2', 'a@10'], 'now'), given(['a@10', 'b', 'a@2'], 'then')];
    expect(settleBom(one, about)).toEqual(settleBom(other, about));
  });

  test('has another number for other packages', () => {
    const [one, other] = [settleBom(given(['a'], ''), about), settleBom(given(['b'], ''), about)];
    expect(one['serialNumber']).not.toBe(other['serialNumber']);
    expect(one['serialNumber']).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  });
});
