import { describe, expect, it } from 'vitest';
import { addMilliseconds, startOfDay, type Instant } from '../calendar/index.js';
import { announced, concluded, notified, tendered } from '../testing/competed.js';
import { documented, example, invited, noticed } from '../testing/competition.js';
import { decisionMaker, procurer1, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { deadlines } from './deadlines.js';

const of = ({ state, now }: Play, id: string, at: Instant = now) => {
  const found = deadlines(state, at).find((one) => one.id === id);
  if (!found)
    throw new Error(
      `no ${id} among ${deadlines(state, at)
        .map((one) => one.id)
        .join(', ')}`,
    );
  return found;
};
const statusAround = (play: Play, id: string) => {
  const { endsAt = '' } = of(play, id);
  return [of(play, id, addMilliseconds(endsAt, -1)).status, of(play, id, endsAt).status];
};

describe('The date of a time for submissions', () => {
  it('says how it came about: the minimum, its count, and the later day that was set', () => {
    const requests = of(noticed(), 'submissions:requests');
    expect(requests).toMatchObject({
      endsOn: '2027-06-14',
      endsAt: '2027-06-14T21:59:00.000Z',
      whose: 'suppliers-minimum',
    });
    expect(requests.explanation.map(({ kind, on }) => [kind, on])).toEqual([
      ['chosen', undefined],
      ['counted', '2027-06-09'],
      ['extended', '2027-06-14'],
    ]);
    expect(requests.explanation[0]?.says.sv).toContain('30 dagar (huvudregeln)');
  });

  it('is counted from the dispatch, moved past holidays (30 days from 25 February 2027 end on 30 March)', () => {
    // The first worked example with a roll over Easter: the thirtieth day is Saturday 27 March.
    const play = documented().on('2027-05-10T08:00:00Z').give(procurer1, 'PublishNotice', example('PublishNotice'));
    const { notice, windows } = play.state;
    const requests = {
      ...windows['requests']!,
      opensAt: '2027-02-25T09:00:00.000Z',
      dueAt: '2027-03-30T21:59:00.000Z',
    };
    const minimum = { period: 'TL-NEG-REQ', variant: 'base', days: 30, endsOn: '2027-03-30' } as const;
    play.state = {
      ...play.state,
      notice: { ...notice!, dispatchedAt: '2027-02-25T09:00:00.000Z' },
      windows: { requests: { ...requests, minimum } },
    };
    expect(of(play, 'submissions:requests').explanation.map(({ kind, on }) => [kind, on])).toEqual([
      ['chosen', undefined],
      ['counted', '2027-03-27'],
      ['rolled', '2027-03-30'],
    ]);
  });

  it('is ahead until its instant, then met', () => {
    expect(statusAround(noticed(), 'submissions:requests')).toEqual(['ahead', 'met']);
  });

  it('is warned about when its last day is no working day', () => {
    const saturday = invited().give(procurer1, 'ExtendWindow', {
      window: 'initial-tenders',
      dueAt: '2027-08-14T10:00:00Z',
      reason: 'More time.',
    });
    expect(of(saturday, 'submissions:initial-tenders').warnings?.map(({ code }) => code)).toEqual(['saturday']);
    expect(of(invited(), 'submissions:initial-tenders').warnings).toEqual([]);
  });
});

describe('The last day for answers', () => {
  it('is six days before the last day for tenders, with the working day to plan for', () => {
    expect(of(invited(), 'answers:initial-tenders')).toMatchObject({
      endsOn: '2027-08-07',
      planOn: '2027-08-06',
      basis: 'LOU 12:11, 19:13',
      whose: 'authoritys-maximum',
    });
  });

  it('is overdue only when a question waits', () => {
    const after = '2027-08-07T22:00:00.000Z';
    const asked = invited().give(supplierA, 'AskQuestion', { question: 'May the roof be green?' });
    expect(of(invited(), 'answers:initial-tenders', after).status).toBe('met');
    expect(of(asked, 'answers:initial-tenders', addMilliseconds(after, -1)).status).toBe('ahead');
    expect(of(asked, 'answers:initial-tenders', after).status).toBe('overdue');
  });

  it('is not there for requests to participate', () => {
    expect(deadlines(noticed().state, noticed().now).some(({ id }) => id === 'answers:requests')).toBe(false);
  });
});

describe('The standstill among the dates', () => {
  it('has no day before the notification, but says what it runs from', () => {
    const before = of(tendered(), 'standstill:1');
    expect(before.endsOn).toBeUndefined();
    expect(before.runsFrom?.en).toBe('when the notification was sent');
  });

  it('ends where it was stated, and the contract may be signed the day after', () => {
    const play = notified('2027-09-30');
    expect(of(play, 'standstill:1')).toMatchObject({ endsOn: '2027-09-30', whose: 'suppliers-minimum' });
    expect(of(play, 'first-signing:1')).toMatchObject({ endsOn: '2027-10-01', endsAt: startOfDay('2027-10-01') });
    expect(statusAround(play, 'first-signing:1')).toEqual(['ahead', 'met']);
  });
});

describe('The dates after the contract', () => {
  it('are overdue for the authority when nothing is done, also after an eve, which gives it no day more', () => {
    // Concluded on Wednesday 26 May: the thirtieth day is Friday 25 June, Midsummer Eve.
    const play = concluded('2027-05-26');
    expect(of(play, 'award-notice:1')).toMatchObject({ endsOn: '2027-06-25', whose: 'authoritys-maximum' });
    expect(statusAround(play, 'award-notice:1')).toEqual(['ahead', 'overdue']);
    expect(statusAround(play, 'report:1')).toEqual(['ahead', 'overdue']);
  });

  it('are met by what was done, with its day', () => {
    const play = concluded('2027-10-04');
    play.happened({ type: 'AwardNoticePublished', facts: { track: '1', publicationId: '2', on: '2027-10-20' } });
    expect(of(play, 'award-notice:1')).toMatchObject({ status: 'met', doneOn: '2027-10-20' });
    expect(of(play, 'validity-review:1').endsOn).toBe('2028-04-04');
    expect(of(play, 'validity-review-after-notice:1').endsOn).toBe('2027-11-19');
    expect(of(play, 'retention:1').whose).toBe('authoritys-minimum');
  });
});

describe('The time for review of a cancellation', () => {
  it('is ten days from an electronic notification', () => {
    const play = announced().on('2027-03-01T09:00:00Z');
    play.give(decisionMaker, 'CancelProcurement', { reason: 'chan-need', reasons: 'Fewer places.', electronic: true });
    expect(of(play, 'cancellation-review:case')).toMatchObject({ endsOn: '2027-03-11', basis: 'LOU 20:12' });
  });
});

describe('A voluntary ex-ante notice among the dates', () => {
  it('gives ten days from its publication', () => {
    const play = notified('2027-09-30').happened({
      type: 'ExAnteNoticePublished',
      facts: {
        track: '1',
        dispatchedAt: '2027-09-20T08:00:00.000Z',
        publishedAt: '2027-09-22T08:00:00.000Z',
        publicationId: '3',
        standstillEndsOn: '2027-10-04',
      },
    });
    expect(of(play, 'standstill:1')).toMatchObject({ basis: 'LOU 20:3', endsOn: '2027-10-04' });
  });
});

describe("The notice of a contest's result", () => {
  it('is due thirty days after the entrants became known', () => {
    const play = noticed();
    play.state = { ...play.state, contest: { ...play.state.contest, revealed: { entrants: {}, on: '2027-05-26' } } };
    expect(of(play, 'contest-result:case')).toMatchObject({ endsOn: '2027-06-25', basis: 'LOU 18:2' });
  });
});
