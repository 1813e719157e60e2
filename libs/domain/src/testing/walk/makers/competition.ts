import { addDays, dateInStockholm } from '../../../calendar/index.js';
import { receivingStage } from '../../../windows/announce.js';
import { currentWindow } from '../../../windows/current-window.js';
import { openingIn } from '../../../windows/opening.js';
import { definitionOf, stageOf } from '../../../procedures/registry.js';
import { unanswered } from '../../../questions/questions.rules.js';
import { remaining } from '../../../selection/remaining.js';
import { waitingCorrections } from '../../../negotiation/corrections.js';
import { meetings, notMet } from '../../../negotiation/meetings.js';
import { market } from '../cast.js';
import { evening, inTrack, soon, type Scene } from '../scene.js';
import type { Maker, Makers } from './maker.js';

const version: Maker = ({ state, seed }) =>
  state.documents && { ...seed('SendBackDocuments'), version: state.documents.version };
const aboutWindow: Maker = (scene) => {
  const window = currentWindow(scene.state, scene.track);
  return window && { ...inTrack(scene), window: window.id };
};
const candidates = ({ state }: Scene, ...status: readonly string[]) =>
  Object.values(state.competitors).filter((one) => status.includes(one.status));
const leadsToWindow = ({ track }: Scene, on: 'TenderersInvited') =>
  receivingStage({ definition: definitionOf(track.definition), stage: stageOf(track) }, on) !== undefined;

const meeting =
  (command: string): Maker =>
  (scene) => {
    const { state, track, random, seed } = scene;
    const waiting = notMet(state, track, track.round);
    const all = waiting.length > 0 && random.chance(0.9) ? waiting : remaining(state, track.id);
    return all.length === 0
      ? undefined
      : { ...seed(command), ...inTrack(scene), supplier: random.pick(all), on: scene.today };
  };
const calling: Maker = (scene) => ({
  ...inTrack(scene),
  finalTendersDueAt: evening(scene, scene.random.whole(1, 40)),
  ...(scene.random.chance(0.3) ? { questionsUntilOn: scene.today } : {}),
});

export const competition: Makers = {
  WriteDocuments: ({ random, seed, state }) => ({
    ...seed('WriteDocuments'),
    mayAwardOnInitialTenders: random.chance(0.5),
    electronicTenders: random.chance(0.8),
    documentsFree: random.chance(0.8),
    ...(state.lots.length > 1 ? { noLotsReason: undefined } : {}),
  }),
  SimulateModel: (scene) => scene.state.documents && { version: scene.state.documents.version },
  ApproveDocuments: (scene) => scene.state.documents && { version: scene.state.documents.version },
  SendBackDocuments: version,
  PublishNotice: (scene) => {
    const { dispatchedAt: _at, publicationId: _id, ...seed } = scene.seed('PublishNotice');
    const byHand = scene.random.chance(0.5);
    return {
      ...seed,
      ...(byHand ? { dispatchedAt: scene.now, publicationId: scene.fresh('TED') } : {}),
      submissionsDueAt: evening(scene, scene.random.whole(25, 60)),
      questionsUntilOn: addDays(scene.today, scene.random.whole(5, 20)),
    };
  },
  AskQuestion: (scene) => ({ ...inTrack(scene), question: 'May the roof be of another material?' }),
  AnswerQuestion: (scene) => {
    const all = unanswered(scene.state, scene.track);
    return all.length === 0
      ? undefined
      : {
          ...inTrack(scene),
          question: scene.random.pick(all).id,
          answer: 'Yes.',
          ...(scene.random.chance(0.4) ? { insignificant: true } : {}),
          ...(scene.random.chance(0.1) ? { dueAt: evening(scene, scene.random.whole(10, 60)) } : {}),
        };
  },
  ExtendWindow: (scene) => {
    const window = currentWindow(scene.state, scene.track);
    const last = window && dateInStockholm(window.dueAt);
    return (
      window && {
        ...inTrack(scene),
        window: window.id,
        dueAt: `${addDays(last!, scene.random.whole(1, 9))}T12:00:00.000Z`,
        reason: 'An answer changed a requirement.',
      }
    );
  },
  ReviseDocuments: (scene) => {
    const { random, seed } = scene;
    const about = aboutWindow(scene);
    const longer = about && random.chance(0.7);
    return {
      ...seed('ReviseDocuments'),
      ...(about ?? { ...inTrack(scene), window: undefined, questionsUntilOn: undefined }),
      concerns: [random.pick(['requirements', 'minimum-requirements', 'contract-terms', 'award-criteria'])],
      material: random.chance(0.5),
      othersMightHaveJoined: random.chance(0.05),
      dueAt: longer ? evening(scene, random.whole(10, 60)) : undefined,
    };
  },
  CloseWindow: aboutWindow,
  RequestOpening: (scene) => {
    const { window } = openingIn(scene.state, scene.track, scene.now) ?? {};
    return window ? { ...inTrack(scene), window: window.id } : aboutWindow(scene);
  },
  AdmitToOpening: (scene) => {
    const window = currentWindow(scene.state, scene.track);
    return window && { ...scene.seed('AdmitToOpening'), ...inTrack(scene), window: window.id };
  },
  CertifyOpening: (scene) => {
    const opened = Object.values(scene.state.windows).findLast(
      (one) => one.status === 'opened' && [scene.track.id, 'case'].includes(one.track),
    );
    return opened && { ...inTrack(scene), window: opened.id };
  },
  RefuseLateSubmission: (scene) => {
    const opened = Object.values(scene.state.windows).filter((one) => one.status === 'opened');
    return opened.length === 0
      ? undefined
      : {
          ...scene.seed('RefuseLateSubmission'),
          window: scene.random.pick(opened).id,
          supplier: scene.random.pick(market),
          receivedAt: scene.now,
        };
  },
  QualifyCandidate: (scene) => {
    const all = candidates(scene, 'candidate', ...(scene.random.chance(0.1) ? ['qualified', 'rejected'] : []));
    return all.length === 0 ? undefined : { supplier: scene.random.pick(all).supplier };
  },
  RejectCandidate: (scene) => {
    const all = candidates(scene, 'candidate', 'qualified');
    return all.length === 0
      ? undefined
      : {
          supplier: scene.random.pick(all).supplier,
          ground: scene.random.pick(['not-qualified', 'invalid-request']),
          reasons: 'By the published criteria.',
        };
  },
  DecideSelection: (scene) => {
    const { random } = scene;
    const able = candidates(scene, 'qualified').map((one) => one.supplier);
    const others = candidates(scene, 'candidate', 'rejected').map((one) => one.supplier);
    const invited = random.chance(0.7) ? able : random.some([...able, ...others]);
    return { ...scene.seed('DecideSelection'), invited };
  },
  InviteTenderers: (scene) =>
    leadsToWindow(scene, 'TenderersInvited')
      ? { tendersDueAt: evening(scene, scene.random.whole(10, 60)), invitation: 'Welcome.' }
      : { invitation: 'Welcome.' },
  InviteSuppliers: (scene) => {
    const asked = scene.random.some(market, 1).slice(0, 4);
    return {
      suppliers: asked.map((supplier) => ({ supplier, reasons: 'It can deliver.' })),
      tendersDueAt: evening(scene, scene.random.whole(5, 40)),
      ...(scene.random.chance(0.7) ? { onlyOneReasons: 'Nobody else can.' } : {}),
    };
  },
  HoldNegotiation: meeting('HoldNegotiation'),
  HoldDialogue: meeting('HoldDialogue'),
  CloseRound: (scene) => {
    const left = remaining(scene.state, scene.track.id);
    const waits = notMet(scene.state, scene.track, scene.track.round).length > 0 || left.length === 0;
    if (waits && scene.random.chance(0.9)) return undefined;
    return {
      ...inTrack(scene),
      eliminated: left.length > 1 && scene.random.chance(0.3) ? [scene.random.pick(left)] : [],
      byCriteria: ['price'],
      reasons: 'By the award criteria.',
    };
  },
  CloseNegotiation: calling,
  CloseDialogue: calling,
  KeepInitialTenders: (scene) =>
    meetings(scene.state, scene.track).length > 0 && scene.random.chance(0.9)
      ? undefined
      : { ...inTrack(scene), reasons: 'They are good.' },
  OfferCorrection: (scene) => {
    const all = remaining(scene.state, scene.track.id);
    return all.length === 0
      ? undefined
      : {
          ...scene.seed('OfferCorrection'),
          ...inTrack(scene),
          suppliers: scene.random.chance(0.7) ? all : scene.random.some(all, 1),
          ...(scene.random.chance(0.8) ? { othersReasons: 'Their price lists have no slips.' } : {}),
          answersDueOn: soon(scene),
        };
  },
  AnswerCorrection: (scene) => {
    const waiting = waitingCorrections(scene.state, scene.track);
    return waiting.length === 0
      ? undefined
      : {
          ...inTrack(scene),
          correction: scene.random.pick(waiting).id,
          answer: 'Row 14: 1 200.',
          noNewTender: scene.random.chance(0.95),
        };
  },
  GiveConsent: (scene) => ({ ...inTrack(scene), what: 'The drawing of the connection.' }),
  RevealSolution: (scene) => {
    const all = scene.state.consents.filter((one) => one.track === scene.track.id);
    if (all.length === 0) return undefined;
    const one = scene.random.pick(all);
    const to = remaining(scene.state, scene.track.id).filter((each) => each !== one.supplier);
    return to.length === 0
      ? undefined
      : { ...inTrack(scene), consent: one.id, to, what: 'The drawing of the connection.' };
  },
};
