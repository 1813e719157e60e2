import type { DefinitionRef } from '../../procedures/definition.js';
import type { Lot } from '../../start/start.state.js';
import { cancelledAndAnnulled } from '../plays/cancelled-and-annulled.js';
import { competitiveDialogue } from '../plays/competitive-dialogue.js';
import { directAward, directAwardToOne } from '../plays/direct-award.js';
import { innovationPartnership } from '../plays/innovation-partnership.js';
import { nationalAdvertisedDialogue } from '../plays/national-advertised-dialogue.js';
import { nationalAdvertisedTwoStage } from '../plays/national-advertised-two-stage.js';
import { nationalAdvertised, nationalAdvertisedPlain } from '../plays/national-advertised.js';
import {
  exAnteByTheProgram,
  negotiatedWithExAnteNotice,
  negotiatedWithoutNotice,
} from '../plays/negotiated-without-notice.js';
import { open } from '../plays/open.js';
import { preCommercialProcurement } from '../plays/pre-commercial-procurement.js';
import { restricted } from '../plays/restricted.js';
import type { Step } from '../plays/steps.js';
import { pricesApart } from './prices-apart.js';
import { declaredIneffective } from '../plays/declared-ineffective.js';
import { designContest } from '../plays/design-contest.js';
import {
  directAwardScored,
  nationalScored,
  negotiated,
  negotiatedOnInitialTenders,
  openInLots,
  onInitialTenders,
  partnershipInRounds,
  twoLots,
  twoLotsOnInitialTenders,
  twoStagePlain,
  withoutNoticeOnInitialTenders,
} from './courses.steps.js';

type Content = { readonly [name: string]: unknown };

/** One way through a procedure, from the need to its end. */
export interface Course {
  readonly procedure: DefinitionRef;
  readonly steps: readonly Step[];
  /** SEK. */
  readonly value: number;
  readonly ground?: string;
  /** What the start decision gives besides. */
  readonly evidence?: Content;
  /** What `CreateCase` says otherwise. */
  readonly begins?: Content;
  /** `EstimateValue`'s content, where the rulebook depends on it. */
  readonly estimate?: Content;
  readonly market?: Content;
  /** What the needs analysis says otherwise. */
  readonly needs?: Content;
  readonly lots?: readonly Lot[];
  /** It stops before the case has ended. */
  readonly unfinished?: true;
  /** It stops when all is awarded: from then on the time of keeping runs. */
  readonly awarded?: true;
  /** No case can choose the procedure: it is begun by its event. */
  readonly unchosen?: true;
}

const lots = [
  { id: '1', title: 'Building' },
  { id: '2', title: 'Yard' },
];
const of = (id: string, version = 1): DefinitionRef => ({ id, version });
const proved = {
  evidence: [{ title: 'Register of patents', reference: 'diary 2027-44' }],
  noReasonableAlternative: true,
  notSelfCreated: true,
};
const large = 95_000_000;

const whole: readonly Course[] = [
  { procedure: of('open'), steps: open, value: large },
  { procedure: of('open'), steps: openInLots, unfinished: true, value: large, lots },
  { procedure: of('open'), steps: declaredIneffective, unfinished: true, value: large },
  { procedure: of('open'), steps: cancelledAndAnnulled, unfinished: true, value: large },
  { procedure: of('restricted'), steps: restricted, value: large },
  {
    procedure: of('competitive-procedure-with-negotiation'),
    steps: negotiated,
    value: large,
    ground: 'innovation',
  },
  {
    procedure: of('competitive-procedure-with-negotiation'),
    steps: negotiatedOnInitialTenders,
    unfinished: true,
    value: large,
    ground: 'innovation',
  },
  { procedure: of('competitive-dialogue'), steps: competitiveDialogue, value: large, ground: 'complexity' },
  {
    procedure: of('negotiated-without-notice'),
    steps: negotiatedWithoutNotice,
    value: large,
    ground: 'exclusive-rights',
    evidence: proved,
  },
  {
    procedure: of('negotiated-without-notice'),
    steps: negotiatedWithExAnteNotice,
    value: large,
    ground: 'exclusive-rights',
    evidence: proved,
  },
  {
    procedure: of('negotiated-without-notice'),
    steps: exAnteByTheProgram,
    unfinished: true,
    value: large,
    ground: 'exclusive-rights',
    evidence: proved,
  },
  {
    procedure: of('negotiated-without-notice'),
    steps: withoutNoticeOnInitialTenders,
    unfinished: true,
    value: large,
    ground: 'exclusive-rights',
    evidence: proved,
  },
  { procedure: of('national-advertised'), steps: nationalAdvertised, value: 900_000 },
  { procedure: of('national-advertised'), steps: nationalAdvertisedPlain, value: 900_000 },
  { procedure: of('national-advertised'), steps: onInitialTenders(false), unfinished: true, value: 900_000 },
  { procedure: of('national-advertised-two-stage'), steps: onInitialTenders(true), unfinished: true, value: 900_000 },
  { procedure: of('national-advertised-two-stage'), steps: twoStagePlain, unfinished: true, value: 900_000 },
  { procedure: of('national-advertised-two-stage'), steps: nationalScored, unfinished: true, value: 900_000 },
  { procedure: of('national-advertised-two-stage'), steps: nationalAdvertisedTwoStage, value: 900_000 },
  { procedure: of('national-advertised-dialogue'), steps: nationalAdvertisedDialogue, value: 1_900_000 },
  { procedure: of('direct-award'), steps: directAward, value: 300_000, ground: 'below-limit' },
  { procedure: of('direct-award'), steps: directAwardScored, unfinished: true, value: 300_000, ground: 'below-limit' },
  { procedure: of('direct-award'), steps: directAwardToOne, value: 90_000, ground: 'below-limit' },
  {
    procedure: of('innovation-partnership'),
    steps: innovationPartnership,
    value: large,
    ground: 'no-solution-on-the-market',
    market: { onMarket: 'not-existing' },
  },
  {
    procedure: of('innovation-partnership'),
    steps: partnershipInRounds,
    unfinished: true,
    value: large,
    ground: 'no-solution-on-the-market',
    market: { onMarket: 'not-existing' },
  },
  {
    procedure: of('design-contest'),
    steps: designContest,
    value: large,
    begins: {
      contractType: 'services',
      cpv: ['71200000-0'],
      thresholds: [
        { of: 'goods-services-other', amount: { amount: 2_400_000, currency: 'SEK' }, source: 'illustrative' },
      ],
    },
  },
  {
    procedure: of('pre-commercial-procurement'),
    steps: preCommercialProcurement,
    value: large,
    begins: { contractType: 'services', cpv: ['73100000-3'] },
    estimate: {
      kind: 'fixed-total',
      baseAmount: { amount: large, currency: 'SEK' },
      resultsExclusivelyForAuthority: false,
      authorityPaysFully: true,
    },
  },
  { procedure: of('fixture-two-lots'), steps: twoLots, value: large, lots, unchosen: true, awarded: true },
  { procedure: of('fixture-two-lots'), steps: twoLotsOnInitialTenders, value: large, lots, unchosen: true },
];

/** In each procedure that evaluates tenders, once with the prices sealed in a part of their own. */
const apart = whole
  .filter(({ steps }) => steps.some((one) => 'give' in one && one.give === 'AgreeEvaluation'))
  .filter(({ procedure }, at, all) => all.findIndex((one) => one.procedure.id === procedure.id) === at)
  .map(({ awarded: _, ...course }): Course => ({ ...course, steps: pricesApart(course.steps), unfinished: true }));

export const courses: readonly Course[] = [...whole, ...apart];
