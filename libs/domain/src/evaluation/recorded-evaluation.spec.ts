import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { nothing, type CaseState, type Track } from '../case/state.js';
import { tender, tendered } from '../testing/competed.js';
import { evaluator1, evaluator2, procurer1, supplierB } from '../testing/people.js';
import type { Window } from '../windows/windows.state.js';
import { evaluationEvolve, reopenedEvaluation } from './evaluation.evolve.js';
import { evaluatedWindow, pricesAreSealed, tendersOf } from './tenders.js';
import { allScorers } from './scorers.js';

const suppliers = ['supplier-a', 'supplier-b'] as const;
const question = { supplier: 'supplier-b', answerBy: '2027-09-10', questions: 'How are the wages covered?' };
const asked = () => tendered().give(procurer1, 'AskAboutPrice', question);
const explained = () => asked().give(supplierB, 'ExplainPrice', { explanation: 'Our own factory.' });

describe('What is recorded of an examination of a tender', () => {
  it('is its outcome and ground, with the reasons apart where there are any', () => {
    const valid = tendered().give(procurer1, 'CheckTender', { supplier: 'supplier-a', outcome: 'valid' });
    expect(valid.whole.at(-1)?.facts).toEqual({ track: '1', supplier: 'supplier-a', outcome: 'valid' });
    expect(valid.whole.at(-1)).not.toHaveProperty('body');
    const rejected = tendered().give(procurer1, 'CheckTender', {
      supplier: 'supplier-a',
      outcome: 'rejected',
      ground: 'non-compliant',
      reasons: 'Too small.',
    });
    expect(rejected.whole.at(-1)).toMatchObject({
      facts: { track: '1', supplier: 'supplier-a', outcome: 'rejected', ground: 'non-compliant' },
      body: { reasons: 'Too small.' },
    });
  });
});

describe('What is recorded of a question about a price', () => {
  it('is when it was asked, answered and decided, with the words apart', () => {
    const play = asked();
    expect(play.whole.at(-1)).toMatchObject({
      facts: { track: '1', supplier: 'supplier-b', answerBy: '2027-09-10' },
      body: { questions: 'How are the wages covered?' },
    });
    play.on('2027-09-03T10:00:00Z').give(supplierB, 'ExplainPrice', { explanation: 'Our own factory.' });
    expect(play.whole.at(-1)).toMatchObject({
      facts: { track: '1', supplier: 'supplier-b' },
      body: { explanation: 'Our own factory.' },
    });
    const decide = { supplier: 'supplier-b', outcome: 'rejected', breach: 'labour', reasons: 'Wages.' };
    play.give(procurer1, 'DecideOnPrice', decide);
    expect(play.whole.at(-1)).toMatchObject({
      facts: { track: '1', supplier: 'supplier-b', outcome: 'rejected', breach: 'labour' },
      body: { reasons: 'Wages.' },
    });
    expect(play.state.evaluations['1']?.prices).toEqual({
      'supplier-b': {
        askedAt: '2027-09-02T10:00:00.000Z',
        answerBy: '2027-09-10',
        explainedAt: '2027-09-03T10:00:00.000Z',
        outcome: 'rejected',
        breach: 'labour',
      },
    });
  });

  it('has no breach where none is stated', () => {
    const play = explained().give(procurer1, 'DecideOnPrice', {
      supplier: 'supplier-b',
      outcome: 'accepted',
      reasons: 'Shown.',
    });
    expect(play.whole.at(-1)?.facts).toEqual({ track: '1', supplier: 'supplier-b', outcome: 'accepted' });
    expect(play.state.evaluations['1']?.prices?.['supplier-b']).not.toHaveProperty('breach');
  });

  it('leaves a question about another price, and a case without one, as they were', () => {
    const play = asked().give(procurer1, 'AskAboutPrice', { ...question, supplier: 'supplier-a' });
    play.give(supplierB, 'ExplainPrice', { explanation: 'Our own factory.' });
    expect(play.state.evaluations['1']?.prices?.['supplier-a']).not.toHaveProperty('explainedAt');
    const facts = { track: '1', supplier: 'supplier-b' };
    const event = { type: 'PriceExplained', at: play.now, facts } as never;
    expect(evaluationEvolve.PriceExplained(nothing, event)).toBe(nothing);
  });
});

describe('The work with a low price', () => {
  const task = (play: ReturnType<typeof asked>, command: string) =>
    tasks(play.state).find((one) => one.command === command);

  it('is the tenderer’s from the question to the end of its time', () => {
    expect(task(asked(), 'ExplainPrice')).toMatchObject({
      about: 'supplier-b',
      suppliers: ['supplier-b'],
      since: '2027-09-02T10:00:00.000Z',
      dueAt: '2027-09-10T22:00:00.000Z',
    });
    expect(task(explained(), 'ExplainPrice')).toBeUndefined();
  });

  it('is the procurer’s from the answer, or from the end of the time, for five working days', () => {
    // From Friday 10 September, midnight, to Friday 17; from Thursday 2 September to Thursday 9.
    expect(task(asked(), 'DecideOnPrice')).toMatchObject({
      about: 'supplier-b',
      opensAt: '2027-09-10T22:00:00.000Z',
      dueAt: '2027-09-17T22:00:00.000Z',
    });
    const answered = task(explained(), 'DecideOnPrice');
    expect(answered).toMatchObject({ since: '2027-09-02T10:00:00.000Z', dueAt: '2027-09-09T22:00:00.000Z' });
    expect(answered).not.toHaveProperty('opensAt');
  });

  it('is mailed to the tenderer with the last day', () => {
    const play = tendered();
    const before = play.state;
    const event = play.give(procurer1, 'AskAboutPrice', question).events.at(-1)!;
    const [mail] = react(before, event);
    const reference = expect.stringContaining('GBG-2017-HOPPET') as string;
    const day = expect.stringContaining('2027-09-10') as string;
    expect(mail).toMatchObject({
      kind: 'mail',
      suppliers: ['supplier-b'],
      subject: { sv: reference, en: reference },
      says: { sv: day, en: day },
    });
  });
});

describe('An evaluation', () => {
  const body = (supplier: string) => ({ supplier, scores: [{ criterion: 'method', score: 3 }], motive: 'Read.' });

  it('knows who has scored anything', () => {
    const play = tendered();
    for (const supplier of suppliers) play.give(procurer1, 'CheckTender', { supplier, outcome: 'valid' });
    for (const supplier of suppliers) play.give(evaluator1, 'ScoreTender', body(supplier));
    play.give(evaluator2, 'ScoreTender', body('supplier-b'));
    expect(allScorers(play.state, play.state.tracks['1']!)).toEqual(['evaluator-1', 'evaluator-2']);
  });

  it('that is reopened keeps what was found, without what was agreed', () => {
    const kept = { checked: { a: { outcome: 'valid' } }, scored: { a: ['x'] }, revealed: true } as const;
    expect(reopenedEvaluation({ ...kept, agreed: {}, ranking: [] })).toEqual({ ...kept, reopened: true });
  });

  it('that is reopened lets own scores be changed again', () => {
    const play = tendered();
    for (const supplier of suppliers) play.give(procurer1, 'CheckTender', { supplier, outcome: 'valid' });
    for (const by of [evaluator1, evaluator2]) {
      for (const supplier of suppliers) play.give(by, 'ScoreTender', body(supplier));
    }
    expect(play.refused(evaluator1, 'ScoreTender', body('supplier-a'))).toBe('EVAL-REVEALED');
    const { '1': one } = play.state.evaluations;
    play.state = { ...play.state, evaluations: { '1': { ...one!, reopened: true } } };
    expect(play.refused(evaluator1, 'ScoreTender', body('supplier-a'))).toBe('accepted');
  });
});

describe('The tenders that are evaluated', () => {
  const track: Track = {
    id: '1',
    definition: { id: 'open', version: 1 },
    stage: 'evaluation',
    enteredAt: '2027-09-02T10:00:00.000Z',
    round: 1,
  };
  const window: Window = {
    id: 'tenders',
    stage: 'tenders',
    track: 'case',
    receives: 'tender',
    openTo: null,
    opensAt: '2027-05-10T08:00:00.000Z',
    dueAt: '2027-06-14T22:00:00.000Z',
    status: 'opened',
    openers: [],
  };
  const having = (...windows: readonly Window[]): CaseState => ({
    ...nothing,
    windows: Object.fromEntries(windows.map((one) => [one.id, one])),
  });
  const later = { ...window, id: 'later', dueAt: '2027-08-01T22:00:00.000Z' };

  it.each([
    ['the last that was due', [window, later], 'later'],
    ['the last that was due, in whatever order', [later, window], 'later'],
    ['opened', [window, { ...later, status: 'closed' }], 'tenders'],
    ['of tenders', [window, { ...later, receives: 'request' }], 'tenders'],
    ['of the lot or the whole case', [window, { ...later, track: '2' }], 'tenders'],
    ['of the lot itself', [window, { ...later, track: '1' }], 'later'],
    ['there', [], undefined],
  ] as const)('come from a window that is %s', (_, windows, id) => {
    expect(evaluatedWindow(having(...windows), track)?.id).toBe(id);
  });

  it('are for the lot, with the price and figures that were offered', () => {
    const submissions = [
      tender('supplier-a', 10, { climate: 165 }, ['1', '2']),
      tender('supplier-b', 20, {}, ['2']),
      { ...tender('supplier-c', 30, {}), offers: [{ lot: '1', values: [] }] },
    ];
    expect(tendersOf(having({ ...window, submissions }), track)).toEqual([
      { supplier: 'supplier-a', price: 10, values: { climate: 165 } },
      { supplier: 'supplier-c', values: {} },
    ]);
    expect(tendersOf(having(window), track)).toEqual([]);
  });

  it('are judged in every lot where they could not be read', () => {
    const unread = { ...tender('supplier-a', 10, {}), offers: [] };
    const faulty = [{ supplier: 'supplier-a', id: 'x' }] as never;
    expect(tendersOf(having({ ...window, submissions: [unread], faulty }), track)).toEqual([
      { supplier: 'supplier-a', values: {} },
    ]);
    expect(tendersOf(having({ ...window, submissions: [unread] }), track)).toEqual([]);
  });

  it('have sealed prices while a part with them is not opened', () => {
    const envelopes = (['tender', 'price'] as const).map((id) => ({ id, recipient: `age1${id}` }));
    const sealed = (changes: Partial<Window>) => pricesAreSealed(having({ ...window, ...changes }), track);
    expect(sealed({ envelopes, opened: ['tender'] })).toBe(true);
    expect(sealed({ envelopes })).toBe(true);
    expect(sealed({ envelopes, opened: ['tender', 'price'] })).toBe(false);
    expect(sealed({ envelopes: envelopes.slice(0, 1), opened: [] })).toBe(false);
    expect(sealed({})).toBe(false);
    expect(pricesAreSealed(nothing, track)).toBe(false);
  });
});
