import { describe, expect, it } from 'vitest';
import { body, bytes, type Edit, loadMutated, swap, write } from './mutate.ts';

const lesson = 'lessons/run-an-intake.mdx';
const chapter = 'handbook/how-we-work.mdx';
const title = 'title: How we work together';
const inLesson = (text: string): Edit => body(lesson, `## Before you begin\n\n${text}`);
const more = '---\ntitle: More\naudience: public\norder: 2\nsummary: More of it.\n---\n\nWords.\n';
const crlf = Buffer.from(more.replaceAll('\n', '\r\n'));
const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(more)]);

const cases: readonly [name: string, ...edits: Edit[]][] = [
  ['a byte order mark', bytes('handbook/more.mdx', marked)],
  ['line ends of Windows', bytes('handbook/more.mdx', crlf)],
  ['blank lines before the front matter', write('handbook/more.mdx', `\n\n${more}`)],
  ['blanks after the hyphens', write('handbook/more.mdx', more.replaceAll('---\n', '---  \n'))],
  ['no line end at the end', write('handbook/more.mdx', more.trimEnd())],
  ['no body', write('handbook/more.mdx', more.replace('\nWords.\n', ''))],
  ['no line after the front matter', write('handbook/more.mdx', more.replace('\n\nWords.\n', ''))],
  ['a document marker in YAML', swap('glossary.yaml', 'terms:', '# words\n---\nterms:')],
  ['fields in another order', swap(chapter, `${title}\naudience: public`, `audience: public\n${title}`)],
  ['comments', swap(chapter, title, `# a comment\n${title} # another`)],
  ['a key in quotes', swap(chapter, title, `"title": 'It''s how: we work'`)],
  ['a folded text', swap(chapter, title, 'title: >-\n  How\n  we work')],
  ['a text of Unicode letters', swap(chapter, title, 'title: Wie wir zusammenarbeiten – 私たちの働き方 👩‍🔧 عربي')],
  ['a text that looks like yes', swap(chapter, title, 'title: no')],
  ['the leap day', swap('plans/copper-basin-records/2027.mdx', 'assessedOn: 2026-11-10', 'assessedOn: 2024-02-29')],
  ['a number with an exponent', swap('program.yaml', 'typicalFirstDeal: 18000', 'typicalFirstDeal: 1.8e4')],
  ['fields in braces', swap('program.yaml', "brand:\n  colour: '#7a1f3d'", "brand: { colour: '#7A1F3D' }")],
  ['a guide for authors', write('README.md', '# Guide\n')],
  ['no-break spaces in a text', swap(chapter, title, 'title: How\u00A0we\u00A0work in 12\u00A0% of cases')],
  [
    'what an operating system leaves behind',
    write('.DS_Store', 'x'),
    write('lessons/.gitkeep', ''),
    write('Thumbs.db', 'x'),
  ],
  ['braces and tags in code', inLesson('Write `{x}` and `<b>`.\n\n```\n<div>{1}</div>\nimport x\n```\n')],
  ['escaped braces and angle brackets', inLesson('Write \\{x\\} and \\<b> and &lt;b&gt; and 3 < 5.\n')],
  ['a rule at the start of a body', body('lessons/price-a-box.mdx', '---\n\nWords.\n')],
  ['a paragraph that begins with the word important', inLesson('Important words.\n\nexporters read this.\n')],
  [
    'components in a list and in a table',
    inLesson(
      '- The <Role id="operator" /> **and** a <Term id="gap">gap</Term>\n\n| a | b |\n| - | - |\n| <Milestone id="kickoff-held" /> | 2 |\n',
    ),
  ],
  ['a component alone on its line', inLesson('<Milestone id="kickoff-held" />\n')],
  ['an attribute in single quotes', inLesson("<Metric value='12' label='a \"quoted\" word &amp; more' />\n")],
  [
    'cards on a line each',
    inLesson('<Cards>\n<Card title="a">A</Card>\n<Card title="b" to="#before-you-begin">B</Card>\n</Cards>\n'),
  ],
  [
    'tabs with lists and callouts',
    inLesson(
      '<Tabs>\n\n<Tab title="a">\n\n- A\n\n</Tab>\n\n<Tab title="b">\n\n<Callout kind="tip" title="x">\n\nB\n\n</Callout>\n\n</Tab>\n\n</Tabs>\n',
    ),
  ],
  ['a callout on one line', inLesson('<Callout kind="note" title="x">Words with *weight*.</Callout>\n')],
  [
    'nested components',
    inLesson(
      '<Internal>\n\n<Callout kind="tip" title="x">\n\n<Steps>\n\n1. a\n2. b\n\n</Steps>\n\n</Callout>\n\n</Internal>\n',
    ),
  ],
  ['equal headings', inLesson('### Same\n\n### Same\n\nSee [the second](#same-1).\n')],
  [
    'links of all allowed kinds',
    inLesson(
      '[a](https://example.com/x?y=1#z) [b](mailto:partners@example.com) [c](../glossary.yaml#gap) [d](../program.yaml) [e](../profile/criteria/funding.mdx) [f](./run-an-intake.mdx#before-you-begin) [g](../stages/product.mdx#intake-running)\n',
    ),
  ],
  [
    'internal words that link to a partner',
    inLesson(
      '<Internal>\n\nSee [it](../partners/copper-basin-records.mdx) and <Lesson id="price-a-box" />.\n\n</Internal>\n',
    ),
  ],
  [
    'a plan that links to itself and to a lesson for partners',
    body('plans/copper-basin-records/2027.mdx', '## Here\n\n[a](#here) [b](../../lessons/price-a-box.mdx)\n'),
  ],
  ['hard line breaks, rules and nested lists', inLesson('a\\\nb\n\n***\n\n1. a\n   - b\n     > c\n2. d\n')],
  ['a task list', inLesson('- [x] done\n- [ ] open\n')],
  ['a long line', inLesson(`${'word '.repeat(1500)}\n`)],
];

describe('odd but valid content', () => {
  it.each(cases)('accepts %s', async (_name, ...edits) => {
    const { problems, content } = await loadMutated(edits);
    expect(problems).toEqual([]);
    expect(content).not.toBeNull();
  });
});
