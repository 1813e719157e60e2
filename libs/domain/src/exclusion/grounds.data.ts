import type { DateLength } from '../calendar/index.js';
import type { Text } from '../case/text.js';
import { louFrom, type Dated } from '../periods/dated.js';

/** A ground for excluding a supplier, with the days on which it applies. */
export interface ExclusionGround extends Dated {
  readonly id: string;
  readonly says: Text;
  /** Above the threshold a mandatory ground leads to exclusion unless the law itself lifts it; an optional one is weighed. */
  readonly kind: 'mandatory' | 'optional';
  /** How long after the judgment or the event it may be used; none: as long as it lasts. */
  readonly lookBack?: DateLength;
  /** What lifts it: measures of the supplier's own (13:5), payment (13:2), or nothing but its end. */
  readonly liftedBy: 'self-cleaning' | 'payment' | 'nothing';
}

const since = { validFrom: louFrom, validTo: null, verified: true } as const;
const fiveYears: DateLength = { count: 5, unit: 'years' };
const threeYears: DateLength = { count: 3, unit: 'years' };
const optional = (id: string, sv: string, en: string, source = 'LOU 13:3, 13:3 a'): ExclusionGround => ({
  ...since,
  id,
  says: { sv, en },
  kind: 'optional',
  lookBack: threeYears,
  liftedBy: 'self-cleaning',
  source,
});

/**
 * The grounds for exclusion. All crimes of 13:1 are one ground here: which crime, and whose, is data on offences (GDPR,
 * Article 10) and is kept apart from what the case's facts tell.
 */
export const exclusionGrounds = [
  {
    ...since,
    id: 'conviction',
    says: { sv: 'lagakraftvunnen dom för brott som lagen räknar upp', en: 'final conviction for a listed crime' },
    kind: 'mandatory',
    lookBack: fiveYears,
    liftedBy: 'self-cleaning',
    source: 'LOU 13:1, 13:1 a',
  },
  {
    ...since,
    id: 'taxes',
    says: { sv: 'obetalda skatter eller socialavgifter', en: 'unpaid taxes or social fees' },
    kind: 'mandatory',
    liftedBy: 'payment',
    source: 'LOU 13:2',
  },
  {
    ...since,
    id: 'sanctions',
    says: { sv: 'EU:s sanktioner', en: 'sanctions of the EU' },
    kind: 'mandatory',
    liftedBy: 'nothing',
    source: 'Regulation (EU) No 833/2014, Article 5k (from memory, not verified)',
    verified: false,
  },
  optional('labour-law', 'brott mot miljö-, social- eller arbetsrätt', 'breach of environmental, social or labour law'),
  optional('insolvency', 'obestånd', 'insolvency'),
  optional('grave-misconduct', 'allvarligt fel i yrkesutövningen', 'grave professional misconduct'),
  optional('collusion', 'överenskommelse som snedvrider konkurrensen', 'agreement that distorts competition'),
  optional('past-performance', 'brister i tidigare kontrakt', 'failures in an earlier contract'),
  optional(
    'conflict-of-interest',
    'intressekonflikt som inte kan avhjälpas',
    'conflict of interest that cannot be remedied',
    'LOU 13:3 p. 6, 13:3 a',
  ),
  optional(
    'prior-involvement',
    'fördel av medverkan i förberedelserna',
    'advantage from taking part in the preparation',
    'LOU 4:8, 13:3 p. 7, 13:3 a',
  ),
  optional('false-information', 'oriktiga eller undanhållna uppgifter', 'false or withheld information'),
  optional('undue-influence', 'otillbörlig påverkan', 'undue influence'),
] as const satisfies readonly ExclusionGround[];

export type ExclusionGroundId = (typeof exclusionGrounds)[number]['id'];

export const exclusionGroundIds = exclusionGrounds.map((one) => one.id);

/** The ground by its id. */
export const exclusionGround = (id: string): ExclusionGround | undefined =>
  (exclusionGrounds as readonly ExclusionGround[]).find((one) => one.id === id);
