import { describe, expect, it } from 'vitest';
import { commands } from '../case/commands.js';
import type { Deciding } from '../case/command.js';
import type { CaseState, Track } from '../case/state.js';
import type { StageDefinition } from '../procedures/definition.js';
import { caseWith, givenIn, submissionFrom, trackOf, windowOf } from '../testing/windows.js';
import { mayOpen } from './may-open.js';
import { laterOpening, openingIn, speaksFor } from './opening.js';
import * as rules from './opening.rules.js';
import type { Window } from './windows.state.js';

const asked = (person: string, at = '2027-06-15T07:30:00.000Z') => ({ person, at });
const envelopes = (['tender', 'price'] as const).map((id) => ({ id, recipient: `age1${id}` }));
const list = (...certified: readonly string[]) => ({
  openers: ['opener-1', 'opener-2'],
  digest: 'e'.repeat(64),
  certified: certified.map((person) => ({ person, at: '2027-06-15T08:00:00.000Z' })),
});

/** Closed tenders of the whole case, in one part. */
const closed = (changes: Partial<Window> = {}) =>
  windowOf({ status: 'closed', envelopes: [{ id: 'tender', recipient: 'age1tender' }], ...changes });
/** Tenders whose prices are still sealed, with their list certified; lots 1 and 2 are offered. */
const halfOpened = (changes: Partial<Window> = {}) =>
  windowOf({
    status: 'opened',
    envelopes,
    opened: ['tender'],
    list: list('opener-1', 'opener-2'),
    submissions: [submissionFrom('supplier-a', '1'), submissionFrom('supplier-b', '2')],
    ...changes,
  });
const agreed = (...lots: readonly string[]) => ({
  evaluations: Object.fromEntries(lots.map((lot) => [lot, { checked: {}, scored: {}, agreed: {} }])),
});
const judging = (id = 'case', changes: Partial<Track> = {}) => trackOf(id, 'evaluation', changes);
const judgingLots = [judging('1'), judging('2')];
const end = { how: 'cancelled', at: '2027-06-15T09:00:00.000Z' } as const;

const row = (name: string, state: CaseState, track: Track) => ({
  asks: commands[name]?.asks?.(state, track, {} as StageDefinition),
  falls: commands[name]?.falls?.(state, track, {} as StageDefinition),
});
const causes = (name: string, ctx: Deciding<{ readonly window: string }>) => commands[name]?.causes(ctx as never);

describe('The next part of tenders', () => {
  const at = '2027-06-15T08:00:00.000Z';
  const may = (window: Window, changes: Partial<CaseState>) =>
    mayOpen(caseWith([window], [judging()], changes), window, 'price', at);

  it('is opened when quality is agreed in every lot that is offered', () => {
    expect(may(halfOpened(), agreed())).toBe(false);
    expect(may(halfOpened(), agreed('1'))).toBe(false);
    expect(may(halfOpened(), agreed('1', '2'))).toBe(true);
    expect(may(halfOpened({ submissions: [] }), agreed('1', '2'))).toBe(false);
  });

  it('is opened when all who opened have certified the list of the part before it', () => {
    expect(may(halfOpened({ list: list('opener-1') }), agreed('1', '2'))).toBe(false);
    expect(may(halfOpened({ list: undefined }), agreed('1', '2'))).toBe(true);
  });

  it('waits for the list alone where it is no price', () => {
    const window = halfOpened();
    expect(mayOpen(caseWith([window]), window, 'quality', at)).toBe(true);
    expect(mayOpen(caseWith([window]), { ...window, list: list() }, 'quality', at)).toBe(false);
  });

  it('is what can be opened in the stages after the one that received, once it may be', () => {
    const later = { window: halfOpened(), envelope: 'price' };
    expect(openingIn(caseWith([halfOpened()], [judging()], agreed('1', '2')), judging())).toEqual(later);
    expect(openingIn(caseWith([halfOpened()], [judging()], agreed('1')), judging())).toBeUndefined();
    expect(laterOpening(caseWith([halfOpened()], [judging()]), judging())).toEqual(later);
  });

  it('is not opened in the stage that receives, nor when none is left', () => {
    expect(laterOpening(caseWith([halfOpened()]), trackOf('case'))).toBeUndefined();
    expect(laterOpening(caseWith([halfOpened({ opened: ['tender', 'price'] })]), judging())).toBeUndefined();
    expect(laterOpening(caseWith([]), judging())).toBeUndefined();
  });
});

describe('Where lots have parted since a window was announced', () => {
  const window = halfOpened();
  const speakers = (...tracks: readonly Track[]) =>
    tracks.filter((one) => speaksFor(caseWith([window], tracks), one, window)).map(({ id }) => id);

  it('the first of them in the stage is asked for the opening', () => {
    expect(speakers(...judgingLots)).toEqual(['1']);
    expect(speakers(judging('1', { end }), judging('2'))).toEqual(['2']);
    expect(speakers(trackOf('1', 'award'), judging('2'), judging('3'))).toEqual(['1', '2']);
  });

  it('each lot is asked for its own window', () => {
    const own = halfOpened({ track: '2' });
    const state = caseWith([own], judgingLots);
    expect(judgingLots.map((one) => speaksFor(state, one, own))).toEqual([false, true]);
    const gone = halfOpened({ track: '3' });
    expect(judgingLots.map((one) => speaksFor(state, one, gone))).toEqual([false, false]);
  });
});

describe('Asking for an opening', () => {
  const { asks } = row('RequestOpening', caseWith([closed()]), trackOf('case'));
  const asksOf = (
    window: Window,
    tracks: readonly Track[] = judgingLots,
    changes: Partial<CaseState> = agreed('1', '2'),
  ) => tracks.map((track) => row('RequestOpening', caseWith([window], tracks, changes), track).asks);

  it('is asked of whoever has not asked, since the deadline', () => {
    expect(asks).toStrictEqual([{ about: 'tenders', except: [], since: '2027-06-14T22:00:00.000Z' }]);
    expect(asksOf(closed({ openers: [asked('opener-1')] }), [trackOf('case')])).toMatchObject([
      [{ except: ['opener-1'] }],
    ]);
  });

  it('is asked for the next part by its name, in the first lot alone', () => {
    expect(asksOf(halfOpened())).toStrictEqual([[{ about: 'tenders/price', except: [] }], []]);
    expect(asksOf(halfOpened(), judgingLots, agreed('1'))).toEqual([[], []]);
  });

  it('is asked of nobody when enough have asked', () => {
    const both = [asked('opener-1'), asked('opener-2')];
    expect(asksOf(halfOpened({ openers: both }))).toEqual([[], []]);
    expect(asksOf(halfOpened({ openers: both, takes: 3 }))).toEqual([
      [{ about: 'tenders/price', except: ['opener-1', 'opener-2'] }],
      [],
    ]);
  });

  it('lets the requests lapse that have waited for an hour, and those alone', () => {
    const openers = [asked('opener-2', '2027-06-15T07:00:00.000Z'), asked('opener-3', '2027-06-15T07:00:00.001Z')];
    const ctx = (window: Window) => givenIn(caseWith([window]), trackOf('case'), { window: 'tenders' });
    expect(causes('RequestOpening', ctx(closed({ openers, takes: 3 })))).toStrictEqual([
      { type: 'OpeningRequestLapsed', facts: { window: 'tenders', openers: ['opener-2'] } },
      { type: 'OpeningRequested', facts: { window: 'tenders', opener: 'opener-1', envelope: 'tender' } },
    ]);
    expect(causes('LapseOpeningRequest', ctx(closed({ openers, takes: 3 })))).toStrictEqual([
      { type: 'OpeningRequestLapsed', facts: { window: 'tenders', openers: ['opener-2'] } },
    ]);
  });

  it('keeps the share of the key apart, and names no part where submissions have none', () => {
    const ctx = (window: Window, body: object) =>
      givenIn(caseWith([window]), trackOf('case'), { window: 'tenders', ...body });
    expect(causes('RequestOpening', ctx(closed(), { share: 'sealed share' }))).toStrictEqual([
      {
        type: 'OpeningRequested',
        facts: { window: 'tenders', opener: 'opener-1', envelope: 'tender' },
        body: { share: 'sealed share' },
      },
    ]);
    expect(causes('RequestOpening', ctx(closed({ envelopes: undefined }), {}))).toStrictEqual([
      { type: 'OpeningRequested', facts: { window: 'tenders', opener: 'opener-1' } },
    ]);
  });
});

describe('What time brings of an opening', () => {
  const brings = (name: string, window: Window, tracks: readonly Track[] = judgingLots) =>
    tracks.map((track) =>
      row(name, caseWith([window], tracks, agreed('1', '2')), track).falls?.map(({ at, body }) => ({ at, body })),
    );
  const first = asked('opener-1', '2027-06-15T07:00:00.000Z');
  const second = asked('opener-2', '2027-06-15T07:10:00.000Z');
  const third = asked('opener-3', '2027-06-15T07:20:00.000Z');

  it('is that the first request lapses after an hour, in the lot that was asked', () => {
    expect(brings('LapseOpeningRequest', halfOpened({ openers: [first] }))).toStrictEqual([
      [{ at: '2027-06-15T08:00:00.000Z', body: { lot: '1', window: 'tenders' } }],
      [],
    ]);
    expect(brings('LapseOpeningRequest', closed({ openers: [first] }), [trackOf('case')])).toStrictEqual([
      [{ at: '2027-06-15T08:00:00.000Z', body: { window: 'tenders' } }],
    ]);
    expect(brings('LapseOpeningRequest', halfOpened({ openers: [first, second] }))).toEqual([[], []]);
    expect(brings('LapseOpeningRequest', halfOpened())).toEqual([[], []]);
  });

  it('is the opening when the last of those who are needed has asked, once', () => {
    expect(brings('OpenWindow', halfOpened({ openers: [first, second, third], takes: 3 }))).toStrictEqual([
      [{ at: third.at, body: { lot: '1', window: 'tenders', envelope: 'price' } }],
      [],
    ]);
    expect(brings('OpenWindow', halfOpened({ openers: [first, second], takes: 3 }))).toEqual([[], []]);
    expect(
      brings('OpenWindow', closed({ openers: [first, second], envelopes: undefined }), [trackOf('case')]),
    ).toStrictEqual([[{ at: second.at, body: { window: 'tenders' } }]]);
  });
});

describe('A command about an opening', () => {
  type About = rules.AboutOpening & { readonly share?: string };
  const about = (window: Window | undefined, body: Partial<About> = {}, track = trackOf('case')) =>
    givenIn<About>(caseWith(window ? [window] : [], [track], agreed('1', '2')), track, { window: 'tenders', ...body });
  const all = Object.values(rules).flatMap((one) => (typeof one === 'object' ? [one] : []));

  it('is about what can be opened here, by its name', () => {
    expect(rules.namedOpening(about(closed()))).toEqual({ window: closed(), envelope: 'tender' });
    expect(rules.namedOpening(about(closed(), { window: 'others' }))).toBeUndefined();
    expect(rules.namedOpening(about(windowOf({ status: 'opened' })))).toBeUndefined();
    expect(rules.namedOpening(about(halfOpened(), {}, judging()))).toEqual({ window: halfOpened(), envelope: 'price' });
    expect(rules.namedOpening(about(halfOpened(), { window: 'others' }, judging()))).toBeUndefined();
  });

  it('is told what could be opened instead', () => {
    const other = { window: 'others' };
    expect(rules.isToBeOpened.because?.(about(closed(), other)).expected).toBe('tenders');
    expect(rules.isToBeOpened.because?.(about(halfOpened(), other, judging())).expected).toBe('tenders');
    expect(rules.isToBeOpened.because?.(about(undefined)).expected).toBeUndefined();
  });

  it.each(all.map((one) => [one.id, one] as const))('is answered by %s where there is nothing to open', (_id, rule) => {
    const ctx = about(undefined, { envelope: 'price', share: 'x' });
    expect(typeof rule.holds(ctx)).toBe('boolean');
    expect(rule.because?.(ctx).expected).toBeUndefined();
  });

  it('names no part, or the next', () => {
    const holds = (envelope?: string) => rules.isTheNextEnvelope.holds(about(closed(), { envelope }));
    expect([holds(), holds('tender'), holds('price')]).toEqual([true, true, false]);
    expect(rules.isTheNextEnvelope.holds(about(undefined, { envelope: 'tender' }))).toBe(false);
    expect(rules.isTheNextEnvelope.because?.(about(closed())).expected).toBe('tender');
  });

  it('waits for the closing, and tells when it is', () => {
    expect(rules.windowIsClosed.holds(about(closed()))).toBe(true);
    expect(rules.windowIsClosed.holds(about(windowOf()))).toBe(false);
    expect(rules.windowIsClosed.holds(about(undefined))).toBe(false);
    expect(rules.windowIsClosed.holds(about(halfOpened(), {}, judging()))).toBe(true);
    expect(rules.windowIsClosed.because?.(about(windowOf())).expected).toBe('2027-06-14T22:00:00.000Z');
  });

  it('waits for the work before it, which it names', () => {
    const { holds, because } = rules.workBeforeIsDone;
    const sealed = (changes: Partial<Window> = {}) => about(halfOpened(changes), {}, judging());
    expect(holds(about(closed()))).toBe(true);
    expect(holds(about(undefined))).toBe(true);
    expect(holds(sealed())).toBe(true);
    expect(holds(sealed({ list: list('opener-2') }))).toBe(false);
    expect(because?.(sealed()).says.en).toContain('before the prices are opened');
    const quality = [envelopes[0]!, { id: 'quality', recipient: 'age1quality' } as const];
    expect(because?.(sealed({ envelopes: quality })).says.en).toContain('quality');
    expect(because?.(about(undefined)).says.en).toContain('–');
    expect(rules.workBeforeIsDone.who).toEqual(['opener', 'procurer']);
  });

  it('is given by different persons, of whom the first is told until when the other asks', () => {
    const { holds, because } = rules.openersDiffer;
    const mine = closed({ openers: [asked('opener-1')] });
    expect(holds(about(mine))).toBe(false);
    expect(holds(about(closed({ openers: [asked('opener-2')] })))).toBe(true);
    expect(holds(about(closed({ openers: [asked('opener-1', '2027-06-15T07:00:00.000Z')] })))).toBe(true);
    expect(because?.(about(mine))).toMatchObject({ expected: '2027-06-15T08:30:00.000Z' });
    expect(because?.(about(mine)).says.sv).toContain('2027-06-15 10:30');
    expect(because?.(about(mine)).says.en).toContain('2027-06-15 10:30');
    expect(because?.(about(closed())).says.en).toContain('–');
  });

  it('is not given once enough have asked, which the opening needs', () => {
    const both = closed({ openers: [asked('opener-1'), asked('opener-2')] });
    const once = closed({ openers: [asked('opener-1')] });
    expect(rules.openingIsNotUnderWay.holds(about(both))).toBe(false);
    expect(rules.openingIsNotUnderWay.holds(about(once))).toBe(true);
    expect(rules.openingIsNotUnderWay.holds(about({ ...both, takes: 3 }))).toBe(true);
    expect(rules.enoughHaveAsked.holds(about(both))).toBe(true);
    expect(rules.enoughHaveAsked.holds(about(once))).toBe(false);
    expect(rules.enoughHaveAsked.holds(about(undefined))).toBe(false);
    expect(rules.enoughHaveAsked.because?.(about({ ...both, takes: 3 })).expected).toBe('2/3');
  });

  it('lets a request lapse that has, and tells of which it is', () => {
    const lapsed = asked('opener-1', '2027-06-15T07:00:00.000Z');
    const { holds, because } = rules.requestHasLapsed;
    expect(holds(about(closed({ openers: [lapsed] })))).toBe(true);
    expect(holds(about(closed({ openers: [asked('opener-1')] })))).toBe(false);
    expect(holds(about(closed({ openers: [lapsed, asked('opener-2')] })))).toBe(false);
    expect(holds(about(closed()))).toBe(false);
    expect(because?.(about(closed({ openers: [lapsed] }))).expected).toBe(lapsed.at);
    expect(because?.(about(closed())).expected).toBeUndefined();
  });

  it('gives a share where the key of the part that is opened is split', () => {
    const { holds } = rules.sharesAreGiven;
    const split = [envelopes[0]!, { ...envelopes[1]!, commitment: 'c' }];
    const whole = [{ ...envelopes[0]!, commitment: 'c' }, envelopes[1]!];
    const price = (window: Window, share?: string) => holds(about(window, { share }, judging()));
    expect(price(halfOpened({ envelopes: split }), 'x')).toBe(true);
    expect(price(halfOpened({ envelopes: split }))).toBe(false);
    expect(price(halfOpened({ envelopes: whole }), 'x')).toBe(false);
    expect(price(halfOpened({ envelopes: whole }))).toBe(true);
    expect(holds(about(closed({ envelopes: split })))).toBe(true);
    expect(holds(about(closed({ envelopes: undefined })))).toBe(true);
    expect(holds(about(undefined))).toBe(true);
  });

  it('is carried out by the process that keeps the keys', () => {
    const { holds } = rules.keysAreReleased;
    expect(holds({ ...about(closed()), brought: {} })).toBe(false);
    expect(holds({ ...about(closed()), brought: { submissions: [] } })).toBe(true);
    expect(holds({ ...about(closed()), brought: { shareFaults: [] } })).toBe(true);
  });
});
