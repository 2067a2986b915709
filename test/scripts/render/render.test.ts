import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { planWholeBuild } from '../../../scripts/lib/model/planBuild.ts';
import { writeHandbookModel } from '../../../scripts/lib/model/write.ts';
import { render } from '../../../scripts/lib/render/render.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import { contents, temporaryFolder } from '../helpers/folder.ts';

const root = join(import.meta.dirname, '../../..');
const demoDay = '2026-11-25';

async function demoModel(folder: string) {
  const { content } = await loadContent(join(root, 'content'), demoDay);
  const [handbook] = content ? planWholeBuild(content, demoDay, false).handbooks : [];
  if (!handbook) throw new Error('The demo content has a mistake.');
  await writeHandbookModel(folder, handbook);
  return handbook;
}

/** Pages as Astro's own build draws them. */
async function builtByAstro(model: string, address: object): Promise<Record<string, string>> {
  const room = join(root, `.channelbook/render/${process.pid}-by-astro`);
  mkdirSync(room, { recursive: true });
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
  const child = fork(join(import.meta.dirname, 'astroBuild.ts'), {
    cwd: room,
    silent: true,
    env: {
      PATH: process.env['PATH'],
      CHANNELBOOK_EDITION: 'public',
      CHANNELBOOK_ADDRESS: JSON.stringify(address),
      CHANNELBOOK_MODEL: model,
      CHANNELBOOK_OUT: join(room, 'pages'),
      CHANNELBOOK_CACHE: join(room, 'cache'),
      NODE_ENV: 'production',
    },
  });
  expect(await once(child, 'close')).toEqual([0, null]);
  return contents(join(room, 'pages'));
}

test('what is drawn by compiled code is what Astro itself would have built, byte by byte', async () => {
  const folder = temporaryFolder();
  const model = join(folder, 'model');
  const { program } = await demoModel(model);
  const out = join(folder, 'out');
  await render({
    edition: 'public',
    address: program.site,
    model,
    out,
    cache: null,
    signal: new AbortController().signal,
  });
  const [drawn, built] = [contents(out), await builtByAstro(model, program.site)];
  expect(Object.keys(built).length).toBeGreaterThan(100);
  expect(Object.keys(drawn)).toEqual(Object.keys(built));
  expect(Object.keys(built).filter((path) => built[path] !== drawn[path])).toEqual([]);
});

test('a page that cannot be drawn ends the rendering, and says what was wrong', async () => {
  const folder = temporaryFolder();
  const model = join(folder, 'model');
  const { program, ...handbook } = await demoModel(model);
  await writeHandbookModel(model, { program, ...handbook, stages: null } as never);
  const rendering = render({
    edition: 'public',
    address: program.site,
    model,
    out: join(folder, 'out'),
    cache: null,
    signal: new AbortController().signal,
  });
  await expect(rendering).rejects.toThrow(/^The public pages could not be rendered\. Astro said:\n\n[^]*TypeError/);
});
