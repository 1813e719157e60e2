import { personIn, type CaseFile } from './case-file.js';
import { publishNotice } from './documents.js';
import type { PlayedCase } from './played-case.js';
import { stateOf, type SeenState } from './state.js';
import { submitSealed } from './submissions.js';
import { isNotShown, tries } from './tries.js';
import { close, open } from './windows.js';

/** A design contest: its jury, how it ranks the entries, and what follows. */
export interface FileContest {
  /** Persons of the functions' `jury`, each with whether it has the qualification that participants need. */
  readonly jury: readonly { readonly person: string; readonly qualified: boolean }[];
  readonly question: { readonly text: string; readonly answer: string };
  /** The jury's reasons, best entry first. */
  readonly reasons: readonly string[];
  readonly followOn: { readonly follows: boolean; readonly reasons: string };
}

const contestOf = ({ contest }: CaseFile): FileContest => {
  if (!contest) throw new Error('the case file tells nothing of a contest');
  return contest;
};

/** What follows the notice of a contest, stage by stage. */
export const contestStages: Readonly<Record<string, (play: PlayedCase) => Promise<void>>> = {
  entries: playEntries,
  jury: (play) => playJury(play, contestOf(play.file)),
  reveal: playReveal,
  result: playResult,
  'follow-on': (play) => playFollowOn(play, contestOf(play.file)),
};

/** Nothing is announced before the jury is known, and nobody in it is close to those who may take part. */
export async function playContestNotice(play: PlayedCase, { jury }: FileContest): Promise<void> {
  const procurer = personIn(play.file, 'procurer');
  const members = jury.map((one) => ({ ...one, independent: true }));
  const close = members.map((one, at) => ({ ...one, independent: at > 0 }));
  await tries(play, procurer, 'AppointJury', { members: close }, 'JURY-INDEPENDENT');
  const unskilled = members.map((one) => ({ ...one, qualified: false }));
  await tries(play, procurer, 'AppointJury', { members: unskilled }, 'JURY-QUALIFIED');
  await play.give(procurer, 'AppointJury', { members }, members.map(({ person }) => person).join(', '));
  await publishNotice(play);
}

const suppliersOf = ({ roles }: CaseFile): readonly string[] => [roles['suppliers'] ?? []].flat();

/** Sealed like tenders; when they are opened nobody learns whose they are. */
async function playEntries(play: PlayedCase): Promise<void> {
  for (const supplier of suppliersOf(play.file)) await submitSealed(play, supplier, 'entries', undefined);
  await close(play, 'entries');
  await open(play, 'entries');
}

/** The jury judges without knowing whose an entry is; what it asks is answered through the registrar. */
async function playJury(play: PlayedCase, { jury, question, reasons }: FileContest): Promise<void> {
  const [first] = jury;
  const juror = first!.person;
  const seen = (await play.look(juror))['state'] as unknown as SeenState;
  const entries = Object.keys(seen.windows['entries']?.submissions ?? []).map((_one, at) => `entry-${at + 1}`);
  const names = suppliersOf(play.file).flatMap((one) => [one, one.split('@')[1]!.split('.')[0]!]);
  isNotShown(play, juror, 'who made the entries', [seen.windows, seen.contest], names);
  await play.give(juror, 'AskEntrant', { entry: entries[0], question: question.text }, entries[0]);
  const all = entries.map((entry, at) => ({ entry, reasons: reasons[at] ?? reasons.at(-1) }));
  await tries(play, juror, 'AgreeJuryReport', { ranking: all }, 'JURY-ANSWERS');
  await play.give(personIn(play.file, 'registrar'), 'AnswerJury', { question: 'j1', answer: question.answer });
  await tries(play, juror, 'AgreeJuryReport', { ranking: all.slice(0, 1) }, 'JURY-RANKING');
  await play.give(juror, 'AgreeJuryReport', { ranking: all }, entries.join(', '));
  await tries(play, personIn(play.file, 'procurer'), 'RevealEntries', { window: 'entries' }, 'STAGE');
  for (const { person } of jury) await play.give(person, 'SignJuryReport', {}, person);
}

async function playReveal(play: PlayedCase): Promise<void> {
  await play.give(personIn(play.file, 'procurer'), 'RevealEntries', { window: 'entries' });
}

async function playResult(play: PlayedCase): Promise<void> {
  const publicationId = `TED-${play.file.case.reference}-RESULT`;
  await play.give(personIn(play.file, 'procurer'), 'PublishContestResult', { publicationId }, publicationId);
}

/** All winners are invited to negotiate the service contract that was announced, and nobody else. */
async function playFollowOn(play: PlayedCase, { followOn }: FileContest): Promise<void> {
  const decider = personIn(play.file, 'decision-maker');
  const { contest, documents } = await stateOf(play);
  const places = Math.max(1, documents?.prizes?.length ?? 0);
  const winners = (contest.report?.ranking ?? [])
    .slice(0, places)
    .flatMap((entry) => contest.revealed?.entrants[entry] ?? []);
  const decided = { ...followOn, invited: followOn.follows ? winners : [] };
  if (winners.length > 1)
    await tries(play, decider, 'DecideFollowOn', { ...decided, invited: winners.slice(0, 1) }, 'FOLLOW-ON-WINNERS');
  await play.give(decider, 'DecideFollowOn', decided, decided.invited.join(', '));
}
