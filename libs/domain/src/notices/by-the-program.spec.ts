import { describe, expect, it } from 'vitest';
import { evolve } from '../case/evolve.js';
import { react } from '../case/react.js';
import { nothing } from '../case/state.js';
import { tasks } from '../case/tasks.js';
import { designContestV1 } from '../procedures/design-contest/design-contest.v1.js';
import { negotiatedWithoutNoticeV1 } from '../procedures/negotiated-without-notice/negotiated-without-notice.v1.js';
import { awarded } from '../testing/competed.js';
import { decisionMaker, procurer1, registrar } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { contestEnd, contestEntries, contestJudged } from '../testing/plays/design-contest.js';
import { withoutNoticeAwarded, withoutNoticeNotified } from '../testing/plays/negotiated-without-notice.js';
import { begun, perform } from '../testing/plays/steps.js';
import { callContents } from './call-contents.table.js';
import { noticeDraft } from './draft.js';

const justification = 'One supplier holds the patent.';
const court = { court: 'Förvaltningsrätten i Göteborg', noReview: true };
const asked = (play: Play) => tasks(play.state).map((one) => one.command);
/** The notices that the last event sends to the database. */
const sent = (play: Play) => {
  const last = play.events.at(-1);
  const works = last ? react(play.events.slice(0, -1).reduce(evolve, nothing), last) : [];
  return works.flatMap(({ notice }) => (notice ? [notice] : []));
};
const published = (play: Play, notice: string, where: string, publishedAt: string) =>
  play
    .on(publishedAt)
    .give(registrar, 'RecordPublication', { notice, where, publicationId: `TED-${where}`, publishedAt });

describe('A voluntary ex-ante notice that the program sends', () => {
  const notified = () =>
    perform(begun(negotiatedWithoutNoticeV1, 'exclusive-rights'), [
      ...withoutNoticeAwarded,
      withoutNoticeNotified,
      { settles: true },
    ]);
  const dispatched = () =>
    notified().on('2027-06-22T08:00:00Z').give(procurer1, 'PublishExAnteNotice', { justification });

  it('has its contents checked, and goes to the notice database with them', () => {
    expect(sent(dispatched())).toMatchObject([
      {
        ...{ notice: 'ex-ante-1', kind: 'ex-ante', subtype: '25' },
        fields: expect.arrayContaining([{ id: 'justification', bt: 'BT-135', value: justification }]) as object[],
      },
    ]);
    expect(notified().refused(procurer1, 'PublishExAnteNotice', { justification, publicationId: 'TED-1' })).toBe(
      'EXANTE-HAND',
    );
    const play = notified();
    play.state = { ...play.state, cpv: [] };
    expect(play.refused(procurer1, 'PublishExAnteNotice', { justification })).toBe('NOTICE-CONTENTS');
  });

  it('holds signing until it is published and its ten days are over', () => {
    const play = dispatched();
    expect(play.ask(decisionMaker, 'SignContract')).toMatchObject({
      refusal: { code: 'EXANTE-AWAITED', expected: 'ex-ante-1' },
    });
    expect(play.refused(procurer1, 'PublishExAnteNotice', { justification })).toBe('EXANTE-ONCE');
    // Ten days after Wednesday 23 June end on Saturday 3 July: Monday 5 July.
    published(play, 'ex-ante-1', 'ted', '2027-06-23T08:00:00.000Z');
    expect(play.state.awards['1']).toMatchObject({
      standstillEndsOn: '2027-07-05',
      exAnte: { dispatchedAt: '2027-06-22T08:00:00.000Z', publicationId: 'TED-ted' },
    });
    expect(play.on('2027-07-05T21:59:59.999Z').refused(decisionMaker, 'SignContract')).toBe('AWARD-STANDSTILL');
    play.on('2027-07-05T22:00:00.000Z').give(procurer1, 'CheckCourt', court);
    expect(play.refused(decisionMaker, 'SignContract')).toBe('accepted');
  });

  it('has its days counted from the first publication alone', () => {
    const play = published(dispatched(), 'ex-ante-1', 'ted', '2027-06-23T08:00:00.000Z');
    published(play, 'ex-ante-1', 'national', '2027-06-28T08:00:00.000Z');
    expect(play.state.awards['1']?.standstillEndsOn).toBe('2027-07-05');
  });

  it('is as if it had not been sent when it is rejected', () => {
    const play = dispatched().give(registrar, 'RecordNoticeRejection', { notice: 'ex-ante-1', reasons: 'BT-262.' });
    expect(play.state.awards['1']?.exAnteSent).toBeUndefined();
    expect(play.refused(decisionMaker, 'SignContract')).toBe('accepted');
    play.give(procurer1, 'PublishExAnteNotice', { justification });
    expect(play.state.awards['1']?.exAnteSent?.notice).toBe('ex-ante-2');
  });
});

describe("The notice of a contest's result that the program sends", () => {
  const result = () =>
    perform(begun(designContestV1), [...contestEntries, ...contestJudged, ...contestEnd.slice(0, 1)]).give(
      procurer1,
      'PublishContestResult',
      {},
    );

  it('goes to the notice database with the winners', () => {
    const play = result();
    expect(sent(play)).toMatchObject([{ notice: 'contest-result-1', kind: 'contest-result', subtype: '36' }]);
    expect(play.state.contest.result).toEqual({ on: play.now.slice(0, 10) });
    expect(asked(play)).not.toContain('PublishContestResult');
  });

  it('is asked for again when it is rejected, also after the end, and its publication is recorded there', () => {
    const play = result().give(decisionMaker, 'DecideFollowOn', { follows: false, invited: [], reasons: 'No need.' });
    expect(play.state.end?.how).toBe('ended');
    expect(play.refused(procurer1, 'PublishContestResult', {})).toBe('CASE-ENDED');
    play.give(registrar, 'RecordNoticeRejection', { notice: 'contest-result-1', reasons: 'BT-142.' });
    expect(asked(play)).toContain('PublishContestResult');
    play.give(procurer1, 'PublishContestResult', {});
    expect(asked(play)).not.toContain('PublishContestResult');
    expect(play.state.notices['contest-result-2']?.by).toBe('port');
    const { now } = play;
    expect(published(play, 'contest-result-2', 'ted', now).state.notices['contest-result-2']?.ted).toBeDefined();
  });
});

describe('The contents of a call', () => {
  const missing = (play: Play) => noticeDraft(play.state, 'call', play.now)?.missing.map(({ id }) => id);
  const withDocuments = (changes: object) => {
    const play = awarded();
    const { documents } = play.state;
    if (!documents) throw new Error('there are documents');
    play.state = { ...play.state, documents: { ...documents, ...changes } };
    return play;
  };

  it('have the criteria for selection where the number of those who are invited is limited', () => {
    const limited = { maximumInvited: 5 };
    expect(missing(withDocuments(limited))).toContain('selection-criteria');
    const criteria = { ...limited, selectionCriteria: [{ id: 'experience', text: 'Projects', of: 10 }] };
    expect(missing(withDocuments(criteria))).not.toContain('selection-criteria');
    expect(missing(withDocuments({}))).not.toContain('selection-criteria');
  });

  it('have the requirements on suppliers where there are any', () => {
    expect(callContents.find(({ id }) => id === 'supplier-requirements')?.need).toBe('known');
    expect(missing(withDocuments({}))).not.toContain('supplier-requirements');
  });
});
