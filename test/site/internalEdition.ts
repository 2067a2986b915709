import { join } from 'node:path';
import { computeInternal } from '../../scripts/lib/model/computeInternal.ts';
import { writeInternalModel } from '../../scripts/lib/model/write.ts';
import { render } from '../../scripts/lib/site/render.ts';
import type { Content } from '../../src/domain/content.ts';
import { filesOf } from './files.ts';

/** The pages of the internal edition of some content, by path. @param folder an empty or missing working folder */
export async function renderedInternal(content: Content, asOf: string, folder: string): Promise<Map<string, string>> {
  const [model, out, cache] = ['model', 'out', 'cache'].map((name) => join(folder, name)) as [string, string, string];
  await writeInternalModel(model, computeInternal(content, asOf));
  await render({ edition: 'internal', model, out, cache, signal: new AbortController().signal });
  const files = await filesOf(out);
  return new Map(
    [...files].filter(([path]) => path.endsWith('.html')).map(([path, bytes]) => [path, bytes.toString()]),
  );
}
