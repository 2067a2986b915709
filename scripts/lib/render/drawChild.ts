// Draws the pages of one model, as its own process: see render.ts.
import { endWithParent, runJob } from './endWithParent.ts';

endWithParent();

await runJob(async () => {
  const { drawPages } = await import('./draw.ts');
  await drawPages(process.env['CHANNELBOOK_CODE'] ?? '', process.env['CHANNELBOOK_OUT'] ?? '');
});
