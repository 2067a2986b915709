import type { Body } from '../../../src/domain/content.ts';
import { plainText } from './plainText.ts';

export interface BodyText {
  readonly text: string;
  /** Whether it stands inside an `<Internal>` block. */
  readonly internal: boolean;
}

/** The texts of a body with those of its components, each with whether it is for the vendor alone. */
export function bodyTexts(body: Body, internal = false): BodyText[] {
  return body.flatMap((node): BodyText[] => {
    if (typeof node === 'string') return [{ text: plainText(node), internal }];
    const within = internal || node.component === 'Internal';
    const attributes = Object.values(node.attributes).map((text) => ({ text, internal: within }));
    return [...attributes, ...bodyTexts(node.children, within)];
  });
}
