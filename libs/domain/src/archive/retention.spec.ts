import { describe, expect, it } from 'vitest';
import { nothing, type CaseState, type Track } from '../case/state.js';
import { awardDeadlines } from '../deadlines/award-deadlines.js';
import type { Modification } from '../modification/modification.state.js';
import { concluded } from '../testing/competed.js';
import { contracted } from '../testing/contracted.js';
import { retentionClasses } from './retention-classes.data.js';
import { retentionOf, retentionOfClass } from './retention.js';

const awardedOn = (at: string) => ({
  decision: { suppliers: ['supplier-a'], by: 'decision-maker', at },
  standstillEnded: true,
});
const track = (id: string, changes: Partial<Track> = {}): Track => ({
  id,
  definition: { id: 'open', version: 1 },
  stage: 'delivery',
  enteredAt: '2027-01-11T08:00:00.000Z',
  round: 1,
  ...changes,
});
const end = { how: 'cancelled', at: '2027-03-01T09:00:00.000Z' } as const;
const ending = (endsOn: string, concludedOn?: string) => ({
  supplier: 'supplier-a',
  content: { endsOn } as NonNullable<CaseState['contracts'][string]['content']>,
  ...(concludedOn === undefined ? {} : { concludedOn }),
});
/** One lot, awarded on 1 February 2027. */
const state = (changes: Partial<CaseState> = {}): CaseState => ({
  ...nothing,
  tracks: { 1: track('1') },
  awards: { 1: awardedOn('2027-02-01T09:00:00.000Z') },
  ...changes,
});
const least = (changes: Partial<CaseState> = {}) => retentionOfClass(state(changes), 'losing-tenders').leastUntilOn;

describe('How long a class of documents is kept', () => {
  it('is four years from the award at the least, the same as the legal deadline says', () => {
    const { state: whole, now } = concluded('2027-10-04');
    const deadline = awardDeadlines(whole, whole.tracks['1']!, now).find(({ id }) => id === 'retention:1');
    expect(deadline?.endsOn).toBe(retentionOfClass(whole, 'losing-tenders').leastUntilOn);
    expect(retentionOfClass(state(), 'losing-tenders')).toMatchObject({
      leastUntilOn: '2031-02-01',
      basis: 'LOU 12:17, 19:23, 19a:12',
      verified: true,
    });
  });

  it('is counted from the last award, whichever lot’s it is', () => {
    const [early, late] = [awardedOn('2027-02-01T09:00:00.000Z'), awardedOn('2027-03-01T09:00:00.000Z')];
    const tracks = { 1: track('1'), 2: track('2') };
    expect(least({ tracks, awards: { 1: early, 2: late } })).toBe('2031-03-01');
    expect(least({ tracks, awards: { 1: late, 2: early } })).toBe('2031-03-01');
  });

  it('is not known while one lot waits for its award, unless that lot has ended', () => {
    expect(least({ tracks: { 1: track('1'), 2: track('2') } })).toBeUndefined();
    expect(least({ tracks: { 1: track('1'), 2: track('2', { end }) } })).toBe('2031-02-01');
    expect(retentionOfClass(state({ awards: {} }), 'documentation')).toMatchObject({
      runsFrom: { en: expect.stringContaining('award') as string },
      explanation: [],
    });
  });

  it('is counted from the lot’s award for the partners whose tracks have parted', () => {
    const partner = (supplier: string) => track(`1:${supplier}`, { partner: { lot: '1', supplier } });
    expect(least({ tracks: { a: partner('supplier-a'), b: partner('supplier-b') } })).toBe('2031-02-01');
  });

  it('is counted from the end where nothing was awarded, which no section says', () => {
    const ended = { tracks: { 1: track('1', { end }) }, awards: { 1: { standstillEnded: false } }, end };
    expect(retentionOfClass(state(ended), 'documentation')).toMatchObject({
      leastUntilOn: '2031-03-01',
      basis: expect.stringContaining('own rule: without an award counted from the end') as string,
      verified: false,
    });
    expect(retentionOfClass(state({ ...ended, awards: {} }), 'documentation').runsFrom).toBeUndefined();
  });

  it('is not known of a case that has neither an award nor an end', () => {
    expect(retentionOfClass(nothing, 'documentation')).toMatchObject({ explanation: [], runsFrom: {} });
    expect(retentionOfClass(nothing, 'documentation').leastUntilOn).toBeUndefined();
  });

  it('is said for every class', () => {
    expect(retentionOf(state()).map((one) => one.class)).toEqual(retentionClasses);
  });
});

describe('The contract and the tenders that won', () => {
  const kept = (contracts: CaseState['contracts']) => retentionOfClass(state({ contracts }), 'contract');

  it('are kept for the contract’s term where that is longer, and other documents are not', () => {
    const contracts = { 1: ending('2031-02-02', '2027-03-01') };
    const explained = kept(contracts).explanation.at(-1);
    expect(kept(contracts).leastUntilOn).toBe('2031-02-02');
    expect(explained).toMatchObject({ kind: 'chosen', on: '2031-02-02' });
    expect(retentionOfClass(state({ contracts }), 'winning-tenders').leastUntilOn).toBe('2031-02-02');
    expect(least({ contracts })).toBe('2031-02-01');
  });

  it.each(['2031-02-01', '2029-12-31'])('are kept for four years where the term ends by then: %s', (endsOn) => {
    const { leastUntilOn, explanation } = kept({ 1: ending(endsOn, '2027-03-01') });
    expect(leastUntilOn).toBe('2031-02-01');
    expect(explanation).toEqual(kept({}).explanation);
  });

  it('are kept for the longest term of all contracts that were concluded', () => {
    const [long, short] = [ending('2035-06-30', '2027-03-01'), ending('2033-06-30', '2027-03-01')];
    expect(kept({ 1: long, 2: short, 3: ending('2040-01-01') }).leastUntilOn).toBe('2035-06-30');
    expect(kept({ 1: { supplier: 'supplier-a', concludedOn: '2027-03-01' } }).leastUntilOn).toBe('2031-02-01');
  });

  it('are kept for the term as an option or a modification has made it longer', () => {
    const until = (of: CaseState) => retentionOfClass(of, 'contract').leastUntilOn;
    const play = contracted({
      endsOn: '2035-12-31',
      options: [{ id: 'more', text: 'More', months: 12, exerciseBy: '2030-01-01' }],
    });
    expect(until(play.state)).toBe('2035-12-31');
    play.happened({ type: 'OptionExercised', facts: { track: '1', option: 'more', on: '2029-01-01' } });
    expect(until(play.state)).toBe('2036-12-31');
    const agreed = { status: 'agreed', agreedOn: '2029-02-01', newEndsOn: '2034-06-30' } as unknown as Modification;
    const contracts = { 1: ending('2033-06-30', '2027-03-01') };
    expect(until(state({ contracts, modifications: { 1: [agreed] } }))).toBe('2034-06-30');
  });
});

describe('What can be disposed of', () => {
  const from = (untilOn: string | undefined, changes: Partial<CaseState> = {}) => {
    const decided = { decision: 'Plan 4.2', ...(untilOn === undefined ? {} : { untilOn }) };
    return retentionOfClass(state({ retention: { documentation: decided }, ...changes }), 'documentation');
  };

  it('is what both the law and the organisation have kept long enough', () => {
    expect(from('2032-01-31')).toMatchObject({
      decided: { decision: 'Plan 4.2', untilOn: '2032-01-31' },
      disposableFrom: '2032-01-31T23:00:00.000Z',
    });
    expect(from('2031-02-01').disposableFrom).toBe('2031-02-01T23:00:00.000Z');
    // Awarded later than when the time of keeping was decided: the law's time is the longer one.
    expect(from('2031-01-31').disposableFrom).toBe('2031-02-01T23:00:00.000Z');
  });

  it('is nothing that is kept for good, that nobody has decided on, or whose time cannot be counted', () => {
    expect(from(undefined).disposableFrom).toBeUndefined();
    expect(from(undefined)).toMatchObject({ decided: { decision: 'Plan 4.2' } });
    expect(from('2032-01-31', { awards: {} }).disposableFrom).toBeUndefined();
    expect(retentionOfClass(state(), 'documentation')).not.toHaveProperty('decided');
    expect(retentionOfClass(state(), 'documentation').disposableFrom).toBeUndefined();
  });
});
