import { listed } from '../case/because.js';
import { rule } from '../case/rule.js';
import { withStatus } from '../selection/with-status.js';
import { isRankedFor, passesOver, selectionCriteria } from './ranking.js';

interface Scoring {
  readonly supplier: string;
  readonly scores: readonly { readonly criterion: string; readonly score: number }[];
}

export const scoredIsQualified = rule<Scoring>({
  id: 'SELECTION-SCORES-QUALIFIED',
  says: { sv: 'Bara kvalificerade rangordnas:', en: 'Only those who are qualified are ranked:' },
  basis: 'LOU 4:6, 14:1',
  holds: ({ state, body }) => state.competitors[body.supplier]?.status === 'qualified',
  because: ({ state }) => listed(withStatus(state, 'qualified')),
  field: 'supplier',
});

export const scoresAreByTheCriteria = rule<Scoring>({
  id: 'SELECTION-SCORES',
  says: {
    sv: 'Varje publicerat urvalskriterium får en poäng inom sin skala, inget annat. Kriterierna är:',
    en: 'Each published selection criterion gets one score on its scale, and nothing else does. They are:',
  },
  basis: 'LOU 4:6: by what was announced.',
  holds: ({ state, body }) => {
    const criteria = selectionCriteria(state);
    return (
      criteria.length > 0 &&
      body.scores.length === criteria.length &&
      criteria.every(({ id, of }) =>
        body.scores.some((one) => one.criterion === id && 0 <= one.score && one.score <= of),
      )
    );
  },
  because: ({ state }) => listed(selectionCriteria(state).map((one) => one.id)),
  field: 'scores',
});

interface Selecting {
  readonly invited: readonly string[];
}

/** Carried by `DecideSelection`. */
export const rankedAreScored = rule<Selecting>({
  id: 'SELECTION-SCORED',
  says: {
    sv: 'Alla kvalificerade är poängsatta när färre bjuds in än de är. Saknas:',
    en: 'All who are qualified are scored when fewer are invited than they are. Missing:',
  },
  basis: 'LOU 4:6',
  holds: ({ state }) => {
    const qualified = withStatus(state, 'qualified');
    return !isRankedFor(state, qualified) || qualified.every((one) => state.selectionScores[one]);
  },
  because: ({ state }) => listed(withStatus(state, 'qualified').filter((one) => !state.selectionScores[one])),
  who: ['procurer'],
});

/** Carried by `DecideSelection`. */
export const rankingIsFollowed = rule<Selecting>({
  id: 'SELECTION-RANKING',
  says: {
    sv: 'De bästa enligt urvalskriterierna bjuds in. Förbigångna:',
    en: 'The best by the selection criteria are invited. Passed over:',
  },
  basis: 'LOU 4:6; where scores are equal the published rule decides, else lots may be drawn',
  holds: ({ state, body }) => {
    const qualified = withStatus(state, 'qualified');
    return !isRankedFor(state, qualified) || passesOver(state, qualified, body.invited).length === 0;
  },
  because: ({ state, body }) => ({
    says: listed(passesOver(state, withStatus(state, 'qualified'), body.invited)).says,
  }),
  field: 'invited',
});
