import type { Program } from '../schema/program.ts';
import type { Foreign, PlanView, TierView } from './views.ts';

/** What the format of the data is called; a change that readers must know of gets the next number. */
export const planDataFormat = 'channelbook.plan/1';

type TierData = Omit<TierView, 'body'>;

/** A plan as data for other programs: everything that its partner may read, without texts that are HTML. */
export interface PlanData {
  readonly format: typeof planDataFormat;
  /** Tells two versions of the data apart; the same stands on the printed plan. */
  readonly fingerprint: string;
  readonly program: {
    readonly title: string;
    readonly version: string;
    readonly vendor: string;
    /** BCP 47. */
    readonly language: string;
    readonly currency: string;
    /** Whether the figures are illustrative. */
    readonly illustrative: boolean;
    /** The address of the public handbook. */
    readonly handbook: string;
  };
  readonly plan: Omit<PlanView, 'body' | 'standing'> & {
    readonly standing: Omit<PlanView['standing'], 'current' | 'next' | 'ladder'> & {
      readonly current: TierData;
      readonly next: TierData | null;
      readonly ladder: readonly TierData[];
    };
  };
}

type Handed = PlanView & {
  readonly program: Program;
  readonly fingerprint: string;
  readonly foreign: readonly Foreign[];
};

/** The plan as data. @param plan as its partner may read it, with what the program says to that partner */
export function planData(handed: Handed): PlanData {
  const { title, version, vendor, language, currency, illustrative, site } = handed.program;
  const { standing } = handed;
  return {
    format: planDataFormat,
    fingerprint: handed.fingerprint,
    program: {
      title,
      version,
      vendor: vendor.name,
      language,
      currency,
      illustrative,
      handbook: `${site.url}${site.base}`,
    },
    plan: {
      ...without(handed, 'body', 'program', 'fingerprint', 'foreign'),
      standing: {
        ...standing,
        current: without(standing.current, 'body'),
        next: standing.next && without(standing.next, 'body'),
        ladder: standing.ladder.map((tier) => without(tier, 'body')),
      },
    },
  };
}

function without<Value extends object, Key extends keyof Value & string>(
  value: Value,
  ...keys: Key[]
): Omit<Value, Key> {
  const gone = new Set<string>(keys);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !gone.has(key))) as Omit<Value, Key>;
}
