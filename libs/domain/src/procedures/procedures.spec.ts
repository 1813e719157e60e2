import { describe, expect, it } from 'vitest';
import { competitiveDialogue } from '../testing/plays/competitive-dialogue.js';
import { directAward, directAwardToOne } from '../testing/plays/direct-award.js';
import { nationalAdvertisedDialogue } from '../testing/plays/national-advertised-dialogue.js';
import { nationalAdvertisedTwoStage } from '../testing/plays/national-advertised-two-stage.js';
import { nationalAdvertised, nationalAdvertisedPlain } from '../testing/plays/national-advertised.js';
import { negotiatedWithExAnteNotice, negotiatedWithoutNotice } from '../testing/plays/negotiated-without-notice.js';
import { open } from '../testing/plays/open.js';
import { worth } from '../testing/plays/parts.js';
import { restricted } from '../testing/plays/restricted.js';
import { begun, perform, type Step } from '../testing/plays/steps.js';

interface Run {
  readonly id: string;
  readonly how: string;
  readonly steps: readonly Step[];
  readonly ground?: string;
  /** SEK. */
  readonly value?: number;
  readonly winner: string;
}

const runs: readonly Run[] = [
  { id: 'open', how: 'with two tenders', steps: open, winner: 'supplier-a' },
  { id: 'restricted', how: 'with five candidates', steps: restricted, winner: 'supplier-a' },
  {
    id: 'competitive-dialogue',
    how: 'in two rounds',
    steps: competitiveDialogue,
    ground: 'complexity',
    winner: 'supplier-a',
  },
  {
    id: 'negotiated-without-notice',
    how: 'without a standstill',
    steps: negotiatedWithoutNotice,
    ground: 'exclusive-rights',
    winner: 'supplier-a',
  },
  {
    id: 'negotiated-without-notice',
    how: 'with an ex-ante notice',
    steps: negotiatedWithExAnteNotice,
    ground: 'exclusive-rights',
    winner: 'supplier-a',
  },
  {
    id: 'national-advertised',
    how: 'with negotiation',
    steps: nationalAdvertised,
    value: 900_000,
    winner: 'supplier-b',
  },
  {
    id: 'national-advertised',
    how: 'without negotiation',
    steps: nationalAdvertisedPlain,
    value: 900_000,
    winner: 'supplier-a',
  },
  {
    id: 'national-advertised-two-stage',
    how: 'with negotiation',
    steps: nationalAdvertisedTwoStage,
    value: 900_000,
    winner: 'supplier-b',
  },
  {
    id: 'national-advertised-dialogue',
    how: 'in two rounds',
    steps: nationalAdvertisedDialogue,
    value: 1_900_000,
    winner: 'supplier-a',
  },
  {
    id: 'direct-award',
    how: 'with two offers',
    steps: directAward,
    ground: 'below-limit',
    value: 300_000,
    winner: 'supplier-b',
  },
  {
    id: 'direct-award',
    how: 'with one offer',
    steps: directAwardToOne,
    ground: 'below-limit',
    value: 90_000,
    winner: 'supplier-a',
  },
];

describe('A procurement from the start decision', () => {
  it.each(runs.map((run) => [`${run.id}, ${run.how}`, run] as const))(
    'goes to its end, one contract for the lot: %s',
    (_name, { id, ground, value, steps, winner }) => {
      const play = worth(begun({ id, version: 1 }, ground), value ?? 95_000_000);
      const { state } = perform(play, steps);
      expect(state.end?.how).toBe('ended');
      expect(state.contracts['1']).toMatchObject({ supplier: winner });
      expect(Object.keys(state.contracts)).toEqual(['1']);
    },
  );
});
