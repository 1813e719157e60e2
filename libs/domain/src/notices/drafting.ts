import type { CaseState, Track } from '../case/state.js';
import type { Money } from '../fields/field.js';
import { definitionOf } from '../procedures/registry.js';
import type { ProcedureDefinition } from '../procedures/definition.js';
import { isOutside, isUnderTheWholeAct } from '../procedures/regimes.js';
import type { NoticeKind } from './notices.state.js';

/** Whose rules on contents a notice follows: the whole act's, those of chapters 19 and 19 a, or none of the act's. */
export type NoticeRegime = 'eu' | 'national' | 'outside';

export const winnerSizes = ['micro', 'small', 'medium', 'large'] as const;

/** What the command that sends a notice says itself. */
export interface GivenContents {
  readonly dispatchedAt?: string;
  readonly submissionsDueAt?: string;
  readonly questionsUntilOn?: string;
  readonly urgency?: unknown;
  readonly value?: Money;
  readonly winnerNumber?: string;
  readonly winnerSize?: (typeof winnerSizes)[number];
  /** Of a modification notice: which modification, what was changed and why it is allowed. */
  readonly modification?: string;
  readonly summary?: string;
  readonly why?: string;
  /** Of an ex-ante notice: why the procurement was not advertised. */
  readonly justification?: string;
}

/** A notice while it is written: the case, and what the command gives besides. */
export interface Drafting {
  readonly state: CaseState;
  readonly kind: NoticeKind;
  /** The lot or partner it is of; the case's own track for a call. */
  readonly track: Track;
  readonly definition: ProcedureDefinition;
  readonly given: GivenContents;
}

/** @param track the id of the track that the notice is of; default: the first one */
export function drafting(
  state: CaseState,
  kind: NoticeKind,
  given: GivenContents,
  track?: string,
): Drafting | undefined {
  const found = track === undefined ? Object.values(state.tracks)[0] : state.tracks[track];
  return found && { state, kind, track: found, definition: definitionOf(found.definition), given };
}

export function noticeRegime(definition: ProcedureDefinition): NoticeRegime {
  if (isUnderTheWholeAct(definition)) return 'eu';
  return isOutside(definition) ? 'outside' : 'national';
}
