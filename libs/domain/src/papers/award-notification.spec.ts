import { describe, expect, it } from 'vitest';
import type { Award } from '../award/award.state.js';
import type { CaseState } from '../case/state.js';
import { directAwardV1 } from '../procedures/direct-award/direct-award.v1.js';
import { nationalAdvertisedV1 } from '../procedures/national-advertised/national-advertised.v1.js';
import { compared, event, openTrack, read } from './papers.fixture.js';
import type { WholeEvent } from './source.js';

const track = '1';
const recipients = ['supplier-a', 'supplier-b', 'supplier-c'];
const at = '2027-06-16T08:00:00.000Z';
const decision = { suppliers: ['supplier-a'], by: 'decision-maker', at };
const notification = { sentAt: at, electronic: true, recipients, seq: 1 };
const begun = (reasons: string, lot = track) =>
  event('NotificationBegun', { track: lot, recipients, electronic: true }, { reasons });
const notified = (reasons?: string, lot = track) =>
  event(
    'TenderersNotified',
    { track: lot, recipients, electronic: true, sentAt: at },
    reasons ? { reasons } : undefined,
  );
const own = (supplier: string, reasons: string, lot = track) =>
  event('OwnReasonsNotified', { track: lot, supplier }, { reasons });
const told = (award: Partial<Award>, changes: Partial<CaseState> = {}, ...events: readonly WholeEvent[]) =>
  read(
    { paper: 'award-notification', track, about: 'supplier-b' },
    { ...compared, awards: { '1': { standstillEnded: false, decision, notification, ...award } }, ...changes },
    ...events,
  );

describe('A notification of an award', () => {
  it('is of a decision in a lot, to somebody', () => {
    const awards = { '1': { standstillEnded: false, decision } };
    expect(read({ paper: 'award-notification', track, about: 'supplier-b' }, { ...compared, awards })).toBeDefined();
    expect(read({ paper: 'award-notification', track }, { ...compared, awards })).toBeUndefined();
    expect(read({ paper: 'award-notification', about: 'supplier-b' }, { ...compared, awards })).toBeUndefined();
    expect(read({ paper: 'award-notification', track, about: 'supplier-b' }, { ...compared })).toBeUndefined();
    expect(told({}, { tracks: {} })).toBeUndefined();
  });

  it('says to whom, of which lot, who won and what became of the own tender', () => {
    expect(told({})).toMatchObject({
      'head/recipient': 'supplier-b',
      'decision/lot': '1 – Roofs',
      'decision/winners': 'supplier-a',
      'decision/own': 'is not awarded a contract',
    });
    const won = { ...decision, suppliers: ['supplier-a', 'supplier-b'] };
    expect(told({ decision: won })).toMatchObject({ 'decision/own': 'is awarded a contract' });
  });

  it('gives the reasons of this lot, as it was begun or sent at once', () => {
    expect(told({}, {}, begun('Begun.'), begun('Other.', '2'), notified())).toMatchObject({
      'reasons/reasons': 'Begun.',
    });
    expect(told({}, {}, notified('At once.'), notified('Other.', '2'))).toMatchObject({
      'reasons/reasons': 'At once.',
    });
  });

  it('gives the reasons that concern its recipient in this lot', () => {
    const all = [own('supplier-b', 'Yours.'), own('supplier-c', 'Theirs.'), own('supplier-b', 'Other lot.', '2')];
    expect(told({}, {}, ...all)).toMatchObject({ 'reasons/ownReasons': 'Yours.' });
    expect(told({}, {}, own('supplier-c', 'Theirs.'))).not.toHaveProperty(['reasons/ownReasons']);
  });

  it("has the own tender's steps before the winner's, and of others nothing", () => {
    const one = told({}, {}, notified('x'))!;
    expect(Object.keys(one).filter((place) => /ranking|steps/.test(place))).toEqual([
      'reasons/ranking',
      'reasons/steps-supplier-b',
      'reasons/steps-supplier-a',
    ]);
    expect(JSON.stringify(one['reasons/ranking'])).not.toContain('supplier-c');
    expect(one['reasons/steps-supplier-a']).toMatchObject([
      { 0: 'climate', 1: 'not disclosed', 2: '13\u00a0500\u00a0000' },
      { 0: 'method' },
      { 0: 'Result' },
    ]);
    expect(told({}, { evaluations: {} })).not.toHaveProperty(['reasons/ranking']);
  });

  it('says when the standstill ends, and the first day after it', () => {
    const lasts = { 'standstill/standstillEndsOn': '2027-06-30', 'standstill/contractFrom': '2027-07-01' };
    expect(told({ standstillEndsOn: '2027-06-30' })).toMatchObject(lasts);
    const sending = { begunAt: at, recipients, seq: 1, sent: {}, standstillEndsOn: '2027-06-30' };
    expect(told({ sending })).toMatchObject(lasts);
    expect(
      told({ sending: { ...sending, standstillEndsOn: '2027-06-29' }, standstillEndsOn: '2027-06-30' }),
    ).toMatchObject(lasts);
  });

  it('says how long the standstill is while its end is not known', () => {
    expect(told({}, {}, begun('x'))?.['standstill/standstillEndsOn']).toContain('the tenth day after');
    const none = { 'standstill/standstill': 'No standstill period applies.' };
    expect(told({}, {}, notified('x'))).toMatchObject(none);
    const definition = { id: directAwardV1.id, version: 1 };
    expect(told({}, { tracks: { '1': openTrack('1', { definition }) } }, begun('x'))).toMatchObject(none);
  });

  it('says where and how a review is applied for, except of a direct award', () => {
    const of = ({ id, version }: typeof directAwardV1) =>
      told({}, { tracks: { '1': openTrack('1', { definition: { id, version } }) } });
    expect(told({})).toMatchObject({
      'review/court': 'Förvaltningsrätten i Göteborg',
      'review/howToApply': expect.stringContaining('administrative court (LOU 20:4–5)') as string,
      'review/moreReasons': expect.stringContaining('LOU 12:13') as string,
    });
    expect(of(nationalAdvertisedV1)?.['review/moreReasons']).toContain('LOU 19:20');
    expect(Object.keys(of(directAwardV1)!).filter((place) => place.startsWith('review'))).toEqual([]);
    expect(told({}, { documents: undefined } as never)).not.toHaveProperty(['review/court']);
  });
});
