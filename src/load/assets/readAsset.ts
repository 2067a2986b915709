import type { Asset } from '../../domain/assets.ts';
import { type Mistake, mistake } from '../mistake.ts';
import { assetTypes, endingOf } from './assetTypes.ts';
import { type CleanPicture, Refused } from './clean.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanSvg } from './svg.ts';
import { cleanWebp } from './webp.ts';

const cleaners: Readonly<Record<string, (bytes: Uint8Array) => CleanPicture>> = {
  '.png': cleanPng,
  '.jpg': cleanJpeg,
  '.webp': cleanWebp,
};

/** A file as texts use it, from its bytes, or why it cannot be published. Never throws for what authors put there. */
export function readAsset(name: string, bytes: Uint8Array): Asset | Mistake {
  const { type = '', limit = 0 } = assetTypes[endingOf(name)] ?? {};
  if (bytes.length > limit) return mistake('asset-too-big', 0, { name, size: bytes.length, limit });
  try {
    return { name, type, ...contentOf(endingOf(name), bytes) };
  } catch (error) {
    if (error instanceof Refused) return mistake('asset-refused', 0, { name, reason: error.message });
    throw error;
  }
}

function contentOf(ending: string, bytes: Uint8Array): Pick<Asset, 'size' | 'dimensions' | 'data'> {
  if (ending === '.svg') {
    const { markup, width, height } = cleanSvg(utf8(bytes));
    return { size: markup.length, dimensions: { width, height }, data: markup };
  }
  const clean = cleaners[ending];
  if (!clean) return { size: bytes.length, dimensions: null, data: base64(checkedDownload(ending, bytes)) };
  const { bytes: cleaned, width, height } = clean(bytes);
  return { size: cleaned.length, dimensions: { width, height }, data: base64(cleaned) };
}

function checkedDownload(ending: string, bytes: Uint8Array): Uint8Array {
  if (ending !== '.pdf') utf8(bytes);
  else if (!Buffer.from(bytes.subarray(0, 8)).toString('latin1').startsWith('%PDF-'))
    throw new Refused('it is no PDF document');
  return bytes;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('its text is not written in UTF-8');
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
