import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import {
  documented,
  example,
  invited,
  met,
  negotiating,
  noticed,
  opened,
  requested,
  selected,
  started,
  three,
} from '../testing/competition.js';
import { decisionMaker, needsOwner, procurer1 } from '../testing/people.js';

const day = '2027-08-23';
const meeting = (changes: object = {}) => example('HoldNegotiation', { ...changes });
const close = example('CloseNegotiation');
const round = (eliminated: readonly string[] = []) => ({
  eliminated,
  byCriteria: ['climate'],
  reasons: 'By the award criteria.',
});
const withDocuments = (changes: object, from = three) =>
  negotiating(from, invited(selected(three, requested(three, noticed(documented(started(), { ...changes }))))));

describe('Negotiating', () => {
  it('is held with a tenderer who remains, by the procurer or the needs owner', () => {
    const play = () => negotiating(['supplier-a', 'supplier-b']).on(`${day}T12:00:00Z`);
    expect(play().refused(procurer1, 'HoldNegotiation', meeting())).toBe('accepted');
    expect(play().refused(needsOwner, 'HoldNegotiation', meeting())).toBe('accepted');
    expect(play().refused(decisionMaker, 'HoldNegotiation', meeting())).toBe('ROLE');
    expect(play().ask(procurer1, 'HoldNegotiation', meeting({ supplier: 'supplier-c' }))).toMatchObject({
      refusal: { code: 'NEGOTIATION-REMAINING', field: 'supplier', expected: 'supplier-a, supplier-b' },
    });
  });

  it('has taken place, in this round', () => {
    const on = (date: string) =>
      negotiating()
        .on(`${day}T12:00:00Z`)
        .refused(procurer1, 'HoldNegotiation', meeting({ on: date }));
    expect(on('2027-08-24')).toBe('NEGOTIATION-DAY');
    expect(on('2027-08-13')).toBe('accepted');
    expect(on('2027-08-12')).toBe('NEGOTIATION-DAY');
  });

  it('is asked for with each who remains, then the closing is', () => {
    const open = (play = negotiating()) => tasks(play.state).map(({ command, about }) => about ?? command);
    expect(open()).toEqual(three);
    expect(open(met(negotiating(), day, ['supplier-a']))).toEqual(['supplier-b', 'supplier-c']);
    expect(open(met(negotiating(), day))).toEqual(['CloseNegotiation']);
  });

  it('keeps the minutes out of the state', () => {
    expect(JSON.stringify(met(negotiating(), day).state)).not.toContain('Minutes.');
  });
});

describe('Closing a round', () => {
  it('takes a meeting with all who remain', () => {
    expect(met(negotiating(), day, ['supplier-a', 'supplier-b']).refused(procurer1, 'CloseRound', round())).toBe(
      'ROUND-HELD',
    );
    const { state } = met(negotiating(), day).give(procurer1, 'CloseRound', round());
    expect(state.tracks['case']).toMatchObject({ stage: 'negotiation', round: 2 });
  });

  it('lets tenderers fall away when that was announced', () => {
    const gone = met(negotiating(), day).give(procurer1, 'CloseRound', round(['supplier-c']));
    expect(gone.state.competitors['supplier-c']?.status).toBe('eliminated');
    expect(
      gone.on('2027-08-30T12:00:00Z').refused(procurer1, 'HoldNegotiation', meeting({ supplier: 'supplier-c' })),
    ).toBe('NEGOTIATION-REMAINING');
    const unannounced = met(withDocuments({ eliminates: false }), day);
    expect(unannounced.refused(procurer1, 'CloseRound', round(['supplier-c']))).toBe('ROUND-ANNOUNCED');
    expect(unannounced.refused(procurer1, 'CloseRound', round())).toBe('accepted');
  });

  it('lets nobody fall away but by the award criteria', () => {
    const by = (byCriteria?: readonly string[], eliminated: readonly string[] = ['supplier-c']) =>
      met(negotiating(), day).refused(procurer1, 'CloseRound', { ...round(eliminated), byCriteria });
    expect(by(['climate'])).toBe('accepted');
    expect(by(['price'])).toBe('accepted');
    expect(by(['size'])).toBe('ROUND-CRITERIA');
    expect(by([])).toBe('ROUND-CRITERIA');
    expect(by(undefined)).toBe('ROUND-CRITERIA');
    expect(by(undefined, [])).toBe('accepted');
  });

  it('keeps enough for competition', () => {
    expect(met(negotiating(), day).refused(procurer1, 'CloseRound', round(three))).toBe('ROUND-KEEPS');
    expect(met(negotiating(), day).refused(procurer1, 'CloseRound', round(['supplier-b', 'supplier-c']))).toBe(
      'accepted',
    );
  });

  it('names only those who remain', () => {
    expect(met(negotiating(), day).refused(procurer1, 'CloseRound', round(['supplier-x']))).toBe('ROUND-REMAINING');
  });

  it('is told to those who fall away', () => {
    const play = met(negotiating(), day);
    const before = play.state;
    const event = play.give(procurer1, 'CloseRound', round(['supplier-c'])).events.at(-1)!;
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: ['supplier-c'] });
  });
});

describe('Closing the negotiation', () => {
  it('takes a meeting with each who remains', () => {
    const two = met(negotiating(), day, ['supplier-a', 'supplier-b']);
    expect(two.ask(procurer1, 'CloseNegotiation', close)).toMatchObject({
      refusal: { code: 'NEGOTIATION-EVERYONE-MET', expected: 'supplier-c' },
    });
    expect(met(two, day, ['supplier-c']).refused(procurer1, 'CloseNegotiation', close)).toBe('accepted');
  });

  it('does not break off in the middle of a later round', () => {
    const second = () => met(negotiating(), day).give(procurer1, 'CloseRound', round()).on('2027-08-30');
    expect(second().refused(procurer1, 'CloseNegotiation', close)).toBe('accepted');
    expect(met(second(), '2027-08-30', ['supplier-a']).refused(procurer1, 'CloseNegotiation', close)).toBe(
      'NEGOTIATION-EQUAL',
    );
    expect(met(second(), '2027-08-30').refused(procurer1, 'CloseNegotiation', close)).toBe('accepted');
  });

  it('gives all who remain one deadline ahead, and tells them', () => {
    const play = met(negotiating(), day).give(procurer1, 'CloseRound', round(['supplier-b']));
    const before = play.state;
    play.give(procurer1, 'CloseNegotiation', close);
    expect(play.state.tracks['case']?.stage).toBe('final-tenders');
    expect(play.state.windows['final-tenders']).toMatchObject({
      openTo: ['supplier-a', 'supplier-c'],
      dueAt: '2027-09-17T21:59:00.000Z',
    });
    const event = play.events.find((one) => one.type === 'NegotiationClosed')!;
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: ['supplier-a', 'supplier-c'] });
    const now = met(negotiating(), day);
    expect(now.refused(procurer1, 'CloseNegotiation', { finalTendersDueAt: now.now })).toBe('WINDOW-AHEAD');
  });

  it('leads to final tenders, of which a late one does not count', () => {
    const play = met(negotiating(), day).give(procurer1, 'CloseNegotiation', close);
    const late = { supplier: 'supplier-c', receivedAt: '2027-09-17T21:59:00.000Z', digest: '1'.repeat(64) };
    const { state } = opened(play, 'final-tenders', ['supplier-a', 'supplier-b'], [late]);
    expect(Object.keys(state.tracks)).toEqual(['1']);
    expect(state.tracks['1']?.stage).toBe('evaluation');
    expect(state.windows['final-tenders']?.late).toEqual([late]);
  });
});

describe('Keeping the initial tenders', () => {
  const reserved = () => withDocuments({ mayAwardOnInitialTenders: true });
  const reasons = example('KeepInitialTenders');

  it('is possible when the right was reserved and nothing was negotiated', () => {
    expect(negotiating().refused(procurer1, 'KeepInitialTenders', reasons)).toBe('INITIAL-RESERVED');
    expect(met(reserved(), day, ['supplier-a']).refused(procurer1, 'KeepInitialTenders', reasons)).toBe(
      'INITIAL-NOT-NEGOTIATED',
    );
    expect(reserved().give(procurer1, 'KeepInitialTenders', reasons).state.tracks['1']?.stage).toBe('evaluation');
  });

  it('needs a tender', () => {
    const none = withDocuments({ mayAwardOnInitialTenders: true }, []);
    expect(none.refused(procurer1, 'KeepInitialTenders', reasons)).toBe('INITIAL-SOMEONE');
  });
});
