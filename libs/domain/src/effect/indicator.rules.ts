import type { needsAnalysisFields } from '../analyses/needs-analysis.js';
import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { Body } from '../fields/field.js';
import { canOwn, measurers } from './owner.js';
import { counted, mostPoints, pointsOf } from './points.js';

type Needs = Body<typeof needsAnalysisFields>;
type Written = Needs['indicators'][number];

const strangers = ({ state, body }: Deciding<Needs>) =>
  body.indicators.flatMap(({ owner }) => (owner === undefined || canOwn(state, owner) ? [] : [owner]));

export const ownersAreOfTheCase = rule<Needs>({
  id: 'NEED-OWNER',
  says: {
    sv: 'Den som mäter en indikator är en roll i ärendet eller en person med en sådan roll.',
    en: 'Whoever measures an indicator is a role of the case, or a person who has such a role.',
  },
  basis: 'own rule: an effect that nobody is asked to measure is not followed up.',
  holds: (ctx) => strangers(ctx).length === 0,
  because: () => listed(measurers, { sv: 'Roller som mäter:', en: 'Roles that measure:' }),
  field: 'indicators',
});

const isPoint = (point: string) => point === 'handover' || counted(point) !== undefined;

/** What goes on has both how often and how long, in units that can be counted together, and not more often than can be followed. */
const goesOn = ({ measuredEvery, until }: Written) => {
  if (measuredEvery === undefined && until === undefined) return true;
  const [every, last] = [counted(measuredEvery ?? ''), counted(until ?? '')];
  return every !== undefined && last !== undefined && every.unit === last.unit && last.count >= every.count;
};

const isTimed = (one: Written) => {
  const count = pointsOf(one).length;
  const named = one.targetAt === undefined ? one.measuredAt : [...one.measuredAt, one.targetAt];
  return named.every(isPoint) && goesOn(one) && count > 0 && count <= mostPoints;
};

const untimed = ({ body }: Deciding<Needs>) => body.indicators.filter((one) => !isTimed(one)).map(({ id }) => id);

export const pointsCanBeCounted = rule<Needs>({
  id: 'NEED-POINTS',
  says: {
    sv: `Varje indikator mäts minst en och högst ${mostPoints} gånger: vid överlämningen (\`handover\`), efter perioder av dagar, veckor, månader eller år, eller med ett mellanrum till en sista tid.`,
    en: `Each indicator is measured at least once and at most ${mostPoints} times: at the handover (\`handover\`), after periods of days, weeks, months or years, or every so often until a last one.`,
  },
  basis: 'own rule: a measurement that has no day is never asked for.',
  holds: (ctx) => untimed(ctx).length === 0,
  because: (ctx) => listed(untimed(ctx), { sv: 'Gäller:', en: 'It concerns:' }),
  field: 'indicators',
});

export const reviewsCanBeCounted = rule<Needs>({
  id: 'NEED-REVIEWS',
  says: {
    sv: 'En genomgång av effekten kommer efter en period av dagar, veckor, månader eller år.',
    en: 'A review of the effect comes after a period of days, weeks, months or years.',
  },
  basis: 'own rule: a review that has no day is never asked for.',
  holds: ({ body }) => (body.reviewedAt ?? []).every((one) => counted(one) !== undefined),
  because: () => listed(['P3M', 'P6M', 'P1Y'], { sv: 'Till exempel:', en: 'For instance:' }),
  field: 'reviewedAt',
});
