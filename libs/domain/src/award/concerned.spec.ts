import { describe, expect, it } from 'vitest';
import { nothing, type CaseState, type Track } from '../case/state.js';
import type { Window } from '../windows/windows.state.js';
import { submission } from '../testing/competition.js';
import { concerned } from './concerned.js';

const trackOf = (id: string, partner?: Track['partner']): Track => ({
  id,
  definition: { id: 'open', version: 1 },
  stage: 'notification',
  enteredAt: '2027-09-01T08:00:00.000Z',
  round: 1,
  ...(partner ? { partner } : {}),
});
const lot1 = trackOf('1');

const windowOf = (track: string, from: readonly string[], changes: Partial<Window> = {}): Window => ({
  id: `tenders-${track}`,
  stage: 'tenders',
  track,
  receives: 'tender',
  openTo: null,
  opensAt: '2027-05-10T08:00:00.000Z',
  dueAt: '2027-06-14T22:00:00.000Z',
  status: 'opened',
  openers: [],
  submissions: from.map((one) => submission(one, '2027-06-10T08:00:00.000Z')),
  ...changes,
});
const stateWith = (...windows: readonly Window[]): CaseState => ({
  ...nothing,
  windows: Object.fromEntries(windows.map((one, at) => [String(at), one])),
});

describe('Those whom a decision concerns', () => {
  it('are all who submitted for the whole case, whichever lot is decided on', () => {
    const state = stateWith(windowOf('case', ['supplier-a', 'supplier-b']));
    expect(concerned(state, lot1)).toEqual(['supplier-a', 'supplier-b']);
    expect(concerned(state, trackOf('case'))).toEqual(['supplier-a', 'supplier-b']);
  });

  it('are for a lot those who tendered for it, and not those of another lot', () => {
    const state = stateWith(windowOf('1', ['supplier-a']), windowOf('2', ['supplier-b']));
    expect(concerned(state, lot1)).toEqual(['supplier-a']);
    expect(concerned(state, trackOf('2'))).toEqual(['supplier-b']);
  });

  it('are for the whole case those of every lot', () => {
    const state = stateWith(windowOf('1', ['supplier-a']), windowOf('2', ['supplier-b']));
    expect(concerned(state, trackOf('case'))).toEqual(['supplier-a', 'supplier-b']);
  });

  it("are on a partner's track those who tendered for its lot", () => {
    const state = stateWith(windowOf('1', ['supplier-a', 'supplier-b']), windowOf('2', ['supplier-c']));
    const partner = trackOf('1:supplier-a', { lot: '1', supplier: 'supplier-a' });
    expect(concerned(state, partner)).toEqual(['supplier-a', 'supplier-b']);
  });

  it('include whoever came late, and nobody twice', () => {
    const late = [{ supplier: 'supplier-c', receivedAt: '2027-06-15T08:00:00.000Z', digest: 'c'.repeat(64) }];
    const state = stateWith(windowOf('case', ['supplier-a']), windowOf('1', ['supplier-a'], { late }));
    expect(concerned(state, lot1)).toEqual(['supplier-a', 'supplier-c']);
  });

  it('include candidates who fell away before any tender', () => {
    const competitors = { 'supplier-d': { status: 'unqualified' } } as unknown as CaseState['competitors'];
    const state = { ...stateWith(windowOf('case', ['supplier-a'])), competitors };
    expect(concerned(state, lot1)).toEqual(['supplier-d', 'supplier-a']);
  });

  it('are not looked for under a seal', () => {
    const { submissions: _sealed, ...sealed } = windowOf('1', [], { status: 'closed' });
    expect(concerned(stateWith(sealed), lot1)).toEqual([]);
  });

  it('are not named by the pseudonyms of a contest', () => {
    const state = stateWith(
      windowOf('case', ['pseudonym-1'], { receives: 'entry' }),
      windowOf('case', ['supplier-a'], { receives: 'request' }),
    );
    expect(concerned(state, lot1)).toEqual(['supplier-a']);
  });
});
