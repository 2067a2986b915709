import type { ComponentName } from '../../schema/components.ts';

/** The folder of the files that texts show or hand out. */
export const assetFolder = 'files';

interface AssetType {
  readonly type: string;
  /** The component that it is for. */
  readonly for: ComponentName;
  /** In bytes: more than a page or a reader on the way should have to fetch. */
  readonly limit: number;
}

const picture = { for: 'Figure', limit: 400_000 } as const;
const download = { for: 'Download', limit: 4_000_000 } as const;

/** What may lie in the folder, by the ending of its name. */
export const assetTypes: Readonly<Record<string, AssetType>> = {
  '.svg': { ...picture, type: 'image/svg+xml' },
  '.png': { ...picture, type: 'image/png' },
  '.jpg': { ...picture, type: 'image/jpeg' },
  '.webp': { ...picture, type: 'image/webp' },
  '.pdf': { ...download, type: 'application/pdf' },
  '.csv': { ...download, type: 'text/csv' },
  '.txt': { ...download, type: 'text/plain' },
};

/** The ending of a name, from its last dot on. */
export const endingOf = (name: string): string => /\.[^.]*$/.exec(name)?.[0] ?? '';

/** Lower-case words joined by hyphens and one of the endings. */
export const isAssetName = (name: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+$/.test(name) && Object.hasOwn(assetTypes, endingOf(name));
