// npm run sbom: the bill of materials of the project, from its lock file, as CycloneDX 1.6.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { day, folder } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';
import { writeWhole } from './lib/publish/files.ts';
import { npmSbom } from './lib/supply/npmSbom.ts';
import { settleBom } from './lib/supply/settleBom.ts';

await run(async () => {
  const root = join(import.meta.dirname, '..');
  const { out, 'as-of': asOf } = readOptions({
    command: 'npm run sbom',
    does: 'Lists every package that the project is made of (CycloneDX 1.6), without asking anybody.',
    options: {
      out: { ...folder('sbom.cdx.json', 'The file that gets the list'), placeholder: 'FILE' },
      'as-of': {
        ...day('The day to date the list with'),
        says: 'The day to date the list with (default: undated)',
        otherwise: null,
      },
    },
  });
  const { name } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { name: string };
  const bom = settleBom(await npmSbom(root), { name, asOf });
  await mkdir(dirname(out), { recursive: true });
  await writeWhole(out, Buffer.from(`${JSON.stringify(bom, null, 2)}\n`));
  console.log(`${relative('', out)}  ${bom.components.length} packages`);
});
