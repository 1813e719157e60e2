import { here, listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import { courtsInTurn, isSoundDay } from '../review/courts-say.js';
import type { Court } from '../review/review.state.js';
import { concludedOn, forbidding, lastDayForValidity, validityOf } from './validity.js';

interface Filed {
  readonly filedOn: string;
}
interface About {
  readonly review: string;
}
interface OnDay {
  readonly on: string;
}

const named = ({ state, track, body }: Deciding<About>) =>
  validityOf(state, track).reviews.find((one) => one.id === body.review);
const lastDay = ({ state, track }: Pick<Deciding, 'state' | 'track'>) => lastDayForValidity(state, track) ?? '';

/** For all that performs the contract: deliveries, payments, options, the next phase, the purchase. */
export const performanceIsAllowed = rule({
  id: 'VALIDITY-FORBIDDEN',
  says: {
    sv: 'Ingen domstol har bestämt att avtalet tills vidare inte får fullgöras.',
    en: 'No court has ordered that the contract may not be performed for the time being.',
  },
  basis: 'LOU 20:16',
  holds: ({ state, track }) => forbidding(state, track).length === 0,
  because: ({ state, track }) =>
    listed(
      forbidding(state, track).map((one) => one.id),
      here,
    ),
  who: ['procurer', 'registrar'],
});

export const informedOnce = rule({
  id: 'VALIDITY-INFORMED-ONCE',
  says: {
    sv: 'Anbudsgivarna är inte redan underrättade om avtalet.',
    en: 'The tenderers have not been told of the contract already.',
  },
  basis: 'LOU 20:17: the thirty days run from one day.',
  holds: ({ state, track }) => validityOf(state, track).informed === undefined,
});

export const summaryIsGiven = givesReasons({
  id: 'VALIDITY-SUMMARY',
  says: {
    sv: 'Underrättelsen sammanfattar skälen.',
    en: 'The information summarises the reasons.',
  },
  basis: 'LOU 20:17',
});

export const isAfterTheContract = rule<Filed>({
  id: 'VALIDITY-FILED',
  says: {
    sv: 'Ansökan kom in till domstolen mellan den dag då avtalet slöts och i dag.',
    en: 'The application reached the court between the day on which the contract was concluded and today.',
  },
  basis: 'LOU 20:6, 20:13: before the contract it is the procurement that is tried.',
  holds: ({ state, track, body, today }) => isSoundDay(concludedOn(state, track), body.filedOn, today),
  because: ({ state, track, today }) => listed([`${concludedOn(state, track)}…${today}`], here),
  field: 'filedOn',
});

export const isInTime = rule<Filed>({
  id: 'VALIDITY-IN-TIME',
  says: {
    sv: 'Ansökan kom in inom sex månader från avtalet, eller inom trettio dagar från det att efterannonsen publicerades eller anbudsgivarna underrättades.',
    en: 'The application was received within six months of the contract, or within thirty days of the publication of the award notice or of the information to the tenderers.',
  },
  basis: 'LOU 20:17',
  holds: (ctx) => ctx.body.filedOn <= lastDay(ctx),
  because: (ctx) => listed([lastDay(ctx)], here),
  field: 'filedOn',
});

export const reviewIsKnown = rule<About>({
  id: 'VALIDITY-KNOWN',
  says: { sv: 'Ansökan är antecknad för avtalet.', en: 'The application is recorded for the contract.' },
  basis: 'A decision belongs to an application.',
  holds: (ctx) => named(ctx) !== undefined,
  because: ({ state, track }) =>
    listed(
      validityOf(state, track).reviews.map((one) => one.id),
      here,
    ),
  field: 'review',
});

export const dayIsSound = rule<About & OnDay>({
  id: 'VALIDITY-DAY',
  says: { sv: 'Dagen ligger mellan ansökan och i dag.', en: 'The day lies between the application and today.' },
  basis: 'A court decides after it was asked, and only what has happened is recorded.',
  holds: (ctx) => isSoundDay(named(ctx)?.filedOn, ctx.body.on, ctx.today),
  because: (ctx) => listed([`${named(ctx)?.filedOn}…${ctx.today}`], here),
  field: 'on',
});

/** The first court decides once, and a higher one after it; one that has been asked may order at any time before it decides. */
export const courtsTurn = rule<About & { readonly court: Court }>({
  id: 'VALIDITY-COURT-ORDER',
  says: {
    sv: 'Förvaltningsrätten avgör en gång, och högre rätt efter den.',
    en: 'The first court decides once, and a higher court after it.',
  },
  basis: 'LOU 20:5, 20:13',
  holds: (ctx) => (named(ctx)?.status === 'tried') === (ctx.body.court === 'administrative-court'),
  because: (ctx) => listed(courtsInTurn(named(ctx)?.status), here),
  field: 'court',
});

/** What has been declared ineffective is over. */
export const contractStands = rule<About>({
  id: 'VALIDITY-STANDS',
  says: { sv: 'Avtalet är inte redan förklarat ogiltigt.', en: 'The contract is not declared ineffective already.' },
  basis: 'LOU 20:13: a contract is declared ineffective once.',
  holds: ({ state, track }) => validityOf(state, track).reviews.every((one) => one.outcome !== 'ineffective'),
});

export const isNotForbidden = rule<About>({
  id: 'VALIDITY-FORBIDDEN-ONCE',
  says: { sv: 'Inget sådant beslut gäller redan i målet.', en: 'No such order is in force in the case already.' },
  basis: 'LOU 20:16',
  holds: (ctx) => named(ctx)?.forbidden !== true,
  field: 'review',
});

export const isForbidden = rule<About>({
  id: 'VALIDITY-NOT-FORBIDDEN',
  says: {
    sv: 'Ett beslut om att avtalet inte får fullgöras gäller.',
    en: 'An order that the contract may not be performed is in force.',
  },
  basis: 'LOU 20:16',
  holds: (ctx) => named(ctx)?.forbidden === true,
  field: 'review',
});
