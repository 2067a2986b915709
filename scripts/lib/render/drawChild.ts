// Draws the pages of one model, as its own process: see render.ts.
import { once } from 'node:events';
import { endWithParent, runJob } from './endWithParent.ts';
import type { DrawnFile, Said } from './routes.ts';

endWithParent();

await runJob(async () => {
  const { openDrawing } = await import('./draw.ts');
  const [code, out] = [process.env['CHANNELBOOK_CODE'] ?? '', process.env['CHANNELBOOK_OUT'] ?? ''];
  const { files, reads, draw } = await openDrawing(code, out);
  const wanted = new Set(await ask({ found: files.map(({ file }) => file), reads }));
  const drawn: DrawnFile[] = [];
  for (const each of files) if (wanted.has(each.file)) drawn.push(await draw(each));
  await ask({ drawn });
});

/** Tells the parent something and waits for its answer. */
async function ask(said: Said): Promise<readonly string[]> {
  const answer = once(process, 'message');
  process.send?.(said);
  const [files] = (await answer) as [readonly string[]];
  return files;
}
