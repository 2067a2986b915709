import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PrintedPlan } from '../../../src/playbook.ts';
import { sha256, writeWhole } from '../publish/files.ts';
import type { PackedFile } from '../publish/manifest.ts';

/** Changes whenever the same inputs would give other bytes. */
const method = 'pack-1';

export interface ToPack {
  readonly kind: PackedFile['kind'];
  readonly name: string;
  readonly bytes: string;
  /** Everything that the bytes were made from. */
  readonly inputs: string;
}

/** Writes a file into the folder of its partner in `plans/`. @returns its row of the manifest */
export async function writePacked(plan: PrintedPlan, { kind, name, bytes, inputs }: ToPack, out: string) {
  const [partner = '', own = ''] = plan.id.split('/');
  const file = `${partner}/${name}`;
  const path = join(out, file);
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, Buffer.from(bytes));
  return {
    kind,
    partner,
    plan: own,
    version: plan.version,
    file,
    sha256: sha256(bytes),
    inputs: sha256(`${method}\n${inputs}`),
  } satisfies PackedFile;
}
