import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { nationalAdvertisedV1 } from '../procedures/national-advertised/national-advertised.v1.js';
import type { OpeningList, Window } from '../windows/windows.state.js';
import { event, openTrack, plain } from './papers.fixture.js';
import { papersAskedFor } from './papers-asked.js';
import { papersToRender } from './papers.reactions.js';
import type { WholeEvent } from './source.js';

const sv = { language: 'sv' } as const;
const track = '1';
const asked = (one: WholeEvent, changes: Partial<CaseState> = {}) => papersAskedFor({ ...plain, ...changes }, one);
const ranking = [{ supplier: 'a', rank: 1, price: 1, result: 1, steps: [] }];
const sent = { track, recipients: ['a', 'b'], electronic: true } as const;
const cancelled = (lot?: string) =>
  event('ProcurementCancelled', {
    ...(lot === undefined ? {} : { track: lot }),
    ...{ reason: 'chan-need', recipients: [], electronic: true },
  });

describe('The papers that an event asks for', () => {
  it.each([
    [event('StartDecided', { decision: 'start', lots: [] }), [{ paper: 'procurement-strategy' }]],
    [event('EvaluationAgreed', { track, agreed: {} }), []],
    [event('EvaluationAgreed', { track, agreed: {}, ranking }), [{ paper: 'evaluation-report', track }]],
    [event('RankingEstablished', { track, ranking }), [{ paper: 'evaluation-report', track }]],
    [event('AwardDecided', { track, suppliers: ['a'] }), [{ paper: 'award-decision', track }]],
    [event('ReportCompleted', { track, on: '2027-06-16', conflicts: 0 }), [{ paper: 'individual-report', track }]],
    [
      event('ModificationAgreed', { track, modification: 'm1', supplier: 'a', on: '2027-06-16' }),
      [{ paper: 'contract-modification', track, about: 'm1' }],
    ],
    [event('DeliveryAccepted', { track, on: '2027-06-16' }), []],
  ])('are those of its decision', (one, papers) => {
    expect(asked(one)).toEqual(papers.map((paper) => ({ ...sv, ...paper })));
  });

  it('are a follow-up of the contract whose future is decided', () => {
    expect(asked(event('FutureDecided', { track, choice: 'stop' } as never))).toEqual([
      { ...sv, paper: 'follow-up-report', track },
    ]);
  });

  it.each([
    event('NotificationBegun', sent),
    event('TenderersNotified', { ...sent, sentAt: '2027-06-16T08:00:00.000Z' }),
  ])('are a notification for each recipient', (one) => {
    const paper = { ...sv, paper: 'award-notification', track };
    expect(asked(one)).toEqual([
      { ...paper, about: 'a' },
      { ...paper, about: 'b' },
    ]);
  });

  it('are a cancellation and a report, of the lot or of the whole', () => {
    expect(asked(cancelled('2'))).toEqual([
      { ...sv, paper: 'cancellation', track: '2' },
      { ...sv, paper: 'individual-report', track: '2' },
    ]);
    expect(asked(cancelled())).toEqual([
      { ...sv, paper: 'cancellation' },
      { ...sv, paper: 'individual-report' },
    ]);
  });

  it('are a cancellation alone where the whole act does not hold for what is cancelled', () => {
    const definition = { id: nationalAdvertisedV1.id, version: 1 };
    const tracks = { '1': openTrack('1', { definition }), '2': openTrack('2') };
    const kinds = (lot?: string) => asked(cancelled(lot), { tracks }).map(({ paper }) => paper);
    expect(kinds('1')).toEqual(['cancellation']);
    expect(kinds('2')).toEqual(['cancellation', 'individual-report']);
    expect(kinds()).toEqual(['cancellation', 'individual-report']);
    const partner = openTrack('2:a', { partner: { lot: '2', supplier: 'a' } });
    const parted = asked(cancelled('2'), { tracks: { '1': tracks['1'], '2:a': partner } });
    expect(parted.map(({ paper }) => paper)).toEqual(['cancellation', 'individual-report']);
    expect(asked(cancelled(), { tracks: { '1': tracks['1'] } }).map(({ paper }) => paper)).toEqual(['cancellation']);
  });

  it('are a list of what was opened when all who opened have certified it', () => {
    const people = ['o1', 'o2'].map(
      (person) => ({ person, role: 'opener', from: '2027-01-01T00:00:00.000Z' }) as const,
    );
    const list = (...certified: readonly string[]): OpeningList => ({
      openers: ['o1', 'o2'],
      digest: 'd',
      certified: certified.map((person) => ({ person, at: '2027-06-16T08:00:00.000Z' })),
    });
    const one = event('OpeningCertified', { window: 'tenders', opener: 'o1', list: 'd' });
    const lists = (of: OpeningList) =>
      asked(one, { people, windows: { tenders: { id: 'tenders', list: of } as unknown as Window } });
    expect(lists(list('o1', 'o2'))).toEqual([{ ...sv, paper: 'opening-list', about: 'tenders' }]);
    expect(lists(list('o1'))).toEqual([]);
    expect(asked(one, { people })).toEqual([]);
  });
});

describe('The work of making papers', () => {
  const of = (count: number) => {
    const recipients = Array.from({ length: count }, (_none, at) => `s${at}`);
    return papersToRender(plain, event('NotificationBegun', { ...sent, recipients }));
  };

  it('is nothing where none are asked for', () => {
    expect(papersToRender(plain, event('DeliveryAccepted', { track, on: '2027-06-16' }))).toEqual([]);
  });

  it('takes twenty at a time, each once, and names the case', () => {
    expect(of(20)).toHaveLength(1);
    const works = of(41);
    expect(works.map(({ papers = [] }) => papers.length)).toEqual([20, 20, 1]);
    expect(new Set(works.flatMap(({ papers = [] }) => papers.map(({ about }) => about))).size).toBe(41);
    expect(works[0]).toMatchObject({ kind: 'render', subject: { sv: 'Handlingar i GBG-1', en: 'Papers of GBG-1' } });
  });
});
