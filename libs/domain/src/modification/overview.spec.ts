import { describe, expect, it } from 'vitest';
import { decisionMaker, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { notified } from '../testing/competed.js';
import { agreed, approved, carriedOut, proposal, sek, unforeseeable } from './carried-out.fixture.js';
import { modifiedContract } from './overview.js';

const of = (play: Play) => modifiedContract(play.state, play.state.tracks['1']!);
const notice = (play: Play) => of(play)?.items.at(-1)?.notice;

describe('The modifications of a contract', () => {
  it('are listed with what the contract is worth now, and how much of 17:9 is used', () => {
    const play = agreed(carriedOut(), { increase: sek(2_000_000), newEndsOn: '2031-03-31' });
    approved(play, { increase: sek(1_000_000) });
    play.give(procurer1, 'ProposeModification', proposal({ increase: undefined, decrease: sek(500_000) }));
    expect(of(play)).toMatchObject({
      track: '1',
      regime: 'eu',
      supplier: 'supplier-a',
      value: sek(92_500_000),
      currentValue: sek(94_500_000),
      endsOn: '2030-09-30',
      currentEndsOn: '2031-03-31',
      agreed: 2_000_000,
      small: { net: 3_000_000, percent: 15, threshold: 60_000_000 },
      items: [
        { id: 'm1', status: 'agreed', ground: 'small', net: 2_000_000, newEndsOn: '2031-03-31', notice: 'none' },
        { id: 'm2', status: 'approved', net: 1_000_000 },
        { id: 'm3', status: 'proposed', net: -500_000 },
      ],
    });
  });

  it('keep what came to nothing by its name', () => {
    const play = approved(carriedOut()).give(procurer1, 'WithdrawModification', { modification: 'm1', reasons: 'No.' });
    expect(of(play)?.items).toEqual([
      {
        ...{ id: 'm1', status: 'withdrawn', ground: 'small', proposedOn: '2028-02-01' },
        ...{ furtherDevelopment: false, notice: 'none' },
      },
    ]);
  });

  it('say how their notice stands', () => {
    const play = approved(carriedOut(), unforeseeable);
    expect(notice(play)).toBe('none');
    const by = { modification: 'm1', reference: 'Diary 1' };
    play.give(decisionMaker, 'SignModification', by).give(procurer1, 'RecordSupplierAgreement', by);
    expect(notice(play)).toBe('due');
    play.give(procurer1, 'RecordModificationNotice', { modification: 'm1', summary: 'Cleaned.', why: 'Unforeseen.' });
    expect(notice(play)).toBe('sent');
    play.give(procurer1, 'RecordPublication', {
      ...{ notice: 'modification-1', where: 'ted', publicationId: '1-2028' },
      publishedAt: play.now,
    });
    expect(notice(play)).toBe('published');
    expect(of(play)?.items).toMatchObject([{ noticeId: 'modification-1' }]);
  });

  it('are none before a contract is concluded', () => {
    expect(of(notified('2027-09-30'))).toBeUndefined();
  });
});
