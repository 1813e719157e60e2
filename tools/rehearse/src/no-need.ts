import { addPeriod, commands, dateInStockholm } from '@behov/domain';
import { CaseFileError, personIn, type CaseFile } from './case-file.js';
import { playDeclarations } from './declarations.js';
import type { FileMeasure } from './file-parts.js';
import { answerPitfalls, take, tellStops } from './pitfalls.js';
import type { PlayedCase } from './played-case.js';
import { businessCase, createCase, needsAnalysis } from './preparation.js';
import { morning } from './morning.js';
import { tries } from './tries.js';

/** Why a case is stopped before it has begun, in words, and what stops it. */
export interface FileStopped {
  /** Why the first needs analysis, written from the solution, is sent back. */
  readonly sentBack: string;
  readonly method: string;
  readonly users: string;
  readonly because: string;
  readonly instead: string;
  /** The rules and stops that the closed case tells were in its way. */
  readonly rules: readonly string[];
}

/**
 * A solution comes before a need: the needs analysis finds none, everything that would lead on is refused, and the case is closed.
 * @throws CaseFileError where the file does not say why, or other rules stop the case than it says
 */
export async function playNoNeed(play: PlayedCase): Promise<void> {
  const { file } = play;
  const stopped = file.stopped;
  if (!stopped) throw new CaseFileError('a case that is closed says why (stopped)');
  await play.begin(personIn(file, 'innovation-leader'), createCase(file));
  await playDeclarations(play);
  await answerPitfalls(play);
  play.stops.push(...(await tellStops(play)));
  await comeFromTheSolution(play, stopped);
  await askTheWards(play, stopped);
  await tryToGoOn(play);
  await close(play, stopped);
}

/** The unit writes the analysis from what it has built; the decision-maker sends it back. */
async function comeFromTheSolution(play: PlayedCase, { sentBack }: FileStopped): Promise<void> {
  const { file } = play;
  const [leader, decider] = [personIn(file, 'innovation-leader'), personIn(file, 'decision-maker')];
  const [first] = file.analyses['early-dialogue'];
  if (first) await showPrototype(play, first);
  const analysis = needsAnalysis(file) as { readonly indicators: readonly object[] };
  const owned = analysis.indicators.map((one) => ({ ...one, owner: 'supplier' }));
  await tries(play, leader, 'WriteNeedsAnalysis', { ...analysis, indicators: owned }, 'NEED-OWNER');
  await play.give(leader, 'WriteNeedsAnalysis', { ...analysis, proposal: 'go' }, 'written from the prototype');
  await play.give(leader, 'SubmitAnalysis', about);
  await play.give(decider, 'SendBackAnalysis', { ...about, reasons: sentBack }, sentBack);
}

const about = { analysis: 'needs' };

async function showPrototype(play: PlayedCase, contact: CaseFile['analyses']['early-dialogue'][number]): Promise<void> {
  const { after, form, with: suppliers } = contact;
  const on = addPeriod(play.file.startsOn, after);
  await play.waitUntil(personIn(play.file, 'procurer'), morning(on), form);
  const items = [{ id: 'prototype', what: 'The prototype and its drawings' }];
  const logged = { on, form, suppliers, sharedWithAll: false, items };
  await play.give(personIn(play.file, 'matching-officer'), 'LogMarketContact', logged, form);
}

/** Whoever would have the need asks those who would use it, and finds none: the proposal says why, and what could be done instead. */
async function askTheWards(play: PlayedCase, { method, users, because, instead }: FileStopped): Promise<void> {
  const { file } = play;
  const owner = personIn(file, 'needs-owner');
  const found = { ...needsAnalysis(file), method, users, proposal: 'no-go', proposalReasons: because };
  await play.waitUntil(owner, morning(addPeriod(dateInStockholm(play.now), 'P4W')), 'residents and staff are asked');
  await tries(play, owner, 'WriteNeedsAnalysis', found, 'NEED-INSTEAD');
  await play.give(owner, 'WriteNeedsAnalysis', { ...found, instead }, 'no-go');
  await play.give(owner, 'SubmitAnalysis', about);
  await play.give(personIn(file, 'decision-maker'), 'ApproveAnalysis', about, 'no-go is approved');
}

/** The way to the start decision is shut, whoever tries it and from wherever. */
async function tryToGoOn(play: PlayedCase): Promise<void> {
  const { file } = play;
  const person = (role: string) => personIn(file, role);
  const example = (command: string) => commands[command]?.example ?? {};
  const landscape = { ...file.analyses['internal-and-external'], source: undefined };
  await tries(play, person('innovation-leader'), 'WriteLandscapeAnalysis', landscape, 'NEED-NO-GO');
  await tries(play, person('controller'), 'WriteBusinessCase', businessCase(file), 'NEED-NO-GO');
  await tries(play, person('matching-officer'), 'WriteMarketAnalysis', file.analyses.market ?? {}, 'NEED-NO-GO');
  await tries(play, person('matching-officer'), 'PublishNeed', { summary: file.need.statement }, 'NEED-NO-GO');
  await tries(play, person('procurer'), 'WriteProcurementStrategy', example('WriteProcurementStrategy'), 'NEED-NO-GO');
  const { chosen, ground, why } = file.analyses.procedure;
  const start = { decision: 'start', procedure: chosen, ground, reasons: why };
  await tries(play, person('decision-maker'), 'DecideStart', start, 'STAGE');
  await tries(play, person('procurer'), 'PublishNotice', example('PublishNotice'), 'STAGE');
  for (const one of file.pitfalls?.measures ?? []) await refusedLift(play, one);
}

const refusedLift = (play: PlayedCase, measure: FileMeasure): Promise<void> => {
  if (measure.refused === undefined) throw new CaseFileError('a case without a need lifts no stop');
  return take(play, measure);
};

/** Closed with its reasons; from then on it can't be taken up again. */
async function close(play: PlayedCase, { because: reasons, instead, rules }: FileStopped): Promise<void> {
  const owner = personIn(play.file, 'needs-owner');
  await play.give(owner, 'CloseCase', { reasons, instead }, 'before anything is announced');
  const closed = (await play.history(play.watcher)).findLast((one) => one.type === 'CaseClosed');
  const by = [closed?.facts?.['stoppedBy'] ?? []].flat().map(String);
  if (by.toSorted().join() !== [...rules].toSorted().join())
    throw new CaseFileError(`stopped by ${by.join(', ')}, where the file expects ${rules.join(', ')}`);
  await tries(play, owner, 'WriteNeedsAnalysis', { ...needsAnalysis(play.file) }, 'CASE-ENDED');
}
