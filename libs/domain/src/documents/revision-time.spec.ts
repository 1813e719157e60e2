import { describe, expect, it } from 'vitest';
import { nothing } from '../case/state.js';
import type { Window } from '../windows/windows.state.js';
import { revisionReactions } from './revision.reactions.js';
import { earliestAfterRevision, timeAfterRevision } from './revision-time.js';

const window: Window = {
  id: 'tenders',
  stage: 'tenders',
  track: 'case',
  receives: 'tender',
  openTo: null,
  opensAt: '2027-05-10T08:00:00.000Z',
  dueAt: '2027-06-14T21:59:00.000Z',
  status: 'open',
  openers: [],
};
const material = { material: true };
const small = { material: false };
const minimum = { period: 'TL-OPEN', variant: 'base', days: 30 } as const;
const after = (one: Window, on: string, weight: Parameters<typeof timeAfterRevision>[2]) =>
  timeAfterRevision(one, on, weight)?.earliestAt;

describe('The time after a change of the documents', () => {
  it('is half of the lawful days, or of those that were announced where the law has none', () => {
    // Fifteen days after Monday 17 May, and eighteen (half of 35, rounded up), are working days.
    expect(after({ ...window, minimum }, '2027-05-17', material)).toBe('2027-06-01T21:59:00.000Z');
    expect(after(window, '2027-05-17', material)).toBe('2027-06-04T21:59:00.000Z');
    // Due at midnight is due the day before.
    expect(after({ ...window, dueAt: '2027-06-13T22:00:00.000Z' }, '2027-05-17', material)).toBe(
      '2027-06-03T21:59:00.000Z',
    );
  });

  it('is a week where half would be less', () => {
    expect(after({ ...window, minimum: { ...minimum, days: 13 } }, '2027-05-17', material)).toBe(
      '2027-05-24T21:59:00.000Z',
    );
    expect(after({ ...window, minimum: { ...minimum, days: 15 } }, '2027-05-17', material)).toBe(
      '2027-05-25T21:59:00.000Z',
    );
  });

  it('is that of an answer where the change is not material, for tenders alone', () => {
    expect(after(window, '2027-05-17', small)).toBe('2027-05-24T21:59:00.000Z');
    const urgent = { ...minimum, variant: 'urgency' as const };
    expect(after({ ...window, minimum: urgent }, '2027-05-17', small)).toBe('2027-05-21T21:59:00.000Z');
    expect(after({ ...window, receives: 'request' }, '2027-05-17', small)).toBeUndefined();
  });

  it('is none where the change is of no importance, unless it is material', () => {
    expect(after(window, '2027-05-17', { ...small, insignificant: true })).toBeUndefined();
    expect(after(window, '2027-05-17', { ...small, insignificant: false })).toBeDefined();
    expect(after(window, '2027-05-17', { ...material, insignificant: true })).toBe('2027-06-04T21:59:00.000Z');
  });

  it('is told in days and as a date', () => {
    const says = timeAfterRevision({ ...window, minimum }, '2027-05-17', material)?.says;
    expect(says?.en).toMatch(/15 days.*1 June 2027/);
    expect(says?.sv).toMatch(/15 dagar.*1 juni 2027/);
  });

  it('is a week to a working day after a change in a negotiation', () => {
    expect(earliestAfterRevision('2027-09-03')).toBe('2027-09-10T21:59:00.000Z');
    // A week after Saturday 4 September is a Saturday.
    expect(earliestAfterRevision('2027-09-04')).toBe('2027-09-13T21:59:00.000Z');
  });
});

describe('A mail about changed documents', () => {
  const state = {
    ...nothing,
    reference: 'GBG-2017-HOPPET',
    windows: { tenders: window, later: { ...window, id: 'later', openTo: ['supplier-b'] } },
    competitors: {
      'supplier-a': { supplier: 'supplier-a', status: 'invited', eliminatedFrom: ['2'] },
      'supplier-b': { supplier: 'supplier-b', status: 'invited' },
    },
  } as const;
  const mails = (facts: object) =>
    revisionReactions.DocumentsRevised?.(state, {
      type: 'DocumentsRevised',
      facts: { version: 3, material: true, concerns: [], ...facts },
    } as never);
  const reference = expect.stringContaining('GBG-2017-HOPPET') as string;
  const subject = { sv: reference, en: reference };

  it.each([
    [{ window: 'tenders' }, { kind: 'publish' }],
    [{ window: 'later' }, { kind: 'mail', suppliers: ['supplier-b'] }],
    [{}, { kind: 'mail', suppliers: ['supplier-a', 'supplier-b'] }],
    [{ track: '2' }, { kind: 'mail', suppliers: ['supplier-b'] }],
  ])('of %j goes to all concerned', (facts, wanted) => {
    expect(mails(facts)?.[0]).toMatchObject({ ...wanted, subject });
  });

  it('goes to those of the authority who follow the need and the file', () => {
    expect(mails({})?.[1]).toMatchObject({
      kind: 'mail',
      roles: ['needs-owner', 'innovation-leader', 'registrar'],
      subject,
      says: { sv: expect.stringContaining('3') as string, en: expect.stringContaining('3') as string },
    });
  });
});
