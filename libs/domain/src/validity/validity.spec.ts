import { describe, expect, it } from 'vitest';
import { waitingReviews } from '../archive/waiting-reviews.js';
import { evolve } from '../case/evolve.js';
import { react } from '../case/react.js';
import { nothing } from '../case/state.js';
import { tasks } from '../case/tasks.js';
import { deadlines } from '../deadlines/deadlines.js';
import { contractRecords } from '../performance/contract-record.js';
import { concluded } from '../testing/competed.js';
import { contracted } from '../testing/contracted.js';
import { controller, decisionMaker, needsOwner, procurer1, registrar, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { playedContract } from '../testing/played-contract.js';
import { playedPartnership, playedResearch } from '../testing/played-partnership.js';

const reasons = 'The winner had the lowest comparison price.';
const application = { caseNumber: '4321-27', court: 'Förvaltningsrätten i Göteborg' };
const first = { review: 'validity-1', court: 'administrative-court' };
const sek = (amount: number) => ({ amount, currency: 'SEK' });

/** Concluded on 4 October 2027; no notice of it is published. */
const unannounced = () => concluded('2027-10-04');
const applied = (play = unannounced(), filedOn = '2027-10-20') =>
  play.on(filedOn).give(procurer1, 'RecordValidityApplication', { ...application, filedOn });
const banned = (play = unannounced(), filedOn = '2027-10-20') =>
  applied(play, filedOn).give(procurer1, 'RecordPerformanceBan', { ...first, on: filedOn });
const asked = (play: Play) => tasks(play.state).map((one) => one.command);
const told = (play: Play) => {
  const last = play.events.at(-1);
  const works = last ? react(play.events.slice(0, -1).reduce(evolve, nothing), last) : [];
  return works.filter((one) => !one.subject.en.startsWith('To do') && one.kind === 'mail');
};

describe('Telling the tenderers that the contract is concluded', () => {
  it('reaches all who were concerned, once, with the reasons', () => {
    const play = unannounced().on('2027-10-06');
    expect(play.refused(procurer1, 'InformTenderers', { reasons: ' ' })).toBe('VALIDITY-SUMMARY');
    expect(play.refused(registrar, 'InformTenderers', { reasons })).toBe('ROLE');
    play.give(procurer1, 'InformTenderers', { reasons });
    expect(told(play)).toMatchObject([{ kind: 'mail', suppliers: ['supplier-a', 'supplier-b', 'supplier-c'] }]);
    expect(play.state.validities['1']?.informed?.on).toBe('2027-10-06');
    expect(play.refused(procurer1, 'InformTenderers', { reasons })).toBe('VALIDITY-INFORMED-ONCE');
  });

  it('shortens the time to apply to thirty days, as a published award notice does', () => {
    const play = unannounced().on('2027-10-06').give(procurer1, 'InformTenderers', { reasons });
    const found = deadlines(play.state, play.now).find((one) => one.id === 'validity-review-after-notice:1');
    expect(found?.endsOn).toBe('2027-11-05');
  });
});

describe("A contract's record", () => {
  it('tells of the applications against it, and of no others', () => {
    const record = (play: Play) => contractRecords(play.state)[0]?.validity;
    expect(record(unannounced())).toBeUndefined();
    const tried = { id: 'validity-1', filedOn: '2027-10-20', status: 'tried' };
    expect(record(applied())).toEqual([{ ...tried, forbidden: false }]);
    expect(record(banned())).toEqual([{ ...tried, forbidden: true }]);
  });
});

describe('An application against a contract', () => {
  const file = (play: Play, filedOn: string) =>
    play.refused(registrar, 'RecordValidityApplication', { ...application, filedOn });

  it('is in time for six months, where nobody was told', () => {
    const play = unannounced().on('2028-04-05');
    expect(file(play, '2028-04-04')).toBe('accepted');
    expect(file(play, '2028-04-05')).toBe('VALIDITY-IN-TIME');
  });

  it('is in time for thirty days from when the tenderers were told', () => {
    const play = unannounced().on('2027-10-06').give(procurer1, 'InformTenderers', { reasons }).on('2027-11-08');
    expect(file(play, '2027-11-05')).toBe('accepted');
    expect(file(play, '2027-11-06')).toBe('VALIDITY-IN-TIME');
  });

  it('is in time for thirty days from the publication of the award notice', () => {
    const play = unannounced().on('2027-10-20');
    play.happened({ type: 'AwardNoticePublished', facts: { track: '1', on: '2027-10-20', publicationId: '2027-S-1' } });
    play.on('2027-11-22');
    expect(file(play, '2027-11-19')).toBe('accepted');
    expect(file(play, '2027-11-20')).toBe('VALIDITY-IN-TIME');
  });

  it('came between the contract and today', () => {
    const play = unannounced().on('2027-10-20');
    expect(file(play, '2027-10-03')).toBe('VALIDITY-FILED');
    expect(file(play, '2027-10-04')).toBe('accepted');
    expect(file(play, '2027-10-21')).toBe('VALIDITY-FILED');
  });

  it('waits for the court, and holds disposal back meanwhile', () => {
    const play = applied();
    expect(asked(play)).toContain('RecordValidityDecision');
    expect(waitingReviews(play.state)).toEqual(['validity-1']);
    expect(told(play)[0]?.says.en).toContain('performed until the court orders otherwise');
    const decision = { ...first, outcome: 'rejected', on: '2027-10-20' };
    play.give(procurer1, 'RecordValidityDecision', decision);
    expect(asked(play)).not.toContain('RecordValidityDecision');
    expect(waitingReviews(play.state)).toEqual([]);
  });

  it('is possible after the case has ended, and not of what is outside the act', () => {
    const play = unannounced().on('2027-10-06').give(decisionMaker, 'TerminateContract', {
      ground: 'contract-terms',
      reasons: 'It is late.',
    });
    expect(play.state.end?.how).toBe('terminated');
    expect(file(play, '2027-10-06')).toBe('accepted');
    const research = playedResearch();
    const on = research.now.slice(0, 10);
    expect(research.refused(procurer1, 'RecordValidityApplication', { ...application, filedOn: on })).toBe('STAGE');
  });
});

describe('An order that the contract may not be performed', () => {
  const held = () => banned(playedContract(), '2028-06-21');
  const frame = { milestone: 'frame' };

  it('refuses deliveries, payments and options, and names the application', () => {
    // The notice of this contract is sent, and was never published: six months have passed, so the application is older.
    const play = contracted();
    applied(play, '2027-10-20').give(procurer1, 'RecordPerformanceBan', { ...first, on: '2027-10-20' });
    const refused = play.ask(supplierA, 'ReportDelivery', { ...frame, what: 'It stands.' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'VALIDITY-FORBIDDEN', expected: 'validity-1' } });
    const others: readonly (readonly [typeof controller, string, Record<string, unknown>])[] = [
      [needsOwner, 'AcceptMilestone', frame],
      [needsOwner, 'AcceptDelivery', { on: '2027-10-20' }],
      [controller, 'ApprovePayment', { amount: sek(1) }],
      [decisionMaker, 'ExerciseOption', { option: 'yard', reasons }],
    ];
    for (const [who, command, body] of others) expect(play.refused(who, command, body)).toBe('VALIDITY-FORBIDDEN');
    play.on('2027-11-15').give(registrar, 'RecordPerformanceBanLifted', { review: 'validity-1', on: '2027-11-15' });
    expect(play.refused(supplierA, 'ReportDelivery', { ...frame, what: 'It stands.' })).toBe('accepted');
    expect(play.refused(decisionMaker, 'ExerciseOption', { option: 'yard', reasons })).toBe('accepted');
  });

  it('is not made of a contract whose time to be attacked is out', () => {
    expect(held).toThrow('VALIDITY-IN-TIME');
  });

  it('holds phases back, and their payment', () => {
    const play = playedPartnership();
    const [track] = Object.values(play.state.tracks).filter((one) => !one.end);
    const lot = track?.id ?? '';
    play.happened(
      { type: 'ValidityReviewApplied', facts: { track: lot, review: 'validity-1', filedOn: play.now.slice(0, 10) } },
      {
        type: 'PerformanceForbidden',
        facts: { track: lot, review: 'validity-1', court: 'administrative-court', on: play.now.slice(0, 10) },
      },
    );
    const bought = { lot, performance: 1, cost: sek(1), reasons, buy: true };
    expect(play.refused(decisionMaker, 'DecidePurchase', bought)).toBe('VALIDITY-FORBIDDEN');
  });

  it('belongs to an application, is in force once, and is shown with the time to apply', () => {
    const play = applied();
    const order = { ...first, on: '2027-10-20' };
    expect(play.refused(procurer1, 'RecordPerformanceBan', { ...order, review: 'validity-2' })).toBe('VALIDITY-KNOWN');
    expect(play.refused(procurer1, 'RecordPerformanceBan', { ...order, on: '2027-10-19' })).toBe('VALIDITY-DAY');
    expect(play.refused(procurer1, 'RecordPerformanceBan', { ...order, on: '2027-10-21' })).toBe('VALIDITY-DAY');
    expect(play.refused(procurer1, 'RecordPerformanceBan', { ...order, court: 'court-of-appeal' })).toBe(
      'VALIDITY-COURT-ORDER',
    );
    expect(play.refused(procurer1, 'RecordPerformanceBanLifted', { review: 'validity-1', on: '2027-10-20' })).toBe(
      'VALIDITY-NOT-FORBIDDEN',
    );
    play.give(procurer1, 'RecordPerformanceBan', order);
    expect(play.refused(procurer1, 'RecordPerformanceBan', order)).toBe('VALIDITY-FORBIDDEN-ONCE');
    const shown = deadlines(play.state, play.now).find((one) => one.id === 'validity-review:1');
    expect(shown?.warnings?.map(({ code }) => code)).toEqual(['notice-unpublished', 'performance-forbidden']);
    expect(told(play)).toMatchObject([{ suppliers: ['supplier-a'] }]);
  });
});

describe("A court's decision on a contract", () => {
  const decide = (outcome: string, play = banned()) =>
    play.on('2028-01-14').give(procurer1, 'RecordValidityDecision', { ...first, outcome, on: '2028-01-14' });

  it('that leaves it as it is lets it be performed again', () => {
    for (const outcome of ['rejected', 'inadmissible', 'withdrawn', 'upheld']) {
      const play = decide(outcome);
      expect(play.state.end).toBeUndefined();
      expect(play.state.validities['1']?.reviews).toMatchObject([{ status: 'decided', forbidden: false, outcome }]);
    }
  });

  it('that it is ineffective ends it as a termination does, with what was accepted to be settled', () => {
    expect(decide('ineffective').state.end?.how).toBe('terminated');
    const play = applied(contracted()).on('2028-06-20').give(supplierA, 'ReportDelivery', {
      milestone: 'frame',
      what: 'It stands.',
    });
    play.give(needsOwner, 'AcceptMilestone', { milestone: 'frame' }).on('2028-07-03');
    play.give(procurer1, 'RecordValidityDecision', { ...first, outcome: 'ineffective', on: '2028-07-03' });
    expect(Object.values(play.state.tracks)[0]?.stage).toBe('settlement');
    expect(play.state.contracts['1']?.terminated).toEqual({ ground: 'ineffective', on: '2028-07-03' });
    play.give(controller, 'ApprovePayment', { amount: sek(30_000_000) });
    expect(play.state.end?.how).toBe('terminated');
  });

  it('that it is ineffective leaves nothing else to try', () => {
    const play = applied(applied(), '2027-10-21');
    play
      .on('2028-01-14')
      .give(procurer1, 'RecordValidityDecision', { ...first, outcome: 'ineffective', on: '2028-01-14' });
    expect(waitingReviews(play.state)).toEqual([]);
    const again = { ...first, court: 'court-of-appeal', outcome: 'rejected', on: '2028-01-14' };
    expect(play.refused(procurer1, 'RecordValidityDecision', again)).toBe('VALIDITY-STANDS');
  });

  it('comes from the first court before a higher one', () => {
    const higher = { review: 'validity-1', court: 'court-of-appeal', outcome: 'ineffective', on: '2028-01-14' };
    const play = banned().on('2028-01-14');
    expect(play.refused(procurer1, 'RecordValidityDecision', higher)).toBe('VALIDITY-COURT-ORDER');
    expect(decide('rejected').refused(procurer1, 'RecordValidityDecision', higher)).toBe('accepted');
  });
});
