import { expect, test } from 'vitest';
import { documentsIn } from '../../../scripts/lib/bench/peers/runners/pieces.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

test('plain Markdown falls into headings, texts, items and tables, word for word', () => {
  const folder = temporaryFolder();
  const text = '# **A** plan\n\nSay \\"yes\\".\n\n* one\n* [two](#)\n\n| a | b |\n| - | --- |\n| 1 | 2 |';
  fill(folder, { 'b.md': '---\ntitle: "B"\n---\n\nx', 'a.md': `---\ntitle: "A"\n---\n\n${text}\n` });
  expect(documentsIn(folder)).toEqual([
    {
      id: 'a',
      title: 'A',
      pieces: [
        { kind: 'heading', level: 1, words: 'A plan' },
        { kind: 'text', words: 'Say "yes".' },
        { kind: 'item', words: 'one' },
        { kind: 'item', words: 'two' },
        {
          kind: 'table',
          rows: [
            ['a', 'b'],
            ['1', '2'],
          ],
        },
      ],
    },
    { id: 'b', title: 'B', pieces: [{ kind: 'text', words: 'x' }] },
  ]);
});
