import { describe, expect, test } from 'vitest';
import { everythingSaid, type Reader } from '../../../scripts/lib/leak/said.ts';
import type { Body, Content } from '../../../src/domain/content.ts';
import { item, milestoneOf, sample } from '../../domain/sample.ts';

/** The sample with a text in every kind of place. */
function speaking(): Content {
  const content = sample();
  const [plan, partner] = [item(content.plans), item(content.partners)];
  const [criterion, lesson] = [item(content.criteria), item(content.lessons)];
  Object.assign(partner.data, { source: 'SOURCE', risk: 'RISK', name: 'NAME' });
  Object.assign(plan.data, { notes: ['NOTES'], title: 'TITLE' });
  const [score] = Object.values(plan.data.scores);
  Object.assign(score ?? {}, { remark: 'REMARK', evidence: 'EVIDENCE' });
  milestoneOf(content, 'kit').note = 'MILESTONE';
  Object.assign(lesson.data, { audience: 'partner', outcome: 'OUTCOME' });
  const body: Body = [
    '<p>OPEN <b>TEXT</b></p>',
    {
      component: 'Internal',
      attributes: {},
      children: ['<p>HIDDEN</p>', { component: 'Callout', attributes: { title: 'DEEP' }, children: [] }],
    },
  ];
  Object.assign(plan, { body });
  Object.assign(criterion, { body });
  Object.assign(partner, { body: ['<p>PARTNER BODY</p>'] });
  return content as unknown as Content;
}

const readerOf = (content: Content, text: string): Reader[] => [
  ...new Set(
    everythingSaid(content)
      .filter((each) => each.text === text)
      .map(({ reader }) => reader),
  ),
];

describe('who may read a text', () => {
  test.each([
    ['RISK', ['internal']],
    ['SOURCE', ['internal']],
    ['NOTES', ['internal']],
    ['REMARK', ['internal']],
    ['MILESTONE', ['internal']],
    ['HIDDEN', ['internal']],
    ['DEEP', ['internal']],
    ['PARTNER BODY', ['internal']],
    ['OUTCOME', ['partners']],
    ['NAME', ['partner:acme']],
    ['TITLE', ['partner:acme']],
    ['EVIDENCE', ['partner:acme']],
    ['OPEN TEXT', ['partner:acme', 'public']],
    ['Promise.', ['public']],
  ] as const)('%s: %j', (text, readers) => {
    expect(readerOf(speaking(), text).toSorted()).toEqual([...readers]);
  });

  test('is everybody for an invented partner, but not for what is internal', () => {
    const content = speaking();
    for (const plan of content.plans) Object.assign(plan.data, { public: true });
    expect(readerOf(content, 'NAME')).toEqual(['public']);
    expect(readerOf(content, 'RISK')).toEqual(['internal']);
  });
});

test('a text knows its place', () => {
  const places = everythingSaid(speaking())
    .filter(({ text }) => ['REMARK', 'NAME'].includes(text))
    .map(({ from }) => from);
  expect(places).toEqual([
    expect.stringMatching(/^partners\/acme\.mdx, name$/),
    expect.stringMatching(/^plans\/acme\/first\.mdx, scores\..+\.remark$/),
  ]);
});
