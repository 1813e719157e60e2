import { describe, expect, it } from 'vitest';
import type { Play } from '../testing/play.js';
import { awarded, evaluated } from '../testing/competed.js';
import type { Track } from '../case/state.js';
import { contractor } from './contractor.js';

const trackOf = (play: Play, partner?: Track['partner']): Track => ({
  ...play.state.tracks['1']!,
  ...(partner ? { id: `${partner.lot}:${partner.supplier}`, partner } : {}),
});
const twoAwarded = () =>
  awarded().happened({ type: 'AwardDecided', facts: { track: '1', suppliers: ['supplier-a', 'supplier-b'] } });

describe("The contract's supplier", () => {
  it("is the lot's winner", () => {
    const play = awarded();
    expect(contractor(play.state, trackOf(play))).toBe('supplier-a');
  });

  it("is on a partner's track that partner, when the award names it", () => {
    const play = twoAwarded();
    expect(contractor(play.state, trackOf(play, { lot: '1', supplier: 'supplier-b' }))).toBe('supplier-b');
    expect(contractor(play.state, trackOf(play, { lot: '1', supplier: 'supplier-c' }))).toBeUndefined();
  });

  it('is nobody before a decision stands', () => {
    const play = evaluated();
    expect(contractor(play.state, trackOf(play))).toBeUndefined();
    play.happened({ type: 'AwardProposed', facts: { track: '1', suppliers: ['supplier-a'] } });
    expect(contractor(play.state, trackOf(play))).toBeUndefined();
    expect(contractor(play.state, trackOf(play, { lot: '1', supplier: 'supplier-a' }))).toBeUndefined();
  });
});
