import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { nothing, type CaseState } from '../case/state.js';
import { notified } from '../testing/competed.js';
import { requested } from '../testing/competition.js';
import { procurer1, supplierA, supplierB } from '../testing/people.js';
import { madeAcceptableTender, reasonsAbout, wasNegotiated, winnersFor } from './to-tell.js';

const told = () => notified('2027-09-30').on('2027-09-21T08:00:00Z');
const answer = { request: 'r1', reasons: 'Less detail.', advantages: 'A method for every component.' };

describe('A request for reasons', () => {
  it('keeps the question apart, where there is one', () => {
    const event = (body: object) => {
      const decision = told().ask(supplierB, 'AskForReasons', { ...body });
      return decision.ok ? decision.events[0] : undefined;
    };
    const facts = { request: 'r1', supplier: 'supplier-b', about: 'award', dueOn: '2027-10-06' };
    expect(event({})).toStrictEqual({ type: 'ReasonsAsked', facts });
    expect(event({ question: 'Why level 3?' })).toStrictEqual({
      ...{ type: 'ReasonsAsked', facts },
      body: { question: 'Why level 3?' },
    });
  });

  it('is answered by itself, and the others wait on', () => {
    const play = told().give(supplierB, 'AskForReasons').give(supplierA, 'AskForReasons');
    play.give(procurer1, 'GiveReasons', { ...answer, request: 'r2' });
    expect(play.state.reasonsRequests.map(({ id, givenAt }) => [id, givenAt])).toEqual([
      ['r1', undefined],
      ['r2', '2027-09-21T08:00:00.000Z'],
    ]);
    expect(play.events.at(-1)?.facts).toMatchObject({ supplier: 'supplier-a' });
  });

  it('that does not wait is answered with those that do', () => {
    const play = told().give(supplierB, 'AskForReasons').give(supplierA, 'AskForReasons');
    const decision = play.ask(procurer1, 'GiveReasons', { ...answer, request: 'r9' });
    expect(decision).toMatchObject({ refusal: { code: 'REASONS-OPEN', expected: 'r1, r2', field: 'request' } });
  });
});

describe('The answer', () => {
  it('has what is said, and nothing of what is not', () => {
    const decision = told().give(supplierB, 'AskForReasons').ask(procurer1, 'GiveReasons', answer);
    const body = decision.ok ? decision.events[0]?.body : undefined;
    expect(body).toStrictEqual({ reasons: answer.reasons, advantages: answer.advantages });
  });

  it('says more than spaces of the advantages and of the course', () => {
    const play = told().give(supplierB, 'AskForReasons');
    expect(play.refused(procurer1, 'GiveReasons', { ...answer, advantages: '  ' })).toBe('REASONS-ADVANTAGES');
  });

  it('is told in both languages in a mail that names the case', () => {
    const play = told().give(supplierB, 'AskForReasons');
    const before = play.state;
    const [mail] = react(before, play.give(procurer1, 'GiveReasons', answer).events.at(-1)!);
    const { reference } = before;
    expect(mail?.subject).toEqual({ sv: `Skäl på begäran i ${reference}`, en: `Reasons on request in ${reference}` });
  });

  it('about a selection names no winner, however the award went', () => {
    const play = told();
    const reasonsRequests = [
      { id: 'r1', supplier: 'supplier-b', about: 'selection', askedAt: play.now, dueOn: '2027-10-06' },
    ] as const;
    play.state = { ...play.state, reasonsRequests };
    play.give(procurer1, 'GiveReasons', { request: 'r1', reasons: 'No reference.' });
    expect(play.events.at(-1)?.facts).toMatchObject({ winners: [] });
  });
});

describe('What a supplier may be told', () => {
  const status = (of: 'rejected' | 'not-invited' | 'eliminated' | 'candidate') => {
    const { state } = requested();
    const competitors = { ...state.competitors, 'supplier-a': { ...state.competitors['supplier-a']!, status: of } };
    return reasonsAbout({ ...state, competitors, selectionDecided: true }, 'supplier-a');
  };

  it('is its falling away, in each of the ways', () => {
    expect(status('rejected')).toBe('selection');
    expect(status('not-invited')).toBe('selection');
    expect(status('eliminated')).toBe('selection');
    expect(status('candidate')).toBeUndefined();
    expect(reasonsAbout({ ...requested().state, selectionDecided: true }, 'supplier-x')).toBeUndefined();
  });

  const valid = { outcome: 'valid' } as const;
  const decision = { suppliers: ['supplier-a'], by: 'decision-maker', at: '2027-09-20T08:00:00.000Z' };
  const lots = (awarded: readonly string[]): CaseState => ({
    ...nothing,
    evaluations: { '1': { scored: {}, checked: { 'supplier-b': valid } }, '2': { scored: {}, checked: {} } },
    awards: Object.fromEntries(
      ['1', '2'].map((lot) => [lot, { standstillEnded: false, ...(awarded.includes(lot) ? { decision } : {}) }]),
    ),
  });

  it('is the award of a lot in which its tender was acceptable', () => {
    expect(madeAcceptableTender(lots(['1']), 'supplier-b')).toBe(true);
    expect(madeAcceptableTender(lots(['2']), 'supplier-b')).toBe(false);
    expect(madeAcceptableTender({ ...lots(['1']), awards: {} }, 'supplier-b')).toBe(false);
    expect(madeAcceptableTender(lots(['1', '2']), 'supplier-c')).toBe(false);
  });

  it('is the winner of such a lot alone', () => {
    expect(winnersFor(lots(['1', '2']), 'supplier-b')).toEqual(['supplier-a']);
    expect(winnersFor(lots(['2']), 'supplier-b')).toEqual([]);
    expect(winnersFor({ ...lots(['1']), evaluations: {} }, 'supplier-b')).toEqual([]);
    expect(
      winnersFor(
        { ...lots(['1']), evaluations: { '1': { scored: {}, checked: { 'supplier-b': { outcome: 'rejected' } } } } },
        'supplier-b',
      ),
    ).toEqual([]);
  });

  it('is the course of a negotiation as soon as one meeting was held', () => {
    const held = { track: 'case', round: 1, supplier: 'supplier-b', on: '2027-08-23' };
    const play = told();
    expect(wasNegotiated({ ...play.state, negotiations: {} })).toBe(false);
    play.happened({ type: 'NegotiationHeld', facts: held });
    const { negotiations } = play.state;
    const [some] = Object.values(negotiations);
    expect(wasNegotiated({ ...play.state, negotiations: { a: { ...some!, meetings: [] }, ...negotiations } })).toBe(
      true,
    );
  });
});
