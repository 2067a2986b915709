import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markForeign } from '../../src/foreign/mark.ts';

const foreign = [{ language: 'en', texts: ['A <bold> & true title', 'First deal', 'A title that is far too long'] }];
const page = (inside: string, aside = '') =>
  `<!doctype html><html lang="de"><head><title>First deal</title></head><body>${aside}<main>${inside}` +
  '<p class="x" data-foreign-notice role="note">Nicht alles.</p></main></body></html>';
const marked = (inside: string, aside?: string) => markForeign(page(inside, aside), foreign);

describe('texts in another language than their page', () => {
  test.each([
    ['the only content of an element', '<h2 id="a">First deal</h2>', '<h2 lang="en" id="a">First deal</h2>'],
    ['between white space', '<td>\n  First deal\n</td>', '<td lang="en">\n  First deal\n</td>'],
    ['escaped', '<p>A &lt;bold&gt; &amp; true title</p>', '<p lang="en">A &lt;bold&gt; &amp; true title</p>'],
    ['after a number', '<h2>3 First deal</h2>', '<h2>3 <span lang="en">First deal</span></h2>'],
    ['beside others', '<p><b>Ab:</b> First deal.</p>', '<p><b>Ab:</b> <span lang="en">First deal</span>.</p>'],
    ['cut short', '<text>A title that is far…</text>', '<text lang="en">A title that is far…</text>'],
  ])('are marked where they are %s', (_, before, after) => {
    expect(marked(before)).toContain(after);
  });

  test.each([
    ['in other words', '<p>First deals</p>'],
    ['in scripts', '<script type="application/json">First deal</script>'],
    ['in comments', '<!-- <p>First deal</p> -->'],
    ['in attributes', '<img alt="First deal">'],
    ['in styles, whose rules keep their signs', '<style>@media (width<=44rem){p{margin:0}}</style>'],
  ])('are left alone %s', (_, html) => {
    expect(marked(html)).toContain(html);
    expect(marked(html)).not.toContain('lang="en"');
  });

  test('never change what a page says', () => {
    const text = fc.array(fc.constantFrom('First deal', ' ', '<b>', '</b>', 'A', '1 ', '.', '&amp;', '…'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (pieces) => {
        const words = (html: string) => html.replace(/<\/?span[^>]*>| lang="en"/g, '');
        const html = `<p>${pieces.join('')}</p>`;
        expect(words(markForeign(html, foreign))).toBe(html);
      }),
    );
  });
});

describe('the notice', () => {
  test('stays where the main part of the page has such a text', () => {
    expect(marked('<h2>First deal</h2>')).toContain('Nicht alles.');
  });

  test('goes where it has none, whatever stands around it', () => {
    expect(marked('<h2>Erster Abschluss</h2>', '<nav><a href="x">First deal</a></nav>')).not.toContain('Nicht alles.');
    expect(markForeign(page(''), [])).not.toContain('Nicht alles.');
  });
});
