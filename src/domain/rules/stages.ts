import { finding, type Finding } from '../../problems/finding.ts';
import { stageIds, type Stage } from '../../schema/stage.ts';
import type { Entry } from '../content.ts';
import { at, inProgram, type Rule } from './rule.ts';

/** All four stages are there (R1–R4), and the vendor's share of assisted sales never rises (R3). */
export const stages: Rule = (content) => {
  const missing = stageIds.filter((id) => !content.stages.some((stage) => stage.id === id));
  return [
    ...missing.map((stage) => finding('stage-missing', inProgram(), { stage })),
    ...content.stages.flatMap(risingShares),
  ];
};

function risingShares({ id, data }: Entry<Stage>): Finding[] {
  return data.assistedSales.flatMap(({ deal, vendorShare: share }, index) => {
    const before = data.assistedSales[index - 1]?.vendorShare;
    if (before === undefined || share <= before) return [];
    return [
      finding('assisted-share-rises', at('stages', id, 'assistedSales', index, 'vendorShare'), { deal, share, before }),
    ];
  });
}
