import type { CaseState } from '@behov/domain';
import type { HistoryEntry } from '@behov/persistence';
import { describe, expect, it } from 'vitest';
import { evaluationView } from './evaluation-view.js';
import { visibleSubmission } from './visible-submission.js';
import { visibleEntry, visibleState } from './visible.js';

const offers = [{ lot: '1', price: 90, values: [{ criterion: 'climate', value: 200 }] }];
const submissions = [{ id: 's', supplier: 'supplier-a', receivedAt: '2027-09-01T08:00:00.000Z', digest: 'a', offers }];
const state = (evaluation: object = {}) =>
  ({
    documents: { criteria: [{ id: 'method', measure: 'score', of: 5 }] },
    tracks: { '1': { id: '1', definition: { id: 'open', version: 1 }, stage: 'evaluation', round: 1 } },
    windows: { tenders: { id: 'tenders', submissions } },
    evaluations: { '1': { checked: {}, scored: {}, ...evaluation } },
    people: [],
    deputies: [],
    disqualified: [],
  }) as unknown as CaseState;
const entry = (type: string, facts: object, by = 'evaluator-1') =>
  ({ type, facts, body: { scores: { method: 4 } }, actor: { id: by, role: 'evaluator' } }) as unknown as HistoryEntry;
const scored = entry('TenderScored', { track: '1', supplier: 'supplier-a', evaluator: 'evaluator-1' });

describe('What was scored', () => {
  it('is read by its author alone until all scores are in', () => {
    expect(visibleEntry(scored, ['evaluator'], 'evaluator-1', state()).body).toBeDefined();
    expect(visibleEntry(scored, ['evaluator'], 'evaluator-2', state()).body).toBeUndefined();
    expect(visibleEntry(scored, ['procurer'], 'procurer-1', state()).body).toBeUndefined();
    expect(visibleEntry(scored, ['manager'], 'manager', state()).facts).toEqual(scored.facts);
    expect(visibleEntry(scored, ['evaluator'], 'evaluator-2', state({ revealed: true })).body).toBeDefined();
  });
});

describe('What was offered', () => {
  const seen = (roles: Parameters<typeof visibleState>[1], so = state()) =>
    visibleState(so, roles).windows['tenders']?.submissions?.[0]?.offers;
  const opened = entry('WindowOpened', { window: 'tenders', submissions });

  it('has no price for those who judge quality, until it is agreed', () => {
    const [{ price: _hidden, ...priceless }] = offers as [(typeof offers)[0]];
    expect(seen(['evaluator'])).toEqual([priceless]);
    expect(visibleEntry(opened, ['evaluator'], 'evaluator-1', state()).facts).toMatchObject({
      submissions: [{ offers: [priceless] }],
    });
    expect(seen(['evaluator'], state({ agreed: {} }))).toEqual(offers);
    expect(seen(['procurer', 'evaluator'])).toEqual(offers);
  });

  it('is nothing to those who look into no tenders', () => {
    expect(seen(['manager'])).toEqual([]);
    expect(visibleEntry(opened, ['manager'], 'manager', state()).facts).toMatchObject({
      submissions: [{ offers: [] }],
    });
  });

  it('tells which requirements are answered to those who look into tenders alone', () => {
    const answering = entry('WindowOpened', {
      submissions: submissions.map((one) => ({ ...one, answers: ['quiet'] })),
    });
    const told = (role: 'manager' | 'evaluator') => visibleEntry(answering, [role], 'somebody', state()).facts;
    expect(told('evaluator')).toMatchObject({ submissions: [{ answers: ['quiet'] }] });
    expect(JSON.stringify(told('manager'))).not.toContain('quiet');
  });

  it('is nothing of the prices that were opened later, to either of them', () => {
    const later = entry('EnvelopeOpened', { window: 'tenders', offers: [{ supplier: 'supplier-a', offers }] });
    for (const role of ['manager', 'evaluator'] as const) {
      expect(visibleEntry(later, [role], 'somebody', state()).facts).toEqual({ window: 'tenders', offers: [] });
    }
    expect(visibleEntry(later, ['procurer'], 'procurer-1', state()).facts).toEqual(later.facts);
  });
});

describe('A submission that was opened', () => {
  const content = { format: 'envelope', offers, answers: [] };
  const opened = [
    { envelope: 'tender', content, disposedBy: null },
    { envelope: 'quality', content: null, disposedBy: 'decision-1' },
    { envelope: 'qualification', content: { offers: [null] }, disposedBy: null },
  ];
  const found = { submissionId: 's', windowId: 'tenders', sealed: null, attachments: [], opened, disposedBy: null };

  it('has no price for those who judge quality, until it is agreed', () => {
    const [tender, ...others] = visibleSubmission(found, state(), ['evaluator']).opened;
    expect(tender?.content).toEqual({ ...content, offers: [{ lot: '1', values: offers[0]?.values }] });
    expect(others).toEqual(opened.slice(1));
    expect(visibleSubmission(found, state({ agreed: {} }), ['evaluator'])).toEqual(found);
    expect(visibleSubmission(found, state(), ['procurer'])).toEqual(found);
  });
});

describe('The evaluation', () => {
  it('shows its low prices to those who see prices, and nothing to others', () => {
    expect(evaluationView(state(), ['manager'])).toEqual({ items: [] });
    expect(evaluationView(state(), ['evaluator'])).toEqual({ items: [] });
    expect(evaluationView(state(), ['procurer'])).toEqual({ items: [], lowPrices: [] });
  });
});
