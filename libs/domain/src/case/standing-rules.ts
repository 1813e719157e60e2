import { actorIsNotDisqualified, interestsAreAssessed, interestsAreDeclared } from '../conflicts/conflicts.rules.js';
import { caseHasANeed } from '../analyses/no-go.rules.js';
import { withinDelegation } from '../delegation/delegation.rules.js';
import { decisionOf } from '../delegation/limits.js';
import { performanceIsAllowed } from '../validity/validity.rules.js';
import type { CommandSpec } from './command.js';
import type { Rule } from './rule.js';

/** Rules that hold for many commands at once. They look at who acts and how the case stands, never at a command's content. */
export interface StandingRule {
  readonly rule: Rule;
  /** The rows that it is added to. */
  applies(spec: Pick<CommandSpec, 'name' | 'area' | 'relation' | 'when'>): boolean;
}

/** What a person who is disqualified, or has something new to declare, must still be able to do. */
const alwaysOpen = ['DeclareInterests'];

/**
 * Work in the competition that judges nobody: the time for submissions, their opening, questions, the documents, what was
 * sent and what a court does. It must not wait for a declaration.
 */
const judgesNobody = [
  'WriteDocuments',
  'SimulateModel',
  'ApproveDocuments',
  'SendBackDocuments',
  'ReviseDocuments',
  'PublishNotice',
  'AnswerQuestion',
  'GiveReasons',
  'RecordNotificationSent',
  'ExtendWindow',
  'RequestOpening',
  'AdmitToOpening',
  'CertifyOpening',
  'RegisterOpenerKey',
  'RecordReviewApplication',
  'RecordInterimOrder',
  'RecordInterimOrderLifted',
  'RecordCourtDecision',
];

/** What carries a contract out or pays for it: it waits while a court forbids it (LOU 20:16). */
const performs = [
  'ReportDelivery',
  'AcceptMilestone',
  'AcceptDelivery',
  'ApprovePayment',
  'ExerciseOption',
  'ReportPhase',
  'PayPhase',
  'DecidePurchase',
];

const judges: StandingRule['applies'] = ({ name, area, relation }) =>
  name === 'DecideStart' || (area === 'competition' && relation === 'case' && !judgesNobody.includes(name));

export const standingRules: readonly StandingRule[] = [
  {
    rule: actorIsNotDisqualified,
    applies: ({ name, relation }) => relation === 'case' && !alwaysOpen.includes(name),
  },
  {
    rule: caseHasANeed,
    applies: ({ name, area, relation, when }) =>
      area === 'preparation' && relation === 'case' && when === 'listed' && name !== 'WriteNeedsAnalysis',
  },
  { rule: performanceIsAllowed, applies: ({ name }) => performs.includes(name) },
  { rule: interestsAreDeclared, applies: judges },
  { rule: interestsAreAssessed, applies: judges },
  ...Object.entries(decisionOf).map(([command, decision]) => ({
    rule: withinDelegation(decision),
    applies: ({ name }: Pick<CommandSpec, 'name'>) => name === command,
  })),
];

/** The standing rules of one row. */
export const standingRulesOf = (spec: CommandSpec): readonly Rule[] =>
  standingRules.filter((one) => one.applies(spec)).map((one) => one.rule);
