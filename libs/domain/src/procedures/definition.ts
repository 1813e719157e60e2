import type { CalendarDate } from '../calendar/index.js';
import type { EventType } from '../case/event.js';
import type { Role } from '../case/roles.js';
import type { Text } from '../case/text.js';
import type { ConditionId } from './conditions.js';

/**
 * Which rulebook applies: none (an exempted purchase or an R&D service under LOU 1:5), direct award (ch. 19 a), advertised below the
 * threshold or an annex 2 service (ch. 19), or the whole act (ch. 1–18).
 */
export type Regime = 'outside' | 'direct-award' | 'national' | 'eu';

/** A definition's name and version: a case keeps the version it began with to its end. */
export interface DefinitionRef {
  readonly id: string;
  readonly version: number;
}

/** A legal ground for choosing a procedure. */
export interface Ground {
  readonly id: string;
  readonly says: Text;
  readonly basis: string;
  /** eForms `direct-award-justification` (BT-136), where there is one. */
  readonly eforms?: string;
  /** What has to be shown for the ground to hold; asked for where no notice is published. */
  readonly evidence?: Text;
  /** What has to be affirmed besides: no reasonable alternative (LOU 6:14), or that all qualified are invited (6:16). */
  readonly affirms?: 'no-alternative' | 'all-qualified';
  /** Only under these of the procedure's rulebooks; without it under all of them. */
  readonly regimes?: readonly Regime[];
}

/** A procedure as data: stages, who acts in each, what time allows, where it repeats and how it ends. Plain JSON. */
export interface ProcedureDefinition extends DefinitionRef {
  readonly name: Text;
  /** Section of law that the procedure rests on. */
  readonly basis: string;
  /** Cases that are started from this day on follow this version. */
  readonly appliesFrom: CalendarDate;
  /** eForms `procedure-type` (BT-105), where there is one. */
  readonly eforms?: string;
  /** Grounds, one of which the start decision must state; empty where none is needed. */
  readonly grounds: readonly Ground[];
  /** The rulebooks under which it can be chosen. */
  readonly regimes: readonly Regime[];
  /** Whether a standstill period must be kept (LOU 20:1–2), may be chosen by a voluntary ex-ante notice (20:3), or isn't known there. */
  readonly standstill: 'statutory' | 'voluntary' | 'none';
  /** How many contracts an award can lead to: several partners (LOU 6:37), one for each lot, or none (a contest's result is a plan). */
  readonly contracts: 'one' | 'several' | 'none';
  /** What it asks of the organisation and what can go wrong, for the comparison of procedures. */
  readonly demands: readonly Text[];
  readonly risks: readonly Text[];
  /** The lowest number of candidates to invite (LOU 4:7). */
  readonly minimumInvited?: number;
  readonly awardBases: readonly ('best-price-quality' | 'cost' | 'price')[];
  readonly begins: string;
  readonly stages: readonly StageDefinition[];
}

export interface StageDefinition {
  readonly id: string;
  readonly name: Text;
  readonly zone: 'preparation' | 'competition' | 'implementation';
  /** From here each lot goes its own way. */
  readonly perLot?: true;
  /** From here each partner that was awarded a contract goes its own way. */
  readonly perPartner?: true;
  readonly steps: readonly StepDefinition[];
  readonly window?: WindowDefinition;
  readonly repeats?: Repetition;
  readonly exits: readonly Exit[];
}

/** One command that the stage allows. */
export interface StepDefinition {
  readonly command: string;
  /** Narrower than the table's roles, where this procedure says so. */
  readonly by?: readonly Role[];
  /** Working days from when it is asked for until it is overdue; then it reminds, and five working days later it escalates. */
  readonly workingDays?: number;
}

/** A time for sealed submissions, opened by two appointed persons (LOU 12:10). */
export interface WindowDefinition {
  readonly receives: 'request' | 'tender' | 'entry';
  /** The minimum period's id in the dated data; none where only an adequate time is asked for (LOU 11:1). */
  readonly period?: string;
  readonly openedBy: 2;
  /** Opened one after the other when there are several (qualification, quality, price). */
  readonly envelopes?: readonly string[];
}

/** A stage that is gone through several times: rounds of negotiation or dialogue, phases after the contract. */
export interface Repetition {
  readonly as: 'round' | 'phase';
  readonly atMost?: number;
  /** Suppliers may fall away between the times, if it was announced, by the award criteria or the phase's targets. */
  readonly eliminates?: { readonly by: 'award-criteria' | 'targets'; readonly keepsAtLeast: number };
}

/** Where an event leads; the first whose condition holds is taken. */
export interface Exit {
  readonly on: EventType;
  readonly when?: ConditionId;
  /** A stage; `again`: the same stage, the next time around; `procedure`: the chosen procedure's first
   * stage; `anew`: the same procedure from its first stage, lots together; or an end. */
  readonly to: string | 'again' | 'procedure' | 'anew' | EndName;
}

export type EndName =
  | 'end:not-continued'
  | 'end:stopped'
  | 'end:closed'
  | 'end:cancelled'
  | 'end:terminated'
  | 'end:further-development'
  | 'end:scaled-up'
  | 'end:ended';
