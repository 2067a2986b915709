import { spreadOf } from '../../../src/domain/program/quantiles.ts';

/** The middle of some figures; 0 where there are none. */
export const median = (values: readonly number[]): number => spreadOf(values)?.median ?? 0;
