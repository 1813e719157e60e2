import { noRulebook, type RulebookState } from '../rulebook/rulebook.state.js';
import { noKeyFunctions, type KeyFunctionsState } from '../key-functions/key-functions.state.js';
import { noEarlyDialogue, type EarlyDialogueState } from '../early-dialogue/early-dialogue.state.js';
import { noPitfalls, type PitfallsState } from '../pitfalls/pitfalls.state.js';
import { noConflicts, type ConflictsState } from '../conflicts/conflicts.state.js';
import { noDelegation, type DelegationState } from '../delegation/delegation.state.js';
import { noPlanning, type PlanningState } from '../planning/planning.state.js';
import { noDefinitionChange, type DefinitionChangeState } from '../definition-change/definition-change.state.js';
import { noReview, type ReviewState } from '../review/review.state.js';
import { noContest, type ContestState } from '../contest/contest.state.js';
import { noExclusions, type ExclusionState } from '../exclusion/exclusion.state.js';
import { noQualifications, type QualificationState } from '../qualification/qualification.state.js';
import { noLessons, type LessonsState } from '../learning/lessons.state.js';
import { noReasons, type ReasonsState } from '../reasons/reasons.state.js';
import { noPerformances, type PerformanceState } from '../performance/performance.state.js';
import { noModifications, type ModificationState } from '../modification/modification.state.js';
import { noPhases, type PhasesState } from '../phases/phases.state.js';
import { noArchive, type ArchiveState } from '../archive/archive.state.js';
import { noLetters, type LettersState } from '../letters/letters.state.js';
import { noOpenness, type OpennessState } from '../openness/openness.state.js';
import { noAnalyses, type AnalysesState } from '../analyses/analyses.state.js';
import { noAwards, type AwardState } from '../award/award.state.js';
import type { Instant } from '../calendar/index.js';
import type { ContinuationState } from '../continuation/continuation.state.js';
import { noContracts, type ContractState } from '../contract/contract.state.js';
import { noEnding, type EndingState } from '../ending/ending.state.js';
import type { DocumentsState } from '../documents/documents.state.js';
import type { FilesState } from '../files/files.state.js';
import { noEffects, type EffectState } from '../effect/effect.state.js';
import { noEvaluations, type EvaluationState } from '../evaluation/evaluation.state.js';
import type { Money } from '../fields/field.js';
import type { GivenThreshold } from '../rulebook/threshold/threshold.rules.js';
import { noNegotiation, type NegotiationState } from '../negotiation/negotiation.state.js';
import type { NoticeState } from '../notice/notice.state.js';
import { noNotices, type NoticesState } from '../notices/notices.state.js';
import { noPeople, type PeopleState } from '../people/people.state.js';
import type { DefinitionRef } from '../procedures/definition.js';
import { noQuestions, type QuestionsState } from '../questions/questions.state.js';
import { noSelection, type SelectionState } from '../selection/selection.state.js';
import { noStart, type StartState } from '../start/start.state.js';
import { noValidities, type ValidityState } from '../validity/validity.state.js';
import { noWindows, type WindowsState } from '../windows/windows.state.js';
import type { Text } from './text.js';

/** Where the whole case, or from the stage where lots part, one lot of it, stands. */
export interface Track {
  /** `case`; where lots have parted the lot's id; where partners have parted `<lot>:<supplier>`. */
  readonly id: string;
  /** Where partners have parted: the lot that was competed for, and the one partner whose contract this track follows. */
  readonly partner?: { readonly lot: string; readonly supplier: string };
  /** Which definition `stage` is looked up in. */
  readonly definition: DefinitionRef;
  readonly stage: string;
  readonly enteredAt: Instant;
  /** Which time around in a stage that repeats; 1 elsewhere. */
  readonly round: number;
  readonly end?: CaseEnd;
}

export interface CaseEnd {
  readonly how:
    'stopped' | 'closed' | 'cancelled' | 'not-continued' | 'terminated' | 'further-development' | 'scaled-up' | 'ended';
  readonly at: Instant;
}

/** The case as all its facts make it: plain JSON, kept small, without free text. */
export interface CaseState
  extends
    PeopleState,
    AnalysesState,
    StartState,
    DocumentsState,
    FilesState,
    NoticeState,
    NoticesState,
    QuestionsState,
    WindowsState,
    SelectionState,
    NegotiationState,
    EvaluationState,
    AwardState,
    ContractState,
    ContinuationState,
    PerformanceState,
    EffectState,
    EndingState,
    RulebookState,
    KeyFunctionsState,
    EarlyDialogueState,
    PitfallsState,
    ConflictsState,
    DelegationState,
    PlanningState,
    DefinitionChangeState,
    ReviewState,
    ContestState,
    ReasonsState,
    QualificationState,
    ExclusionState,
    OpennessState,
    LettersState,
    ArchiveState,
    ModificationState,
    PhasesState,
    LessonsState,
    ValidityState {
  /** Number of events; 0 for a case that does not exist. */
  readonly seq: number;
  /** The shape of this state, raised when it changes: snapshots and running workflows of another shape are folded anew from the log. */
  readonly shape: number;
  readonly organisation: string;
  readonly title: Text;
  readonly reference: string;
  readonly contractType: 'works' | 'supplies' | 'services';
  readonly authorityKind: 'central-authority' | 'sub-central-authority';
  readonly cpv: readonly string[];
  readonly estimatedValue?: Money;
  /** In SEK, given at the beginning (by its file or by configuration) or stated later. */
  readonly thresholds: readonly GivenThreshold[];
  readonly createdAt: Instant;
  /** A training case's own clock; null for a real case, whose clock is the database's. */
  readonly training: { readonly now: Instant } | null;
  readonly tracks: { readonly [id: string]: Track };
  /** How many times an overdue task was reminded of, and whether it was escalated, by task id. Forgotten with the task's stage. */
  readonly reminded: { readonly [task: string]: { readonly times: number; readonly escalated: boolean } };
  /** When every track has ended. */
  readonly end?: CaseEnd;
}

export const stateShape = 5;

/** The state before the first event. */
export const nothing: CaseState = {
  seq: 0,
  shape: stateShape,
  organisation: '',
  title: { sv: '', en: '' },
  reference: '',
  contractType: 'services',
  authorityKind: 'sub-central-authority',
  cpv: [],
  thresholds: [],
  createdAt: '1970-01-01T00:00:00.000Z',
  training: null,
  tracks: {},
  reminded: {},
  ...noPeople,
  ...noAnalyses,
  ...noStart,
  ...noNotices,
  ...noQuestions,
  ...noWindows,
  ...noSelection,
  ...noNegotiation,
  ...noEvaluations,
  ...noAwards,
  ...noContracts,
  ...noPerformances,
  ...noEffects,
  ...noEnding,
  ...noRulebook,
  ...noKeyFunctions,
  ...noEarlyDialogue,
  ...noPitfalls,
  ...noConflicts,
  ...noDelegation,
  ...noPlanning,
  ...noDefinitionChange,
  ...noReview,
  ...noContest,
  ...noPhases,
  ...noModifications,
  ...noLessons,
  ...noReasons,
  ...noQualifications,
  ...noExclusions,
  ...noOpenness,
  ...noLetters,
  ...noArchive,
  ...noValidities,
};
