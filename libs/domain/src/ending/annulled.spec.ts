import { describe, expect, it } from 'vitest';
import { deadlines } from '../deadlines/deadlines.js';
import { system } from '../case/actor.js';
import { due } from '../case/due.js';
import { evolve } from '../case/evolve.js';
import { react } from '../case/react.js';
import { nothing, type Track } from '../case/state.js';
import { tasks } from '../case/tasks.js';
import { tendersAreSecret } from '../openness/tender-secrecy.js';
import { announced, concluded, notified, tendered } from '../testing/competed.js';
import { decisionMaker, procurer1, registrar } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { directAwarded } from '../testing/plays/direct-award.js';
import { worth } from '../testing/plays/parts.js';
import { begun, perform } from '../testing/plays/steps.js';

const cancel = { reason: 'chan-need', reasons: 'Far fewer places are needed.', electronic: true };
const application = { caseNumber: '77-27', court: 'Förvaltningsrätten i Göteborg' };
const judgment = { review: 'review-1', court: 'administrative-court', outcome: 'annulled' };

const cancelled = (play: Play, on: string, body: object = {}) =>
  play.on(on).give(decisionMaker, 'CancelProcurement', { ...cancel, ...body });
const applied = (play: Play, filedOn: string, body: object = {}) =>
  play.on(filedOn).give(procurer1, 'RecordReviewApplication', { ...application, filedOn, ...body });
const annulled = (play: Play, on: string, body: object = {}) =>
  play.on(on).give(procurer1, 'RecordCourtDecision', { ...judgment, on: on.slice(0, 10), ...body });
const asked = (play: Play) => tasks(play.state).map((one) => one.command);

describe('An application for review of a cancellation', () => {
  it('is in time on the last day for it and late on the next, when the case has ended', () => {
    // Ten days from Monday 6 September 2027: Thursday 16 September.
    const play = cancelled(tendered(), '2027-09-06').on('2027-09-17');
    expect(play.state.end?.how).toBe('cancelled');
    const file = (filedOn: string) => play.refused(registrar, 'RecordReviewApplication', { ...application, filedOn });
    expect(file('2027-09-16')).toBe('accepted');
    expect(file('2027-09-17')).toBe('REVIEW-IN-TIME');
    expect(file('2027-09-06')).toBe('accepted');
    expect(file('2027-09-05')).toBe('REVIEW-AFTER-CANCELLING');
  });

  it('is asked of a court where a direct award was cancelled, whenever it came in', () => {
    const direct = perform(worth(begun({ id: 'direct-award', version: 1 }, 'below-limit'), 300_000), directAwarded);
    const play = direct.give(decisionMaker, 'CancelProcurement', cancel).on('2027-12-01');
    expect(deadlines(play.state, play.now).filter(({ id }) => id.startsWith('cancellation-review'))).toEqual([]);
    expect(play.refused(registrar, 'RecordReviewApplication', { ...application, filedOn: '2027-12-01' })).toBe(
      'accepted',
    );
  });

  it('is not recorded of a case that was closed before its notice, or that has a contract', () => {
    const file = { ...application, filedOn: '2027-10-05' };
    expect(concluded('2027-10-04').on('2027-10-05').refused(procurer1, 'RecordReviewApplication', file)).toBe('STAGE');
    expect(annulled(applied(cancelled(tendered(), '2027-09-06'), '2027-09-10'), '2027-10-05').state.end).toBe(
      undefined,
    );
  });

  it('waits for the court’s decision, which somebody is asked for after the end', () => {
    const play = cancelled(tendered(), '2027-09-06');
    expect(asked(play)).not.toContain('RecordCourtDecision');
    expect(asked(applied(play, '2027-09-10'))).toContain('RecordCourtDecision');
    expect(asked(annulled(play, '2027-10-05', { outcome: 'rejected' }))).not.toContain('RecordCourtDecision');
    expect(play.state.end?.how).toBe('cancelled');
  });

  it('makes the tenders secret again while it is tried', () => {
    const play = cancelled(tendered(), '2027-09-06');
    expect(tendersAreSecret(play.state)).toBe(false);
    expect(tendersAreSecret(applied(play, '2027-09-10').state)).toBe(true);
    expect(tendersAreSecret(annulled(play, '2027-10-05', { outcome: 'withdrawn' }).state)).toBe(false);
  });

  it('leads to what a court can order of a cancellation, and to no ten days', () => {
    const play = applied(cancelled(tendered(), '2027-09-06'), '2027-09-10').on('2027-10-05');
    const ask = (body: object) =>
      play.refused(procurer1, 'RecordCourtDecision', { ...judgment, on: '2027-10-05', ...body });
    expect(ask({ outcome: 'redo' })).toBe('REVIEW-OUTCOME');
    expect(ask({ outcome: 'correct', reopens: 'award' })).toBe('REVIEW-OUTCOME');
    expect(ask({})).toBe('accepted');
    const rejected = annulled(play, '2027-10-05', { outcome: 'rejected' });
    expect(rejected.state.reviews['1']?.[0]).toEqual({
      ...{ id: 'review-1', filedOn: '2027-09-10', of: 'cancellation', status: 'decided', interim: false },
      outcome: 'rejected',
    });
    expect(rejected.on('2027-12-01').refused(procurer1, 'RecordCourtDecision', { ...judgment, on: '2027-12-01' })).toBe(
      'REVIEW-COURT-ORDER',
    );
    const higher = { ...judgment, on: '2027-12-01', court: 'court-of-appeal' };
    expect(rejected.refused(procurer1, 'RecordCourtDecision', higher)).toBe('accepted');
  });

  it('may come with an interim order of the first court, as nothing stands still by itself', () => {
    const play = applied(cancelled(tendered(), '2027-09-06'), '2027-09-10');
    const order = { review: 'review-1', court: 'administrative-court', on: '2027-09-10' };
    expect(play.refused(procurer1, 'RecordInterimOrder', order)).toBe('accepted');
  });

  it('of an award does not annul anything', () => {
    const play = notified('2027-09-30').on('2027-09-30T10:00:00Z');
    play.give(procurer1, 'RecordReviewApplication', { ...application, filedOn: '2027-09-30' }).on('2027-11-15');
    expect(play.refused(procurer1, 'RecordCourtDecision', { ...judgment, on: '2027-11-15' })).toBe('REVIEW-OUTCOME');
  });
});

describe('A cancellation that a court annuls', () => {
  it('leaves the case where it stood, with its competition, and it can be cancelled anew', () => {
    const before = tendered();
    const { tracks, competitors } = before.state;
    const play = annulled(applied(cancelled(before, '2027-09-06'), '2027-09-10'), '2027-10-05');
    expect(play.state.end).toBeUndefined();
    expect(play.state.tracks).toEqual(tracks);
    expect(play.state.competitors).toEqual(competitors);
    expect(play.state.cancellations).toEqual({});
    const again = cancelled(play, '2027-10-06', { reason: 'ins-fund' });
    expect(again.state.end?.how).toBe('cancelled');
    expect(again.refused(procurer1, 'RecordReviewApplication', { ...application, filedOn: '2027-10-06' })).toBe(
      'accepted',
    );
  });

  it('gives those who were preparing a submission the time that was left, to the end of a day', () => {
    const play = announced();
    const dueAt = play.state.windows['requests']?.dueAt ?? '';
    cancelled(play, '2027-02-12T10:00:00Z');
    expect(due(play.state).map((one) => one.command.type)).not.toContain('CloseWindow');
    annulled(applied(play, '2027-02-15'), '2027-08-01T10:00:00Z');
    const { status, dueAt: now } = play.state.windows['requests'] ?? {};
    const lost = Date.parse('2027-08-01T10:00:00Z') - Date.parse('2027-02-12T10:00:00Z');
    const late = Date.parse(now ?? '') - Date.parse(dueAt) - lost;
    expect([status, late >= 0, late < 86_400_000]).toEqual(['open', true, true]);
    expect(now).toMatch(/T22:00:00.000Z$/);
    expect(due(play.state).find((one) => one.command.type === 'CloseWindow')?.at).toBe(now);
    expect(
      play.refused(procurer1, 'ExtendWindow', { window: 'requests', dueAt: '2027-12-01T23:00:00Z', reason: 'Time.' }),
    ).toBe('accepted');
  });

  it('leaves a time that was over to its opening, and what was opened as it was', () => {
    const play = announced();
    play.on(play.state.windows['requests']?.dueAt ?? '').give(system, 'CloseWindow', { window: 'requests' });
    const dueAt = play.state.windows['requests']?.dueAt;
    const on = (days: number) => new Date(Date.parse(dueAt ?? '') + days * 86_400_000).toISOString();
    cancelled(play, on(1));
    annulled(applied(play, on(2).slice(0, 10)), on(60));
    expect(play.state.windows['requests']).toMatchObject({ status: 'closed', dueAt, openers: [] });
    expect(asked(play)).toContain('RequestOpening');
  });

  it('begins a standstill anew that had not ended', () => {
    const play = cancelled(notified('2027-09-30'), '2027-09-29');
    annulled(applied(play, '2027-10-05'), '2027-11-15');
    expect(play.state.awards['1']?.standstillEndsOn).toBe('2027-11-25');
    const ends = due(play.state).find((one) => one.command.type === 'EndStandstill');
    expect(ends?.at).toBe('2027-11-25T23:00:00.000Z');
  });

  it('concerns its lot alone, and ends what else was asked about it', () => {
    const play = cancelled(tendered({ lots: ['1', '2'] }), '2027-09-06', { lot: '2' });
    expect(asked(play)).not.toContain('CancelProcurement');
    applied(applied(play, '2027-09-07', { lot: '2' }), '2027-09-08', { lot: '2' });
    annulled(play, '2027-10-05', { lot: '2' });
    expect(Object.values(play.state.tracks).map((one) => one.end)).toEqual([undefined, undefined]);
    expect(play.state.reviews['2']?.map((one) => [one.id, one.status])).toEqual([
      ['review-1', 'decided'],
      ['review-2', 'decided'],
    ]);
    expect(asked(play)).not.toContain('RecordCourtDecision');
  });

  it('of one partner reopens no track where its lot has become one again', () => {
    const at = '2027-10-18T08:00:00.000Z';
    const end = { how: 'cancelled', at } as const;
    const definition = { id: 'innovation-partnership', version: 1 };
    const lot = { id: '1', definition, stage: 'standstill', enteredAt: at, round: 1 };
    const partner = {
      ...lot,
      id: '1:supplier-m',
      stage: 'signing',
      partner: { lot: '1', supplier: 'supplier-m' },
      end,
    };
    const after = (...tracks: readonly Track[]) =>
      evolve(
        { ...nothing, tracks: Object.fromEntries(tracks.map((one) => [one.id, one])) },
        {
          type: 'CancellationAnnulled',
          facts: { track: partner.id, review: 'review-1', windows: [] },
          seq: 1,
          at,
          actor: { id: 'procurer-1', role: 'procurer' },
          commandId: 'c1',
        },
      ).tracks[partner.id]?.end;
    expect(after(partner)).toBeUndefined();
    expect(after(lot, partner)).toEqual(end);
  });

  it('is told to all who compete and to those who watch the notice, with the new deadline', () => {
    const play = annulled(applied(cancelled(announced(), '2027-02-12'), '2027-02-15'), '2027-08-01T10:00:00Z');
    const event = play.events.at(-1);
    const works = event ? react(play.events.slice(0, -1).reduce(evolve, nothing), event) : [];
    const own = works.filter((one) => one.subject.en.endsWith('goes on'));
    expect(own.map(({ kind }) => kind)).toEqual(['mail', 'publish']);
    expect(own[1]?.says.en).toContain('New deadline: requests: ');
  });
});
