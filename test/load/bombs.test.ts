import { beforeAll, describe, expect, it } from 'vitest';
import { body, bytes, type Edit, loadMutated, write } from './mutate.ts';

const file = 'handbook/how-we-work.mdx';
const fields = (yaml: string): Edit => write(file, `---\n${yaml}\n---\n\nWords.\n`);
const times = (count: number, text: string): string => text.repeat(count);
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const laughs = lines(10, (index) => `l${index}: &l${index} [${times(10, `*l${Math.max(0, index - 1)},`)}]`);

/** Content that is made to exhaust time, memory or the stack. */
const bombs: readonly (readonly [name: string, edit: Edit])[] = [
  ['50 MB', bytes(file, Buffer.alloc(50_000_000, 'a'))],
  ['a billion laughs', fields(laughs)],
  ['100,000 fields', fields(lines(80_000, (index) => `k${index}: 1`))],
  ['10,000 open brackets', fields(`title: ${times(9_000, '[')}`)],
  ['10,000 open braces on lines', fields(lines(10_000, () => '{a:'))],
  ['10,000 list items in one another', fields(times(4_900, '- '))],
  ['1,400 levels of indentation', fields(lines(1_400, (index) => `${times(index, ' ')}a:`))],
  ['brackets on a hundred lines', fields(lines(100, () => times(4_000, '[ ')))],
  ['a megabyte of anchors', fields(times(3_000, '&a '))],
  ['a megabyte of quotes', fields(`title: "${times(900_000, '\n')}`)],
  [
    'a megabyte of quotations',
    body(
      file,
      lines(190, () => times(2_500, '> ')),
    ),
  ],
  [
    'a megabyte of nested lists',
    body(
      file,
      lines(190, () => times(2_400, '- ')),
    ),
  ],
  [
    'a list that goes ever deeper',
    body(
      file,
      lines(900, (index) => `${times(index, '  ')}- a`),
    ),
  ],
  [
    'a megabyte of emphasis',
    body(
      file,
      lines(100, () => times(1_900, '*a **')),
    ),
  ],
  [
    'a megabyte of brackets',
    body(
      file,
      lines(100, () => times(9_000, '[')),
    ),
  ],
  [
    'a megabyte of links',
    body(
      file,
      lines(100, () => times(2_000, '[a](')),
    ),
  ],
  [
    'a megabyte of back quotes',
    body(
      file,
      lines(900, (index) => `a ${times(index, '`')}`),
    ),
  ],
  [
    'a megabyte of angle brackets',
    body(
      file,
      lines(100, () => times(9_000, '<')),
    ),
  ],
  ['3,900 nested components', body(file, `${times(1_900, '<Internal>\n\n')}x\n\n${times(1_900, '</Internal>\n\n')}`)],
  [
    'a megabyte of entities',
    body(
      file,
      lines(100, () => times(1_900, '&lt;')),
    ),
  ],
  ['a megabyte of table', body(file, `${times(2_000, '|')}\n${times(2_000, '|-')}|\n${times(2_000, '|\n')}`)],
  [
    'a megabyte of definitions',
    body(
      file,
      lines(40_000, (index) => `[a${index}]: https://example.com`),
    ),
  ],
  [
    'a megabyte of exclamation marks',
    body(
      file,
      lines(100, () => times(4_000, '![')),
    ),
  ],
  ['an attribute of 9,000 blanks', body(file, `<Metric ${times(9_000, ' ')}x\n`)],
  [
    'a mail address of 9,000 letters',
    write('program.yaml', `contact: { email: "${times(4_000, 'a.')}@${times(900, 'b.')}" }\n`),
  ],
  ['an id of 9,000 letters', write('glossary.yaml', `terms: [{ id: "${times(4_500, 'a-')}", term: x, meaning: x }]\n`)],
];

/** Milliseconds for which the processor worked on something in this thread, however busy it was with other things. */
async function workOf<Made>(task: () => Promise<Made>): Promise<{ made: Made; work: number }> {
  const before = process.threadCpuUsage();
  const made = await task();
  const { user, system } = process.threadCpuUsage(before);
  return { made, work: (user + system) / 1000 };
}

const harmless = body(
  file,
  lines(9_000, (index) => `- *A word* and [a link](https://example.com/${index})`),
);

/** The costliest bomb takes 6 times as much; one that grows without bounds takes thousands of times as much. */
const most = 50;

describe('content that is made to hang or crash the reader', () => {
  let ordinary: number;
  beforeAll(async () => {
    // What runs for the first time is slow for reasons of its own.
    await loadMutated([harmless]);
    ({ work: ordinary } = await workOf(() => loadMutated([harmless])));
  });

  it.each(bombs)(
    'ends with problems or without for %s, without much more work than a long file',
    async (_name, edit) => {
      const { made, work } = await workOf(() => loadMutated([edit]));
      expect(work).toBeLessThan(most * ordinary);
      for (const { file: path, line, message } of made.problems) {
        expect(message.length).toBeLessThan(2_000);
        expect(line).toBeLessThanOrEqual((made.sources.get(path) ?? '').split('\n').length);
      }
    },
  );
});
