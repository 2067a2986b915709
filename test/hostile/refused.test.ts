import { describe, expect, test } from 'vitest';
import { body, type Edit, link, loadMutated, swap, write } from '../load/mutate.ts';

const chapter = 'handbook/how-we-work.mdx';
const lesson = 'lessons/price-a-box.mdx';
const partner = 'partners/copper-basin-records.mdx';
const plan = 'plans/copper-basin-records/2027.mdx';
const program = 'program.yaml';

const name = (yaml: string) => swap(partner, 'name: Copper Basin Records\n', `name: ${yaml}\n`);
const words = (text: string) => body(lesson, `${text}\n`);
const page = '---\ntitle: More\naudience: public\norder: 2\nsummary: More of it.\n---\n\nWords.\n';

// Files with a dot in front are nobody's content.
const linkedPage: Edit = async (folder) => {
  await write('handbook/.more.mdx', page)(folder);
  return link('handbook/more.mdx', '.more.mdx')(folder);
};

const refused: Record<string, readonly (readonly [what: string, edit: Edit])[]> = {
  'characters that nobody sees': [
    ['a null byte', name('Copper\0Basin')],
    ['a null byte by escape', name('"Copper\\0Basin"')],
    ['a line separator', name('Copper\u2028Basin')],
    ['a line separator by escape', name('"Copper\\u2028Basin"')],
    ['a right-to-left override', name('Copper\u202Egpj.exe')],
    ['a right-to-left override by escape', name('"Copper\\u202Egpj.exe"')],
    ['an isolate in a body', words('Copper \u2067nisab\u2069')],
    ['an override by entity in a body', words('Copper &#x202e;nisab')],
    ['an escape code for terminals', name('"\\e[2J"')],
  ],
  'links that run or hide where they lead': [
    ['javascript:', words('[a](javascript:alert%281%29)')],
    ['javascript: with an entity', words('[a](javascript&colon;alert)')],
    ['javascript: in letters by number', words('[a](&#106;avascript:alert)')],
    ['javascript: with a tab in it', words('[a](java&#9;script:alert)')],
    ['javascript: after a blank', words('[a](<\u00a0javascript:alert>)')],
    ['vbscript:', words('[a](VBScript:alert)')],
    ['data:', words('[a](data:text/html;base64,PHNjcmlwdD4=)')],
    ['blob:', words('[a](blob:https://example.com/1)')],
    ['file:', words('[a](file:///etc/passwd)')],
    ['http:', words('[a](http://example.com/)')],
    ['no scheme', words('[a](//example.com/)')],
    ['backslashes for slashes', words('[a](\\\\\\\\example.com/)')],
    ['one slash too few', words('[a](https:/example.com)')],
    ['a name and a password', words('[a](https://channel.example.com:pw@evil.example.com/)')],
    ['a way out of the content', words('[a](../../../../etc/passwd)')],
    ['a way out of the content in code', words('[a](..%2f..%2f..%2fetc%2fpasswd)')],
    ['a picture from elsewhere', words('![a](https://example.com/pixel.png)')],
  ],
  'addresses of the program': [
    ['javascript:', swap(program, 'https://channel.example.com', 'javascript:alert(1)')],
    ['http:', swap(program, 'https://channel.example.com', 'http://channel.example.com')],
    ['a user name', swap(program, 'https://channel.example.com', 'https://a@channel.example.com')],
    ['a base with quotes', swap(program, 'base: /', `base: '/"onload="x/'`)],
    ['a base of another host', swap(program, 'base: /', 'base: //evil.example.com/')],
    ['a colour that is a rule', swap(program, "'#7a1f3d'", `'red;}body{display:none'`)],
    ['a language with quotes', swap(program, 'language: en-US', `language: 'en" onload="x'`)],
    ['a mail address with a header', swap(program, 'partners@example.com', `'a@example.com?bcc=b@example.com'`)],
    ['a mail address with quotes', swap(program, 'partners@example.com', `'a"onclick=x@example.com'`)],
    [
      'a mail address with a line break',
      swap(program, 'partners@example.com', `"a@example.com\\r\\nBcc: b@example.com"`),
    ],
  ],
  'ids that are paths or look like others': [
    ['.. as a role', swap(program, 'id: operator', 'id: ..')],
    ['a path as a milestone', swap('stages/product.mdx', 'id: intake-running', 'id: ../../x')],
    ['an absolute path as a term', swap('glossary.yaml', 'id: gap', 'id: /etc/passwd')],
    ['markup as a term', swap('glossary.yaml', 'id: gap', `id: '"><script>'`)],
    ['a Cyrillic letter in a term', swap('glossary.yaml', 'id: gap', 'id: g\u0430p')],
    ['a full-width letter in a term', swap('glossary.yaml', 'id: gap', 'id: \uFF47ap')],
    ['a joiner in a term', swap('glossary.yaml', 'id: gap', 'id: ga\u200Dp')],
    ['a path as a criterion of a score', swap(plan, '  service-mix:', '  ../service-mix:')],
    ['__proto__ as a criterion of a score', swap(plan, '  service-mix:', '  __proto__:')],
    ['a path as the calendar', swap(partner, 'calendar: us', 'calendar: ../us')],
    ['a partner with dots', write('partners/a...mdx', page)],
    ['a plan folder in capital letters', write('plans/Copper-Basin-Records/2028.mdx', page)],
    ['a plan called aux', write('plans/copper-basin-records/aux.mdx', page)],
    ['a chapter with a backslash', write('handbook/a\\..\\x.mdx', page)],
    ['a chapter with a line break', write('handbook/a\nb.mdx', page)],
    ['a chapter that is a link out of the content', link('handbook/passwd.mdx', '/etc/passwd')],
    ['a chapter that is a link to what would be one', linkedPage],
  ],
  'bodies that would run or draw': [
    ['an import', words('import fs from "node:fs"')],
    ['an expression', words('{process.env.HOME}')],
    ['an expression in an attribute', words('<Metric value={process.env.HOME} label="x" />')],
    ['a script', words('<script>alert(1)</script>')],
    ['a style', words('<style>body{display:none}</style>')],
    ['a picture that draws itself', words('<svg onload="alert(1)"></svg>')],
    ['an event handler', words('<Callout kind="note" title="x" onclick="alert(1)">\n\nx\n\n</Callout>')],
    ['HTML for an attribute', words('<Callout kind="note" title="x" set:html="<b>">\n\nx\n\n</Callout>')],
    ['a component of the pages', words('<Fragment set:html="x" />')],
    ['an address for a reference', words('<Term id="gap" to="javascript:alert(1)">x</Term>')],
    ['another root for a reference', words('<Term id="gap" root="https://evil.example.com/">x</Term>')],
    ['a comment that hides the rest', words('<!-- x')],
    ['several documents', swap(chapter, 'order: 1\n', 'order: 1\n...\n')],
    ['a tag', name('!!js/function "alert(1)"')],
    ['an alias', name('&a Copper')],
  ],
};

describe.each(Object.entries(refused))('%s are refused', (_, cases) => {
  test.each(cases)('%s', async (_what, edit) => {
    const { content, problems } = await loadMutated([edit]);
    expect(content === null).toBe(true);
    const said = problems.map(({ message, hint }) => message + hint).join(' ');
    expect(said).not.toMatch(/\n\s+at |[^\P{Cc}\r\n]|[\u202E\u2028]/u);
  });
});
