import { describe, expect, it } from 'vitest';
import type { Deciding } from '../case/command.js';
import { nothing, type CaseState, type Track } from '../case/state.js';
import { tasks } from '../case/tasks.js';
import { announced, tendered } from '../testing/competed.js';
import { caseOfGoteborg, decisionMaker, needsOwner } from '../testing/people.js';
import { answered } from '../testing/pitfalls.js';
import { Play } from '../testing/play.js';
import type { Window } from '../windows/windows.state.js';
import { annulled } from './annulled.js';
import { proposerDoesNotCancel } from './cancel.rules.js';
import { endingEvolve } from './ending.evolve.js';
import { endingReactions } from './ending.reactions.js';
import type { EndingFacts } from './ending.state.js';

const definition = { id: 'competitive-procedure-with-negotiation', version: 1 };
const at = '2027-02-12T10:00:00.000Z';
const now = '2027-11-15T10:00:00.000Z';
const lot: Track = { id: '1', definition, stage: 'standstill', enteredAt: at, round: 1, end: { how: 'cancelled', at } };
const window = (id: string, dueAt: string): Window => ({
  ...{ id, stage: id, track: '1', receives: 'tender', openTo: null, opensAt: at, dueAt },
  ...{ status: 'cancelled', openers: [] },
});
const cancellation = { at, on: '2027-02-12', electronic: true, windows: {} } as const;
const cancelled = (more: Partial<CaseState> = {}): CaseState => ({
  ...nothing,
  tracks: { '1': lot },
  cancellations: { '1': cancellation },
  ...more,
});
const recorded = <T extends keyof EndingFacts>(type: T, facts: EndingFacts[T], actor = 'decision-maker') =>
  ({ type, facts, seq: 9, at: now, commandId: 'c9', actor: { id: actor, role: 'decision-maker' } }) as never;

describe('Closing a case', () => {
  const written = (proposal: string) =>
    new Play()
      .give(needsOwner, 'CreateCase', caseOfGoteborg)
      .happened(
        { type: 'AnalysisWritten', facts: { analysis: 'needs', version: 1, content: { proposal } } },
        { type: 'AnalysisApproved', facts: { analysis: 'needs', version: 1 } },
      );
  const closing = (play: Play, body: object) => {
    const decision = play.ask(needsOwner, 'CloseCase', { reasons: 'No need.', ...body });
    return decision.ok ? decision.events[0] : undefined;
  };

  it('is asked for where there is no need, and not where there is one', () => {
    const asked = (play: Play) => tasks(play.state).map((one) => one.command);
    expect(asked(written('no-go'))).toContain('CloseCase');
    expect(asked(written('go'))).not.toContain('CloseCase');
  });

  it('tells what stood in the way, and keeps apart why, and what to do instead', () => {
    const stopped = answered(written('no-go'), 'co-development', { solutionNamed: true });
    expect(closing(stopped, { instead: 'Share with the next district.' })).toEqual({
      type: 'CaseClosed',
      facts: { before: 'notice', stoppedBy: ['NEED-NO-GO', 'P1-SOLUTION-NAMED'] },
      body: { reasons: 'No need.', instead: 'Share with the next district.' },
    });
    expect(closing(written('go'), {})).toStrictEqual({
      type: 'CaseClosed',
      facts: { before: 'notice', stoppedBy: [] },
      body: { reasons: 'No need.' },
    });
  });
});

describe('Whoever proposed the award', () => {
  it('is looked for where there is an award without a proposal', () => {
    const award = (proposal?: { suppliers: readonly string[]; by: string }) =>
      ({
        state: { ...nothing, awards: { '1': { standstillEnded: false, ...(proposal ? { proposal } : {}) } } },
        ...{ track: lot, actor: decisionMaker, capacity: { role: 'decision-maker' } },
      }) as unknown as Deciding;
    expect(proposerDoesNotCancel.holds(award())).toBe(true);
    expect(proposerDoesNotCancel.holds(award({ suppliers: [], by: 'decision-maker' }))).toBe(false);
  });
});

describe('The time that an annulled cancellation gives back', () => {
  it('ends with the very day on which the lost time is over', () => {
    const back = (dueAt: string, on: string) =>
      annulled(
        cancelled({
          windows: { tenders: window('tenders', dueAt) },
          cancellations: { '1': { ...cancellation, windows: { tenders: 'open' } } },
        }),
        ...([lot, 'review-1', on] as const),
      );
    const windows = (dueAt: string) => ({ facts: { windows: [{ id: 'tenders', status: 'open', dueAt }] } });
    // Twelve hours were left; from noon in Stockholm they reach to midnight.
    expect(back('2027-02-12T22:00:00.000Z', '2027-08-01T10:00:00.000Z')).toMatchObject(
      windows('2027-08-01T22:00:00.000Z'),
    );
    expect(back('2027-02-12T22:00:00.001Z', '2027-08-01T10:00:00.000Z')).toMatchObject(
      windows('2027-08-02T22:00:00.000Z'),
    );
  });

  const notification = { sentAt: at, electronic: true, recipients: [], seq: 5 };
  const award = { notification, standstillEnded: false, standstillEndsOn: '2027-02-20' };

  it.each<readonly [what: string, award: object, endsOn: string | undefined]>([
    ['ten days where it went electronically', award, '2027-11-25'],
    ['fifteen otherwise', { ...award, notification: { ...notification, electronic: false } }, '2027-11-30'],
    ['as long as was stated, where that is longer', { ...award, standstillEndsOn: '2027-12-31' }, '2027-12-31'],
    ['none where nobody was notified', { ...award, notification: undefined }, undefined],
    ['none where it had ended', { ...award, standstillEnded: true }, undefined],
    ['none where none was stated', { ...award, standstillEndsOn: undefined }, undefined],
  ])('is of a standstill %s', (_what, of, endsOn) => {
    const { facts } = annulled(cancelled({ awards: { '1': of as never } }), lot, 'review-1', now);
    expect(facts).toStrictEqual({
      ...{ track: '1', review: 'review-1', windows: [] },
      ...(endsOn === undefined ? {} : { standstillEndsOn: endsOn }),
    });
  });

  it('is nothing where nothing was closed', () => {
    const { facts } = annulled({ ...nothing, tracks: { '1': lot } }, lot, 'review-1', now);
    expect(facts).toMatchObject({ windows: [] });
  });
});

describe('What is kept', () => {
  const facts = { track: '1', review: 'review-1', windows: [] };
  const after = (more: Partial<CaseState>, changes: object = {}) =>
    endingEvolve.CancellationAnnulled(cancelled(more), recorded('CancellationAnnulled', { ...facts, ...changes }));
  const tried = { id: 'r', filedOn: '2027-02-13', status: 'tried', interim: true } as const;
  const ofCancelling = { ...tried, of: 'cancellation' } as const;

  it('of a cancellation without a time for review has no last day', () => {
    const { cancellations } = endingEvolve.ProcurementCancelled(
      nothing,
      recorded('ProcurementCancelled', { reason: 'other', recipients: [], electronic: true }),
    );
    expect(cancellations).toStrictEqual({
      case: { at: now, on: '2027-11-15', electronic: true, windows: {} },
    });
  });

  it('of the reviews leaves those of the award as they were, and those of the cancellation decided', () => {
    const { reviews } = after({ reviews: { '1': [tried, ofCancelling], '2': [ofCancelling] } });
    expect(reviews).toEqual({
      '1': [tried, { ...ofCancelling, status: 'decided', interim: false }],
      '2': [ofCancelling],
    });
    expect(after({}).reviews['1'] ?? []).toEqual([]);
  });

  it('of the award is its standstill, unless the judgment gives a new one', () => {
    const awards = { '1': { standstillEnded: false, standstillEndsOn: '2027-02-20' } };
    expect(after({ awards }).awards).toStrictEqual(awards);
    expect(after({ awards }, { standstillEndsOn: '2027-11-25' }).awards).toStrictEqual({
      '1': { standstillEnded: false, standstillEndsOn: '2027-11-25' },
    });
    expect(after({}).awards).toStrictEqual({});
    expect(after({}, { standstillEndsOn: '2027-11-25' }).awards).toStrictEqual({});
  });
});

describe('That a procurement goes on', () => {
  const told = (state: CaseState, windows: EndingFacts['CancellationAnnulled']['windows'], track = '1') =>
    endingReactions.CancellationAnnulled?.(
      state,
      recorded('CancellationAnnulled', { track, review: 'review-1', windows }),
    ) ?? [];
  const due = (id: string, status: 'open' | 'closed') => ({ id, status, dueAt: '2027-12-01T23:00:00.000Z' });

  it('is told to those who compete and to those who work with it, and published with the deadlines that run', () => {
    const { state } = tendered();
    const works = told(state, [due('one', 'open'), due('over', 'closed'), due('two', 'open')]);
    expect(works).toMatchObject([
      {
        kind: 'mail',
        suppliers: ['supplier-a', 'supplier-b', 'supplier-c'],
        roles: ['procurer', 'decision-maker', 'needs-owner'],
      },
      { kind: 'publish' },
    ]);
    expect(works[0]?.says.sv).toMatch(/ Ny sista tid: one: 2027-12-01T23:00:00.000Z, two: 2027-12-01T23:00:00.000Z\.$/);
    expect(told(state, [due('over', 'closed')])[0]?.says.en).not.toContain('New deadline');
  });

  it('is told to no supplier where its lot is no longer there, and not published where no notice was', () => {
    const { notice: _none, ...state } = announced().state;
    expect(told(state, [], 'gone')).toMatchObject([{ kind: 'mail', suppliers: [] }]);
    expect(told(state, [], 'gone')).toHaveLength(1);
  });
});
