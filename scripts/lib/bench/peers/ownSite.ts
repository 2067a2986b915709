// What `npm run build` does for the internal edition alone: a page for everything, each plan too, and its search.
import { loadOrReport } from '../../model/loadOrReport.ts';
import { planWholeBuild } from '../../model/planBuild.ts';
import { placesFor } from '../../publish/places.ts';
import { openStaging } from '../../publish/staging.ts';
import { makeInternal } from '../../site/makeInternal.ts';

const [from = '', asOf = '', staging = ''] = process.argv.slice(2);
const { content } = await loadOrReport(from, asOf);
const { internal } = planWholeBuild(content, asOf);
if (internal)
  await makeInternal(internal, null, openStaging({ ...placesFor(staging), staging }), new AbortController().signal);
