import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPassword } from '../../../scripts/lib/pdf/password.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

function fileWith(text: string): string {
  const folder = temporaryFolder();
  fill(folder, { password: text });
  return join(folder, 'password');
}

test('there is none unless somebody gives one', async () => {
  expect(await readPassword(null, {})).toBeNull();
});

test('it comes from a file without the end of its line, or from the environment as it stands', async () => {
  expect(await readPassword(fileWith('two words \n'), { CHANNELBOOK_PDF_PASSWORD: 'other' })).toBe('two words ');
  expect(await readPassword(fileWith('\ufeffgrün\r\n'), {})).toBe('grün');
  expect(await readPassword(null, { CHANNELBOOK_PDF_PASSWORD: ' x ' })).toBe(' x ');
});

test('an empty one is an error, since the PDFs would be open', async () => {
  await expect(readPassword(fileWith('\n'), {})).rejects.toThrow(/^The password in .*password is empty\.$/);
  await expect(readPassword(null, { CHANNELBOOK_PDF_PASSWORD: '' })).rejects.toThrow(
    'CHANNELBOOK_PDF_PASSWORD is empty',
  );
});

test('one that readers would cut off is an error', async () => {
  expect(await readPassword(null, { CHANNELBOOK_PDF_PASSWORD: 'x'.repeat(127) })).toHaveLength(127);
  await expect(readPassword(null, { CHANNELBOOK_PDF_PASSWORD: 'ü'.repeat(64) })).rejects.toThrow('too long');
});

test('a file that is not there is an error', async () => {
  await expect(readPassword('/no/such/file', {})).rejects.toThrow('The password file cannot be read');
});
