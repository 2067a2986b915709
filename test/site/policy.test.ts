import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { startTags } from '../../scripts/lib/publish/html.ts';
import { contentPolicy } from '../../src/policy.ts';
import { root } from './command.ts';
import { filesOf } from './files.ts';

const tagsOf = (html: string) => [...startTags(html)];

async function pagesOf(edition: string): Promise<[string, string][]> {
  const files = [...(await filesOf(join(inject('demo'), edition)))].filter(([path]) => path.endsWith('.html'));
  return files.map(([path, bytes]) => [path, String(bytes)]);
}

test.each(['handbook', 'internal'])(
  'every page of the %s says what it may load, and holds no script',
  async (edition) => {
    const pages = await pagesOf(edition);
    expect(pages.length).toBeGreaterThan(40);
    for (const [path, html] of pages) {
      const tags = tagsOf(html);
      const policy = tags.find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy');
      expect(policy?.attributes.get('content'), path).toBe(contentPolicy);
      const inside = [
        ...html.matchAll(/<script(?![^>]*\b(?:src|type="(?:application\/json|text\/pagefind-template)"))[^>]*>/g),
      ];
      expect(inside, path).toEqual([]);
      const handlers = tags.flatMap(({ attributes }) => [...attributes.keys()].filter((name) => name.startsWith('on')));
      expect(handlers, path).toEqual([]);
    }
  },
);

test.each(['public/_headers', 'scripts/deploy/nginx.conf'])(
  '%s says the same, and that nobody may frame a page',
  (file) => {
    expect(contentPolicy).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(readFileSync(join(root, file), 'utf8')).toContain(`${contentPolicy}; frame-ancestors 'none'`);
  },
);
