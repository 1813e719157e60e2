import { classOf } from '../../archive/class-of.js';
import { retentionOfClass } from '../../archive/retention.js';
import * as examples from '../../analyses/analyses.examples.js';
import { analysisIds } from '../../analyses/analyses.state.js';
import { keyFunctions } from '../../key-functions/key-functions.state.js';
import { definitionOf } from '../../procedures/registry.js';
import { careNeeds } from '../care.js';
import { declared } from '../declared.js';
import {
  caseOfGoteborg,
  controller,
  decisionMaker,
  lineManager,
  matchingOfficer,
  needsOwner,
  procurer1,
  registrar,
} from '../people.js';
import { nothingApplies } from '../pitfalls.js';
import { bidderFor } from '../plays/parts.js';
import { perform } from '../plays/steps.js';
import { documentFor } from './brought.js';
import type { Course } from './courses.js';
import { Recording } from './recording.js';

const hearing = { who: 'expert', on: '2027-01-11', opinion: 'It can be run and maintained.' };
const approvers = { landscape: lineManager, market: lineManager } as const;
const submitters = { 'business-case': controller, market: matchingOfficer, strategy: procurer1 } as const;

/** Soon enough for walks to come there. */
const reviewedAt = ['P1D', 'P2D', 'P1W', 'P1M', 'P3M'];

/** The case's six analyses, for what a course is to buy. */
function analysed(play: Recording, { value, lots, market, needs }: Course): Recording {
  const sum = { amount: value, currency: 'SEK' };
  play
    .give(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs, ...careNeeds, reviewedAt, ...needs })
    .give(needsOwner, 'WriteLandscapeAnalysis', { ...examples.landscape })
    .give(controller, 'WriteBusinessCase', { ...examples.businessCase, budget: sum, estimatedValue: sum })
    .give(matchingOfficer, 'WriteMarketAnalysis', { ...examples.market, ...market })
    .give(needsOwner, 'WriteRiskAnalysis', { ...examples.risks })
    .give(procurer1, 'WriteProcurementStrategy', { ...examples.strategy, ...(lots ? { lots } : {}) });
  for (const analysis of analysisIds) {
    play
      .give(submitters[analysis as keyof typeof submitters] ?? needsOwner, 'SubmitAnalysis', { analysis })
      .give(approvers[analysis as keyof typeof approvers] ?? decisionMaker, 'ApproveAnalysis', { analysis });
  }
  return play;
}

/** The early dialogue, open to all: what suppliers can do, and what they think. */
function spokenWith(play: Recording): void {
  const on = '2027-01-20';
  play
    .give(matchingOfficer, 'PlanDialogue', { activities: [{ id: 'hearing', form: 'conference', on }], questions: [] })
    .give(matchingOfficer, 'PublishNeed', { summary: 'Care at a distance, without double documentation.' })
    .give(matchingOfficer, 'InviteOpenly', { what: 'Hearing', lastDayOn: on, announced: 'On the web site' })
    .give(matchingOfficer, 'RequestInformation', { questions: ['What is there today?'], answersDueOn: on })
    .give(bidderFor('supplier-h'), 'RegisterInterest')
    .give(matchingOfficer, 'MatchNeed', { supplier: 'supplier-h', fits: 'partly', reasons: 'By what it says.' });
}

/**
 * A case that goes the course from its need, every command given for real; only a procedure that no case can choose is begun
 * by its event.
 * @param training whether the case has a clock of its own
 */
export function played(course: Course, training: boolean): Recording {
  const play = created(course, training);
  if (course.estimate) play.give(procurer1, 'EstimateValue', course.estimate);
  analysed(play, course);
  spokenWith(play);
  nothingApplies(play);
  for (const one of keyFunctions) play.give(procurer1, 'HearFunction', { ...hearing, function: one });
  declared(play).on('2027-04-01');
  perform(begin(play, course), course.steps);
  return play;
}

/** The same, on to the disposal of a document where the time of keeping runs. */
export function playedOn(course: Course, training: boolean): Recording {
  const play = played(course, training);
  if (play.state.end || course.awarded) disposedOf(play);
  return play;
}

/** A case that is closed before anything is procured. */
export function closed(training: boolean): Recording {
  const play = created({ value: 95_000_000 }, training);
  play.give(needsOwner, 'CloseCase', { reasons: 'The need is met otherwise.' });
  disposedOf(play);
  return play;
}

function created({ begins, value }: Pick<Course, 'begins' | 'value'>, training: boolean): Recording {
  const play = new Recording().on('2027-01-11T08:00:00Z') as Recording;
  return play.give(needsOwner, 'CreateCase', {
    ...caseOfGoteborg,
    ...begins,
    estimatedValue: { amount: value, currency: 'SEK' },
    ...(training ? { training: { startsAt: play.now } } : {}),
  });
}

/** Years later, when the time of keeping has passed, one of the case's documents is disposed of. */
function disposedOf(play: Recording): void {
  const document = 'event/1';
  const of = classOf(play.state, documentFor(document));
  const untilOn = retentionOfClass(play.state, of).leastUntilOn;
  play.give(registrar, 'SetRetention', { class: of, keep: 'until', untilOn, decision: 'Plan 4.2' });
  play.on(retentionOfClass(play.state, of).disposableFrom ?? play.now);
  play.brought = { ...play.brought, documents: [documentFor(document)] };
  play.give(registrar, 'ProposeDisposal', { class: of, documents: [document] });
  const decision = { decision: 'dispose', reference: 'GBG-2032-0017', reasons: 'It is time.' };
  play.give(decisionMaker, 'DecideDisposal', { disposal: 'd1', ...decision });
}

function begin(play: Recording, { procedure, ground, evidence, unchosen, lots }: Course): Recording {
  const stated = ground === undefined ? {} : { ground };
  if (unchosen) {
    const facts = { decision: 'start', procedure, ...stated, lots: lots ?? [{ id: '1', title: '1' }] } as const;
    return play.caughtUp().happened({ type: 'StartDecided', facts });
  }
  return play.give(decisionMaker, 'DecideStart', {
    decision: 'start',
    procedure: definitionOf(procedure).id,
    ...stated,
    ...evidence,
    deviation: 'It is the procedure that is walked through.',
    reasons: 'The analyses are approved.',
  });
}
