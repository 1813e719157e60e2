import { waitingFor } from '../../../award/failed-notification.js';
import { lotOf } from '../../../case/lot-of.js';
import { addDays } from '../../../calendar/index.js';
import { first, numberOfContracts } from '../../../award/ranked.js';
import { isScoreFor, scoredCriteria } from '../../../evaluation/models.js';
import { tendersOf, uncheckedTenders, validTenders } from '../../../evaluation/tenders.js';
import type { Criterion } from '../../../documents/documents.state.js';
import { definitionOf } from '../../../procedures/registry.js';
import { wholeSettlementOf } from '../../settlement.js';
import { inTrack, soon, type Content, type Scene } from '../scene.js';
import type { Maker, Makers } from './maker.js';

const reasons = 'By the published criteria.';
const simple =
  (command: string): Maker =>
  (scene) => ({ ...scene.seed(command), lot: undefined, ...inTrack(scene) });

const toScore = ({ state }: Scene) => scoredCriteria(state.documents?.criteria ?? []);
const scoreFor = ({ random }: Scene, criterion: Criterion): number => {
  const levels = (criterion.levels ?? []).map(({ level }) => level);
  const all = levels.length > 0 ? levels : Array.from({ length: 11 }, (_, at) => ((criterion.of ?? 1) * at) / 10);
  return random.pick(all.filter((one) => isScoreFor(criterion, one)));
};

const many = (scene: Scene): number => {
  const definition = definitionOf(scene.track.definition);
  const { from, to } = numberOfContracts({ ...scene, definition } as unknown as Parameters<
    typeof numberOfContracts
  >[0]);
  return scene.random.whole(from, to);
};

export const award: Makers = {
  CheckTender: (scene) => {
    const { state, track, random } = scene;
    const waiting = uncheckedTenders(state, track);
    const all = waiting.length > 0 && random.chance(0.9) ? waiting : tendersOf(state, track);
    if (all.length === 0) return undefined;
    const { supplier } = random.pick(all);
    // A price that was rejected leaves one way on.
    const low = state.evaluations[track.id]?.prices?.[supplier]?.outcome === 'rejected';
    if (low) return { ...inTrack(scene), supplier, outcome: 'rejected', ground: 'abnormally-low', reasons };
    const rejected = random.chance(0.15);
    return {
      ...inTrack(scene),
      supplier,
      outcome: rejected ? 'rejected' : 'valid',
      ...(rejected ? { ground: random.pick(['non-compliant', 'not-qualified']), reasons } : {}),
    };
  },
  ScoreTender: (scene) => {
    const all = validTenders(scene.state, scene.track);
    if (all.length === 0) return undefined;
    const scores = toScore(scene).map((one) => ({ criterion: one.id, score: scoreFor(scene, one) }));
    return { ...inTrack(scene), supplier: scene.random.pick(all).supplier, scores, motive: reasons };
  },
  AskAboutPrice: (scene) => {
    const all = tendersOf(scene.state, scene.track).filter(({ price }) => price !== undefined);
    return all.length === 0
      ? undefined
      : { ...inTrack(scene), supplier: scene.random.pick(all).supplier, answerBy: soon(scene), questions: 'How?' };
  },
  ExplainPrice: (scene) => ({ ...inTrack(scene), explanation: 'It is made in our own factory.' }),
  DecideOnPrice: (scene) => {
    const all = Object.keys(scene.state.evaluations[scene.track.id]?.prices ?? {});
    return all.length === 0
      ? undefined
      : {
          ...inTrack(scene),
          supplier: scene.random.pick(all),
          outcome: scene.random.chance(0.7) ? 'accepted' : 'rejected',
          reasons,
        };
  },
  EstablishRanking: (scene) => inTrack(scene),
  AgreeEvaluation: (scene) => ({
    ...inTrack(scene),
    agreed: validTenders(scene.state, scene.track).flatMap(({ supplier }) =>
      toScore(scene).map((one) => ({
        supplier,
        criterion: one.id,
        score: scoreFor(scene, one),
        motive: reasons,
      })),
    ),
  }),
  ConfirmCommitments: (scene) => {
    const [supplier] = first(scene.state, scene.track, 1);
    return (supplier && {
      ...scene.seed('ConfirmCommitments'),
      lot: undefined,
      ...inTrack(scene),
      supplier,
      on: scene.today,
    }) as Content | undefined;
  },
  ProposeAward: (scene) => {
    const suppliers = first(scene.state, scene.track, many(scene));
    return suppliers.length === 0 ? undefined : { ...inTrack(scene), suppliers, reasons };
  },
  DecideAward: simple('DecideAward'),
  SendBackProposal: (scene) => ({ ...inTrack(scene), reasons }),
  NotifyTenderers: (scene) => ({
    ...inTrack(scene),
    electronic: scene.random.chance(0.8),
    reasons,
    ...(scene.random.chance(0.3) ? { oneByOne: true } : {}),
    ...(scene.random.chance(0.2) ? { standstillEndsOn: addDays(scene.today, scene.random.whole(8, 40)) } : {}),
  }),
  RecordNotificationSent: (scene) => {
    const [supplier] = waitingFor(scene.state, lotOf(scene.track));
    if (supplier === undefined) return undefined;
    const how = scene.random.chance(0.8) ? 'electronic' : 'otherwise';
    return { ...inTrack(scene), supplier, sentAt: scene.now, how };
  },
  PublishExAnteNotice: (scene) => ({
    ...inTrack(scene),
    justification: 'One supplier holds the patent.',
    ...(scene.random.chance(0.6)
      ? { dispatchedAt: scene.now, publishedAt: scene.now, publicationId: scene.fresh('TED') }
      : {}),
  }),
  CheckCourt: (scene) => ({
    ...inTrack(scene),
    court: 'Förvaltningsrätten i Göteborg',
    noReview: scene.random.chance(0.95),
  }),
  SettleContract: (scene) => {
    const { random } = scene;
    const settled = wholeSettlementOf(scene.state, scene.track, scene.now);
    const odd = random.chance(0.2);
    const value = odd ? { ...settled.value, amount: Math.round(settled.value.amount * 0.9) } : settled.value;
    return {
      ...inTrack(scene),
      ...settled,
      value,
      ...(odd && random.chance(0.7) ? { valueReasons: 'An option is left out.' } : {}),
    };
  },
  SignContract: (scene) => ({
    ...inTrack(scene),
    ...(scene.random.chance(0.4) ? { document: scene.fresh('contract'), signature: 'Q01T' } : {}),
  }),
  CountersignContract: (scene) => ({
    ...inTrack(scene),
    ...(scene.state.contracts[scene.track.id]?.document && scene.random.chance(0.8) ? { signature: 'Q01T' } : {}),
  }),
  RevokeAward: (scene) => ({
    ...inTrack(scene),
    reopens: scene.random.pick(['evaluation', 'award']),
    reasons,
  }),
  CancelProcurement: (scene) => ({ ...scene.seed('CancelProcurement'), lot: undefined, ...inTrack(scene) }),
};
