import { system } from '../../../case/actor.js';
import { commands } from '../../../case/commands.js';
import { decide } from '../../../case/decide.js';
import { due } from '../../../case/due.js';
import type { CaseState, Track } from '../../../case/state.js';
import { tasks } from '../../../case/tasks.js';
import { holders } from '../../../case/capacity.js';
import { definitionOf, stageOf } from '../../../procedures/registry.js';
import { broughtWith } from '../../opening.js';
import { person } from '../cast.js';
import type { Position } from '../position.js';
import { positionAfter } from '../step.js';
import { takeStep } from '../take-step.js';
import { invariant, lotIn } from './invariant.js';

const atOneInstant = 200;

/** Gives what is due until nothing is; false when something due is refused, or there is no end to it. */
function comesToRest(from: Position): boolean {
  let at = from;
  for (let times = 0; times < atOneInstant; times += 1) {
    const next = due(at.state)[0];
    if (!next || next.at > at.now) return true;
    const step = takeStep(at, { actor: system, command: next.command, brought: broughtWith([]) });
    if (!step.decision.ok) return false;
    at = positionAfter(step);
  }
  return false;
}

const isOpen = (state: CaseState) => (track: Track) => !track.end && !state.end;

/** The contest has its winners when the jury has signed: then there is nothing left to cancel. */
const hasItsResult = (track: Track) => ['reveal', 'result', 'follow-on'].includes(track.stage);

/** Whoever could decide on an end may be held back by what concerns the person; the law and the stage never hold the end back. */
const aboutThePerson = /^CONFLICT-|^DELEGATION-|FOUR-EYES/;

function canBeEnded(state: CaseState, track: Track, now: string): boolean {
  const { zone } = stageOf(track);
  if (zone === 'implementation' || hasItsResult(track)) return true;
  if (definitionOf(track.definition).begins === '' || state.contracts[track.id]?.signedByAuthority) return true;
  const deciders = holders(state, 'decision-maker', now);
  const called = Object.values(state.windows).some((one) => one.status !== 'cancelled');
  const lot = track.id === 'case' ? {} : { lot: track.id };
  const command = called
    ? {
        type: 'CancelProcurement',
        body: { ...lot, reason: 'chan-need', reasons: 'The need is gone.', electronic: true },
      }
    : { type: 'CloseCase', body: { reasons: 'The need is gone.' } };
  return (
    deciders.length === 0 ||
    deciders.some((one) => {
      const decision = decide(state, command, person(one), now);
      return decision.ok || aboutThePerson.test(decision.refusal.code);
    })
  );
}

/** The case goes on, and can be ended. */
export const waiting = [
  invariant({
    name: 'every-open-case-waits-for-somebody-or-something',
    says: 'Wherever a case stands, somebody is asked for something or a date is ahead: there is no dead end.',
    looked: 'at-stages',
    holds: ({ after }) => {
      const waited = [
        ...tasks(after).map((one) => one.track),
        ...due(after).map(({ command: { body } }) => (typeof body['lot'] === 'string' ? body['lot'] : 'case')),
      ].map(lotIn);
      // A partner can wait for the other partners of its lot.
      return Object.values(after.tracks)
        .filter(isOpen(after))
        .every(({ id }) => waited.includes(lotIn(id)));
    },
  }),
  invariant({
    name: 'cancellable-where-the-law-allows',
    says: 'Before the notice a case can be closed, and from then until the contract is signed the procurement can be cancelled, whatever its state.',
    looked: 'at-stages',
    holds: ({ after, now }) =>
      Object.values(after.tracks)
        .filter(isOpen(after))
        .every((track) => canBeEnded(after, track, now)),
  }),
  invariant({
    name: 'time-comes-to-rest',
    says: 'Whatever time brings is done when it is given at its time, and then nothing is left over in the past.',
    looked: 'at-stages',
    holds: (step) => comesToRest(positionAfter(step)),
  }),
  invariant({
    name: 'the-next-date-can-be-met',
    says: 'The next thing that time brings is accepted at its time, and leads to rest.',
    looked: 'rarely',
    holds: (step) => {
      const at = positionAfter(step);
      const next = due(at.state)[0];
      return !next || comesToRest({ ...at, now: next.at > at.now ? next.at : at.now });
    },
  }),
  invariant({
    name: 'ended-cases-are-closed',
    says: 'A case has ended when all its lots have; then nothing is accepted, asked for or due but what concerns its file, or the review of its cancellation.',
    holds: ({ before: was, after, decision, command }) => {
      if (was.end && decision.ok && !ofTheFile(command.type)) return false;
      const all = Object.values(after.tracks);
      if ((after.end !== undefined) !== (all.length > 0 && all.every((one) => one.end))) return false;
      if (!after.end) return true;
      return (
        tasks(after).every((one) => ofTheFile(one.command)) && due(after).every((one) => ofTheFile(one.command.type))
      );
    },
  }),
];

/** Access, keeping, disposal and lessons outlive the case, and so does a court's trial of the decision to cancel it. */
const ofTheFile = (command: string) =>
  commands[command]?.when === 'even-after-the-end' || commands[command]?.reaches !== undefined;
