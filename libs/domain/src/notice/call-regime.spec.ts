import { describe, expect, it } from 'vitest';
import type { Deciding } from '../case/command.js';
import { designContestV1 } from '../procedures/design-contest/design-contest.v1.js';
import { definitions } from '../procedures/registry.js';
import { documented, example, noticed, started } from '../testing/competition.js';
import { needsOwner, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { byPrice, documentsApproved, worth } from '../testing/plays/parts.js';
import { begun, perform } from '../testing/plays/steps.js';
import { regimeAllowsTheCall } from './call-regime.rules.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const estimate = (play: Play, amount: number) =>
  play.give(procurer1, 'EstimateValue', { kind: 'fixed-total', baseAmount: sek(amount) });

/** An advertised procurement of works, whose threshold is 60 million SEK; the notice is next. */
const national = (value: number) =>
  perform(
    worth(begun({ id: 'national-advertised', version: 1 }), value),
    documentsApproved({ ...byPrice, noLotsReason: undefined }),
  ).on('2027-05-10T08:00:00Z');

const dispatch = '2027-05-10T08:00:00.000Z';
const notice = (dispatchedAt: string) => ({
  dispatchedAt,
  publicationId: 'UHM-2027-1',
  submissionsDueAt: '2028-02-14T22:59:00Z',
  questionsUntilOn: '2028-02-01',
});
const call = (play: Play, dispatchedAt = '2027-05-10T08:00:00Z') =>
  play.refused(procurer1, 'PublishNotice', notice(dispatchedAt));
const refusal = (play: Play, dispatchedAt = '2027-05-10T08:00:00Z') => {
  const decision = play.ask(procurer1, 'PublishNotice', notice(dispatchedAt));
  return decision.ok ? undefined : decision.refusal;
};

describe('The rulebook on the day on which the call goes out', () => {
  it('is that of the newest value, and has to allow the procedure', () => {
    expect(call(estimate(national(900_000), 59_999_999.99))).toBe('accepted');
    expect(call(estimate(national(900_000), 60_000_000))).toBe('NOTICE-REGIME');
  });

  it('may be milder than the procedure', () => {
    expect(call(national(699_999.99))).toBe('accepted');
    expect(call(national(700_000))).toBe('accepted');
    const whole = estimate(documented().on('2027-05-10T08:00:00Z'), 59_999_999.99);
    expect(whole.refused(procurer1, 'PublishNotice', example('PublishNotice'))).toBe('accepted');
  });

  it('is told with what can be done where it does not allow the procedure', () => {
    const found = refusal(national(60_000_000));
    expect(found).toMatchObject({ expected: 'national', who: ['procurer', 'decision-maker'] });
    expect(found?.says.en).toContain('To the case applies: the whole act.');
    expect(found?.says.en).toContain('close the case and start again');
    expect(national(60_000_000).refused(needsOwner, 'CloseCase', { reasons: 'The value has risen.' })).toBe('accepted');
  });

  it('has to be known: where the threshold is missing it is stated first', () => {
    const unknown = national(900_000);
    unknown.state = { ...unknown.state, thresholds: [] };
    expect(refusal(unknown)).toMatchObject({ code: 'NOTICE-REGIME' });
    expect(refusal(unknown)?.says.en).toContain('StateThreshold');
    expect(refusal(unknown)?.says.en).not.toContain('close the case');
    unknown.give(procurer1, 'StateThreshold', { of: 'works', amount: sek(60_000_000), source: 'illustrative' });
    expect(call(unknown)).toBe('accepted');
  });

  it('is that of the day of the dispatch, and one of those that the procedure belongs to', () => {
    const rule = regimeAllowsTheCall({ sentAt: ({ now }) => now });
    const { state } = national(900_000);
    const asked = (thresholds: typeof state.thresholds) =>
      ({ state: { ...state, thresholds, start: undefined }, now: dispatch, definition: designContestV1 }) as Deciding;
    expect(rule).toMatchObject({ id: 'NOTICE-REGIME', who: ['procurer', 'decision-maker'] });
    expect(rule.holds(asked(state.thresholds))).toBe(true);
    expect(rule.holds(asked([]))).toBe(false);
    expect(rule.because?.(asked([])).expected).toBe('eu, national');
  });

  it('follows a threshold that changes at the new year, by the day of the dispatch in Stockholm', () => {
    const play = national(59_000_000).give(procurer1, 'StateThreshold', {
      of: 'works',
      amount: sek(58_000_000),
      source: 'illustrative',
      validFrom: '2028-01-01',
    });
    const recorded = play.on('2028-01-03T08:00:00Z');
    expect(call(recorded, '2027-12-31T22:59:59Z')).toBe('accepted');
    expect(call(recorded, '2027-12-31T23:00:00Z')).toBe('NOTICE-REGIME');
  });
});

describe('Estimating the value after the start decision', () => {
  const asked = (play: Play) =>
    play.refused(procurer1, 'EstimateValue', { kind: 'fixed-total', baseAmount: sek(95_000_000) });

  it('is possible until the call has gone out', () => {
    expect(asked(started())).toBe('accepted');
    expect(asked(documented())).toBe('accepted');
    expect(asked(noticed())).toBe('STAGE');
  });

  it('is possible in every stage from which a call goes out, and in the one before', () => {
    const stages = definitions.flatMap((one) => one.stages);
    const calling = stages.filter(({ steps }) =>
      steps.some(({ command }) => ['PublishNotice', 'InviteSuppliers', 'ApproveDocuments'].includes(command)),
    );
    expect(calling.length).toBeGreaterThan(0);
    for (const { steps } of calling) expect(steps.map(({ command }) => command)).toContain('EstimateValue');
  });
});
