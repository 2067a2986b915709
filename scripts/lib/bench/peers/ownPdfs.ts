// What `npm run build` does for the plans alone, on one paper: print pages and PDFs.
import { loadOrReport } from '../../model/loadOrReport.ts';
import { planWholeBuild } from '../../model/planBuild.ts';
import { stagePlans } from '../../model/write.ts';
import { makePdfs } from '../../pdf/makePdfs.ts';
import { placesFor } from '../../publish/places.ts';
import { openStaging } from '../../publish/staging.ts';

const [from = '', asOf = '', staging = ''] = process.argv.slice(2);
const { content } = await loadOrReport(from, asOf);
const { printable } = planWholeBuild(content, asOf, false);
const own = openStaging({ ...placesFor(staging), staging });
const choices = { papers: ['A4'], cache: null, drawn: null, password: null };
await makePdfs(await stagePlans(printable, own), choices, own, new AbortController().signal);
