import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import { Play } from '../testing/play.js';
import { caseWith, submissionFrom, windowOf } from '../testing/windows.js';
import type { Window } from './windows.state.js';

const at = '2027-06-15T08:00:00.000Z';
const after = (state: CaseState, ...events: readonly CaseEvent[]) => {
  const play = new Play().on(at);
  play.state = state;
  return play.happened(...events).state;
};
const other = windowOf({ id: 'others', status: 'closed', openers: [{ person: 'opener-1', at }] });
/** What a window becomes; another one stays as it is. */
const becomes = (window: Window, ...events: readonly CaseEvent[]) => {
  const { windows } = after(caseWith([window, other]), ...events);
  expect(windows['others']).toEqual(other);
  return windows['tenders'];
};
const fault = (envelope: string) => ({ supplier: 'supplier-a', digest: '0'.repeat(64), envelope, fault: 'DAMAGED' });
const asked = (person: string) => ({ person, at });

describe('A window', () => {
  it('is kept open from its announcement', () => {
    const { status: _status, openers: _openers, ...facts } = windowOf({ takes: 3 });
    const { windows } = after(caseWith([other]), { type: 'WindowAnnounced', facts });
    expect(windows).toEqual({ others: other, tenders: windowOf({ takes: 3 }) });
  });

  it('keeps its last day for questions when only its deadline moves', () => {
    const before = windowOf({ questionsUntilOn: '2027-06-01' });
    const dueAt = '2027-06-21T22:00:00.000Z';
    const extended = (more: object) =>
      becomes(before, { type: 'WindowExtended', facts: { window: 'tenders', dueAt, ...more } });
    expect(extended({})).toEqual({ ...before, dueAt });
    expect(extended({ questionsUntilOn: '2027-06-08' })).toEqual({ ...before, dueAt, questionsUntilOn: '2027-06-08' });
  });

  it('that nobody announced changes nothing', () => {
    const state = caseWith([other]);
    expect(after(state, { type: 'WindowClosed', facts: { window: 'tenders' } }).windows).toEqual(state.windows);
  });

  it('keeps the requests for its opening that have not lapsed', () => {
    const before = windowOf({ status: 'closed', openers: [asked('opener-1'), asked('opener-2')] });
    const lapsed = becomes(before, {
      type: 'OpeningRequestLapsed',
      facts: { window: 'tenders', openers: ['opener-1', 'opener-3'] },
    });
    expect(lapsed).toEqual({ ...before, openers: [asked('opener-2')] });
    const failed = { window: 'tenders', envelope: 'tender' as const, faults: [] };
    expect(becomes(before, { type: 'OpeningFailed', facts: failed })).toEqual({ ...before, openers: [] });
  });
});

describe('An opened window', () => {
  const opening = { window: 'tenders', openers: ['opener-1', 'opener-2'], head: 'f'.repeat(64), late: [] };
  const submissions = [submissionFrom('supplier-a', '1', '2'), submissionFrom('supplier-b', '1')];
  const closed = windowOf({ status: 'closed', openers: [asked('opener-1'), asked('opener-2')] });
  const opened = (more: object, before = closed) =>
    after(caseWith([before]), { type: 'WindowOpened', facts: { ...opening, submissions, ...more } });

  it('keeps what was submitted and, part by part, the list that is to be certified', () => {
    const list = { openers: opening.openers, digest: 'e'.repeat(64), certified: [] };
    const found = opened({ envelope: 'tender', list: list.digest, faulty: [fault('tender')] }).windows['tenders'];
    expect(found).toEqual({
      ...closed,
      ...{ status: 'opened', openers: [], submissions, late: [], faulty: [fault('tender')], opened: ['tender'], list },
    });
    expect(opened({ envelope: 'tender' }).windows['tenders']?.list?.digest).toBe('');
  });

  it('has no list to certify where submissions have no parts', () => {
    expect(opened({}).windows['tenders']).toStrictEqual({
      ...closed,
      ...{ status: 'opened', openers: [], submissions, late: [] },
    });
  });

  it('makes tenderers of those who tendered where anyone might, candidates of those who asked, and neither otherwise', () => {
    const statuses = (before: Partial<Window>) =>
      Object.values(opened({}, { ...closed, ...before }).competitors).map(({ status }) => status);
    expect(statuses({})).toEqual(['tenderer', 'tenderer']);
    expect(statuses({ receives: 'request' })).toEqual(['candidate', 'candidate']);
    expect(statuses({ openTo: ['supplier-a', 'supplier-b'] })).toEqual([]);
    expect(statuses({ receives: 'entry' })).toEqual([]);
  });

  it('leaves those who were in the competition before as they were', () => {
    const known = { supplier: 'supplier-a', status: 'rejected' } as const;
    const state = caseWith([closed], [], { competitors: { 'supplier-a': known } });
    const { competitors } = after(state, { type: 'WindowOpened', facts: { ...opening, submissions } });
    expect(competitors).toEqual({
      'supplier-a': known,
      'supplier-b': { supplier: 'supplier-b', status: 'tenderer' },
    });
  });

  it('keeps each signature of its list, and needs none without', () => {
    const list = { openers: ['opener-1', 'opener-2'], digest: 'e'.repeat(64), certified: [] };
    const signed = (opener: string) =>
      ({ type: 'OpeningCertified', facts: { window: 'tenders', opener, list: list.digest } }) as const;
    const window = windowOf({ status: 'opened', list });
    expect(becomes(window, signed('opener-1'), signed('opener-2'))?.list).toEqual({
      ...list,
      certified: [asked('opener-1'), asked('opener-2')],
    });
    expect(becomes(windowOf({ status: 'opened' }), signed('opener-1'))).toEqual(windowOf({ status: 'opened' }));
  });

  it('keeps those who are admitted, and every submission that came too late', () => {
    const late = (supplier: string) => ({ supplier, receivedAt: at, digest: '9'.repeat(64) });
    const admitted = (chamber: string) =>
      ({ type: 'AdmittedToOpening', facts: { window: 'tenders', chamber } }) as const;
    expect(becomes(windowOf(), admitted('First'), admitted('Second'))?.admitted).toEqual(['First', 'Second']);
    const refused = (supplier: string) =>
      ({ type: 'LateSubmissionRefused', facts: { window: 'tenders', ...late(supplier) } }) as const;
    expect(becomes(windowOf(), refused('supplier-y'), refused('supplier-z'))?.late).toEqual([
      late('supplier-y'),
      late('supplier-z'),
    ]);
  });
});

describe('A later part of the tenders', () => {
  const climate = { criterion: 'climate', value: 165 };
  const time = { criterion: 'time', value: 12 };
  const offer = (lot: string, ...values: readonly (typeof climate)[]) => ({ lot, values });
  const of = (supplier: string, ...offers: readonly ReturnType<typeof offer>[]) => ({
    ...submissionFrom(supplier),
    offers,
  });
  const before = windowOf({
    status: 'opened',
    opened: ['tender'],
    openers: [asked('opener-1'), asked('opener-2')],
    list: { openers: ['opener-3'], digest: 'd'.repeat(64), certified: [asked('opener-3')] },
    submissions: [of('supplier-a', offer('1', climate), offer('2')), of('supplier-b', offer('1', climate))],
  });
  const adding = (offers: readonly object[], faulty: readonly ReturnType<typeof fault>[] = [], window = before) =>
    becomes(window, {
      type: 'EnvelopeOpened',
      facts: {
        window: 'tenders',
        envelope: 'price',
        openers: ['opener-1', 'opener-2'],
        list: 'e'.repeat(64),
        offers: offers as never,
        faulty,
      },
    });

  it('adds prices and figures to each lot of each tender, in place', () => {
    const added = adding([
      {
        supplier: 'supplier-a',
        offers: [
          { lot: '2', price: 7, values: [time] },
          { ...offer('1', time), price: 5 },
        ],
      },
    ]);
    expect(added?.submissions?.map(({ offers }) => offers)).toEqual([
      [
        { lot: '1', price: 5, values: [climate, time] },
        { lot: '2', price: 7, values: [time] },
      ],
      [{ lot: '1', values: [climate] }],
    ]);
  });

  it('may be the first that offers something for a lot', () => {
    const added = adding([{ supplier: 'supplier-b', offers: [{ lot: '2', price: 9, values: [] }] }]);
    expect(added?.submissions?.[1]?.offers).toEqual([offer('1', climate), { lot: '2', price: 9, values: [] }]);
  });

  it('adds the requirements that it answers to those that were answered, once each', () => {
    const [first, ...rest] = before.submissions ?? [];
    const window = { ...before, submissions: [{ ...first!, answers: ['warm', 'dry'] }, ...rest] };
    const added = adding(
      [
        { supplier: 'supplier-a', offers: [], answers: ['dry', 'proven'] },
        { supplier: 'supplier-b', offers: [], answers: ['warm'] },
      ],
      [],
      window,
    );
    expect(added?.submissions?.map(({ answers }) => answers)).toEqual([['warm', 'dry', 'proven'], ['warm']]);
    expect(adding([], [], window)?.submissions?.map((one) => 'answers' in one)).toEqual([true, false]);
  });

  it('adds the firms behind it to those that were known', () => {
    const [first, ...rest] = before.submissions ?? [];
    const member = { name: 'supplier-c', as: 'member' } as const;
    const relied = { name: 'Ground', as: 'relied-on' } as const;
    const window = { ...before, submissions: [{ ...first!, behind: [member] }, ...rest] };
    const added = adding([{ supplier: 'supplier-a', offers: [], behind: [relied] }], [], window);
    expect(added?.submissions?.map(({ behind }) => behind)).toEqual([[member, relied], undefined]);
  });

  it('has a list of its own, and stands among the opened parts', () => {
    expect(adding([])).toMatchObject({
      openers: [],
      opened: ['tender', 'price'],
      list: { openers: ['opener-1', 'opener-2'], digest: 'e'.repeat(64), certified: [] },
    });
    const bare = windowOf({ status: 'opened' });
    expect(adding([], [], bare)).toMatchObject({ opened: ['price'], submissions: [] });
  });

  it('adds what could not be read to what could not be read before', () => {
    expect(adding([])).not.toHaveProperty('faulty');
    expect(adding([], [fault('price')])?.faulty).toEqual([fault('price')]);
    const known = { ...before, faulty: [fault('tender')] };
    expect(adding([], [fault('price')], known)?.faulty).toEqual([fault('tender'), fault('price')]);
    expect(adding([], [], known)?.faulty).toEqual([fault('tender')]);
  });
});
