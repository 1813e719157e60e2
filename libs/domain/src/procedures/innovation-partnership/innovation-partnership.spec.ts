import { describe, expect, it } from 'vitest';
import { options } from '../../case/options.js';
import { tasks } from '../../case/tasks.js';
import { decisionMaker, evaluator1, needsOwner, procurer1 } from '../../testing/people.js';
import { bidder, documentsOfAkademiska } from '../../testing/plays/akademiska.js';
import {
  innovationPartnership,
  partnershipAward,
  partnershipCompetition,
  partnershipSigning,
} from '../../testing/plays/innovation-partnership.js';
import { begun, perform, type Step } from '../../testing/plays/steps.js';
import type { Play } from '../../testing/play.js';
import { innovationPartnershipV1 } from './innovation-partnership.v1.js';

const play = (...steps: readonly (readonly Step[])[]) =>
  perform(begun(innovationPartnershipV1, 'no-solution-on-the-market'), steps.flat());
const standing = (one: Play) =>
  Object.values(one.state.tracks).map(({ id, stage, round, end }) => [id, stage, round, end?.how]);
const write = (changes: object) =>
  begun(innovationPartnershipV1).refused(procurer1, 'WriteDocuments', { ...documentsOfAkademiska, ...changes });

describe('An innovation partnership', () => {
  it('goes with three partners of four through two gates to the purchase and its end', () => {
    const { state } = play(innovationPartnership);
    expect(standing({ state } as Play)).toEqual([
      ['1:supplier-l', 'future', 1, 'ended'],
      ['1:supplier-k', 'phases', 2, 'not-continued'],
      ['1:supplier-m', 'phases', 1, 'not-continued'],
    ]);
    expect(state.end?.how).toBe('ended');
    expect(state.developments['1:supplier-l']?.purchase).toEqual({
      buy: true,
      performance: 2.8,
      cost: { amount: 38_000_000, currency: 'SEK' },
    });
  });

  it('stays plain JSON without free text', () => {
    const { state } = play(innovationPartnership);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(JSON.stringify(state)).not.toContain('called back');
  });

  it('parts into partners after the standstill, in the order of the ranking', () => {
    const one = play(partnershipCompetition, partnershipAward);
    expect(one.state.awards['1']?.decision?.suppliers).toEqual(['supplier-l', 'supplier-k', 'supplier-m']);
    expect(standing(one).map(([id, stage]) => [id, stage])).toEqual([
      ['1:supplier-l', 'signing'],
      ['1:supplier-k', 'signing'],
      ['1:supplier-m', 'signing'],
    ]);
    expect(Object.values(one.state.tracks)[0]?.partner).toEqual({ lot: '1', supplier: 'supplier-l' });
  });
});

describe('The award of an innovation partnership', () => {
  const evaluated = () => play(partnershipCompetition, partnershipAward.slice(0, -7));
  const propose = (suppliers: readonly string[]) =>
    evaluated().refused(procurer1, 'ProposeAward', { suppliers, reasons: 'The best.' });

  it('goes to the first of the ranking, as many as the documents say', () => {
    expect(propose(['supplier-l'])).toBe('accepted');
    expect(propose(['supplier-l', 'supplier-k', 'supplier-m'])).toBe('accepted');
    expect(propose(['supplier-l', 'supplier-m'])).toBe('AWARD-FIRST');
    expect(propose(['supplier-l', 'supplier-l'])).toBe('AWARD-NUMBER');
    expect(propose(['supplier-l', 'supplier-k', 'supplier-m', 'supplier-n'])).toBe('AWARD-NUMBER');
  });
});

describe("A partner's contract", () => {
  const content: readonly Step[] = [{ settles: true, lot: '1:supplier-k' }];
  const signing = () => play(partnershipCompetition, partnershipAward, partnershipSigning.slice(0, 1), content);

  it('is named by the authority, and known for the partner itself', () => {
    const one = signing();
    const unnamed = one.ask(decisionMaker, 'SignContract');
    expect(unnamed).toMatchObject({
      refusal: { code: 'LOT', expected: '1:supplier-l, 1:supplier-k, 1:supplier-m', field: 'lot' },
    });
    one.give(decisionMaker, 'SignContract', { lot: '1:supplier-k' });
    expect(one.refused(bidder('supplier-k'), 'CountersignContract')).toBe('accepted');
    expect(one.refused(bidder('supplier-k'), 'CountersignContract', { lot: '1' })).toBe('accepted');
  });

  it("is not for another partner, nor for who wasn't awarded one", () => {
    const one = signing().give(decisionMaker, 'SignContract', { lot: '1:supplier-k' });
    const lot = '1:supplier-k';
    expect(one.refused(bidder('supplier-l'), 'CountersignContract', { lot })).toBe('CONTRACT-WINNER');
    expect(one.refused(bidder('supplier-n'), 'CountersignContract', { lot })).toBe('CONTRACT-WINNER');
    expect(one.refused(bidder('supplier-l'), 'CountersignContract')).toBe('CONTRACT-AUTHORITY-FIRST');
  });

  it('is for the one whose contract it is, where a person acts for two partners', () => {
    const both = { ...bidder('supplier-l'), suppliers: ['supplier-l', 'supplier-k'] };
    const one = signing().give(decisionMaker, 'SignContract', { lot: '1:supplier-k' });
    one.give(both, 'CountersignContract', { lot: '1:supplier-k' });
    expect(one.state.contracts['1:supplier-k']).toMatchObject({ supplier: 'supplier-k', concludedOn: '2027-10-18' });
  });

  it('is asked of its own partner alone', () => {
    const one = signing().give(decisionMaker, 'SignContract', { lot: '1:supplier-k' });
    const asked = tasks(one.state).filter((task) => task.command === 'CountersignContract');
    expect(asked.map(({ id, suppliers }) => [id, suppliers])).toEqual([
      ['1:supplier-k/signing/CountersignContract', ['supplier-k']],
    ]);
    const may = options(one.state, bidder('supplier-k'), one.now).find(
      (each) => each.command === 'CountersignContract',
    );
    expect(may?.may).toBe(true);
  });

  it('asks the court once for all', () => {
    expect(tasks(signing().state).some((task) => task.command === 'CheckCourt')).toBe(false);
  });

  it('waits for the others to be signed or withdrawn, and all are one lot again when the award is revoked', () => {
    const one = signing().give(procurerWhoRevokes, 'RevokeAward', {
      lot: '1:supplier-k',
      reopens: 'award',
      reasons: 'A supplier was excluded by mistake.',
    });
    expect(standing(one)).toEqual([['1', 'award', 1, undefined]]);
  });
});

const procurerWhoRevokes = decisionMaker;

describe('The documents of an innovation partnership', () => {
  const [first, ...others] = documentsOfAkademiska.phases;

  it('state how many partners there may be', () => {
    expect(write({})).toBe('accepted');
    expect(write({ partners: undefined })).toBe('DOC-PARTNERS');
    expect(write({ partners: { from: 3, to: 2 } })).toBe('DOC-PARTNERS');
    expect(write({ partners: { from: 2, to: 2 } })).toBe('accepted');
  });

  it('have at least one phase, each with a target, a payment and a number that goes on', () => {
    expect(write({ phases: [] })).toBe('DOC-PHASES');
    expect(write({ phases: [first] })).toBe('accepted');
    expect(write({ phases: [{ ...first, target: ' ' }, ...others] })).toBe('DOC-PHASES');
    expect(write({ phases: [{ ...first, payment: '' }, ...others] })).toBe('DOC-PHASES');
    expect(write({ phases: [first, { ...first, keepAtMost: 1 }] })).toBe('DOC-PHASES');
    expect(
      write({
        phases: [
          { ...first, keepAtMost: 1 },
          { ...others[0], keepAtMost: 2 },
        ],
      }),
    ).toBe('DOC-PHASES');
  });

  it('settle the rights', () => {
    expect(write({ rights: undefined })).toBe('DOC-IPR');
    expect(write({ rightsTerms: ' ' })).toBe('DOC-IPR');
  });

  it('state the level and the highest cost of the purchase', () => {
    expect(write({ purchase: undefined })).toBe('DOC-PURCHASE');
  });

  it('say why the purchase is in proportion where it may cost more than the development', () => {
    // 3 x 1.5 + 2 x 6 + 1 x 9 million.
    const purchase = (amount: number) => ({
      purchase: { ...documentsOfAkademiska.purchase, highestCost: { amount, currency: 'SEK' } },
      proportionReasons: undefined,
    });
    expect(write(purchase(25_500_000))).toBe('accepted');
    expect(write(purchase(25_500_001))).toBe('DOC-PROPORTION');
  });

  it('weigh the capacity for research and development in the selection', () => {
    expect(write({ weighsResearchCapacity: false })).toBe('DOC-RESEARCH');
  });

  it('award by the best price-quality ratio only', () => {
    expect(write({ awardBasis: 'cost' })).toBe('DOC-AWARD-BASIS');
  });

  it('invite at least three', () => {
    expect(write({ minimumInvited: 2 })).toBe('DOC-MINIMUM-INVITED');
  });
});

describe('The time for requests in an innovation partnership', () => {
  it('is thirty days, and cannot be accelerated', () => {
    const one = play(partnershipCompetition.slice(0, 3)).on('2027-05-10T08:00:00Z');
    const notice = (submissionsDueAt: string, more: object = {}) =>
      one.refused(procurer1, 'PublishNotice', {
        dispatchedAt: '2027-05-10T08:00:00Z',
        publicationId: '1',
        submissionsDueAt,
        questionsUntilOn: '2027-05-20',
        ...more,
      });
    expect(notice('2027-06-09T21:59:00Z')).toBe('accepted');
    expect(notice('2027-06-09T21:58:00Z')).toBe('WINDOW-MINIMUM');
    expect(notice('2027-06-09T21:59:00Z', { urgency: { justification: 'x' } })).toBe('WINDOW-REDUCTION');
  });

  it('lets nobody score or report who is not asked', () => {
    const one = play(partnershipCompetition, partnershipAward, partnershipSigning);
    expect(one.refused(needsOwner, 'ReportPhase', { lot: '1:supplier-k' })).toBe('ROLE');
    expect(one.refused(evaluator1, 'DecideGate', { lot: '1:supplier-k' })).toBe('ROLE');
  });
});
