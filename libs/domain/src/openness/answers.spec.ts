import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { decisionMaker, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { all, asked, begun, event, part, test, tested, told, why } from './access.fixture.js';
import type { KnownDocument } from './known-document.js';
import { wholeOutcome } from './openness.state.js';

describe('An answer that is decided', () => {
  const decision = { request: 'a1', reasons: 'One passage would harm the supplier.' };
  const open = (play: Play) => tasks(play.state).filter(({ id }) => id.includes('/DecideAccess/'));

  it('waits for each document, and says which are left', () => {
    const play = tested(asked(['event/2', 'event/3', 'submission/s1']), test('release', { document: 'event/3' }));
    expect(why(play, 'DecideAccess', decision)).toEqual([
      ...['ACCESS-TESTED', undefined, 'Missing: event/2, submission/s1.'],
    ]);
    expect(open(play)).toEqual([]);
  });

  it('is asked of all who handle it when all is released, since the last test', () => {
    const play = tested(asked(['event/2', 'event/3'], begun()), test('release', { document: 'event/3' }));
    tested(play.on('2027-01-12T14:00:00Z'), test('release'));
    expect(open(play)).toMatchObject([
      { roles: ['decision-maker', 'procurer', 'registrar'], since: '2027-01-12T14:00:00.000Z' },
    ]);
    tested(play.on('2027-01-12T15:00:00Z'), test('masked', { parts: [part()] }));
    expect(open(play)).toMatchObject([{ roles: ['decision-maker'], since: '2027-01-12T15:00:00.000Z' }]);
    play.give(decisionMaker, 'DecideAccess', decision);
    expect(open(play)).toEqual([]);
  });

  it('that releases all says nothing more; one that masks says why and how to appeal', () => {
    const released = tested(asked(['event/2', 'event/3']), test('release'), test('release', { document: 'event/3' }));
    const documents = ['event/2', 'event/3'].map((document) => ({ document, outcome: 'release' }));
    const facts = { request: 'a1', outcome: 'release', documents };
    expect(told(released, 'DecideAccess', { request: 'a1' })).toEqual({ type: 'AccessDecided', facts });
    expect(told(released, 'DecideAccess', decision)?.body).toEqual({ reasons: decision.reasons });
    const masked = tested(released, test('masked', { parts: [part()] }));
    expect(told(masked, 'DecideAccess', decision, decisionMaker)?.body).toMatchObject({
      ...{ reasons: decision.reasons, appealBasis: expect.stringContaining('OSL') as string },
    });
  });

  it('is of documents that are still there, under the secrecy that holds now', () => {
    const play = tested(asked(['event/2', 'event/3']), test('release'), test('release', { document: 'event/3' }));
    const now = (documents: readonly KnownDocument[]) => {
      play.brought = { documents };
      return why(play, 'DecideAccess', decision, decisionMaker)?.[2];
    };
    expect(now(all.documents)).toBeUndefined();
    expect(now([event('event/2', { disposed: true })])).toBe('Test anew: event/2, event/3.');
    expect(now([event('event/2'), event('event/3', { type: 'TenderChecked' })])).toBeUndefined();
    play.state = { ...play.state, windows: { tenders: {} as never } };
    expect(now([event('event/2'), event('event/3', { type: 'TenderChecked' })])).toBe('Test anew: event/3.');
  });

  it('leaves other requests waiting', () => {
    const play = asked();
    asked(undefined, play);
    tested(play, test('release')).give(procurer1, 'DecideAccess', { request: 'a1' });
    expect(play.state.accessRequests.map(({ decided }) => decided?.outcome)).toEqual(['release', undefined]);
    expect(why(play, 'TestSecrecy', test('release'))?.[0]).toBe('ACCESS-REQUEST');
  });

  it.each([
    [['release', 'release'], 'release'],
    [['refused', 'refused'], 'refused'],
    [['release', 'refused'], 'masked'],
    [['refused', 'release', 'refused'], 'masked'],
    [['masked', 'masked'], 'masked'],
    [[], 'refused'],
  ] as const)('of %j is as a whole: %s', (outcomes, whole) => {
    expect(wholeOutcome(outcomes)).toBe(whole);
  });
});
