import { bad, body, bytes, here, swap } from '../mutate.ts';

const lesson = 'lessons/run-an-intake.mdx';
const chapter = 'handbook/how-we-work.mdx';
const partnerLesson = 'lessons/price-a-box.mdx';
const plan = 'plans/copper-basin-records/2027.mdx';
/** Keeps the anchor that another file links to. */
const kept = '## Before you begin\n\n';
const inLesson = (text: string) => body(lesson, kept + text);

const zones = bytes('files/zones.svg', Buffer.from('<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>'));
const list = bytes('files/list.csv', Buffer.from('a,b\n'));

export const bodyCases = [
  bad('an import', 'mdx-import', inLesson(`${here}import x from './x.ts'\n\nWords.\n`)),
  bad('an export', 'mdx-import', inLesson(`${here}export const x = 1\n\nWords.\n`)),
  bad('an expression in a sentence', 'mdx-expression', inLesson(`Words ${here}{1 + 1} words.\n`)),
  bad('an expression on its own', 'mdx-expression', inLesson(`${here}{process.env.HOME}\n`)),
  bad('an expression that is no code', 'mdx-expression', inLesson(`Words ${here}{not code at all}.\n`)),
  bad('an open brace', 'mdx-expression', inLesson(`Words ${here}{ words.\n`)),
  bad(
    'several mistakes of syntax',
    ['mdx-expression', 'mdx-syntax', 'mdx-expression'],
    inLesson(`A ${here}{not code} b.\n\nc ${here}<1 d\n\ne ${here}{also not code}\n`),
  ),
  bad('an HTML element', 'html-element', inLesson(`${here}<div>\n\nWords.\n\n</div>\n`)),
  bad('a script', 'html-element', inLesson(`${here}<script>alert(1)</script>\n`)),
  bad(
    'an inline frame in a sentence',
    'html-element',
    inLesson(`Words ${here}<iframe src="https://example.com" /> words.\n`),
  ),
  bad('a line break in HTML', 'html-element', inLesson(`Words${here}<br/>words.\n`)),
  bad('an HTML element without its end', 'html-element', inLesson(`Words${here}<br>words.\n`)),
  bad(
    'typographic quotes in an attribute',
    'mdx-syntax',
    inLesson(`<Callout kind=${here}“note” title=“x”>\n\nWords.\n\n</Callout>\n`),
  ),
  bad('a fragment', 'html-element', inLesson(`${here}<>Words</>\n`)),
  bad('an HTML comment', 'mdx-syntax', inLesson(`${here}<!-- words -->\n`)),
  bad('an address in angle brackets', 'mdx-syntax', inLesson(`See ${here}<https://example.com>.\n`)),
  bad('less than', 'mdx-syntax', inLesson(`Fewer than ${here}<5 boxes.\n`)),
  bad('an unknown component', 'component-unknown', inLesson(`${here}<Video id="x" />\n`)),
  bad('a member of a component', 'component-unknown', inLesson(`${here}<Callout.Title />\n`)),
  bad('a component of the pages', 'component-unknown', inLesson(`${here}<Heading depth="2" />\n`)),
  bad('a component without its end', 'mdx-syntax', inLesson(`${here}<Callout kind="note" title="x">\n\nWords.\n`)),
  bad('an end without its component', 'mdx-syntax', inLesson(`Words.\n\n${here}</Callout>\n`)),
  bad(
    'an unknown attribute',
    'attribute-unknown',
    inLesson(`<Callout kind="note" title="x" ${here}color="red">\n\nWords.\n\n</Callout>\n`),
  ),
  bad(
    'an event handler',
    'attribute-unknown',
    inLesson(`<Quote by="x" ${here}onclick="alert(1)">\n\nWords.\n\n</Quote>\n`),
  ),
  bad('a missing attribute', 'attribute-missing', inLesson(`${here}<Callout kind="note">\n\nWords.\n\n</Callout>\n`)),
  bad(
    'a value that is not allowed',
    'attribute-value',
    inLesson(`<Callout kind=${here}"danger" title="x">\n\nWords.\n\n</Callout>\n`),
  ),
  bad(
    'an attribute on the next line',
    'attribute-value',
    inLesson(`<Callout\n  title="x"\n  kind=${here}"danger">\n\nWords.\n\n</Callout>\n`),
  ),
  bad('an attribute that is code', 'attribute-expression', inLesson(`<Metric value=${here}{1} label="x" />\n`)),
  bad('an attribute without a value', 'attribute-expression', inLesson(`<Metric value="1" ${here}label />\n`)),
  bad('spread attributes', 'attribute-expression', inLesson(`<Metric ${here}{...x} />\n`)),
  bad('an attribute twice', 'attribute-duplicate', inLesson(`<Metric value="1" label="x" ${here}value="2" />\n`)),
  bad('an empty attribute', 'attribute-value', inLesson(`<Metric value=${here}"" label="x" />\n`)),
  bad('steps without a list', 'component-content', inLesson(`${here}<Steps>\n\nWords.\n\n</Steps>\n`)),
  bad('steps with bullets', 'component-content', inLesson(`${here}<Steps>\n\n- a\n- b\n\n</Steps>\n`)),
  bad(
    'cards with words between them',
    'component-content',
    inLesson(`${here}<Cards>\n\n<Card title="a">\n\nA\n\n</Card>\n\nWords.\n\n</Cards>\n`),
  ),
  bad(
    'a single card',
    'component-content',
    inLesson(`${here}<Cards>\n\n<Card title="a">\n\nA\n\n</Card>\n\n</Cards>\n`),
  ),
  bad('a card on its own', 'component-place', inLesson(`${here}<Card title="a">\n\nA\n\n</Card>\n`)),
  bad(
    'a tab among cards',
    ['component-content', 'component-place'],
    inLesson(
      `${here}<Cards>\n\n<Card title="a">\n\nA\n\n</Card>\n\n${here}<Tab title="b">\n\nB\n\n</Tab>\n\n</Cards>\n`,
    ),
  ),
  bad(
    'an empty tab',
    'component-content',
    inLesson(`<Tabs>\n\n<Tab title="a">\n\nA\n\n</Tab>\n\n${here}<Tab title="b">\n\n</Tab>\n\n</Tabs>\n`),
  ),
  bad(
    'a tab without a title',
    'attribute-missing',
    inLesson(`<Tabs>\n\n<Tab title="a">\n\nA\n\n</Tab>\n\n${here}<Tab>\n\nB\n\n</Tab>\n\n</Tabs>\n`),
  ),
  bad(
    'a card that leads to no file',
    'link-broken',
    inLesson(
      `<Cards>\n\n<Card title="a" to=${here}"./nowhere.mdx">\n\nA\n\n</Card>\n\n<Card title="b">\n\nB\n\n</Card>\n\n</Cards>\n`,
    ),
  ),
  bad(
    'a card that would run',
    'link-scheme',
    inLesson(
      `<Cards>\n\n<Card title="a" to=${here}"javascript:alert(1)">\n\nA\n\n</Card>\n\n<Card title="b">\n\nB\n\n</Card>\n\n</Cards>\n`,
    ),
  ),
  bad(
    'a public card that leads to a lesson for partners',
    'link-private',
    inLesson(
      `<Cards>\n\n<Card title="a" to=${here}"./price-a-box.mdx">\n\nA\n\n</Card>\n\n<Card title="b">\n\nB\n\n</Card>\n\n</Cards>\n`,
    ),
  ),
  bad('an empty callout', 'component-content', inLesson(`${here}<Callout kind="note" title="x"></Callout>\n`)),
  bad('a term without words', 'component-content', inLesson(`Words ${here}<Term id="gap" />.\n`)),
  bad(
    'a milestone with words',
    'component-not-empty',
    inLesson(`Words ${here}<Milestone id="kickoff-held">words</Milestone>.\n`),
  ),
  bad(
    'a callout in a sentence',
    'component-place',
    inLesson(`Words ${here}<Callout kind="note" title="x">words</Callout> words.\n`),
  ),
  bad('a milestone in a heading', 'component-place', inLesson(`### The ${here}<Milestone id="kickoff-held" />\n`)),
  bad('a term in a link', 'component-place', inLesson(`[The ${here}<Term id="gap">gap</Term>](../glossary.yaml)\n`)),
  bad('an unknown milestone', 'component-id-unknown', inLesson(`After <Milestone id=${here}"kick-off-held" />.\n`)),
  bad('an unknown lesson', 'component-id-unknown', inLesson(`See <Lesson id=${here}"price-the-box" />.\n`)),
  bad('an unknown role', 'component-id-unknown', inLesson(`Ask the <Role id=${here}"operater" />.\n`)),
  bad('an unknown term', 'component-id-unknown', inLesson(`A <Term id=${here}"archives">words</Term>.\n`)),
  bad('a figure of no file', 'asset-missing', inLesson(`<Figure file=${here}"../files/zones.svg" alt="Zones" />\n`)),
  bad(
    'a figure out of the content',
    'asset-missing',
    inLesson(`<Figure file=${here}"../../../etc/passwd" alt="Zones" />\n`),
  ),
  bad(
    'a figure of another folder',
    'asset-missing',
    inLesson(`<Figure file=${here}"./price-a-box.mdx" alt="Zones" />\n`),
  ),
  bad('a figure without words', 'attribute-missing', inLesson(`${here}<Figure file="../files/zones.svg" />\n`), zones),
  bad(
    'a figure of a document',
    'asset-component',
    inLesson(`<Figure file=${here}"../files/list.csv" alt="x" />\n`),
    list,
  ),
  bad(
    'a download of a drawing',
    'asset-component',
    inLesson(`<Download file=${here}"../files/zones.svg" title="x" />\n`),
    zones,
  ),
  bad(
    'a download in a plan',
    'component-place',
    body(plan, `<Download file=${here}"../../files/list.csv" title="x" />\n`),
    list,
  ),
  bad(
    'a file with a name of its own',
    'asset-name',
    bytes('files/Kit Photo.PNG', Buffer.from('x'), { line: 1, column: 1 }),
  ),
  bad(
    'a file of a type that browsers run',
    'asset-name',
    bytes('files/kit.html', Buffer.from('x'), { line: 1, column: 1 }),
  ),
  bad(
    'a file in a folder of files',
    'asset-name',
    bytes('files/kits/kit.png', Buffer.from('x'), { line: 1, column: 1 }),
  ),
  bad('a file that nobody uses', 'asset-unused', bytes('files/list.csv', Buffer.from('a,b\n'), { line: 1, column: 1 })),
  bad(
    'a picture that is none',
    'asset-refused',
    bytes('files/zones.png', Buffer.from('words'), { line: 1, column: 1 }),
    inLesson('<Figure file="../files/zones.png" alt="Zones" />\n'),
  ),
  bad(
    'a drawing with a script',
    'asset-refused',
    bytes('files/zones.svg', Buffer.from('<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>'), {
      line: 1,
      column: 1,
    }),
    inLesson('<Figure file="../files/zones.svg" alt="Zones" />\n'),
  ),
  bad(
    'a picture that takes long to fetch',
    'asset-too-big',
    bytes('files/zones.png', Buffer.alloc(400_001), { line: 1, column: 1 }),
    inLesson('<Figure file="../files/zones.png" alt="Zones" />\n'),
  ),
  bad('an image', 'image-unsupported', inLesson(`${here}![A scanner](./scanner.png)\n`)),
  bad('an image without words', 'image-unsupported', inLesson(`Words ${here}![](https://example.com/x.png)\n`)),
  bad('a heading of the first level', 'heading-title', inLesson(`${here}# Title\n`)),
  bad('an underlined heading of the first level', 'heading-title', inLesson(`${here}Title\n=====\n`)),
  bad('an empty heading', 'heading-empty', inLesson(`${here}##\n\nWords.\n`)),
  bad('a skipped level', 'heading-skipped', inLesson(`${here}#### Deep\n`)),
  bad('a footnote', 'footnote-unsupported', inLesson(`Words${here}[^1].\n`)),
  bad('a link that would run', 'link-scheme', inLesson(`See ${here}[this](javascript:alert(1)).\n`)),
  bad('a link that would run, in disguise', 'link-scheme', inLesson(`See ${here}[this](JaVaScRiPt:alert(1)).\n`)),
  bad(
    'a link that would run, by reference',
    'link-scheme',
    inLesson(`See ${here}[this][x].\n\n[x]: javascript:alert(1)\n`),
  ),
  bad('a link with data', 'link-scheme', inLesson(`See ${here}[this](data:text/html,x).\n`)),
  bad('a link to a file of the machine', 'link-scheme', inLesson(`See ${here}[this](file:///etc/passwd).\n`)),
  bad('a link without https', 'link-scheme', inLesson(`See ${here}[this](http://example.com).\n`)),
  bad('a link without a scheme', 'link-scheme', inLesson(`See ${here}[this](//example.com).\n`)),
  bad('a link with a password', 'link-scheme', inLesson(`See ${here}[this](https://a:b@example.com).\n`)),
  bad('a link from the root', 'link-absolute', inLesson(`See ${here}[this](/handbook/).\n`)),
  bad('a link to no file', 'link-broken', inLesson(`See ${here}[this](../stages/managment.mdx).\n`)),
  bad('a link out of the content', 'link-broken', inLesson(`See ${here}[this](../../../../etc/passwd).\n`)),
  bad('a link to a folder', 'link-broken', inLesson(`See ${here}[this](../stages/).\n`)),
  bad('a link to no heading', 'link-anchor', inLesson(`See ${here}[this](../stages/management.mdx#what-is-agree).\n`)),
  bad('a link to no heading of the same file', 'link-anchor', inLesson(`See ${here}[this](#nowhere).\n`)),
  bad('a link to no term', 'link-anchor', inLesson(`See ${here}[this](../glossary.yaml#archives).\n`)),
  bad(
    'public words that link to a lesson for partners',
    'link-private',
    inLesson(`See ${here}[this](./price-a-box.mdx).\n`),
  ),
  bad(
    'public words that name a lesson for partners',
    'link-private',
    inLesson(`See <Lesson id=${here}"price-a-box" />.\n`),
  ),
  bad(
    'public words that link to a plan',
    'link-private',
    inLesson(`See ${here}[this](../plans/copper-basin-records/2027.mdx).\n`),
  ),
  bad(
    'words for partners that link to a partner',
    'link-private',
    body(partnerLesson, `See ${here}[this](../partners/copper-basin-records.mdx).\n`),
  ),
  bad(
    'words for partners that link to one partner’s plan',
    'link-private',
    body(partnerLesson, `See ${here}[this](../plans/copper-basin-records/2027.mdx).\n`),
  ),
  bad(
    'a link to a heading that others cannot see',
    'link-private',
    inLesson(`<Internal>\n\n### Secret\n\nWords.\n\n</Internal>\n\nSee ${here}[this](#secret).\n`),
  ),
  bad('a direction override in an entity', 'text-direction', inLesson(`${here}Words &#x202e; words.\n`)),
  bad('60 levels of quotation', 'body-deep', inLesson(`${'> '.repeat(50)}${here}${'> '.repeat(10)}words\n`)),
  bad(
    'an unknown milestone in a plan',
    'component-id-unknown',
    body(plan, `Until <Milestone id=${here}"second-archive-sold" />.\n`),
  ),
  bad(
    '5,000 open brackets',
    'body-complex',
    inLesson(`${'<Term>\n'.repeat(4000)}${here}<Term>\n${'<Term>\n'.repeat(999)}`),
  ),
  bad('3,000 braces', 'body-complex', inLesson(`${'{\n'.repeat(2000)}${here}{\n${'{\n'.repeat(999)}`)),
  bad(
    'a wrong field and a wrong link',
    ['value-not-allowed', 'link-broken'],
    swap(chapter, 'audience: public', `audience: ${here}publc`),
    swap(chapter, '[management', `${here}[management`),
    swap(chapter, 'management.mdx', 'managment.mdx'),
  ),
];
