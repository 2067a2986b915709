import type { Content } from '../../../src/domain/content.ts';
import { entryOf } from '../../../src/domain/entries.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import { newMemory } from '../../../src/load/memory.ts';
import type { Reported } from '../cli/problemReport.ts';
import { computeHandbook, computePlans } from '../model/compute.ts';
import { computeInternal } from '../model/computeInternal.ts';
import { lastChanges, type LastChanges } from '../model/lastChanges.ts';
import { type ModelFile, handbookModel, internalModel, planIndex, planModel, writeFiles } from '../model/write.ts';

/** What the development server shows. */
export type LiveEdition = 'public' | 'internal';

/** How a refresh ended. The model is always that of the last content without errors. */
export interface Refresh extends Reported {
  /** Whether the model is that of the content as it is now. */
  readonly fresh: boolean;
}

/** The model that the development server renders, in a folder of its own. */
export interface LiveModel {
  /** Looks at what has changed in the content and, where that has no errors, brings the model up to date. */
  readonly refresh: () => Promise<Refresh>;
  /** Makes the previews of these plans, of all if none are named: nobody looks at all of them while they are written. */
  readonly preview: (ids?: readonly string[]) => Promise<void>;
}

/** @param folder where the model is written; @param content the folder that it is made from */
export function liveModel(folder: string, content: string, asOf: string, edition: LiveEdition): LiveModel {
  const memory = newMemory();
  const write = writerOf(folder);
  let shown: Content | null = null;
  return {
    refresh: async () => {
      const [loaded, changes] = await Promise.all([loadContent(content, asOf, { memory }), lastChanges(content)]);
      if (!loaded.content) return { ...loaded, fresh: false };
      await write((edition === 'internal' ? internalFiles : publicFiles)(loaded.content, asOf, changes));
      shown = loaded.content;
      return { ...loaded, fresh: true };
    },
    preview: async (ids) => {
      // The plans of the internal edition are part of its model.
      if (shown && edition === 'public')
        await write(computePlans(shown, asOf, ids && existing(shown, ids)).map(planModel));
    },
  };
}

const existing = ({ plans }: Content, ids: readonly string[]): string[] => ids.filter((id) => entryOf(plans, id));

/** Writes the files that are not as they were written last. */
function writerOf(folder: string): (files: readonly ModelFile[]) => Promise<void> {
  const written = new Map<string, string>();
  return async (files) => {
    const changed = files.filter(({ path, text }) => written.get(path) !== text);
    await writeFiles(folder, changed);
    for (const { path, text } of changed) written.set(path, text);
  };
}

function publicFiles(content: Content, asOf: string, changes: LastChanges): ModelFile[] {
  const handbook = computeHandbook(content, asOf, content.program.language, changes);
  return [handbookModel(handbook), planIndex(content.plans)];
}

const internalFiles = (content: Content, asOf: string, changes: LastChanges): ModelFile[] =>
  internalModel(computeInternal(content, asOf, changes));
