import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import type { SentNotice } from '../notices/notices.state.js';
import { lastDayForValidity, noticePublishedOn } from './validity.js';

const track = { id: '1' };
const publication = (publishedAt: string) => ({ publicationId: 'x', publishedAt });
const sent = (changes: Partial<SentNotice> = {}): SentNotice => ({
  id: 'award-1',
  kind: 'award',
  track: '1',
  sentAt: '2027-10-10T08:00:00.000Z',
  by: 'hand',
  eu: true,
  ...changes,
});
/** A contract of 4 October 2027 whose award notice is entered as of the 10th. */
const concluded = (...notices: readonly SentNotice[]): CaseState => ({
  ...nothing,
  contracts: { 1: { supplier: 'supplier-a', concludedOn: '2027-10-04', awardNotice: { on: '2027-10-10' } } },
  notices: Object.fromEntries(notices.map((one, number) => [String(number), one])),
});

describe('The day on which an award notice was published', () => {
  it.each([
    ['is the day that was entered, of one sent by hand', [sent()], '2027-10-10'],
    ['is unknown of one that the program sent, until the database tells', [sent({ by: 'port' })], undefined],
    ['is unknown where none was sent', [], undefined],
    ['is that of no other kind of notice', [sent({ kind: 'modification' })], undefined],
    ['is that of no other contract’s', [sent({ track: '2' })], undefined],
    ['is that of no rejected one', [sent({ rejectedAt: '2027-10-11T08:00:00.000Z' })], undefined],
    [
      'is the day in Stockholm on which the database published it',
      [sent({ by: 'port', ted: publication('2027-10-20T22:00:00.000Z') })],
      '2027-10-21',
    ],
    [
      'is the first of both, where TED and the database published it',
      [
        sent({
          by: 'port',
          ted: publication('2027-10-21T08:00:00.000Z'),
          national: publication('2027-10-20T08:00:00.000Z'),
        }),
      ],
      '2027-10-20',
    ],
    [
      'is the first of both the other way around too',
      [sent({ ted: publication('2027-10-12T08:00:00.000Z'), national: publication('2027-10-14T08:00:00.000Z') })],
      '2027-10-12',
    ],
    [
      'is that of the last one that stands',
      [
        sent({ national: publication('2027-10-12T08:00:00.000Z') }),
        sent({ national: publication('2027-10-14T08:00:00.000Z') }),
        sent({ rejectedAt: '2027-10-15T08:00:00.000Z' }),
      ],
      '2027-10-14',
    ],
  ])('%s', (_says, notices, on) => {
    expect(noticePublishedOn(concluded(...notices), track)).toBe(on);
  });
});

describe('The last day to apply against a contract', () => {
  const informed = (state: CaseState, on: string): CaseState => ({
    ...state,
    validities: { 1: { reviews: [], informed: { on, recipients: [] } } },
  });

  it('is six months after it, where nobody was told', () => {
    expect(lastDayForValidity(concluded(), track)).toBe('2028-04-04');
  });

  it('is thirty days after what the market or the tenderers were told first', () => {
    expect(lastDayForValidity(concluded(sent()), track)).toBe('2027-11-09');
    expect(lastDayForValidity(informed(concluded(sent()), '2027-10-06'), track)).toBe('2027-11-05');
    expect(lastDayForValidity(informed(concluded(sent()), '2027-10-12'), track)).toBe('2027-11-09');
  });

  it('is never later than six months after it', () => {
    expect(lastDayForValidity(informed(concluded(), '2028-03-20'), track)).toBe('2028-04-04');
  });

  it('is none where there is no contract', () => {
    expect(lastDayForValidity(nothing, track)).toBeUndefined();
    expect(lastDayForValidity({ ...nothing, contracts: { 1: { supplier: 'supplier-a' } } }, track)).toBeUndefined();
  });
});
