export { system } from './case/actor.js';
export type { Actor, Capacity, OrganisationRole } from './case/actor.js';
export { capacity, holders, rolesOf } from './case/capacity.js';
export type { Brought, Command, CommandSpec } from './case/command.js';
export { commands } from './case/commands.js';
export { decide, type Decision } from './case/decide.js';
export { due, nextDeadline, type Due } from './case/due.js';
export type { CaseEvent, EventFacts, EventType, RecordedEvent } from './case/event.js';
export { evolve } from './case/evolve.js';
export { options, type Option } from './case/options.js';
export { react } from './case/react.js';
export type { Refusal } from './case/refusal.js';
export { assignableRoles, functionRoles, processRoles, roleNames, type Role } from './case/roles.js';
export type { Rule } from './case/rule.js';
export { lotTracks } from './case/lot-of.js';
export { nothing, stateShape, type CaseEnd, type CaseState, type Track } from './case/state.js';
export { personsOf, tasks, tasksAt, toldTasks, type Task } from './case/tasks.js';
export type { Json, Text } from './case/text.js';
export type { AttachmentsOf, Work } from './case/work.js';
export type { Body, Field, Fields, Money, Value } from './fields/field.js';
export type { DefinitionRef, Ground, ProcedureDefinition, Regime, StageDefinition } from './procedures/definition.js';
export { definitionFor, definitionOf, definitions, stageIn, stageOf } from './procedures/registry.js';
export type { Behind, FaultyEnvelope, LateSubmission, Offer, SubmissionRecord } from './windows/submission.js';
export type { OpeningAsk, OpeningList, ShareFault, Window } from './windows/windows.state.js';
export type { Envelope, EnvelopeId, MadeKey } from './windows/envelopes.js';
export { nextEnvelope } from './windows/envelopes.js';
export { keysAtMost, splitAmong, type SplitAmong } from './windows/keys-at-most.js';
export { openingTogether } from './windows/opening-together.js';
export { decideOrganisation, evolveOrganisation } from './organisation/organisation.js';
export type { OrganisationDecision, RecordedOrganisationEvent } from './organisation/organisation.js';
export { organisationCommands } from './organisation/organisation.commands.js';
export type { OrganisationCommandSpec, OrganisationEvent } from './organisation/organisation-command.js';
export { noOrganisation, supplierSizes } from './organisation/organisation.state.js';
export { decideGroup, evolveGroup } from './supplier/group/group.js';
export type { GroupDecision, RecordedGroupEvent } from './supplier/group/group.js';
export { groupCommands, type GroupCommandSpec } from './supplier/group/group.commands.js';
export { noGroup, type GroupState } from './supplier/group/group.state.js';
export { groupWarnings, type GroupWarning } from './supplier/group/group-warnings.js';
export { readSupplierNumber, type ReadNumber, type SupplierNumberKind } from './supplier/supplier-number.js';
export type {
  Member,
  MemberRole,
  OrganisationFacts,
  OrganisationState,
  ServiceAccount,
  SupplierProfile,
} from './organisation/organisation.state.js';
export { declarationOf, hasDeclared, interested, undeclared } from './conflicts/declarations.js';
export type { Conflict, ConflictsState, Declaration } from './conflicts/conflicts.state.js';
export { analysesTable } from './analyses/analyses.table.js';
export {
  addDays,
  addMilliseconds,
  addPeriod,
  compareInstants,
  dateInStockholm,
  endOfDay,
  epochMilliseconds,
  instantAt,
  isCalendarDate,
  isInstant,
  startOfDay,
  stepWorkingDays,
  toInstant,
} from './calendar/index.js';
export type { CalendarDate, Instant } from './calendar/index.js';
export { classOf } from './archive/class-of.js';
export type { Disposal, Hold, RetentionDecision } from './archive/archive.state.js';
export {
  retentionClasses,
  retentionTable,
  type RetentionClass,
  type RetentionRow,
} from './archive/retention-classes.data.js';
export { retentionOf, type Retention } from './archive/retention.js';
export {
  accessGrounds,
  appealInformation,
  groundTable,
  type AccessGround,
  type GroundRow,
} from './openness/grounds.data.js';
export { directionOf, type Direction } from './openness/directions.js';
export { masked, MaskFault } from './openness/masked.js';
export { namedCopy, namedDocuments, type KnownDocument } from './openness/known-document.js';
export type { AccessOutcome, AccessRequest, SecrecyTest } from './openness/openness.state.js';
export type { MailFailure, UndeliveredMail } from './letters/letters.state.js';
export { isTenderSecret, tendersAreSecret } from './openness/tender-secrecy.js';
export { secrecyGrounds } from './files/files.state.js';
export type { DocumentFile, KnownFile, SecrecyGround } from './files/files.state.js';
export { namedFiles } from './files/named-files.js';
export type {
  ContractContent,
  Milestone as ContractMilestone,
  PaymentModel,
  PaymentTerms,
} from './contract/content.state.js';
export {
  contentOf,
  deliveryOf,
  exerciseBy,
  lastDay,
  milestonesOf,
  performanceOf,
  subcontractorsOf,
  valueNow,
} from './performance/contract-now.js';
export { contractRecord, contractRecords, type ContractRecord } from './performance/contract-record.js';
export { contractDates, type ContractDate } from './performance/dates.js';
export { payable, type Payable, type PayableStep } from './performance/payable.js';
export { penaltyProposal, type PenaltyProposal } from './performance/penalty.js';
export type { Delivery, Performance, Subcontractor } from './performance/performance.state.js';
export { digestToSign } from './contract/digest-to-sign.js';
export { signingWays } from './contract/signing.js';
export type { BroughtSigning, CheckedSignature, SigningWay } from './contract/signing.js';
export { disclosedWithTheCall, disclosurePackage, openDisclosures } from './early-dialogue/disclosure.js';
export type { Disclosure, InformationItem, MarketContact } from './early-dialogue/early-dialogue.state.js';
export { keyFunctions, type KeyFunction, type KeyFunctionHearing } from './key-functions/key-functions.state.js';
export { keyFunctionNames } from './key-functions/key-functions.rules.js';
export { versionsOf, type NewerVersion, type Versions } from './definition-change/newer-versions.js';
export { delegatedDecisions, type DelegationRow } from './delegation/delegation.state.js';
export { documentsAddress } from './notices/documents-address.js';
export { inheritedFrom, type EarlierCase } from './continuation/earlier-case.js';
export { effectsOf, type IndicatorEffect, type LotEffect } from './effect/effects-of.js';
export { paidBy } from './effect/paid-by.js';
export { proposedReviews } from './effect/reviews.js';
export { measuredEffect, type MeasuredEffect, type MeasuredPoint } from './effect/measured-effect.js';
export { assessModification, type Assessment, type TriedGround } from './modification/assess.js';
export type { Check as ModificationCheck } from './modification/grounds/check.js';
export { currentEnd, currentValue } from './modification/current.js';
export { modifiedContract, type ListedModification, type ModifiedContract } from './modification/overview.js';
export { changeFields, groundField, type Change as ContractChange } from './modification/proposal.fields.js';
export { groundOf, modificationGrounds, type GroundId as ModificationGroundId } from './modification/grounds.data.js';
export { developmentAllowed, type DevelopmentAnswer } from './modification/development.js';
export {
  gateRecords,
  recordsOf,
  type GateRecord,
  type PartnerAtGate,
  type RightsEvent,
} from './phases/gate-records.js';
export { watchedResults, type WatchedResult } from './phases/call-back.js';
export { laterCompetition, type LaterCompetition } from './phases/later-competition.js';
export { indicators, planned, plannedLeft, type Indicator, type Planned } from './effect/planned.js';
export { cancellationReasons } from './ending/ending.state.js';
export { rankTenders } from './evaluation/models.js';
export { computation, computationFor, redone } from './evaluation/computation.js';
export type { Computation, ComputedTender } from './evaluation/computation.js';
export { readersOf } from './windows/who-reads.js';
export { mayReadScores, pricesAreHidden, pricesAreHiddenFrom, revealedScores } from './evaluation/secrecy.js';
export { countedLinks } from './published/counted.js';
export { nextOpeningAt, publishedCompetition } from './published/publish-competition.js';
export { toldCompetition, type Told } from './published/told-competition.js';
export { competitionFormat } from './published/published-competition.js';
export type { CompetitionRecord, RecordedLink, RecordedOpening } from './published/competition-record.js';
export type {
  PublishedChain,
  PublishedCompetition,
  PublishedDocuments,
  PublishedLink,
  PublishedLot,
  PublishedOpening,
  PublishedSubmission,
  PublishedWindow,
} from './published/published-competition.js';
export { decimal as decimalText } from './evaluation/exact.js';
export { lowPrices } from './evaluation/low-tender.js';
export type { LowPrice } from './evaluation/low-tender.js';
export { simulate } from './simulation/simulate.js';
export { warningTexts } from './simulation/warning-texts.js';
export type { RankedTender } from './evaluation/evaluation.state.js';
export { canonicalJson } from './procedures/canonical-json.js';
export { regimeTests, rulebook, valueBand, type RegimeTest, type Rulebook } from './rulebook/regime.js';
export type { Limit } from './rulebook/limits.js';
export { cpvGroup, isCpvCode } from './rulebook/cpv/cpv.js';
export { ownValue } from './rulebook/value/addends.js';
export { concludedDirectAward } from './rulebook/concluded-award.js';
export { faultIn, type GivenThreshold } from './rulebook/threshold/threshold.rules.js';
export { thresholdKinds } from './rulebook/threshold/threshold-kind.js';
export { answerText } from './pitfalls/answer-text.js';
export { momentNames, unanswered, type Unanswered } from './pitfalls/moments.js';
export type { Measure, Moment, Pitfall, PitfallId, Stop } from './pitfalls/pitfall.js';
export type { Evidence, Lift, PitfallAnswers, PriorInvolvement } from './pitfalls/pitfalls.state.js';
export { allPitfalls } from './pitfalls/pitfalls.table.js';
export { involvement, toJudge } from './pitfalls/prior-involvement.js';
export { measureStatus, openStops, raisedStops, type MeasureStatus, type RaisedStop } from './pitfalls/stops.js';
export { windowId } from './windows/window-id.js';
export { backwardPeriods, minimumPeriods, statutoryPeriods } from './periods/index.js';
export { documentsExtension, priorInformationWindow } from './periods/index.js';
export { directProcurementLimits, documentationLimits, thresholds } from './periods/index.js';
export type {
  BackwardPeriodRow,
  Counting,
  Dated,
  DatedAmount,
  MinimumPeriodRow,
  StatutoryPeriodRow,
} from './periods/index.js';
export { timetable, type Timetable, type TimetableOptions, type TimetableStage } from './planning/timetable.js';
export { deadlines } from './deadlines/deadlines.js';
export type { LegalDeadline, WhosePeriod } from './deadlines/legal-deadline.js';
export { computableFrom, computableUntil, computePeriod, periodIds } from './periods/index.js';
export type { DeadlineWarning, PeriodAnswer, PeriodId, PeriodQuestion } from './periods/index.js';
export type { ExplanationStep } from './calendar/index.js';
export { suggest, answered, type Reason, type RunnerUp, type Suggestion } from './choice/suggest.js';
export { choosable, compare, type Compared, type Obstacle, type StaffDemand } from './choice/compare.js';
export { nationalShapes, suggestionTable, type SuggestionRow } from './choice/suggestion.table.js';
export { inputIds, inputSpec, type InputId, type InputSpec } from './choice/inputs.table.js';
export type { Input } from './choice/inputs.js';
export type { Condition } from './choice/condition.js';
export { plan, type Delay, type FundingWarning, type Plan, type PlannedActivity } from './planning/plan.js';
export { closeness, compareCloseness, type Closeness, type Kind } from './learning/closeness.js';
export { competitionIsOver } from './learning/competition-over.js';
export type { LengthUnit, RecordedDurations } from './learning/durations.js';
export type { Expectation } from './learning/expectation.js';
export { finishedSteps, type FinishedStep } from './learning/finished-step.js';
export { casesToLearnFrom, learned, type Learned } from './learning/learned.js';
export { lessonKinds, type Lesson, type LessonKind } from './learning/lessons.state.js';
export type { StepExpectation } from './learning/step-expectations.js';
export { plannedDefinitions, plannedProcedure } from './planning/case-stages.js';
export type { WeekLoad } from './planning/load.js';
export type { Milestone, MilestoneKind } from './planning/planning.state.js';
export { annex2Codes, annex2Direct, researchCodes, type CodeRange } from './rulebook/annex-2.data.js';
export { deMinimisCeilings } from './pitfalls/amounts.js';
export { noticeContents, noticeContentsTable, type DraftedField, type NoticeDraft } from './notices/contents.js';
export type { ContentField } from './notices/content-field.js';
export { noticeDraft } from './notices/draft.js';
export { drafting, type Drafting, type GivenContents, type NoticeRegime } from './notices/drafting.js';
export { isAnnounced, makesTheCallPublic } from './notices/made-public.js';
export { nationalPublicationFrom } from './notices/national-publication.js';
export { paperAccess, paperFormat, paperKinds, paperLanguages } from './papers/paper.js';
export type { Block, Paper, PaperAccess, PaperKind, PaperLanguage, PaperToMake, Section } from './papers/paper.js';
export { papersAskedFor } from './papers/papers-asked.js';
export type { MadeFile } from './papers/papers.state.js';
export type { PaperSource, WholeEvent } from './papers/source.js';
export { writePaper } from './papers/write-paper.js';
export type { NoticeToSend } from './notices/notice-work.js';
export { noticeKinds, type NoticeKind, type SentNotice } from './notices/notices.state.js';
export { threadBreaks, type ThreadBreak } from './thread/breaks.js';
export { linkKinds, threadKinds } from './thread/node.js';
export type { LinkKind, Thread, Threaded, ThreadKind, ThreadLink } from './thread/node.js';
export { promises, type Promised } from './thread/promises.js';
export { thread } from './thread/thread.js';
export { reached } from './thread/walk-thread.js';
