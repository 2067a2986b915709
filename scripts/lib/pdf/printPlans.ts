import { packFiles } from '../../../src/urls.ts';
import type { PrintedFile } from '../publish/manifest.ts';
import type { DocumentFacts } from './finish/facts.ts';
import { paperNamed } from './paper.ts';
import { type JobDone, type Printing, printFiles } from './printFiles.ts';

/** What the printer needs to know of a plan. */
export interface PlanToPrint {
  /** `<partner>/<plan>`. */
  readonly id: string;
  readonly version: string;
  /** What its PDFs say of themselves, made when its turn comes: attachments are large. */
  readonly document: () => DocumentFacts;
}

export interface PlanPrinting extends Omit<Printing, 'jobs'> {
  readonly plans: readonly PlanToPrint[];
  /** Names of paper sizes, as in the program file. */
  readonly papers: readonly string[];
}

/** Prints every plan on every paper. @returns a row of the manifest for each file */
export async function printPlans({ plans, papers, ...printing }: PlanPrinting): Promise<PrintedFile[]> {
  const documentOf = documentsInTurn();
  const jobs = plans.flatMap((plan) =>
    papers.map((paper) => ({
      page: plan.id,
      paper: paperNamed(paper),
      file: fileOf(plan.id, paper),
      document: () => documentOf(plan),
    })),
  );
  const versions = new Map(plans.map(({ id, version }) => [id, version]));
  const done = await printFiles({ ...printing, jobs });
  return done.map((one) => rowOf(one, versions.get(one.job.page) ?? ''));
}

/** Makes documents, and keeps the last: the other papers of its plan come next. */
function documentsInTurn(): (plan: PlanToPrint) => DocumentFacts {
  let last: { plan: PlanToPrint; document: DocumentFacts } | null = null;
  return (plan) => {
    if (last?.plan !== plan) last = { plan, document: plan.document() };
    return last.document;
  };
}

function rowOf({ job, pages, sha256, inputs }: JobDone, version: string): PrintedFile {
  const [partner = '', plan = ''] = job.page.split('/');
  return { kind: 'pdf', partner, plan, version, paper: job.paper.name, file: job.file, pages, sha256, inputs };
}

/** Where the PDF of a plan lies in `plans/`: `<partner>/<partner>-<plan>-a4.pdf`. */
export function fileOf(id: string, paper: string): string {
  return `${id.split('/')[0]}/${packFiles.pdf(id, paper)}`;
}
