import { addDays } from '../../../calendar/index.js';
import { lotOf } from '../../../case/lot-of.js';
import { certificateKinds } from '../../../qualification/qualification.state.js';
import { isAssessed, statedRequirements } from '../../../qualification/assessed.js';
import { selectionCriteria } from '../../../qualification/ranking.js';
import { unansweredRequests } from '../../../reasons/to-tell.js';
import { withStatus } from '../../../selection/with-status.js';
import { inTrack, type Scene } from '../scene.js';
import type { Makers } from './maker.js';

const competing = ({ state, track }: Scene) => {
  const proposed = state.awards[lotOf(track)]?.proposal?.suppliers ?? [];
  return proposed.length > 0 ? proposed : Object.keys(state.competitors);
};

export const qualification: Makers = {
  AssessRequirements: (scene) => {
    const { state, random } = scene;
    const waiting = competing(scene).filter((one) => !isAssessed(state, one));
    const all = waiting.length > 0 && random.chance(0.9) ? waiting : competing(scene);
    const stated = statedRequirements(state);
    if (all.length === 0) return undefined;
    const ids = stated.length > 0 ? stated.map((one) => one.id) : ['references', 'turnover'];
    return {
      ...inTrack(scene),
      supplier: random.pick(all),
      assessed: ids.map((requirement) => ({ requirement, met: random.chance(0.9), motive: 'By its declaration.' })),
    };
  },
  ScoreCandidate: ({ state, random }) => {
    const qualified = withStatus(state, 'qualified');
    const criteria = selectionCriteria(state);
    if (qualified.length === 0 || criteria.length === 0) return undefined;
    const waiting = qualified.filter((one) => !state.selectionScores[one]);
    return {
      supplier: random.pick(waiting.length > 0 ? waiting : qualified),
      scores: criteria.map(({ id, of }) => ({ criterion: id, score: random.whole(0, of) })),
      motive: 'By the references.',
    };
  },
  RequestCertificates: (scene) => {
    const all = competing(scene);
    return all.length === 0
      ? undefined
      : {
          ...inTrack(scene),
          supplier: scene.random.pick(all),
          which: scene.random.some(certificateKinds, 1),
          dueOn: addDays(scene.today, scene.random.whole(1, 20)),
        };
  },
  GiveCertificates: (scene) =>
    Object.values(scene.state.certificates).some((one) => one.requested && !one.accepted)
      ? { ...inTrack(scene), given: [{ which: 'technical', reference: 'Enclosed.' }] }
      : undefined,
  AcceptCertificates: (scene) => {
    const all = competing(scene);
    return all.length === 0
      ? undefined
      : { ...inTrack(scene), supplier: scene.random.pick(all), fetched: scene.random.chance(0.8) };
  },
  GiveReasons: ({ state, random }) => {
    const all = unansweredRequests(state);
    return all.length === 0
      ? undefined
      : {
          request: random.pick(all).id,
          reasons: 'By the published criteria.',
          ...(random.chance(0.9) ? { advantages: 'Its method.', course: 'Two rounds.' } : {}),
        };
  },
};
