import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** The media type of a file of the search index; its own formats are only bytes. */
export const mediaType = (path: string): string => types[extname(path)] ?? 'application/octet-stream';
