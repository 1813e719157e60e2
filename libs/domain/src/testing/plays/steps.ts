import { system, type Actor } from '../../case/actor.js';
import { due } from '../../case/due.js';
import type { SubmissionRecord } from '../../windows/submission.js';
import { careNeeds } from '../care.js';
import { declared } from '../declared.js';
import { analysisIds } from '../../analyses/analyses.state.js';
import type { DefinitionRef } from '../../procedures/definition.js';
import { openedByTwo } from '../opening.js';
import { caseOfGoteborg, needsOwner, procurer1, controller } from '../people.js';
import { nothingApplies } from '../pitfalls.js';
import { noPitfallApplies } from '../pitfalls.js';
import { openMilestones } from '../../performance/contract-now.js';
import { payable } from '../../performance/payable.js';
import { Play } from '../play.js';
import { wholeSettlementOf } from '../settlement.js';

/** Somebody gives a command; `on` moves the clock to a day or an instant before it. */
export interface Given {
  readonly by: Actor;
  readonly give: string;
  readonly body?: { readonly [name: string]: unknown };
  readonly on?: string;
}

/** A window closes at its deadline and is opened by two; the submissions that count then. */
export interface Opening {
  readonly open: string;
  readonly submissions: readonly SubmissionRecord[];
}

/** Time brings the command next, at its time; reminders before it are passed over. */
export interface Falling {
  readonly falls: string;
}

/** The procurer settles the content of the contract that the lot's or partner's track waits for. */
export interface Settling {
  readonly settles: true;
  /** The track; may be left out while there is only one. */
  readonly lot?: string;
}

/** The controller pays what is due; nothing where nothing is. */
export interface Paying {
  readonly pays: true;
  /** The track; may be left out while there is only one. */
  readonly lot?: string;
}

/** The supplier reports each milestone, and whoever has the need accepts it. */
export interface Delivering {
  readonly delivers: true;
  /** The track; may be left out while there is only one. */
  readonly lot?: string;
  readonly on: string;
}

export type Step = Given | Opening | Falling | Settling | Paying | Delivering;

/** A case whose procedure was started on 2027-04-01; its effect is measured once, at the handover. */
export function begun({ id, version }: DefinitionRef, ground?: string): Play {
  const play = new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
  for (const analysis of analysisIds) {
    const content = analysis === 'needs' ? { ...careNeeds } : {};
    play.happened({ type: 'AnalysisWritten', facts: { analysis, version: 1, content } });
  }
  for (const analysis of analysisIds) play.happened({ type: 'AnalysisApproved', facts: { analysis, version: 1 } });
  const chosen = { procedure: { id, version }, ...(ground === undefined ? {} : { ground }) };
  const started = play
    .happened(...noPitfallApplies)
    .on('2027-04-01')
    .happened({
      type: 'StartDecided',
      facts: { decision: 'start', ...chosen, lots: [{ id: '1', title: '1' }] },
    });
  return nothingApplies(declared(started));
}

/** Plays the steps, each of which must be accepted. @throws Error with the refusal otherwise */
export function perform(play: Play, steps: readonly Step[]): Play {
  for (const step of steps) one(play, step);
  return play;
}

function one(play: Play, step: Step): Play {
  if ('give' in step) {
    if (step.on !== undefined) play.on(step.on);
    return play.give(step.by, step.give, step.body);
  }
  if ('open' in step) return openedFrom(play, step);
  if ('settles' in step) return settled(play, step);
  if ('pays' in step) return paid(play, step);
  if ('delivers' in step) return delivered(play, step);
  const next = due(play.state).find((each) => each.command.type === step.falls);
  if (!next) throw new Error(`${step.falls} is not due`);
  if (next.at > play.now) play.now = next.at;
  return play.give(system, next.command.type, next.command.body);
}

function settled(play: Play, { lot }: Settling): Play {
  const track = lot === undefined ? Object.values(play.state.tracks)[0] : play.state.tracks[lot];
  if (!track) throw new Error(`no track ${lot}`);
  const body = wholeSettlementOf(play.state, track, play.now);
  return play.give(procurer1, 'SettleContract', { ...(lot === undefined ? {} : { lot }), ...body });
}

function delivered(play: Play, { lot, on }: Delivering): Play {
  const tracks = Object.values(play.state.tracks).filter((one) => !one.end);
  const track = tracks.find(({ id }) => id === lot) ?? tracks[0]!;
  const supplier = play.state.contracts[track.id]?.supplier ?? '';
  const by: Actor = { id: `bidder@${supplier}`, kind: 'person', organisationRoles: [], suppliers: [supplier] };
  const named = lot === undefined ? {} : { lot };
  play.on(on);
  for (const { id: milestone } of openMilestones(play.state, track)) {
    play.give(by, 'ReportDelivery', { ...named, milestone, what: 'It is in use.' });
    play.give(needsOwner, 'AcceptMilestone', { ...named, milestone });
  }
  return play;
}

function paid(play: Play, { lot }: Paying): Play {
  const tracks = Object.values(play.state.tracks).filter((one) => !one.end);
  const track = tracks.find(({ id }) => id === lot) ?? tracks[0];
  const found = track && payable(play.state, track);
  if (!found || found.remaining === 0) return play;
  const amount = { amount: found.remaining, currency: found.currency };
  return play.give(controller, 'ApprovePayment', { ...(lot === undefined ? {} : { lot }), amount });
}

function openedFrom(play: Play, { open: window, submissions }: Opening): Play {
  const { dueAt, track, status } = play.state.windows[window]!;
  // A later part of what is opened already: there is nothing to close.
  if (status === 'opened') return openedByTwo(play, window, submissions);
  const named = { ...(track === 'case' ? {} : { lot: track }), window };
  return openedByTwo(play.on(dueAt).give(system, 'CloseWindow', named), window, submissions);
}
