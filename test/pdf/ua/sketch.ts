import { PDFDict } from '@cantoo/pdf-lib';
import { items, type PdfFile, type Tag, word } from './pdfFile.ts';

/** The structure as lines: each element by its depth, with what it says of itself; @ is a link or field. */
export const sketch = ({ top }: PdfFile): string[] => top.flatMap((tag) => lines(tag, ''));

function lines(tag: Tag, indent: string): string[] {
  const { dict, role, tags, annotations } = tag;
  const attributes = items(dict, 'A').map((item) => dict.context.lookup(item, PDFDict));
  const said = attributes.map((one) => word(one, 'Scope') ?? word(one, 'ListNumbering'));
  const language = indent === '' ? null : word(dict, 'Lang');
  const alt = word(dict, 'Alt');
  const words = [role, ...said, language, alt && `"${alt}"`, annotations.length > 0 && '@'].filter(Boolean);
  return [indent + words.join(' '), ...tags.flatMap((kid) => lines(kid, `${indent} `))];
}
