import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { filesOf } from './files.ts';

const address = 'https://partners.example.com/playbook/';
let handbook: Map<string, Buffer>;
let internal: Map<string, Buffer>;

beforeAll(async () => {
  handbook = await filesOf(join(inject('demo'), 'handbook'));
  internal = await filesOf(join(inject('demo'), 'internal'));
});

const text = (file: string) => String(handbook.get(file));
const pageAt = (url: string) => handbook.has(`${decodeURI(url).slice(address.length)}index.html`);

describe('beside the pages of the handbook', () => {
  test('the map of the site names every page in every language, and nothing else', () => {
    const named = [...text('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? '');
    const pages = [...handbook.keys()].filter((file) => file.endsWith('index.html') && !file.includes('offline/'));
    expect(named.filter((url) => !pageAt(url))).toEqual([]);
    expect(new Set(named).size).toBe(pages.length);
  });

  test('llms.txt links to pages that are there, and says what each is about', () => {
    const links = [...text('llms.txt').matchAll(/\]\(([^)]+)\)(.*)/g)];
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter(([, url]) => !pageAt(url ?? ''))).toEqual([]);
    expect(text('llms.txt')).toMatch(/lessons\/register-a-deal\/\): \w/);
  });

  test('the icons are pictures of the size that the manifest names', () => {
    const { icons } = JSON.parse(text('site.webmanifest')) as { icons: { src: string; sizes: string }[] };
    expect(icons.length).toBe(2);
    for (const { src, sizes } of icons) {
      const bytes = handbook.get(src);
      expect(`${bytes?.readUInt32BE(16)}x${bytes?.readUInt32BE(20)}`).toBe(sizes);
    }
    expect(text('favicon.svg')).toContain('<svg');
  });

  test('every public page names a picture of its own title, and no internal one does', () => {
    const tagsIn = (html: string) =>
      new Map(
        [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)].map(([, name, said]) => [
          name,
          said,
        ]),
      );
    const pages = [...handbook].filter(([file]) => file.endsWith('.html') && !file.startsWith('s/'));
    for (const [file, bytes] of pages) {
      const tags = tagsIn(String(bytes));
      const picture = handbook.get((tags.get('og:image') ?? '').replace('https://partners.example.com/playbook/', ''));
      const size = picture && [picture.readUInt32BE(16), picture.readUInt32BE(20)].map(String);
      expect(size, file).toEqual([tags.get('og:image:width'), tags.get('og:image:height')]);
      const isStandIn = /(404|offline\/index)\.html$/.test(file);
      const title = isStandIn ? tags.get('og:site_name') : tags.get('og:title');
      expect(tags.get('og:image:alt'), file).toMatch(new RegExp(`: ${RegExp.escape(title ?? '-')}$`));
      if (!isStandIn) expect(tags.get('og:image'), file).toBe(`${tags.get('og:url')}card.png`);
    }
    expect(String(internal.get('index.html'))).not.toContain('og:image');
  });

  test('favicon.ico holds the sign in three sizes', () => {
    const icon = handbook.get('favicon.ico') ?? Buffer.alloc(0);
    expect([icon.readUInt16LE(0), icon.readUInt16LE(2), icon.readUInt16LE(4)]).toEqual([0, 1, 3]);
    const pictures = [6, 22, 38].map((entry) => {
      const [bytes, offset] = [icon.readUInt32LE(entry + 8), icon.readUInt32LE(entry + 12)];
      const picture = icon.subarray(offset, offset + bytes);
      return [icon[entry], picture.toString('latin1', 1, 4), picture.readUInt32BE(16), offset + bytes];
    });
    expect(pictures.map(([side, kind, width]) => [side, kind, width])).toEqual([
      [16, 'PNG', 16],
      [32, 'PNG', 32],
      [48, 'PNG', 48],
    ]);
    expect(pictures.at(-1)?.[3]).toBe(icon.length);
  });

  test('the internal edition is neither mapped, nor installed, nor read by programs', () => {
    const names = ['sitemap.xml', 'llms.txt', 'site.webmanifest'];
    expect(names.filter((name) => internal.has(name))).toEqual([]);
    expect(internal.has('favicon.svg')).toBe(true);
  });
});
