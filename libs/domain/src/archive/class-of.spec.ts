import { describe, expect, it } from 'vitest';
import type { EventType } from '../case/event.js';
import { nothing, type CaseState } from '../case/state.js';
import type { KnownDocument } from '../openness/known-document.js';
import { classOf } from './class-of.js';

const known = { sha256: 'a'.repeat(64), disposed: false };
const event = (type: EventType): KnownDocument => ({ ...known, id: 'event/9', kind: 'event', type, parts: [] });
const submission = (supplier: string): KnownDocument => ({
  ...known,
  id: 'submission/1',
  kind: 'submission',
  receives: 'tender',
  supplier,
});
const file = (id: string): KnownDocument => ({ ...known, id: `file/${id}`, kind: 'file' });
const decided = (...suppliers: readonly string[]) => ({
  decision: { suppliers, by: 'decision-maker', at: '2027-02-01T09:00:00.000Z' },
  standstillEnded: true,
});
/** Two lots, of which one is awarded and its contract signed as a file; the other one is not. */
const state: CaseState = {
  ...nothing,
  awards: { 1: decided('supplier-a'), 2: { standstillEnded: false } },
  contracts: {
    1: { supplier: 'supplier-a', document: { file: 'signed', sha256: 'b'.repeat(64) } },
    2: { supplier: 'supplier-b' },
  },
};

describe('The class of a document', () => {
  it.each([
    ['winning-tenders', 'a tender that was awarded one of the lots', submission('supplier-a')],
    ['losing-tenders', 'one that was awarded none', submission('supplier-b')],
    ['contract', 'the file that was signed', file('signed')],
    ['documentation', 'any other file', file('drawing')],
    ['tender-lists', 'what was opened', event('WindowOpened')],
    ['report', 'the report', event('ReportCompleted')],
    ['declarations', 'a declaration of interests', event('InterestsDeclared')],
    ['declarations', 'that a person was let back', event('DisqualificationLifted')],
    ['declarations', 'what a supplier answers about its exclusion', event('ExclusionAnswered')],
    ['contract', 'the contract itself', event('ContractConcluded')],
    ['contract', 'a delivery', event('DeliveryAccepted')],
    ['contract', 'a phase that was assessed', event('PhaseAssessed')],
    ['contract', 'a gate between phases', event('GatePassed')],
    ['contract', 'the follow-up of a special term', event('TermFollowedUp')],
    ['contract', 'a review of the effect', event('EffectReviewed')],
    ['contract', 'a court’s decision on the contract', event('ValidityDecided')],
    ['documentation', 'the decision on the award', event('AwardDecided')],
    ['documentation', 'a court’s decision on the procurement', event('ReviewDecided')],
    ['documentation', 'a milestone of the case’s own plan', event('MilestoneMoved')],
  ] as const)('is %s for %s', (of, _what, one) => {
    expect(classOf(state, one)).toBe(of);
  });
});
