import { findMeasure } from '../../../pitfalls/pitfalls.table.js';
import { involvement } from '../../../pitfalls/prior-involvement.js';
import { measureStatus, openStops } from '../../../pitfalls/stops.js';
import { knownSuppliers, market } from '../cast.js';
import { lately, type Content } from '../scene.js';
import type { Maker, Makers } from './maker.js';

/** Answers that raise a stop of each pitfall, and measures for them that need nothing more of the case. */
const raising: { readonly [command: string]: Content } = {
  AnswerCoDevelopment: { rights: 'firm', requirementsBy: 'together', firmInEvaluation: true, description: 'A trial.' },
  AnswerTestBed: { resultsCount: 'criterion', openToAll: false },
  AnswerJointProject: { participants: [{ participant: 'supplier-g', bids: 'yes', access: 'drafts' }] },
  AnswerInnovationContest: { promise: 'contract' },
};

const answering =
  (command: string): Maker =>
  ({ random, seed, fresh }) => {
    if (random.chance(0.45)) return { applies: false };
    const example = seed(command);
    if (example['applies'] !== true) return { applies: false };
    const firms = 'firms' in example ? { firms: [random.pick([...market.slice(5), fresh('firm')])] } : {};
    return { ...example, ...firms, ...(random.chance(0.6) ? raising[command] : {}) };
  };

export const pitfalls: Makers = {
  AnswerCoDevelopment: answering('AnswerCoDevelopment'),
  AnswerTestBed: answering('AnswerTestBed'),
  AnswerJointProject: answering('AnswerJointProject'),
  AnswerInnovationContest: answering('AnswerInnovationContest'),
  LiftStop: ({ state, random, today, seed }) => {
    const all = openStops(state).flatMap((raised) =>
      measureStatus(state, raised, today)
        .filter(({ needs }) => needs.every(({ met }) => met) || random.chance(0.1))
        .map(({ measure }) => ({ stop: raised.stop.id, measure: measure.id })),
    );
    if (all.length === 0) return undefined;
    const { stop, measure } = random.pick(all);
    const evidence = (findMeasure(stop, measure)?.evidence ?? []).map(({ id }) => ({
      kind: id,
      title: 'What shows it',
      reference: 'diary 2027-118',
    }));
    const given = evidence.length > 0 ? evidence : seed('LiftStop')['evidence'];
    return { stop, measure, evidence: given, reasons: seed('LiftStop')['reasons'] };
  },
  CheckPriorInvolvement: (scene) => {
    const { state, random, seed } = scene;
    const involved = [...new Set([...knownSuppliers(state), ...market])].filter(
      (one) => involvement(state, one).length > 0,
    );
    if (involved.length === 0) return undefined;
    return {
      ...seed('CheckPriorInvolvement'),
      supplier: random.pick(involved),
      advantage: random.pick(['none', 'neutralised', 'neutralised', 'remains']),
      heardOn: lately(scene),
    };
  },
};
