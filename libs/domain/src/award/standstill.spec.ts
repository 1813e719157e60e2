import { describe, expect, it } from 'vitest';
import { addMilliseconds } from '../calendar/index.js';
import { due } from '../case/due.js';
import { awarded, evaluated, notified } from '../testing/competed.js';
import { procurer1 } from '../testing/people.js';
import { withoutNoticeAwarded, withoutNoticeNotified } from '../testing/plays/negotiated-without-notice.js';
import type { Play } from '../testing/play.js';
import { begun, perform } from '../testing/plays/steps.js';
import { keepsStandstill } from './keeps-standstill.js';
import { standstillEndsAt } from './standstill-end.js';
import { courtHasToBeAsked, courtIsToBeChecked, notBefore } from './standstill-kept.js';

const track = (play: Play) => play.state.tracks['1']!;
const asLaid = (play: Play, definition: string) => ({ ...track(play), definition: { id: definition, version: 1 } });
const voluntary = () =>
  perform(begun({ id: 'negotiated-without-notice', version: 1 }, 'exclusive-rights'), [
    ...withoutNoticeAwarded,
    withoutNoticeNotified,
  ]);
const decidedByCourt = (tenDaysEndOn?: string) =>
  notified('2027-09-30').happened(
    { type: 'ReviewApplied', facts: { track: '1', review: 'review-1', filedOn: '2027-09-27' } },
    {
      type: 'ReviewDecided',
      facts: {
        track: '1',
        review: 'review-1',
        court: 'administrative-court',
        outcome: 'rejected',
        on: '2027-09-28',
        ...(tenDaysEndOn ? { tenDaysEndOn } : {}),
      },
    },
  );

describe('A standstill', () => {
  it('is kept where the law asks for one, before anybody is told and before any award', () => {
    for (const play of [evaluated(), awarded()]) {
      expect(keepsStandstill(play.state, track(play))).toBe(true);
      expect(courtIsToBeChecked(play.state, track(play))).toBe(true);
    }
  });

  it('is elsewhere kept only where one was stated', () => {
    for (const id of ['direct-award', 'negotiated-without-notice']) {
      const [before, stated] = [evaluated(), notified('2027-09-30')];
      expect(keepsStandstill(before.state, asLaid(before, id))).toBe(false);
      expect(keepsStandstill(stated.state, asLaid(stated, id))).toBe(true);
    }
  });

  it('is followed by a question to the court, but not where an application suspends nothing', () => {
    const play = notified('2027-09-30');
    expect(courtHasToBeAsked(play.state, track(play))).toBe(true);
    expect(courtHasToBeAsked(play.state, asLaid(play, 'negotiated-without-notice'))).toBe(true);
    expect(courtHasToBeAsked(play.state, asLaid(play, 'direct-award'))).toBe(false);
  });
});

describe("The standstill's last instant", () => {
  it.each([
    ['no ten days', undefined, '2027-09-30T22:00:00.000Z'],
    ['ten days that end before it', '2027-09-29', '2027-09-30T22:00:00.000Z'],
    ['ten days that end with it', '2027-09-30', '2027-09-30T22:00:00.000Z'],
    ['ten days that end after it', '2027-10-01', '2027-10-01T22:00:00.000Z'],
  ])("is, with %s after a court's decision, that of the later day", (_how, tenDaysEndOn, at) => {
    const play = decidedByCourt(tenDaysEndOn);
    expect(standstillEndsAt(play.state, track(play))).toBe(at);
  });

  it('is not known before the notification, or before an award', () => {
    for (const play of [evaluated(), awarded()]) expect(standstillEndsAt(play.state, track(play))).toBeUndefined();
  });

  it('does not fall by itself where none was stated', () => {
    const { sentAt, electronic, recipients } = notified('2027-09-30').state.awards['1']!.notification!;
    const play = awarded().happened({
      type: 'TenderersNotified',
      facts: { track: '1', sentAt, electronic, recipients },
    });
    expect(track(play).stage).toBe('standstill');
    expect(due(play.state).filter((one) => one.command.type === 'EndStandstill')).toEqual([]);
    expect(play.state.awards['1']).not.toHaveProperty('standstillEndsOn');
  });
});

describe('Work that waits for a standstill', () => {
  it('is planned for its end where no stage waits for it', () => {
    const play = notified('2027-09-30');
    const without = awarded();
    const negotiated = 'negotiated-without-notice';
    expect(notBefore(play.state, asLaid(play, negotiated))).toStrictEqual({ opensAt: '2027-09-30T22:00:00.000Z' });
    expect(notBefore(without.state, asLaid(without, negotiated))).toStrictEqual({});
    expect(notBefore(play.state, track(play))).toStrictEqual({});
  });
});

describe('Without an award', () => {
  it('the court is not asked in vain: no notification, no standstill that could have passed', () => {
    const play = awarded().happened({ type: 'StandstillEnded', facts: { track: '1' } });
    play.state = { ...play.state, tracks: { '1': { ...track(play), stage: 'signing' } } };
    const decision = play.ask(procurer1, 'CheckCourt', { court: 'Förvaltningsrätten i Göteborg', noReview: true });
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'AWARD-STANDSTILL' } });
    const said = decision.ok ? '' : JSON.stringify(decision.refusal);
    expect(said).not.toContain('undefined');
    expect(said).not.toContain('expected');
  });
});

const notice = {
  dispatchedAt: '2027-06-21T08:00:00Z',
  publishedAt: '2027-06-22T06:00:00Z',
  publicationId: 'TED-2027-000003',
  justification: 'One supplier holds the patent.',
};
const at = '2027-06-22T08:00:00Z';

describe('A voluntary ex-ante notice', () => {
  const publish = (changes: object, play = voluntary()) =>
    play.on(at).refused(procurer1, 'PublishExAnteNotice', { ...notice, ...changes });
  const decidedAt = voluntary().state.awards['1']!.decision!.at;

  it('may be sent with the decision, published at once and recorded the same moment', () => {
    expect(publish({ dispatchedAt: decidedAt })).toBe('accepted');
    expect(publish({ dispatchedAt: at, publishedAt: at })).toBe('accepted');
  });

  it('is not sent before the decision, nor published before it was sent or after now', () => {
    const before = addMilliseconds(decidedAt, -1);
    expect(publish({ dispatchedAt: before })).toBe('EXANTE-DATES');
    expect(publish({ dispatchedAt: '2027-06-22T06:00:00.001Z' })).toBe('EXANTE-DATES');
    expect(publish({ publishedAt: '2027-06-22T08:00:00.001Z' })).toBe('EXANTE-DATES');
  });

  it('has no place where no decision stands', () => {
    const play = voluntary();
    play.state = { ...play.state, awards: {} };
    expect(publish({}, play)).toBe('EXANTE-DATES');
    play.state = { ...play.state, awards: { '1': { standstillEnded: false } } };
    expect(publish({}, play)).toBe('EXANTE-DATES');
  });

  it.each([' ', '', undefined])('says why nothing was announced (%o)', (justification) => {
    expect(publish({ justification })).toBe('EXANTE-JUSTIFICATION');
  });

  it('leaves a longer standstill that was stated, and prolongs a shorter one', () => {
    const after = (endsOn: string) => {
      const facts = { track: '1', dispatchedAt: at, publishedAt: at, publicationId: 'TED-1', standstillEndsOn: endsOn };
      return notified('2027-09-30').happened({ type: 'ExAnteNoticePublished', facts }).state.awards['1'];
    };
    expect(after('2027-09-29')?.standstillEndsOn).toBe('2027-09-30');
    expect(after('2027-10-01')?.standstillEndsOn).toBe('2027-10-01');
    const first = evaluated().happened({
      type: 'ExAnteNoticePublished',
      facts: { track: '1', dispatchedAt: at, publishedAt: at, publicationId: 'TED-1', standstillEndsOn: '2027-07-02' },
    });
    expect(first.state.awards['1']?.standstillEndsOn).toBe('2027-07-02');
  });
});
