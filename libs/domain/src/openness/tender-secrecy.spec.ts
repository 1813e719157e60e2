import { describe, expect, it } from 'vitest';
import type { EventType } from '../case/event.js';
import { nothing, type CaseEnd, type CaseState, type Track } from '../case/state.js';
import type { Review } from '../review/review.state.js';
import type { KnownDocument } from './known-document.js';
import { isTenderSecret, tendersAreSecret } from './tender-secrecy.js';

const track = (id: string, changes: Partial<Track> = {}): Track => ({
  ...{ id, definition: { id: 'open', version: 1 }, stage: 'tenders', round: 1 },
  ...{ enteredAt: '2027-06-01T08:00:00.000Z', ...changes },
});
const ended = (how: CaseEnd['how']) => ({ end: { how, at: '2027-06-20T08:00:00.000Z' } });
const decision = { suppliers: ['supplier-a'], by: 'decision-maker', at: '2027-06-10T08:00:00.000Z' };
const award = { decision, standstillEnded: false };
const stateOf = (tracks: readonly Track[], changes: object = {}): CaseState => ({
  ...nothing,
  windows: { tenders: {} as never },
  tracks: Object.fromEntries(tracks.map((one) => [one.id, one])),
  ...changes,
});
const review = (changes: Partial<Review>): Review => ({
  ...{ id: 'r1', filedOn: '2027-06-21', of: 'cancellation', status: 'tried', interim: false },
  ...changes,
});

describe('The absolute secrecy of tenders', () => {
  it('begins with the first window', () => {
    expect(tendersAreSecret(stateOf([track('case')], { windows: {} }))).toBe(false);
    expect(tendersAreSecret(stateOf([track('case')]))).toBe(true);
  });

  it('lasts until the award of every lot is decided', () => {
    const lots = [track('1'), track('2')];
    expect(tendersAreSecret(stateOf(lots, { awards: { '1': award } }))).toBe(true);
    expect(tendersAreSecret(stateOf(lots, { awards: { '1': award, '2': { standstillEnded: false } } }))).toBe(true);
    expect(tendersAreSecret(stateOf(lots, { awards: { '1': award, '2': award } }))).toBe(false);
  });

  it('of a partner is that of the lot that it competed for', () => {
    const partner = track('1:supplier-a', { partner: { lot: '1', supplier: 'supplier-a' } });
    expect(tendersAreSecret(stateOf([partner], { awards: { '1': award } }))).toBe(false);
    expect(tendersAreSecret(stateOf([partner], { awards: { '1:supplier-a': award } }))).toBe(true);
  });

  it('ends with a lot that is ended without an award', () => {
    expect(tendersAreSecret(stateOf([track('1', ended('cancelled'))]))).toBe(false);
    expect(tendersAreSecret(stateOf([track('1', ended('cancelled')), track('2')]))).toBe(true);
  });

  it.each([
    ['holds again while a court tries the cancellation', {}, true],
    ['holds while an order speaks of the cancellation', { status: 'decided', interim: true }, true],
    ['has ended when the court has decided', { status: 'decided' }, false],
    ['is not brought back by a review of something else', { of: undefined }, false],
  ] as const)('%s', (_says, changes, secret) => {
    const reviews = { '1': [review(changes as Partial<Review>)] };
    expect(tendersAreSecret(stateOf([track('1', ended('cancelled'))], { reviews }))).toBe(secret);
  });
});

describe('A document under that secrecy', () => {
  const known = { sha256: 'a'.repeat(64), disposed: false };
  const event = (type: EventType): KnownDocument => ({ ...known, id: 'event/9', kind: 'event', type, parts: [] });
  const submission: KnownDocument = {
    ...{ ...known, id: 'submission/s1', kind: 'submission', receives: 'tender', supplier: 'supplier-a' },
  };
  const file: KnownDocument = { ...known, id: 'file/plan', kind: 'file' };
  const during = stateOf([track('case')]);
  const after = stateOf([track('case')], { awards: { case: award } });
  const marked = (section: string) => ({ ...during, secrecy: { plan: section } }) as CaseState;

  it('is a submission, until the award', () => {
    expect(isTenderSecret(during, submission)).toBe(true);
    expect(isTenderSecret(after, submission)).toBe(false);
  });

  it('is a file that is marked with the section', () => {
    expect(isTenderSecret(marked('OSL-19:3'), file)).toBe(true);
    expect(isTenderSecret(marked('OSL-31:16'), file)).toBe(false);
    expect(isTenderSecret(during, file)).toBe(false);
    expect(isTenderSecret({ ...marked('OSL-19:3'), awards: after.awards }, file)).toBe(false);
  });

  it.each([
    ['WindowOpened', true],
    ['TenderChecked', true],
    ['RankingEstablished', true],
    ['ReviewApplied', true],
    ['NoticePublished', false],
    ['QuestionAnswered', false],
    ['AnalysisWritten', false],
  ] as const)('that an event holds: %s %j', (type, secret) => {
    expect(isTenderSecret(during, event(type))).toBe(secret);
    expect(isTenderSecret(after, event(type))).toBe(false);
  });
});
