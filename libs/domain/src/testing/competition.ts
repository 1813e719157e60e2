import { system } from '../case/actor.js';
import * as examples from '../analyses/analyses.examples.js';
import { analysisIds } from '../analyses/analyses.state.js';
import { commands } from '../case/commands.js';
import type { DefinitionRef } from '../procedures/definition.js';
import { negotiatedV1 } from '../procedures/negotiated/negotiated.v1.js';
import type { Lot } from '../start/start.state.js';
import type { LateSubmission, SubmissionRecord } from '../windows/submission.js';
import { openedByTwo } from './opening.js';
import { caseOfGoteborg, decisionMaker, needsOwner, procurer1 } from './people.js';
import { declared } from './declared.js';
import { noPitfallApplies } from './pitfalls.js';
import { Play } from './play.js';

type Content = { readonly [name: string]: unknown };

/** The example content of a command, with changes. */
export const example = (type: string, changes: Content = {}): Content => ({
  ...(commands[type]!.example as Content),
  ...changes,
});

/** A case whose procedure has begun, on 2027-04-01: the documents are to be written. */
export function started(
  { id, version }: DefinitionRef = negotiatedV1,
  lots: readonly Lot[] = [{ id: '1', title: '1' }],
): Play {
  const play = new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
  for (const analysis of analysisIds) {
    const content = analysis === 'needs' ? { needs: examples.needs.needs } : {};
    play.happened({ type: 'AnalysisWritten', facts: { analysis, version: 1, content } });
  }
  for (const analysis of analysisIds) play.happened({ type: 'AnalysisApproved', facts: { analysis, version: 1 } });
  return declared(play)
    .happened(...noPitfallApplies)
    .on('2027-04-01')
    .happened({ type: 'StartDecided', facts: { decision: 'start', procedure: { id, version }, lots } });
}

/** Documents written by the first procurer and approved by the needs owner; the notice is next. */
export const documented = (play = started(), changes: Content = {}): Play =>
  play
    .give(procurer1, 'WriteDocuments', example('WriteDocuments', changes))
    .give(procurer1, 'SimulateModel', { version: 1 })
    .give(needsOwner, 'ApproveDocuments', { version: 1 });

/** Announced on 2027-05-10; requests are due on 2027-06-14, the last minute of the day. */
export const noticed = (play = documented()): Play =>
  play.on('2027-05-10T08:00:00Z').give(procurer1, 'PublishNotice', example('PublishNotice'));

export const submission = (supplier: string, receivedAt: string, lots: readonly string[] = []): SubmissionRecord => ({
  id: `${supplier}@${receivedAt}`,
  supplier,
  receivedAt,
  digest: '0'.repeat(64),
  offers: lots.map((lot) => ({ lot, price: 90_000_000, values: [{ criterion: 'climate', value: 165 }] })),
});

/** Closes a window at its deadline and has it opened by two; all declare. `from` are the suppliers whose submissions count. */
export function opened(
  play: Play,
  window: string,
  from: readonly string[],
  late: readonly LateSubmission[] = [],
): Play {
  const { dueAt, opensAt, track, receives } = play.state.windows[window]!;
  const lot = track === 'case' ? {} : { lot: track };
  const lots = receives === 'tender' ? (track === 'case' ? play.state.lots.map((one) => one.id) : [track]) : [];
  play.on(dueAt).give(system, 'CloseWindow', { ...lot, window });
  return openedByTwo(
    play,
    window,
    from.map((one) => submission(one, opensAt, lots)),
    late,
  );
}

export const three = ['supplier-a', 'supplier-b', 'supplier-c'];

/** The requests of the given suppliers are opened. */
export const requested = (from: readonly string[] = three, play = noticed()): Play => opened(play, 'requests', from);

/** All are qualified and selected; the invitation is next, on 2027-06-21. */
export function selected(from: readonly string[] = three, play = requested(from)): Play {
  for (const supplier of from) play.give(procurer1, 'QualifyCandidate', { supplier });
  return play
    .give(decisionMaker, 'DecideSelection', { invited: from, reasons: 'All are qualified.' })
    .on('2027-06-21T08:00:00Z');
}

/** Invited on 2027-06-21; initial tenders are due on 2027-08-13. */
export const invited = (play = selected()): Play => play.give(procurer1, 'InviteTenderers', example('InviteTenderers'));

/** The initial tenders of the given suppliers are opened; the first round begins, on 2027-08-13. */
export const negotiating = (from: readonly string[] = three, play = invited()): Play =>
  opened(play, 'initial-tenders', from);

/** Each of the suppliers is met on the play's present day. */
export function met(play: Play, on: string, suppliers: readonly string[] = three, lot?: string): Play {
  play.on(`${on}T12:00:00Z`);
  for (const supplier of suppliers) {
    play.give(procurer1, 'HoldNegotiation', { ...(lot ? { lot } : {}), supplier, on, minutes: 'Minutes.' });
  }
  return play;
}
