import { describe, expect, it } from 'vitest';
import { concluded } from '../testing/competed.js';
import type { Play } from '../testing/play.js';
import { deadlines } from './deadlines.js';

const of = (play: Play, id: string) => {
  const found = deadlines(play.state, play.now).find((one) => one.id === `${id}:1`);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const says = (play: Play, id: string) => of(play, id).explanation.at(-1)?.says.en;
const noticed = (on: string, publicationId?: string) =>
  concluded('2027-10-04')
    .on(on)
    .happened({
      type: 'AwardNoticePublished',
      facts: { track: '1', on, ...(publicationId === undefined ? {} : { publicationId }) },
    });
const shortened = 'validity-review-after-notice';

describe('The time in which a contract can be declared ineffective', () => {
  it('is six months from the contract, and says what an award notice would change', () => {
    const play = concluded('2027-10-04');
    expect(of(play, 'validity-review')).toMatchObject({ endsOn: '2028-04-04', status: 'ahead', verified: true });
    expect(says(play, 'validity-review')).toContain('A published award notice makes the time shorter');
    expect(of(play, 'validity-review').warnings?.map(({ code }) => code)).toEqual(['notice-unpublished']);
  });

  it('ends thirty days after the award notice that was published', () => {
    const play = noticed('2027-10-20', '2027-S-1');
    expect(of(play, shortened)).toMatchObject({ endsOn: '2027-11-19', status: 'ahead' });
    expect(says(play, 'validity-review')).toContain('by Friday 19 November 2027 instead');
    expect(of(play, 'validity-review').warnings).toBeUndefined();
    play.on('2027-11-19T22:59:59.999Z');
    expect([of(play, shortened).status, of(play, 'validity-review').status]).toEqual(['ahead', 'ahead']);
    play.on('2027-11-19T23:00:00Z');
    expect([of(play, shortened).status, of(play, 'validity-review').status]).toEqual(['met', 'met']);
  });

  it('runs from the publication, not from the day on which the program sent the notice', () => {
    const play = noticed('2027-10-20');
    expect(() => of(play, shortened)).toThrow('no validity');
    const publish = (where: 'ted' | 'national', publishedAt: string) =>
      play.happened({
        type: 'PublicationRecorded',
        facts: { notice: 'award-1', where, publicationId: '2027-S-1', publishedAt },
      });
    expect(of(publish('national', '2027-10-25T08:00:00.000Z'), shortened).endsOn).toBe('2027-11-24');
    expect(of(publish('ted', '2027-10-22T08:00:00.000Z'), shortened).endsOn).toBe('2027-11-22');
  });

  it('is not prolonged by a notice that comes late', () => {
    const play = noticed('2028-03-20', '2028-S-1');
    expect(of(play, shortened).endsOn).toBe('2028-04-19');
    expect(of(play.on('2028-04-05'), 'validity-review').status).toBe('met');
    expect(says(play, 'validity-review')).not.toContain('instead');
  });
});

describe('What else threatens a contract', () => {
  it('is an action for damages, a year from when a supplier learned of it', () => {
    const damages = of(concluded('2027-10-04'), 'damages');
    expect(damages).toMatchObject({ endsOn: '2028-10-04', basis: 'LOU 20:20–21', verified: true });
    expect(damages.explanation[0]?.says.en).toContain('from when the supplier learned of the contract');
    expect(damages.warnings?.map(({ code }) => code)).toEqual(['from-knowledge']);
  });

  it('is a fine, of which nobody has verified the time', () => {
    expect(of(concluded('2027-10-04'), 'fine')).toMatchObject({
      ...{ endsOn: '2028-10-04', whose: 'supervisors-maximum', verified: false },
    });
  });
});
