import type { CalendarDate, Instant } from '../calendar/index.js';
import type { Body, Fields, Money } from '../fields/field.js';
import type { BroughtSigning } from '../contract/signing.js';
import type { DelegationRow } from '../delegation/delegation.state.js';
import type { EarlierCase } from '../continuation/earlier-case.js';
import type { KnownFile } from '../files/files.state.js';
import type { KnownDocument } from '../openness/known-document.js';
import type { ProcedureDefinition, StageDefinition } from '../procedures/definition.js';
import type { MadeKey } from '../windows/envelopes.js';
import type { FaultyEnvelope, LateSubmission, SubmissionRecord } from '../windows/submission.js';
import type { ShareFault } from '../windows/windows.state.js';
import type { Actor, Capacity } from './actor.js';
import type { CaseEvent } from './event.js';
import type { Role } from './roles.js';
import type { Rule } from './rule.js';
import type { CaseState, Track } from './state.js';
import type { Text } from './text.js';

/** What is asked for: a name from the table and its content. */
export interface Command {
  readonly type: string;
  readonly body: { readonly [name: string]: unknown };
}

/** All that a rule or an effect may look at. */
export interface Deciding<B = unknown> {
  readonly state: CaseState;
  readonly body: B;
  readonly actor: Actor;
  readonly capacity: Capacity;
  /** The case's time: the database's clock at receipt, or a training case's own. */
  readonly now: Instant;
  /** The date of `now` in Stockholm. */
  readonly today: CalendarDate;
  /** The track (whole case or one lot) that the command concerns; undefined for commands outside the stages. */
  readonly track: Track;
  readonly stage: StageDefinition;
  readonly definition: ProcedureDefinition;
  /** What the record brought because the command's row asked for it. */
  readonly brought: Brought;
}

/** Facts outside the case's own stream. */
export interface Brought {
  readonly submissions?: readonly SubmissionRecord[];
  /** Those that arrived after the deadline, before the opening. */
  readonly late?: readonly LateSubmission[];
  /** The head of the window's own chain, hexadecimal SHA-256. */
  readonly head?: string;
  /** Submissions of which the part that is opened could not be read. */
  readonly faulty?: readonly FaultyEnvelope[];
  /** Hexadecimal SHA-256 of the list of what is opened. */
  readonly list?: string;
  /** How many attachments the part names that is opened; none where it names none. */
  readonly attachments?: number;
  /** Why the openers' shares don't make the key, where it is split. */
  readonly shareFaults?: readonly ShareFault[];
  /** Public keys for the parts of submissions in the windows that a command announces; at least as many as it needs. */
  readonly keys?: readonly MadeKey[];
  /** Those of the files that a command names which were received for the case. */
  readonly files?: readonly KnownFile[];
  /** Those of the documents that a command names, or that its request does, as the record knows them. */
  readonly documents?: readonly KnownDocument[];
  /** In which ways a contract may be signed, and what was found of the signature. */
  readonly signing?: BroughtSigning;
  /** The organisation's direct awards of the year in the same CPV groups, this case's own left out. */
  readonly directAwards?: readonly KnownDirectAward[];
  /**
   * The clock once nothing more can be received in the case's windows, for what extends one: where its deadline came before the
   * command was tried, what came after it is refused already.
   */
  readonly heldAt?: Instant;
  /** The organisation's delegation order, for a case that begins. */
  readonly delegation?: readonly DelegationRow[];
  /** The case that a new one goes on from, where there is one of that id. */
  readonly earlier?: EarlierCase;
}

/** A direct award that the record knows of. Whether it is of the same kind (LOU 5:7 a) is a judgement. */
export interface KnownDirectAward {
  readonly reference: string;
  readonly value: Money;
  readonly concludedOn: CalendarDate;
}

/** Work that waits for somebody. */
export interface Asked {
  /** What it is about when the command can be asked for more than once: a question's id, a tenderer, an analysis. */
  readonly about?: string;
  /** Only these roles, when not all of the step's. */
  readonly roles?: readonly Role[];
  /** Persons who hold the role but may not: they proposed or wrote it. */
  readonly except?: readonly string[];
  /** Only these persons, when not all who hold the role. */
  readonly persons?: readonly string[];
  readonly suppliers?: readonly string[];
  /** Since when it waits; default: since the stage was entered. */
  readonly since?: Instant;
  /** Planned for later: nobody is asked before this instant. */
  readonly opensAt?: Instant;
  /** A deadline of its own, instead of the step's working days. */
  readonly dueAt?: Instant;
}

/** What time will bring. */
export interface Falling<B = unknown> {
  readonly at: Instant;
  readonly body: B;
  readonly says: Text;
}

/**
 * A row of the command table. Store, API, documentation, tasks, timers and the role matrix read it.
 * Stages are not named here: a stage's definition lists the commands that its steps allow.
 */
export interface CommandSpec<F extends Fields = Fields> {
  readonly name: string;
  readonly says: Text;
  readonly area: 'case' | 'preparation' | 'competition' | 'implementation';
  readonly fields: F;
  readonly by: readonly Role[];
  /**
   * The relation to the case that the role needs: `case` holds it in this case or as a deputy (or is the program, where it is
   * named), `organisation` holds it in the buying organisation, `any-supplier` may be a newcomer, `participant` is a supplier that
   * is still in the competition, or the party to a contract.
   */
  readonly relation: 'case' | 'organisation' | 'any-supplier' | 'participant' | 'system';
  /**
   * `listed`: only in stages that list it; `always`: while the case is open, in every stage; `even-after-the-end`: in every stage,
   * and for as long as the case file is kept.
   */
  readonly when: 'listed' | 'always' | 'even-after-the-end';
  /** Of a listed command: the tracks, ended ones too, that it reaches though their stage doesn't list it: what courts do waits for none. */
  reaches?(state: CaseState, track: Track): boolean;
  readonly rules: readonly Rule<Body<F>>[];
  /** A record from outside the stream that the decision needs, read in the same transaction. */
  readonly brings?:
    | 'files'
    | 'signature'
    | 'submissions'
    | 'direct-awards'
    | 'creation'
    | 'window-keys'
    | 'window-time'
    | 'documents'
    | 'requested-documents'
    | 'disposal';
  causes(ctx: Deciding<Body<F>>): readonly CaseEvent[];
  /** Who is waited for, now, in the given track's stage; without it the command is possible but never a task. */
  asks?(state: CaseState, track: Track, stage: StageDefinition): readonly Asked[];
  /** Who is told when its work stays undone after a reminder; default: line manager and managers. */
  readonly escalatesTo?: readonly Role[];
  /** When time gives this command; only for the system's own. */
  falls?(state: CaseState, track: Track, stage: StageDefinition): readonly Falling<Body<F>>[];
  readonly example: Body<F>;
}

/** Gives a row its types; the row is plain data and pure functions. */
export const command = <const F extends Fields>(spec: CommandSpec<F>): CommandSpec<F> => spec;
