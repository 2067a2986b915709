import { isMap, isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../problems/nearest.ts';
import { impossibleDate, meantDate } from './dates.ts';
import { addressWords, emailWords, expectedWords, formatOf } from './formats.ts';
import { idFault } from './idShape.ts';
import { type Mistake, mistake } from './mistake.ts';
import { meantBoolean, meantId, meantList, meantNumber } from './meant.ts';
import { isEmpty, nodeAt, offsetOf, type Path } from './positions.ts';
import { descriptionAt, fieldsAt, schemaAt, unwrapped } from './schemaAt.ts';
import { codePoint } from './text.ts';
import type { Fields } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** More than this in one group are no slips of the pen. */
const maxUnknownFields = 50;

/** An issue with what the file says at its place. */
interface Case {
  readonly schema: z.ZodType;
  readonly fields: Fields;
  readonly path: Path;
  readonly node: unknown;
  readonly offset: number;
  /** The field's name and the author's guide to it. */
  readonly field: { readonly field: string; readonly about: string; readonly pasted: string };
}

/** What a schema's issue means to an author: each mistake at the value or key that is wrong. */
export function issueMistakes(schema: z.ZodType, fields: Fields, issue: Issue): Mistake[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, maxUnknownFields).map((key) => unknownField(schema, fields, path, key));
  }
  const node = nodeAt(fields.root, path);
  const field = { field: nameOf(path), about: descriptionAt(schema, path), pasted: pastedWords(node) };
  const found: Case = { schema, fields, path, node, offset: fields.start + offsetOf(fields.root, path), field };
  if (node === undefined) return [missing(found)];
  if (isEmpty(node)) return [mistake('field-empty', found.offset, { ...field, comment: commentOf(node) })];
  return [wrongValue(issue, found)];
}

/** The last name of a path, with the number of the item in a list counted from 1. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return String(last ?? 'the file');
  return `item ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}

function unknownField(schema: z.ZodType, { root, start }: Fields, path: Path, field: string): Mistake {
  const fields = fieldsAt(schema, path);
  const offset = start + offsetOf(root, [...path, field], true);
  return mistake('field-unknown', offset, { field, nearest: nearest(field, fields) ?? '', fields });
}

function missing({ fields, path, field }: Case): Mistake {
  const parent = path.slice(0, -1);
  const isItem = typeof parent.at(-1) === 'number';
  const offset = fields.start + offsetOf(fields.root, parent, !isItem);
  return mistake('field-missing', offset, { ...field, within: parent.length > 0 ? nameOf(parent) : '' });
}

function wrongValue(issue: Issue, found: Case): Mistake {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, found);
    case 'invalid_value':
      return notAllowed(issue, found);
    case 'too_small':
    case 'too_big':
      return outOfBounds(issue, found);
    case 'invalid_format':
      return wrongFormat(issue, found);
    case 'invalid_key':
      return wrongKey(found);
    default:
      return otherwiseWrong(issue, found);
  }
}

function wrongType(issue: z.core.$ZodIssueInvalidType, found: Case): Mistake {
  const { node, offset, field } = found;
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value === 'number' && Number.isFinite(value) && (issue.expected as string) === 'int') {
    return mistake('number-not-whole', offset, { ...field, found: sourceOf(node) });
  }
  const expected = expectedWords(schemaOf(found), issue.expected);
  return mistake('type-wrong', offset, { ...field, expected, found: kindOf(node), advice: adviceFor(expected, node) });
}

/** How to write what was most likely meant; an empty text where that is not clear. */
function adviceFor(expected: string, node: unknown): string {
  if (!isScalar(node)) return '';
  const source = sourceOf(node);
  if (expected === 'a text') return `Put it in quotes: "${source}".`;
  const words = String(node.value);
  if (/number/.test(expected)) return didYouMean(meantNumber(words));
  if (expected === 'true or false') return didYouMean(meantBoolean(words));
  if (!expected.startsWith('a list')) return '';
  const bullet = /^[\u2022\u2023\u25AA\u25CF\u2010-\u2015*·]/u.exec(words)?.[0];
  if (bullet) return `Begin each line with a plain hyphen and a space instead of "${bullet}".`;
  const list = meantList(words);
  return list ? `Put it in brackets: ${list}.` : 'Put a hyphen and a space before it.';
}

const didYouMean = (meant: string | null): string => (meant === null ? '' : `Did you mean ${meant}?`);

const schemaOf = ({ schema, path }: Case): z.ZodType | undefined => {
  const at = schemaAt(schema, path);
  return at && unwrapped(at);
};

const sourceOf = (node: unknown): string =>
  isScalar(node) ? (node.source ?? String(node.value)) : 'a group of values';

function kindOf(node: unknown): string {
  if (isSeq(node)) return 'a list';
  if (isMap(node)) return 'a group of fields';
  const source = sourceOf(node);
  const value = isScalar(node) ? node.value : null;
  if (typeof value === 'number') return `the number ${source}`;
  if (typeof value === 'boolean') return `the value ${source}, which is neither text nor number`;
  return value === null ? `${source}, which means nothing` : `the text "${shortened(source)}"`;
}

/** The beginning of the comment that stands where a value should be. */
const commentOf = (node: unknown): string => (isScalar(node) ? shortened(node.comment ?? '') : '');

/** Characters in a short value that come from word processors and that nobody sees or tells from plain ones. */
function pastedWords(node: unknown): string {
  const value = isScalar(node) && typeof node.value === 'string' && node.value.length < 80 ? node.value : '';
  const invisible = /[\u00A0\u00AD\u2000-\u200F\u202F\u2060\u3000]/u.exec(value)?.[0];
  if (invisible)
    return `There is an invisible character in it (${codePoint(invisible)}), most likely from pasting: retype it.`;
  return /^[“”„‘’].*[“”‘’]$/u.test(value) ? 'Leave the typographic quotes out, or write straight ones (").' : '';
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 59)}…` : words);

function notAllowed(issue: z.core.$ZodIssueInvalidValue, { node, offset, field }: Case): Mistake {
  const allowed = issue.values.map(String);
  const found = shortened(sourceOf(node));
  const bare = found.replace(/[\s\p{Cf}\p{Pi}\p{Pf}"'„]/gu, '').toLowerCase();
  const likely = nearest(found, allowed) ?? nearest(bare, allowed);
  return mistake('value-not-allowed', offset, { ...field, found, nearest: likely ?? '', allowed });
}

function outOfBounds(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, { node, offset, field }: Case): Mistake {
  if (issue.origin === 'array' && isSeq(node)) {
    return mistake('list-length', offset, { ...field, found: node.items.length, bound: bound(issue) });
  }
  if (issue.origin !== 'string')
    return mistake('number-range', offset, { ...field, found: sourceOf(node), bound: bound(issue) });
  if (issue.code === 'too_small' && issue.minimum === 1) return mistake('text-empty', offset, field);
  return mistake('text-length', offset, { ...field, bound: `${bound(issue)} characters` });
}

function bound(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const limit = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  if (issue.exact) return `exactly ${limit}`;
  return issue.code === 'too_small' ? `at least ${limit}` : `at most ${limit}`;
}

function wrongFormat(issue: z.core.$ZodIssueInvalidStringFormat, { node, offset, field }: Case): Mistake {
  const written = isScalar(node) ? String(node.value) : '';
  const found = shortened(written);
  if (issue.format === 'date') return wrongDate(found, offset, field);
  if (issue.format === 'email') return mistake('format-wrong', offset, { ...field, found, format: emailWords });
  if (issue.format === 'url') return mistake('format-wrong', offset, { ...field, found, format: addressWords });
  const format = formatOf(String(issue.pattern ?? '').replace(/^\/|\/\w*$/g, ''));
  if (format.kind === 'format') return mistake('format-wrong', offset, { ...field, found, format: format.words });
  const reason = idFault(written) ?? 'it is too long';
  return mistake('id-shape', offset, { ...field, found, reason, nearest: meantId(written) ?? '' });
}

function wrongDate(found: string, offset: number, field: Case['field']): Mistake {
  const reason = impossibleDate(found);
  if (reason !== null) return mistake('date-impossible', offset, { ...field, found, reason });
  return mistake('date-shape', offset, { ...field, found, nearest: meantDate(found) ?? '' });
}

/** A key of a group whose keys are ids. */
function wrongKey({ fields, path, field }: Case): Mistake {
  const found = String(path.at(-1));
  const offset = fields.start + offsetOf(fields.root, path, true);
  const reason = idFault(found) ?? 'it is not allowed here';
  return mistake('id-shape', offset, { ...field, found, reason, nearest: meantId(found) ?? '' });
}

function otherwiseWrong(issue: Issue, { node, offset, field }: Case): Mistake {
  const found = isScalar(node) ? shortened(String(node.value)) : kindOf(node);
  if (issue.message.startsWith('a date between')) return mistake('date-range', offset, { ...field, found });
  if (issue.message.startsWith('an https address'))
    return mistake('format-wrong', offset, { ...field, found, format: addressWords });
  return mistake('value-wrong', offset, { ...field, found: `"${found}"`, reason: issue.message });
}
