import type { Settling } from '../contract/content.rules.js';
import { notified } from './competed.js';
import type { Play } from './play.js';
import { contractSettled } from './settlement.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });

/** What the contracts of these specifications agree on, unless they say otherwise: 92.5 million, from 4 October 2027 to the end of 2029. */
export const contentOfHoppet: Partial<Settling> = {
  value: sek(92_500_000),
  startsOn: '2027-10-04',
  endsOn: '2029-12-31',
  milestones: [
    { id: 'frame', text: 'The frame stands', dueOn: '2028-06-30', payment: sek(30_000_000) },
    { id: 'roof', text: 'The roof is on', dueOn: '2028-10-31' },
  ],
  payment: { model: 'fixed' },
  penalties: [{ id: 'delay', text: 'Delay', per: 'week', percent: 0.5, ceilingPercent: 2 }],
  options: [{ id: 'yard', text: 'The yard', value: sek(2_000_000), months: 6, exerciseBy: '2029-03-31' }],
  terms: [{ id: 'labour', text: 'Terms of collective agreements', keeps: [], special: 'labour' }],
  subcontractors: [{ id: 'ground', name: 'Supplier G', part: 'Groundworks' }],
};

/** A contract that was concluded with supplier A on a day, and is carried out. Award notice and report are done. */
export function contracted(changes: Partial<Settling> = {}, on = '2027-10-04'): Play {
  const play = notified('2027-09-30').on(on);
  const content = { ...contentOfHoppet, ...changes };
  return play.happened(
    contractSettled(play.state, '1', play.now, content),
    { type: 'StandstillEnded', facts: { track: '1' } },
    { type: 'CourtChecked', facts: { track: '1', checkedAt: play.now } },
    { type: 'ContractSignedByAuthority', facts: { track: '1', supplier: 'supplier-a', on, way: 'by-hand' } },
    { type: 'ContractSignedBySupplier', facts: { track: '1', supplier: 'supplier-a', on, way: 'by-hand' } },
    { type: 'ContractConcluded', facts: { track: '1', supplier: 'supplier-a', on } },
    { type: 'AwardNoticePublished', facts: { track: '1', on } },
    { type: 'ReportCompleted', facts: { track: '1', on, conflicts: 0 } },
  );
}
