import type { CaseState } from '@behov/domain';
import type { PlayedCase } from './played-case.js';
import type { SeenWindow } from './windows.js';

export interface SeenTrack {
  readonly id: string;
  readonly stage: string;
  readonly partner?: { readonly supplier: string };
  readonly end?: object;
}

/** What a rehearsal reads of a case's state. */
export interface SeenState extends Pick<
  CaseState,
  'analyses' | 'start' | 'documents' | 'effects' | 'contest' | 'developments' | 'contracts' | 'modifications'
> {
  readonly tracks: Readonly<Record<string, SeenTrack>>;
  readonly windows: Readonly<Record<string, SeenWindow>>;
  readonly evaluations: Readonly<
    Record<
      string,
      {
        readonly ranking?: readonly { readonly supplier: string; readonly rank: number; readonly result: number }[];
      }
    >
  >;
  readonly awards: Readonly<
    Record<
      string,
      {
        readonly decision?: { readonly suppliers: readonly string[] };
        readonly standstillEndsOn?: string;
      }
    >
  >;
  readonly reviews: Readonly<Record<string, readonly { readonly id: string; readonly tenDaysEndOn?: string }[]>>;
  readonly exclusions: readonly { readonly id: string }[];
}

/** The case as its procurer sees it. */
export const stateOf = async (play: PlayedCase): Promise<SeenState> =>
  (await play.look(play.watcher))['state'] as unknown as SeenState;

/** The tracks that have not ended, in their order. */
export const tracksOf = ({ tracks }: SeenState): readonly SeenTrack[] =>
  Object.values(tracks).filter((one) => one.end === undefined);

/** The only element of something that a rehearsal has one of: it plays procurements in one lot. */
export function only<T>(all: Readonly<Record<string, T>>, what: string): T {
  const [first, ...more] = Object.values(all);
  if (first === undefined || more.length > 0) throw new Error(`there is not one ${what}`);
  return first;
}
