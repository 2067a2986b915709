import { describe, expect, test } from 'vitest';
import { referencesOfCss, referencesOfHtml } from '../../../scripts/lib/publish/references.ts';

const targetsOf = (html: string) => referencesOfHtml(html).targets;

describe('the references of a page', () => {
  test('are found however the attribute is written', () => {
    expect(
      targetsOf(`<a href="/a/">x</a><a class='b' href='/b/'>x</a><a href=/c/ >x</a><A HREF = "/d/">x</A>`),
    ).toEqual(['/a/', '/b/', '/c/', '/d/']);
  });

  test('have their characters decoded', () => {
    expect(targetsOf('<a href="/?a=1&amp;b=&quot;&#50;&#x33;">x</a>')).toEqual(['/?a=1&b="23']);
  });

  test('survive a > inside an attribute', () => {
    expect(targetsOf('<a title="a > b" href="/a/">x</a>')).toEqual(['/a/']);
  });

  test('are not taken from comments, scripts and styles', () => {
    expect(
      targetsOf(`<!-- <a href="/no/"> --><script>'<a href="/no/">'</script><style>/* <a href="/no/"> */</style>`),
    ).toEqual([]);
  });

  test('include those of the script element itself, and every picture of a set', () => {
    expect(
      targetsOf('<script type="module" src="/x.js"></script><img src="/1.png" srcset="/1.png 1x, /2.png 2x">'),
    ).toEqual(['/x.js', '/1.png', '/1.png', '/2.png']);
  });

  test('may name ids and named anchors', () => {
    expect([...referencesOfHtml('<h2 id="one"></h2><a name="two"></a><input name="three">').anchors]).toEqual([
      'one',
      'two',
    ]);
  });
});

test('the references of a style sheet are its urls', () => {
  expect(
    referencesOfCss(`@font-face{src:url(/a.woff2) format("woff2")} b{background:url("/b.svg")} c{d:url('/c.svg')}`)
      .targets,
  ).toEqual(['/a.woff2', '/b.svg', '/c.svg']);
});
