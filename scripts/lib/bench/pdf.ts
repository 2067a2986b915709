import { join } from 'node:path';
import type { PrintedPlan } from '../../../src/playbook.ts';
import { loadOrReport } from '../model/loadOrReport.ts';
import { planWholeBuild } from '../model/planBuild.ts';
import { writePlanModels } from '../model/write.ts';
import { planDocument } from '../pdf/planDocument.ts';
import { printPlans } from '../pdf/printPlans.ts';
import { render } from '../render/render.ts';
import { barePrinting } from './bare.ts';
import { watchMemory } from './memory.ts';
import { ownPrinting } from './ownPrinting.ts';
import { table } from './table.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export interface PdfBench {
  /** The folder with the content. */
  readonly content: string;
  readonly asOf: string;
  /** How many plans to print. */
  readonly plans: number;
  readonly signal: AbortSignal;
}

/** Pages that the browser alone prints, before and after: enough for a mean, however many plans there are. */
const sample = 50;

/**
 * Prints plans the way a build does (loading, contents numbers, finishing, checking, writing; nothing kept), and the
 * same pages by the browser alone, once before and once after, since other work on the machine comes and goes.
 * @returns a table
 */
export async function benchPdf({ content, asOf, plans: number, signal }: PdfBench): Promise<string> {
  using folder = temporaryFolder();
  const loaded = await loadOrReport(content, asOf);
  const { printable } = planWholeBuild(loaded.content, asOf);
  const plans = multiplied(printable, number);
  const pages = join(folder.path, 'pages');
  await writePlanModels(join(folder.path, 'model'), plans);
  await render({ edition: 'print', address: null, model: join(folder.path, 'model'), out: pages, cache: null, signal });

  const ids = plans.slice(0, sample).map(({ id }) => id);
  const before = await barePrinting(pages, ids);
  const own = await ownPrinting(pages, ids, signal);
  const whole = await pipeline(plans, pages, join(folder.path, 'out'), signal);
  const after = await barePrinting(pages, ids);
  const bare = (before.milliseconds + after.milliseconds) / 2;
  return table([
    ['', 'ms per PDF', '× bare', 'pages', 'peak memory'],
    ['page.pdf() alone, 1 tab, before', ms(before.milliseconds), '', '', ''],
    ['page.pdf() alone, 1 tab, after', ms(after.milliseconds), '', '', ''],
    [
      'the same with loading the page',
      ms((before.withLoading + after.withLoading) / 2),
      ratio((before.withLoading + after.withLoading) / 2, bare),
      '',
      '',
    ],
    ['loading, numbering and printing in the tabs of a build', ms(own), ratio(own, bare), '', ''],
    [
      `the whole pipeline, ${number} PDFs`,
      ms(whole.milliseconds),
      ratio(whole.milliseconds, bare),
      String(whole.pages),
      whole.peak,
    ],
    ['memory at each tenth', whole.course, '', '', ''],
  ]);
}

async function pipeline(plans: readonly PrintedPlan[], pages: string, out: string, signal: AbortSignal) {
  const toPrint = plans.map((plan) => ({ id: plan.id, version: plan.version, document: () => planDocument(plan) }));
  const memory = watchMemory();
  const started = performance.now();
  const rows = await printPlans({ plans: toPrint, papers: ['A4'], pages, out, signal, cache: null, password: null });
  const milliseconds = (performance.now() - started) / rows.length;
  return { milliseconds, pages: rows.reduce((sum, row) => sum + row.pages, 0), ...memory.end() };
}

/** Plans of other partners with the same contents. */
function multiplied(plans: readonly PrintedPlan[], number: number): PrintedPlan[] {
  return Array.from({ length: number }, (_, index) => {
    const plan = plans[index % plans.length]!;
    const partner = `${plan.partner.id}-${index + 1}`;
    return {
      ...plan,
      id: `${partner}/2027`,
      partner: { ...plan.partner, id: partner, name: `${plan.partner.name} ${index + 1}` },
    };
  });
}

const ms = (milliseconds: number) => milliseconds.toFixed(0);
const ratio = (milliseconds: number, bare: number) => (milliseconds / bare).toFixed(2);
