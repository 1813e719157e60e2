import { commands } from '@behov/domain';
import { organisationOf, personIn } from './case-file.js';
import { judgeInvolvement, playSelection } from './selection.js';
import { playDocuments, playNotice, later } from './documents.js';
import { playDialogue, playNegotiation } from './rounds.js';
import type { PlayedCase } from './played-case.js';
import { playQuestions } from './questions.js';
import { playEvaluation } from './evaluation.js';
import { playAward, playNotification, playSigning, playStandstill } from './award.js';
import { contestStages, playContestNotice } from './contest.js';
import { tries } from './tries.js';
import { stateOf, tracksOf } from './state.js';
import { playTender, submitSealed } from './submissions.js';
import { close, open } from './windows.js';
import { playLateTenders } from './late-tenders.js';

/** Each stage from the documents to the signed contract, whatever the procedure. */
const stages: Readonly<Record<string, (play: PlayedCase) => Promise<void>>> = {
  documents: playDocuments,
  notice: (play) => (play.file.contest ? playContestNotice(play, play.file.contest) : playNotice(play)),
  requests: playRequests,
  selection: playSelection,
  invitation: playInvitation,
  'initial-tenders': playInitialTenders,
  tenders: playOnlyTenders,
  offers: playOffers,
  negotiation: playNegotiation,
  dialogue: playDialogue,
  'final-tenders': (play) => playLastTenders(play, 'final-tenders'),
  evaluation: playEvaluation,
  award: playAward,
  notification: playNotification,
  standstill: playStandstill,
  signing: playSigning,
  ...contestStages,
};

/** From the documents to the signed contract: the stages as the procedure's definition orders them. */
export async function playCompetition(play: PlayedCase): Promise<void> {
  for (let before = ''; ;) {
    const stage = await stageOf(play);
    const played = stages[stage];
    if (!played) return;
    if (stage === before) throw new Error(`the case stays in ${stage}`);
    await played(play);
    before = stage;
  }
}

const stageOf = async (play: PlayedCase): Promise<string> => tracksOf(await stateOf(play))[0]?.stage ?? 'the end';

const suppliersOf = (play: PlayedCase): readonly string[] => [play.file.roles['suppliers'] ?? []].flat();

/** All apply; two open, and nobody is judged before they have certified what they opened. */
async function playRequests(play: PlayedCase): Promise<void> {
  await playQuestions(play);
  for (const supplier of suppliersOf(play)) await submitSealed(play, supplier, 'requests', undefined);
  await close(play, 'requests');
  const supplier = organisationOf(suppliersOf(play)[0]!);
  await open(play, 'requests', { command: 'QualifyCandidate', body: { supplier } });
}

/** To tender, with the shortest time that the law allows, or to a dialogue. */
async function playInvitation(play: PlayedCase): Promise<void> {
  const procurer = personIn(play.file, 'procurer');
  if (!(await hadRequests(play))) return inviteNamed(play);
  if (play.file.dialogue) return play.give(procurer, 'InviteTenderers', { invitation: play.file.need.statement });
  return play.giveEarliest(procurer, 'InviteTenderers', 'tendersDueAt', { tendersDueAt: later(play.now, 14) });
}

const hadRequests = async (play: PlayedCase) => Object.keys((await stateOf(play)).windows).includes('requests');

/** Without a notice the suppliers are named, each with why; who is one alone is so with reasons. */
async function inviteNamed(play: PlayedCase): Promise<void> {
  const procurer = personIn(play.file, 'procurer');
  const notice = { ...commands['PublishNotice']?.example };
  await tries(play, procurer, 'PublishNotice', notice, 'STAGE');
  const { why } = play.file.analyses.procedure;
  const suppliers = suppliersOf(play).map((one) => ({ supplier: organisationOf(one), reasons: why }));
  const body = { suppliers, tendersDueAt: later(play.now, 21) };
  if (play.file.analyses.procedure.chosen === 'direct-award')
    await tries(play, procurer, 'InviteSuppliers', { ...body, suppliers: suppliers.slice(0, 1) }, 'INVITE-ONE');
  await play.giveEarliest(procurer, 'InviteSuppliers', 'tendersDueAt', body);
}

/** The offers of a direct award; whoever was met before is judged like in any competition. */
async function playOffers(play: PlayedCase): Promise<void> {
  await playLastTenders(play, 'offers');
  await judgeInvolvement(play, suppliersOf(play).map(organisationOf));
}

async function playInitialTenders(play: PlayedCase): Promise<void> {
  for (const tender of play.file.tenders.initial) await playTender(play, 'initial-tenders', tender);
  await close(play, 'initial-tenders');
  await open(play, 'initial-tenders');
  if (!(await hadRequests(play))) await judgeInvolvement(play, suppliersOf(play).map(organisationOf));
}

/** Where tenders are called for by the notice, questions belong to the same time. */
async function playOnlyTenders(play: PlayedCase): Promise<void> {
  const isCalledFor = !Object.keys((await stateOf(play)).windows).includes('requests');
  if (isCalledFor) await playQuestions(play);
  await playLastTenders(play, 'tenders');
  if (isCalledFor)
    await judgeInvolvement(
      play,
      play.file.tenders.final.map(({ supplier }) => supplier),
    );
}

/** The tenders that are evaluated; whoever comes late is refused and stays sealed. */
async function playLastTenders(play: PlayedCase, window: string): Promise<void> {
  const inTime = play.file.tenders.final.filter((one) => !one.late);
  for (const tender of inTime) await playTender(play, window, tender);
  await close(play, window);
  await playLateTenders(play, window);
  const checked = { supplier: inTime[0]!.supplier, outcome: 'valid' };
  await open(play, window, { command: 'CheckTender', body: checked });
}
