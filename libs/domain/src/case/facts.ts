import type { ContinuationFacts } from '../continuation/continuation.state.js';
import type { RulebookFacts } from '../rulebook/rulebook.state.js';
import type { GivenThreshold } from '../rulebook/threshold/threshold.rules.js';
import type { KeyFunctionsFacts } from '../key-functions/key-functions.state.js';
import type { EarlyDialogueFacts } from '../early-dialogue/early-dialogue.state.js';
import type { PitfallsFacts } from '../pitfalls/pitfalls.state.js';
import type { ConflictsFacts } from '../conflicts/conflicts.state.js';
import type { DelegationFacts } from '../delegation/delegation.state.js';
import type { PlanningFacts } from '../planning/planning.state.js';
import type { DefinitionChangeFacts } from '../definition-change/definition-change.state.js';
import type { ReviewFacts } from '../review/review.state.js';
import type { ContestFacts } from '../contest/contest.state.js';
import type { ExclusionFacts } from '../exclusion/exclusion.state.js';
import type { QualificationFacts } from '../qualification/qualification.state.js';
import type { LessonsFacts } from '../learning/lessons.state.js';
import type { ReasonsFacts } from '../reasons/reasons.state.js';
import type { PerformanceFacts } from '../performance/performance.state.js';
import type { ModificationFacts } from '../modification/modification.state.js';
import type { PapersFacts } from '../papers/papers.state.js';
import type { PhasesFacts } from '../phases/phases.state.js';
import type { ArchiveFacts } from '../archive/archive.state.js';
import type { LettersFacts } from '../letters/letters.state.js';
import type { OpennessFacts } from '../openness/openness.state.js';
import type { AnalysesFacts } from '../analyses/analyses.state.js';
import type { AwardFacts } from '../award/award.state.js';
import type { CalendarDate, Instant } from '../calendar/index.js';
import type { ContractFacts } from '../contract/contract.state.js';
import type { DocumentsFacts } from '../documents/documents.state.js';
import type { FilesFacts } from '../files/files.state.js';
import type { EffectFacts } from '../effect/effect.state.js';
import type { EndingFacts } from '../ending/ending.state.js';
import type { SimulationFacts } from '../simulation/simulation.state.js';
import type { EvaluationFacts } from '../evaluation/evaluation.state.js';
import type { Money } from '../fields/field.js';
import type { NegotiationFacts } from '../negotiation/negotiation.state.js';
import type { NoticeFacts } from '../notice/notice.state.js';
import type { NoticesFacts } from '../notices/notices.state.js';
import type { PeopleFacts } from '../people/people.state.js';
import type { DefinitionRef } from '../procedures/definition.js';
import type { QuestionsFacts } from '../questions/questions.state.js';
import type { SelectionFacts } from '../selection/selection.state.js';
import type { StartFacts } from '../start/start.state.js';
import type { ValidityFacts } from '../validity/validity.state.js';
import type { WindowsFacts } from '../windows/windows.state.js';
import type { Role } from './roles.js';
import type { Text } from './text.js';

/** The case itself: its beginning, a training case's clock, reminders. */
export interface HeadFacts {
  CaseCreated: {
    organisation: string;
    title: Text;
    reference: string;
    contractType: 'works' | 'supplies' | 'services';
    authorityKind: 'central-authority' | 'sub-central-authority';
    cpv: readonly string[];
    estimatedValue?: Money;
    /** Thresholds given by configuration where the program's dated data doesn't know them, by kind. */
    thresholds: readonly GivenThreshold[];
    people: readonly { readonly person: string; readonly role: Role }[];
    preparation: DefinitionRef;
    /** Present for a training case: it begins at this instant of its own clock. */
    training?: { readonly startsAt: Instant };
  };
  ClockAdvanced: { to: Instant };
  TaskReminded: { task: string; reminder: number; roles: readonly Role[]; dueOn: CalendarDate };
  TaskEscalated: { task: string; roles: readonly Role[]; dueOn: CalendarDate };
}

export interface CaseFacts
  extends
    HeadFacts,
    PeopleFacts,
    LessonsFacts,
    PapersFacts,
    AnalysesFacts,
    StartFacts,
    DocumentsFacts,
    FilesFacts,
    NoticeFacts,
    NoticesFacts,
    QuestionsFacts,
    WindowsFacts,
    SelectionFacts,
    NegotiationFacts,
    SimulationFacts,
    EvaluationFacts,
    AwardFacts,
    ContractFacts,
    ContinuationFacts,
    PerformanceFacts,
    EffectFacts,
    EndingFacts,
    RulebookFacts,
    KeyFunctionsFacts,
    EarlyDialogueFacts,
    PitfallsFacts,
    ConflictsFacts,
    DelegationFacts,
    PlanningFacts,
    DefinitionChangeFacts,
    ReviewFacts,
    ContestFacts,
    ReasonsFacts,
    QualificationFacts,
    ExclusionFacts,
    OpennessFacts,
    LettersFacts,
    ArchiveFacts,
    ModificationFacts,
    PhasesFacts,
    ValidityFacts {}
