import type { PitfallId } from '../../pitfalls/pitfall.js';
import { decisionMaker, matchingOfficer, needsOwner, procurer1 } from '../people.js';
import { answers, lifting } from '../pitfalls.js';
import type { Given } from './steps.js';

/** A case that walks into a pitfall, is stopped at the notice, and gets out of it. */
export interface PitfallPlay {
  readonly of: PitfallId;
  readonly answers: { readonly [question: string]: unknown };
  /** The stops that hold the notice back, in order. */
  readonly stops: readonly string[];
  /** What the people then do. */
  readonly measures: readonly Given[];
}

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const lift = (stop: string, measure: string): Given => ({
  by: decisionMaker,
  give: 'LiftStop',
  body: lifting(stop, measure),
});

/** A region has developed with one firm and paid for it without a notice; the firm knows what others do not. */
const coDevelopment: PitfallPlay = {
  of: 'co-development',
  answers: {
    firms: ['supplier-a'],
    chosenBy: 'not-advertised',
    paid: sek(900_000),
    agreedOn: '2026-02-02',
    meansToBuy: 'without-notice',
    onlyReason: true,
    information: [{ id: 'trial', what: 'Report of the trial', published: false }],
  },
  stops: ['P1-UNADVERTISED-RD', 'P1-NO-COMPETITION', 'P1-INFORMATION'],
  measures: [
    {
      by: procurer1,
      give: 'AddDisclosure',
      body: {
        id: 'trial',
        what: 'Report of the trial',
        reference: 'annex 4',
        knownTo: ['supplier-a'],
        givenOn: '2027-01-11',
      },
    },
    lift('P1-UNADVERTISED-RD', 'new-competition'),
    lift('P1-NO-COMPETITION', 'advertised-competition'),
    lift('P1-INFORMATION', 'disclosure'),
  ],
};

/** A municipality's test bed gives local firms a discount, and its test is to be scored. */
const testBed: PitfallPlay = {
  of: 'test-bed',
  answers: {
    termsFollow: 'establishment',
    marketPrice: false,
    advantage: sek(120_000),
    aidBasis: 'none',
    resultsCount: 'criterion',
    openToAll: false,
  },
  stops: ['P2-DISCRIMINATION', 'P2-STATE-AID', 'P2-TEST-COUNTS'],
  measures: [
    lift('P2-DISCRIMINATION', 'same-terms'),
    lift('P2-STATE-AID', 'market-price'),
    lift('P2-TEST-COUNTS', 'equivalent-proof'),
  ],
};

/** Firms of a project help to write what one of its bodies will buy. */
const jointProject: PitfallPlay = {
  of: 'joint-project',
  answers: {
    participants: [{ participant: 'supplier-a', bids: 'yes', access: 'drafts' }],
    input: 'project-only',
    asProjectActivity: true,
    declarations: 'missing',
  },
  stops: ['P3-BIDDER-DRAFTS', 'P3-CLOSED-INPUT', 'P3-BUYER', 'P3-INTERESTS'],
  measures: [
    lift('P3-BIDDER-DRAFTS', 'own-drafting-group'),
    lift('P3-BUYER', 'own-procedure'),
    lift('P3-INTERESTS', 'declared'),
    // The consultation comes too late to be lifted by decision: the question is answered anew when it has been held.
    {
      by: matchingOfficer,
      give: 'AnswerJointProject',
      body: answers('joint-project', {
        participants: [{ participant: 'supplier-a', bids: 'yes', access: 'drafts' }],
        asProjectActivity: true,
        declarations: 'missing',
        input: 'open-consultation',
      }),
    },
  ],
};

/** A region holds a contest and promises that the best solutions will be bought. */
const innovationContest: PitfallPlay = {
  of: 'innovation-contest',
  answers: { promise: 'contract', needAndBudget: false },
  stops: ['P4-PROMISE', 'P4-NO-NEED'],
  measures: [lift('P4-PROMISE', 'promise-withdrawn'), lift('P4-NO-NEED', 'need-approved')],
};

/** One for each pitfall. Who answers is the needs owner; who lifts, the decision-maker. */
export const pitfallPlays: readonly PitfallPlay[] = [coDevelopment, testBed, jointProject, innovationContest];
export const answerer = needsOwner;
