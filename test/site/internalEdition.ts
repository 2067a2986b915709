import { join } from 'node:path';
import { computeInternal, internalSite } from '../../scripts/lib/model/computeInternal.ts';
import { writeInternalModel } from '../../scripts/lib/model/write.ts';
import { render } from '../../scripts/lib/render/render.ts';
import type { Content } from '../../src/domain/content.ts';
import { filesOf } from './files.ts';

/** The pages of the internal edition of some content, by path. @param folder an empty or missing working folder */
export async function renderedInternal(content: Content, asOf: string, folder: string): Promise<Map<string, string>> {
  const [model, out] = ['model', 'out'].map((name) => join(folder, name)) as [string, string];
  await writeInternalModel(model, computeInternal(content, asOf));
  await render({
    edition: 'internal',
    address: internalSite,
    model,
    out,
    cache: null,
    signal: new AbortController().signal,
  });
  const files = await filesOf(out);
  return new Map(
    [...files].filter(([path]) => path.endsWith('.html')).map(([path, bytes]) => [path, bytes.toString()]),
  );
}
