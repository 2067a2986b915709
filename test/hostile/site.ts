import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintedPlan } from '../../src/playbook.ts';
import { loadContent } from '../../src/load/loadContent.ts';
import { planWholeBuild } from '../../scripts/lib/model/planBuild.ts';
import { writePlanModels } from '../../scripts/lib/model/write.ts';
import { render } from '../../scripts/lib/render/render.ts';
import { type Served, serve } from '../../scripts/lib/site/serve.ts';
import { demoDay, root, succeed } from '../site/command.ts';
import { filesOf } from '../site/files.ts';
import { poison, type Poisoned } from './poison.ts';

/** What a build makes of hostile content. */
export interface HostileSite extends AsyncDisposable {
  readonly poisoned: readonly Poisoned[];
  readonly folder: string;
  /** Every published file by its path below the output folder. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly plan: PrintedPlan;
  readonly handbook: Served;
  /** The print pages, which a build keeps to itself. */
  readonly print: Served;
  /** The address of every page: of each edition, and last the one in print. */
  readonly pages: readonly string[];
}

/** Builds the minimal content with hostile words in every field, by the real command. */
export async function buildHostileSite(): Promise<HostileSite> {
  const folder = await mkdtemp(join(tmpdir(), 'channelbook-hostile-'));
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rm(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  const poisoned = await poison(join(root, 'test/fixtures/minimal/content'), content);
  const [plan] = await Promise.all([
    renderPrint(content, folder),
    succeed('build', ['--content', content, '--out', out, '--as-of', demoDay]),
  ]);
  const editions = ['handbook', 'plans', 'internal'];
  const folders = [...editions.map((edition) => join(out, edition)), join(folder, 'print')];
  const served = await Promise.all(folders.map((each) => serve(each, '/', 0)));
  for (const each of served) cleanup.use(each);
  const [handbook, print] = [served[0], served.at(-1)];
  if (!handbook || !print) throw new Error('Nothing is served');
  const files = await filesOf(out);
  const pages = editions.flatMap((edition, index) =>
    [...files.keys()]
      .filter((path) => path.startsWith(`${edition}/`) && path.endsWith('.html'))
      .map((path) => `${served[index]?.url}${path.slice(edition.length + 1)}`),
  );
  // From here on whoever gets the site cleans up.
  const held = cleanup.move();
  return {
    poisoned,
    folder,
    files,
    plan,
    handbook,
    print,
    pages: [...pages, `${print.url}${plan.id}/`],
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
}

async function renderPrint(from: string, folder: string): Promise<PrintedPlan> {
  const { content, problems } = await loadContent(from, demoDay);
  const [plan] = content ? planWholeBuild(content, demoDay).printable : [];
  if (!plan) throw new Error(`The hostile content has a mistake: ${JSON.stringify(problems)}`);
  const model = join(folder, 'print-model');
  await writePlanModels(model, [plan]);
  const { signal } = new AbortController();
  await render({ edition: 'print', model, address: null, out: join(folder, 'print'), cache: null, signal });
  return plan;
}
