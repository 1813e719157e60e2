import { describe, expect, it } from 'vitest';
import { compared, day, event, read } from './papers.fixture.js';

const cancelled = (track?: string, more: object = {}, reasons = 'Fewer places.') =>
  event(
    'ProcurementCancelled',
    { ...(track ? { track } : {}), reason: 'chan-need', recipients: [], electronic: false, ...more },
    { reasons },
  );
const paper = 'cancellation';

describe('A cancellation', () => {
  it('is of what was cancelled: the whole, or the lot', () => {
    expect(read({ paper })).toBeUndefined();
    expect(read({ paper, track: '2' }, {}, cancelled('1'))).toBeUndefined();
    expect(read({ paper }, {}, cancelled('1'))).toBeUndefined();
    expect(read({ paper }, {}, cancelled())).toMatchObject({ 'decision/lot': 'The whole procurement' });
    expect(read({ paper, track: '1' }, {}, cancelled('1'), cancelled('2', {}, 'Other.'))).toMatchObject({
      'decision/lot': '1 – Roofs',
      'decision/reasons': 'Fewer places.',
    });
  });

  it('says who decided it, when and why', () => {
    expect(read({ paper }, {}, cancelled())).toMatchObject({
      'decision/reason': 'the need has changed',
      'decision/decidedBy': 'decision-maker',
      'decision/decidedOn': day,
    });
  });

  it('says where and until when a review can be applied for', () => {
    const known = read({ paper }, compared, cancelled(undefined, { electronic: true, reviewEndsOn: '2027-06-30' }));
    expect(known).toMatchObject({
      'review/electronic': 'Yes',
      'review/court': 'Förvaltningsrätten i Göteborg',
      'review/reviewEndsOn': '2027-06-30',
    });
    const unknown = read({ paper }, {}, cancelled());
    expect(unknown).toMatchObject({ 'review/electronic': 'No' });
    for (const place of ['review/court', 'review/reviewEndsOn']) expect(unknown).not.toHaveProperty([place]);
  });
});
