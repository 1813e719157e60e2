import { dateInStockholm } from '../calendar/index.js';
import { definitionOf } from '../procedures/registry.js';
import type { Money } from '../fields/field.js';
import type { Drafts } from './draft.js';
import { lastOf, textIn } from './source.js';
import { computed, conflictsTable, lotName, orNone, rankingTable, rejectedTable, trackOf } from './tendering.js';

/**
 * The decision on the award of a lot (tilldelningsbeslut). What it must say follows from LOU 12:12 and 12:14 and from the principle
 * of openness (4:1): who is awarded, on what comparison, who was rejected and why, who decided by what delegation.
 */
export const awardDecision: Drafts = (pen, source, { track: lot }) => {
  const { state } = source;
  const decided = lastOf(source, 'AwardDecided', (facts) => facts.track === lot);
  const track = trackOf(state, lot);
  if (!decided || lot === undefined || !track) return undefined;
  const proposed = lastOf(source, 'AwardProposed', (facts) => facts.track === lot);
  const definition = definitionOf(track.definition);
  const whole = computed(state, lot);
  const value = (state.analyses['business-case']?.content['estimatedValue'] ?? state.estimatedValue) as
    Money | undefined;
  return {
    title: pen.says('Tilldelningsbeslut', 'Award decision'),
    sections: [
      ...pen.section(
        'decision',
        'Beslut',
        'Decision',
        pen.entries(
          ['lot', 'Del', 'Lot', lotName(state, lot)],
          ['winners', 'Tilldelas kontrakt', 'Awarded a contract', pen.list(decided.facts.suppliers)],
          ['procedure', 'Förfarande', 'Procedure', `${pen.say(definition.name)} (${pen.provision(definition.basis)})`],
          ['value', 'Uppskattat värde', 'Estimated value', value && pen.money(value)],
          ['decidedBy', 'Beslutsfattare', 'Decided by', decided.actor.id],
          ['delegation', 'Delegation', 'Delegation', textIn(decided, 'delegation')],
          ['decidedOn', 'Dag', 'Date', pen.day(dateInStockholm(decided.at))],
        ),
        pen.text('reasons', textIn(decided, 'reasons'), 'Skäl', 'Reasons'),
      ),
      ...pen.section('comparison', 'Jämförelsen', 'The comparison', whole ? rankingTable(pen, whole) : []),
      ...pen.section(
        'rejected',
        'Förkastade anbud',
        'Rejected tenders',
        orNone(
          pen,
          rejectedTable(pen, source, lot),
          'rejected-none',
          pen.none('Inget anbud har förkastats.', 'No tender was rejected.'),
        ),
      ),
      ...pen.section(
        'proposal',
        'Förslaget',
        'The proposal',
        pen.entries(
          ['proposedBy', 'Föreslaget av', 'Proposed by', proposed?.actor.id],
          ['proposedOn', 'Dag', 'Date', proposed && pen.day(dateInStockholm(proposed.at))],
        ),
        pen.text(
          'proposalReasons',
          textIn(proposed, 'reasons'),
          'Vinnarens egenskaper och fördelar',
          "The winner's characteristics and advantages",
        ),
      ),
      ...pen.section(
        'conflicts',
        'Jäv och intressekonflikter',
        'Conflicts of interest',
        orNone(
          pen,
          conflictsTable(pen, state),
          'conflicts-none',
          pen.none('Inga har konstaterats.', 'None was found.'),
        ),
      ),
    ],
  };
};
