import type { Problem } from '../../../src/problems/problem.ts';
import { renderProblem, type Paint } from '../../../src/problems/render.ts';
import type { PartnerEdit } from './partnerEdit.ts';

/** All mistakes of the file, each with its line and what to do. */
export function faultsText(
  faults: readonly Problem[],
  { file, text }: { file: string; text: string },
  paint: Paint,
): string {
  return faults.map((each) => `${renderProblem(each, { folder: file, source: text, paint })}\n\n`).join('');
}

/** What would change, file by file. */
export function changesText(edits: readonly PartnerEdit[], unread: readonly string[], folder: string): string {
  const ignored = unread.length === 0 ? [] : [`Not read: the columns ${unread.join(', ')}.`];
  if (edits.length === 0) return `${[...ignored, 'Everything in it is in the content already.'].join('\n')}\n`;
  const files = edits.flatMap(({ path, changes }) => {
    const width = Math.max(...changes.map(({ what }) => what.length));
    return [
      `${folder}/${path}`,
      ...changes.map(({ what, before, after }) => `  ${what.padEnd(width)}  ${before} → ${after}`),
    ];
  });
  return `${[...ignored, ...files].join('\n')}\n`;
}
