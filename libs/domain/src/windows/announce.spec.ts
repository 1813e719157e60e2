import { describe, expect, it } from 'vitest';
import type { Deciding } from '../case/command.js';
import type { CaseState } from '../case/state.js';
import type { Exit, ProcedureDefinition, StageDefinition } from '../procedures/definition.js';
import { approvedDocuments, caseWith, givenIn, trackOf, windowOf } from '../testing/windows.js';
import { announced, keysNeeded, receivingStage, type Deadlines } from './announce.js';
import { announcingRules } from './announce.rules.js';
import { refusedReductions, minimumOf, type Announcing, type AskedReductions } from './announced-minimum.js';
import type { MadeKey } from './envelopes.js';
import { keysAtMost, splitAmong } from './keys-at-most.js';

type Content = Deadlines & AskedReductions;

const now = '2027-05-10T08:00:00.000Z';
const dueAt = '2027-06-14T22:00:00.000Z';
const keys: readonly MadeKey[] = ['a', 'b', 'c', 'd'].map((one) => ({ recipient: `age1${one}` }));

const leading = (exits: readonly Exit[] = [{ on: 'NoticePublished', to: 'tenders' }]) =>
  ({ id: 'documents', exits }) as unknown as StageDefinition;
const receiving = (changes: Partial<StageDefinition> = {}) =>
  ({ id: 'tenders', exits: [], window: { receives: 'tender', openedBy: 2 }, ...changes }) as unknown as StageDefinition;

interface Announcement {
  readonly content?: Partial<Content>;
  readonly state?: CaseState;
  readonly track?: string;
  readonly stage?: StageDefinition;
  readonly next?: StageDefinition;
  readonly more?: Partial<Deciding<Content>>;
}

/** A notice that is published in the stage of the documents; what follows receives tenders. */
const announcing = ({
  content,
  state,
  track = 'case',
  stage = leading(),
  next = receiving(),
  more,
}: Announcement = {}) =>
  givenIn<Content>(
    state ?? caseWith([]),
    trackOf(track, 'documents'),
    { dueAt, ...content },
    {
      now,
      today: '2027-05-10',
      stage,
      definition: { stages: [stage, next] } as unknown as ProcedureDefinition,
      brought: { keys },
      ...more,
    },
  );
const one: Announcing<Content> = {
  on: 'NoticePublished',
  field: 'dueAt',
  deadlines: (body) => body,
  sentAt: (ctx) => ctx.now,
  reductions: ({ urgency, priorInformation }) => ({
    ...(urgency ? { urgency } : {}),
    ...(priorInformation ? { priorInformation } : {}),
  }),
};
const windows = (of: Announcement = {}) => {
  const ctx = announcing(of);
  return announced(ctx as Deciding, 'NoticePublished', ctx.body, () => null).map(
    ({ facts }) => facts as { id: string },
  );
};
const ids = (of: Announcement) => windows(of).map(({ id }) => id);

describe('What is announced', () => {
  it('is one window for the whole case, with what was said of it alone', () => {
    expect(windows()).toStrictEqual([
      {
        id: 'tenders',
        stage: 'tenders',
        track: 'case',
        receives: 'tender',
        openTo: null,
        opensAt: now,
        dueAt,
        envelopes: [{ id: 'tender', recipient: 'age1a' }],
      },
    ]);
    expect(windows({ content: { questionsUntilOn: '2027-06-01' } })).toMatchObject([
      { questionsUntilOn: '2027-06-01' },
    ]);
  });

  it('is one window for each lot where lots part, and where they have parted one for the lot', () => {
    const next = receiving({ perLot: true });
    expect(ids({ next })).toEqual(['tenders:1', 'tenders:2']);
    expect(ids({ next, track: '2' })).toEqual(['tenders:2']);
    expect(ids({ track: '2' })).toEqual(['tenders:2']);
  });

  it('has a deadline for all lots, or another for a lot', () => {
    const lots = [{ lot: '2', dueAt: '2027-06-22T00:00:00+02:00' }];
    expect(windows({ next: receiving({ perLot: true }), content: { lots } })).toMatchObject([
      { track: '1', dueAt },
      { track: '2', dueAt: '2027-06-21T22:00:00.000Z' },
    ]);
  });

  it('has keys of its own for each part in each lot', () => {
    const state = caseWith([], [], { documents: approvedDocuments({ envelopes: 'price-apart' }) });
    const next = receiving({ perLot: true });
    expect(windows({ state, next })).toMatchObject([
      {
        envelopes: [
          { id: 'tender', recipient: 'age1a' },
          { id: 'price', recipient: 'age1b' },
        ],
      },
      {
        envelopes: [
          { id: 'tender', recipient: 'age1c' },
          { id: 'price', recipient: 'age1d' },
        ],
      },
    ]);
    expect(windows({ state, next, more: { brought: {} } })).toMatchObject([{ envelopes: [] }, { envelopes: [] }]);
    expect(keysNeeded(announcing({ state, next }) as Deciding, 'NoticePublished', { dueAt })).toBe(4);
  });

  it('is numbered after the windows of the same stage and track before it', () => {
    const before = [
      windowOf({ id: 'tenders:1', track: '1' }),
      windowOf({ id: 'tenders:1#2', track: '1' }),
      windowOf({ id: 'requests:2', stage: 'requests', track: '2' }),
    ];
    const state = caseWith(before);
    expect(ids({ state, next: receiving({ perLot: true }) })).toEqual(['tenders:1#3', 'tenders:2']);
  });

  it('waits for as many openers as the split key needs, and no fewer than open a window', () => {
    const split = (threshold: number) => {
      const state = caseWith([], [], { documents: approvedDocuments({ keySplit: { threshold } }) });
      return windows({ state });
    };
    expect(split(3)).toMatchObject([{ takes: 3 }]);
    expect(split(1)).toMatchObject([{ takes: 2 }]);
  });

  it('is nothing where the event leads to no stage that receives', () => {
    expect(receivingStage(announcing() as Deciding, 'NegotiationClosed')).toBeUndefined();
    const ended = announcing({ stage: leading([{ on: 'NoticePublished', to: 'end:ended' }]) });
    expect(receivingStage(ended as Deciding, 'NoticePublished')).toBeUndefined();
    expect(ids({ next: receiving({ window: undefined }) })).toEqual([]);
  });
});

describe('How many keys are made before an announcement', () => {
  it.each([
    [0, undefined, 1],
    [1, 'one', 1],
    [3, 'one', 3],
    [3, 'three', 9],
    [0, 'price-apart', 2],
  ] as const)('is one for each part in each lot: %i lots, sealed %s, take %i', (count, envelopes, expected) => {
    const lots = ['1', '2', '3'].slice(0, count).map((id) => ({ id, title: id }));
    const documents = envelopes && approvedDocuments({ envelopes });
    expect(keysAtMost({ lots, documents })).toBe(expected);
  });

  it('is told with those who share them, once enough have a public key', () => {
    const openerKeys = { 'opener-1': 'age1one', 'opener-2': 'age1two', stranger: 'age1three' };
    const state = (threshold: number) =>
      caseWith([], [], { documents: approvedDocuments({ keySplit: { threshold } }), openerKeys });
    const recipients = [
      { opener: 'opener-1', recipient: 'age1one' },
      { opener: 'opener-2', recipient: 'age1two' },
    ];
    expect(splitAmong(state(2), now)).toEqual({ threshold: 2, recipients });
    expect(splitAmong(state(3), now)).toBeUndefined();
    expect(splitAmong({ ...state(1), openerKeys: { 'opener-2': 'age1two' } }, now)?.recipients).toHaveLength(1);
    expect(splitAmong(caseWith([], [], { documents: approvedDocuments(), openerKeys }), now)).toBeUndefined();
    expect(splitAmong(caseWith([]), now)).toBeUndefined();
  });
});

describe('Announcing a window', () => {
  const rules = Object.fromEntries(announcingRules(one).map((each) => [each.id, each]));
  const holds = (id: string, of: Announcement) => rules[id]?.holds(announcing(of));
  const because = (id: string, of: Announcement) => rules[id]?.because?.(announcing(of));
  const inLots = receiving({ perLot: true });

  it('is of lots that are here', () => {
    const about = (...lots: readonly string[]) => ({
      next: inLots,
      content: { lots: lots.map((lot) => ({ lot, dueAt })) },
    });
    expect(holds('WINDOW-LOT', {})).toBe(true);
    expect(holds('WINDOW-LOT', about('1', '2'))).toBe(true);
    expect(holds('WINDOW-LOT', about('1', '3'))).toBe(false);
    expect(because('WINDOW-LOT', about('3'))?.expected).toBe('1, 2');
  });

  it.each([
    ['2027-05-10T08:00:00.000Z', false],
    ['2027-05-10T08:00:00.001Z', true],
    ['9998-12-31T23:59:59.999Z', true],
    ['9999-01-01T00:00:00.000Z', false],
  ])('has a deadline that lies ahead and within the calendar: %s is %s', (at, expected) => {
    expect(holds('WINDOW-AHEAD', { content: { dueAt: at } })).toBe(expected);
  });

  it('has every deadline ahead, and tells the time now', () => {
    expect(holds('WINDOW-AHEAD', { next: inLots, content: { lots: [{ lot: '2', dueAt: now }] } })).toBe(false);
    expect(because('WINDOW-AHEAD', {})?.expected).toBe(now);
  });

  it('keeps the minimum in every lot', () => {
    // Day 30 after Monday 10 May is Wednesday 9 June.
    const next = receiving({ perLot: true, window: { receives: 'tender', openedBy: 2, period: 'TL-OPEN' } });
    const state = caseWith([], [], { documents: approvedDocuments() });
    const short = { lots: [{ lot: '2', dueAt: '2027-06-09T21:58:00.000Z' }] };
    expect(holds('WINDOW-MINIMUM', { next, state })).toBe(true);
    expect(holds('WINDOW-MINIMUM', { next, state, content: short })).toBe(false);
    expect(because('WINDOW-MINIMUM', { next, state })?.expected).toBe('2027-06-09T21:59:00.000Z');
  });

  it('may be as short as is adequate where its stage has no minimum', () => {
    expect(holds('WINDOW-MINIMUM', { content: { dueAt: '2027-05-11T08:00:00.000Z' } })).toBe(true);
    expect(because('WINDOW-MINIMUM', {})?.expected).toBe(now);
  });

  it.each([
    ['2027-05-09', false],
    ['2027-05-10', true],
    ['2027-06-13', true],
    ['2027-06-14', false],
  ])('lets questions be asked from today to the last day of the first deadline: %s is %s', (until, expected) => {
    // Midnight in Stockholm is not part of the new day: the last day is 13 June.
    const content = {
      questionsUntilOn: until,
      lots: [
        { lot: '1', dueAt: '2027-06-13T22:00:00.000Z' },
        { lot: '2', dueAt: '2027-06-20T22:00:00.000Z' },
      ],
    };
    expect(holds('WINDOW-QUESTIONS', { next: inLots, content })).toBe(expected);
    expect(because('WINDOW-QUESTIONS', { next: inLots, content })?.expected).toBe('2027-06-13');
  });

  it('lets questions be asked today alone where nothing is received', () => {
    const nowhere = (until: string) => ({
      next: receiving({ window: undefined }),
      content: { questionsUntilOn: until },
    });
    expect(holds('WINDOW-QUESTIONS', nowhere('2027-05-10'))).toBe(true);
    expect(holds('WINDOW-QUESTIONS', nowhere('2027-05-11'))).toBe(false);
  });

  it('waits for as many openers with keys as the split needs, and tells how many there are', () => {
    const split = (threshold: number) => ({
      state: caseWith([], [], {
        documents: approvedDocuments({ keySplit: { threshold } }),
        openerKeys: { 'opener-1': 'age1one', 'opener-2': 'age1two' },
      }),
    });
    expect(holds('WINDOW-OPENER-KEYS', split(2))).toBe(true);
    expect(holds('WINDOW-OPENER-KEYS', split(3))).toBe(false);
    expect(because('WINDOW-OPENER-KEYS', split(3))?.says.en).toContain('2/3');
    expect(holds('WINDOW-OPENER-KEYS', {})).toBe(true);
    expect(holds('WINDOW-OPENER-KEYS', { state: caseWith([], [], { documents: approvedDocuments() }) })).toBe(true);
    expect(rules['WINDOW-OPENER-KEYS']?.who).toEqual(['opener']);
  });

  it('takes a key for each window', () => {
    const brought = (count: number) => ({ next: inLots, more: { brought: { keys: keys.slice(0, count) } } });
    expect(holds('WINDOW-KEYS', brought(1))).toBe(false);
    expect(holds('WINDOW-KEYS', brought(2))).toBe(true);
    expect(holds('WINDOW-KEYS', { more: { brought: {} } })).toBe(false);
    expect(rules['WINDOW-KEYS']?.who).toEqual(['system']);
  });
});

describe('A shorter time', () => {
  const rule = announcingRules(one).find(({ id }) => id === 'WINDOW-REDUCTION');
  const urgency = { justification: 'The dam is about to burst.' };
  const priorInformation = { sentOn: '2027-03-01', complete: true };
  const next = (period?: string) => receiving({ window: { receives: 'tender', openedBy: 2, period } });
  const refused = (of: Announcement) => refusedReductions(announcing(of), one);

  it('is none to ask for where there is no minimum', () => {
    const found = refused({ content: { urgency, priorInformation } });
    expect(found).toMatchObject([
      { variant: 'urgency', source: 'LOU 11:1' },
      { variant: 'prior-information', source: 'LOU 11:1' },
    ]);
    expect(refused({})).toEqual([]);
    expect(rule?.holds(announcing({ content: { urgency } }))).toBe(false);
  });

  it('is refused with each reason and its source, in both languages', () => {
    const asked = announcing({ content: { urgency, priorInformation } });
    const [first, second] = refusedReductions(asked, one);
    expect(rule?.because?.(asked).says).toEqual({
      sv: `${first?.says.sv} (LOU 11:1) ${second?.says.sv} (LOU 11:1)`,
      en: `${first?.says.en} (LOU 11:1) ${second?.says.en} (LOU 11:1)`,
    });
    expect(first?.says.en).not.toBe('');
  });

  it('by a prior information notice may be that of the invitation which follows', () => {
    const later = { ...next('TL-NEG-TEN'), id: 'initial-tenders' };
    const stages = (...all: readonly StageDefinition[]) => ({
      next: all[0]!,
      more: { definition: { stages: all } as unknown as ProcedureDefinition },
    });
    const relying = (of: Announcement, more: AskedReductions = {}) =>
      refused({ ...of, content: { priorInformation, ...more } }).map(({ variant }) => variant);
    expect(relying(stages(next('TL-NEG-REQ'), later))).toEqual([]);
    expect(relying(stages(next('TL-NEG-REQ'), later), { urgency: { justification: ' ' } })).toEqual(['urgency']);
    expect(relying(stages(next('TL-NEG-REQ'), { ...later, window: undefined }))).toEqual(['prior-information']);
    // The tenders of a dialogue have no number of days that could be made fewer.
    const dialogue = { ...next('TL-DIA-TEN'), id: 'tenders-after-dialogue' };
    expect(relying(stages(next('TL-DIA-REQ'), dialogue))).toEqual(['prior-information']);
  });

  it('is that of what the documents say; without documents they are neither free nor is the tender electronic', () => {
    const days = (state: CaseState) => minimumOf(announcing({ state, next: next('TL-OPEN') }), one)?.minimum;
    const documents = (free: boolean, electronic: boolean) =>
      caseWith([], [], { documents: approvedDocuments({ documentsFree: free, electronicTenders: electronic }) });
    expect(days(documents(true, true))).toMatchObject({ days: 30, variant: 'electronic' });
    expect(days(documents(true, false))).toMatchObject({ days: 35, variant: 'base' });
    expect(days(documents(false, false))).toMatchObject({ days: 40, variant: 'base' });
    expect(days(caseWith([]))).toMatchObject({ days: 40, variant: 'base' });
  });
});
