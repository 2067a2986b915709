import { startTags } from './html.ts';

/** What a page or style sheet points at, as it is written there. */
export interface References {
  readonly targets: readonly string[];
  /** Ids that a link may name after #. */
  readonly anchors: ReadonlySet<string>;
}

const pointing = ['href', 'src', 'poster', 'data', 'bundle-path'];

/** The references of an HTML page. */
export function referencesOfHtml(html: string): References {
  const targets: string[] = [];
  const anchors = new Set<string>();
  for (const { name, attributes } of startTags(html)) {
    const id = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined);
    if (id) anchors.add(id);
    for (const key of pointing) if (attributes.has(key)) targets.push(attributes.get(key) ?? '');
    targets.push(...imagesOf(attributes.get('srcset') ?? ''));
  }
  return { targets, anchors };
}

/** The references of a style sheet. */
export function referencesOfCss(css: string): References {
  const urls = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]*))\s*\)/g);
  return { targets: [...urls].map((match) => match[1] ?? match[2] ?? match[3] ?? ''), anchors: new Set() };
}

const imagesOf = (srcset: string) =>
  srcset
    .split(',')
    .map((part) => part.trim().split(/\s+/)[0] ?? '')
    .filter(Boolean);
