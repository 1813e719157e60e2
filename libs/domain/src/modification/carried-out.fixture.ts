import { concluded } from '../testing/competed.js';
import { decisionMaker, procurer1, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { contractSettled } from '../testing/settlement.js';
import { change } from './contract.fixture.js';

type Content = { readonly [name: string]: unknown };

export const sek = (amount: number) => ({ amount, currency: 'SEK' });

/** A contract of works for 92.5 million SEK that is being carried out; 15 per cent of it is 13.875 million. */
export function carriedOut(): Play {
  const changeClauses = [
    { id: 'components', text: 'A component is exchanged.', scope: 'Components.', ceiling: sek(3_000_000) },
  ];
  const play = concluded('2027-10-05', { documents: { changeClauses } }).on('2028-02-01');
  return play.happened(contractSettled(play.state, '1', play.now, { value: sek(92_500_000), endsOn: '2030-09-30' }));
}

/** `ProposeModification`'s content: small, and of no consequence besides. */
export const proposal = (changes: Content = {}): Content => ({
  ground: 'small',
  increase: sek(1_000_000),
  ...change,
  what: 'A part is exchanged.',
  reasons: 'It is worth little.',
  ...changes,
});

/** One more modification, proposed and approved. */
export function approved(play: Play, changes: Content = {}): Play {
  play.give(procurer1, 'ProposeModification', proposal(changes));
  const modification = play.state.modifications['1']?.at(-1)?.id;
  return play.give(decisionMaker, 'DecideModification', { modification, outcome: 'approved', reasons: 'It holds.' });
}

/** One more modification that both parties have agreed on. */
export function agreed(play: Play, changes: Content = {}): Play {
  approved(play, changes);
  const modification = play.state.modifications['1']?.at(-1)?.id;
  return play
    .give(decisionMaker, 'SignModification', { modification, reference: 'Diary 1' })
    .give(supplierA, 'CountersignModification', { modification, reference: 'Diary 2' });
}

export const unforeseeable: Content = {
  ground: 'unforeseeable',
  unforeseeable: true,
  circumstances: 'The soil is contaminated, which no survey showed.',
};
