import { describe, expect, it } from 'vitest';
import { caseWith, submissionFrom, trackOf, windowOf } from '../testing/windows.js';
import { currentWindow, lastDayOf } from './current-window.js';
import { nextEnvelope, partsOf } from './envelopes.js';
import { lotsOffered } from './lots-offered.js';
import { isUnread, openedTenders, tenderersIn } from './opened-tenders.js';

const fault = (supplier: string) => ({ supplier, digest: '0'.repeat(64), envelope: 'tender', fault: 'DAMAGED' });
const opened = windowOf({
  status: 'opened',
  submissions: [
    submissionFrom('supplier-a', '1', '2'),
    submissionFrom('supplier-b', '2'),
    submissionFrom('supplier-c'),
    submissionFrom('supplier-d'),
  ],
  faulty: [fault('supplier-x'), fault('supplier-c')],
});

describe('The window of a track', () => {
  it("is the last of the track's own in its stage", () => {
    const first = windowOf({ id: 'first', track: '1' });
    const last = windowOf({ id: 'last', track: '1' });
    const elsewhere = [windowOf({ id: 'stage', stage: 'requests', track: '1' }), windowOf({ id: 'track', track: '2' })];
    expect(currentWindow(caseWith([first, last, ...elsewhere]), trackOf('1'))).toBe(last);
    expect(currentWindow(caseWith(elsewhere), trackOf('1'))).toBeUndefined();
  });

  it('has its last day before the deadline, which is exclusive', () => {
    expect(lastDayOf('2027-06-14T22:00:00.000Z')).toBe('2027-06-14');
    expect(lastDayOf('2027-06-14T22:00:00.001Z')).toBe('2027-06-15');
  });
});

describe('The tenders that count in a track', () => {
  it('are those opened last, of the track itself or of the whole case', () => {
    const own = windowOf({ id: 'own', track: '1', status: 'opened' });
    const other = windowOf({ id: 'other', track: '2', status: 'opened' });
    const requests = windowOf({ id: 'requests', receives: 'request', status: 'opened' });
    const open = windowOf({ id: 'open', track: '1' });
    const state = caseWith([opened, own, other, requests, open]);
    expect(openedTenders(state, '1')).toBe(own);
    expect(openedTenders(state, '2')).toBe(other);
    expect(openedTenders(state, '3')).toBe(opened);
    expect(openedTenders(caseWith([requests, open]), '1')).toBeUndefined();
  });

  it('are in a lot those that offer something for it, and those that nobody can read', () => {
    const state = caseWith([opened]);
    expect(tenderersIn(state, '1')).toEqual(['supplier-a', 'supplier-c']);
    expect(tenderersIn(state, '2')).toEqual(['supplier-a', 'supplier-b', 'supplier-c']);
    expect(tenderersIn(state, 'case')).toEqual(['supplier-a', 'supplier-b', 'supplier-c', 'supplier-d']);
  });

  it("are all in the lot's own window", () => {
    const own = { ...opened, track: '1' };
    expect(tenderersIn(caseWith([own]), '1')).toHaveLength(4);
  });

  it('are not known before the opening, and can be none after it', () => {
    expect(tenderersIn(caseWith([windowOf()]), 'case')).toBeUndefined();
    expect(tenderersIn(caseWith([windowOf({ status: 'opened' })]), '1')).toEqual([]);
  });
});

describe('A tender that could not be read', () => {
  it('is one without offers whose supplier is among the faults', () => {
    expect(isUnread(opened, 'supplier-c', [])).toBe(true);
    expect(isUnread(opened, 'supplier-d', [])).toBe(false);
    expect(isUnread(opened, 'supplier-c', submissionFrom('supplier-c', '1').offers)).toBe(false);
    expect(isUnread(windowOf(), 'supplier-c', [])).toBe(false);
    expect(isUnread(undefined, 'supplier-c', [])).toBe(false);
  });
});

describe('The lots that are offered', () => {
  it('are those that somebody offers something for and that have not ended', () => {
    const end = { how: 'cancelled', at: '2027-06-15T08:00:00.000Z' } as const;
    const tracks = [trackOf('1'), trackOf('2')];
    expect(lotsOffered(caseWith([], tracks), opened)).toEqual(['1', '2']);
    const both = { ...opened, submissions: [submissionFrom('supplier-a', '1', '2')] };
    expect(lotsOffered(caseWith([], tracks), both)).toEqual(['1', '2']);
    expect(lotsOffered(caseWith([], [trackOf('1'), trackOf('2', 'tenders', { end })]), opened)).toEqual(['1']);
    const onlyTwo = { ...opened, submissions: [submissionFrom('supplier-b', '2')] };
    expect(lotsOffered(caseWith([], [trackOf('case')]), onlyTwo)).toEqual(['2']);
  });

  it("are the lot of a lot's own window at most", () => {
    const own = { ...opened, track: '2' };
    expect(lotsOffered(caseWith([]), own)).toEqual(['2']);
    expect(lotsOffered(caseWith([]), { ...own, submissions: [submissionFrom('supplier-a', '1')] })).toEqual([]);
    expect(lotsOffered(caseWith([]), { ...own, submissions: undefined })).toEqual([]);
  });
});

describe('The parts of submissions', () => {
  it('are divided for tenders alone, and only by documents that say so', () => {
    expect(partsOf({ documents: undefined }, 'tender')).toEqual(['tender']);
    expect(partsOf({ documents: undefined }, 'entry')).toEqual(['entry']);
  });

  it('are opened in their order', () => {
    const envelopes = (['tender', 'price'] as const).map((id) => ({ id, recipient: `age1${id}` }));
    expect(nextEnvelope({ envelopes })).toBe('tender');
    expect(nextEnvelope({ envelopes, opened: ['tender'] })).toBe('price');
    expect(nextEnvelope({ envelopes, opened: ['tender', 'price'] })).toBeUndefined();
    expect(nextEnvelope({})).toBeUndefined();
  });
});
