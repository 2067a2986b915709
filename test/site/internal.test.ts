import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { filesOf, unpacked } from './files.ts';

let internal: Map<string, string>;
let handbook: Map<string, string>;

const texts = async (folder: string) =>
  new Map(
    [...(await filesOf(join(inject('demo'), folder)))].map(([path, bytes]) => [path, unpacked(bytes).toString()]),
  );
const page = (path: string) => internal.get(path) ?? '';
const pages = (files: Map<string, string>) => [...files].filter(([path]) => path.endsWith('.html'));

beforeAll(async () => {
  [internal, handbook] = [await texts('internal'), await texts('handbook')];
});

describe('every page of the internal edition', () => {
  test('says that it is internal, and that it is not to be found', () => {
    expect(pages(internal).length).toBeGreaterThan(70);
    for (const [path, html] of pages(internal)) {
      expect(html, path).toContain('class="internal-mark"');
      expect(html, path).toContain('must not be passed on');
      expect(html, path).toContain('<meta name="robots" content="noindex, nofollow"');
      expect(html, path).not.toContain('rel="canonical"');
    }
  });

  test('lies at the root of whatever host serves it', () => {
    for (const [path, html] of pages(internal)) expect(html, path).not.toContain('href="/playbook/');
  });
});

describe('the internal edition', () => {
  test('lists all partners with verdict, next milestone and what is late', () => {
    const list = page('partners/index.html');
    for (const name of ['Brightfen Telemetry', 'Kestrel Ridge Controls', 'Harbour &amp; Vale', 'Stromberg und Sohn'])
      expect(list).toContain(name);
    expect(list).toMatch(/Decline[^]*Recruit/);
    expect(list).toContain('15 late');
    expect(list).toContain('11 Feb 2026, reached');
  });

  test('shows of a partner what only the team may know', () => {
    const partner = page('partners/polderwerk-automatisering/index.html');
    expect(partner).toContain('If Hessel Dijkgraver leaves or falls ill');
    expect(partner).toContain('Introduced by a water board');
    expect(partner).toContain('Split the first one.');
    expect(page('partners/stromberg-und-sohn/index.html')).toMatch(/2026 Q1[^]*€/);
  });

  test('shows every plan with remarks beside it, also a declined one', () => {
    expect(page('partners/polderwerk-automatisering/2027/index.html')).toContain(
      'Offer to read the first two calculations.',
    );
    expect(page('partners/polderwerk-automatisering/2027/index.html')).toContain(
      'Reserve the kit when the plan is issued.',
    );
    expect(page('partners/brightfen-telemetry/2027/index.html')).toContain('Brightfen Telemetry');
  });

  test('shows assumptions and the remarks on milestones in the handbook', () => {
    const with_ = (text: string) =>
      pages(internal)
        .filter(([, html]) => html.includes(text))
        .map(([path]) => path);
    expect(with_('What this rests on').length).toBeGreaterThan(0);
    expect(with_('Reserve the kit when the plan is issued.')).toContain('stages/operational/index.html');
  });

  test('has a search index of its own, with all partners', () => {
    const found = [...internal].filter(
      ([path, text]) => path.endsWith('.pf_fragment') && text.includes('Sietske Molenkampen'),
    );
    expect(found.length).toBeGreaterThan(0);
  });

  test('finds what plans say in the words of the handbook there, and not in each of many plans', () => {
    const evidence = 'with the dates of all four readiness stages and every commitment attached';
    const found = [...internal]
      .filter(([path, text]) => path.endsWith('.pf_fragment') && text.includes(evidence))
      .map(([, text]) => /"url":"([^"]*)"/.exec(text)?.[1]);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((url) => url?.startsWith('/partners/'))).toEqual([]);
  });

  test('asks not to be published', () => {
    expect(page('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(page('README.txt')).toContain('must never lie on a public host');
  });
});

test('the handbook has no trace of it', () => {
  const traces = ['internal-mark', 'must not be passed on', 'noindex, nofollow', 'partners/'];
  for (const [path, html] of pages(handbook)) for (const trace of traces) expect(html, path).not.toContain(`"${trace}`);
  expect([...handbook.keys()].filter((path) => path.startsWith('partners'))).toEqual([]);
});
