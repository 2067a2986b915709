import { expect, test } from 'vitest';
import { ArtifactMarker } from '../../../../scripts/lib/pdf/finish/artifacts.ts';
import { operations } from '../../../../scripts/lib/pdf/finish/operators.ts';

function marked(stream: string, dropped: readonly number[] = []): string {
  const marker = new ArtifactMarker();
  for (const operation of operations(stream)) marker.take(operation);
  return marker.mark(stream, new Set(dropped)).replace(/\s+/g, ' ');
}

const tagged = (id: number, content: string) => `/P <</MCID ${id} >>BDC ${content} EMC`;

test('what no element owns becomes decoration, text a running head', () => {
  expect(marked('0 0 m 1 1 l S')).toBe('/Artifact BMC 0 0 m 1 1 l S EMC');
  expect(marked('/X1 Do')).toBe('/Artifact BMC /X1 Do EMC');
  expect(marked('BT <01> Tj\nET')).toBe('/Artifact <</Type /Pagination>> BDC BT <01> Tj ET EMC');
});

test('what an element owns stays as it is', () => {
  expect(marked(tagged(1, '0 0 9 9 re f BT <01> Tj\nET'))).toBe(tagged(1, '0 0 9 9 re f BT <01> Tj ET'));
});

test('what an element was to own and does not becomes decoration', () => {
  expect(marked(`${tagged(1, '1 w f')} ${tagged(2, 'f')} ${tagged(1, 'S')}`, [1])).toBe(
    `/Artifact BMC 1 w f EMC ${tagged(2, 'f')} /Artifact BMC S EMC`,
  );
});

test('neighbours are one piece of decoration, unless something stands between them', () => {
  expect(marked('0 0 9 9 re f 1 1 2 2 re f')).toBe('/Artifact BMC 0 0 9 9 re f 1 1 2 2 re f EMC');
  expect(marked('0 0 9 9 re f q 1 1 2 2 re f Q')).toBe(
    '/Artifact BMC 0 0 9 9 re f EMC q /Artifact BMC 1 1 2 2 re f EMC Q',
  );
});

test('a path that only clips is no decoration', () => {
  expect(marked('0 0 9 9 re W n')).toBe('0 0 9 9 re W n');
  expect(marked(`0 0 9 9 re W n ${tagged(1, 'f')} 1 1 2 2 re f`)).toBe(
    `0 0 9 9 re W n ${tagged(1, 'f')} /Artifact BMC 1 1 2 2 re f EMC`,
  );
});

test('decoration is not marked twice', () => {
  expect(marked('/Artifact BMC f EMC')).toBe('/Artifact BMC f EMC');
});
