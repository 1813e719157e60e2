import { command } from '../case/command.js';
import { lotOf } from '../case/lot-of.js';
import { rule } from '../case/rule.js';
import { date, id, list, text } from '../fields/build.js';
import { remaining } from '../selection/remaining.js';
import { listed } from './meetings.js';

interface Offering {
  readonly suppliers: readonly string[];
  readonly answersDueOn: string;
}

const theSameChance = rule<Offering>({
  id: 'CORRECTION-SAME-CHANCE',
  says: {
    sv: 'Får en anbudsgivare rätta eller komplettera sitt anbud får alla det, var och en en gång:',
    en: 'When one tenderer may correct or complete its tender all may, each named once:',
  },
  basis: 'LOU 19:15: the others get the same chance.',
  holds: ({ state, track, body }) =>
    body.suppliers.toSorted().join() === remaining(state, lotOf(track)).toSorted().join(),
  because: ({ state, track }) => listed(remaining(state, lotOf(track))),
  field: 'suppliers',
});

const answersAreAhead = rule<Offering>({
  id: 'CORRECTION-DAY',
  says: { sv: 'Det finns tid att svara.', en: 'There is time to answer.' },
  basis: 'LOU 4:1 principles, 19:11: a time that can be kept.',
  holds: ({ body, today }) => body.answersDueOn > today,
  because: ({ today }) => ({ says: { sv: `Senare än ${today}.`, en: `Later than ${today}.` }, expected: today }),
  field: 'answersDueOn',
});

const offerCorrection = command({
  name: 'OfferCorrection',
  says: { sv: 'Låt anbud rättas eller kompletteras', en: 'Let tenders be corrected or completed' },
  area: 'competition',
  fields: {
    lot: id('Anbudsdel', 'Lot', { optional: true }),
    suppliers: list('Anbudsgivare', 'Tenderers', id('Anbudsgivare', 'Tenderer'), [1, 100]),
    answersDueOn: date('Sista dag att svara', 'Last day to answer'),
    what: text('Vad som får rättas eller kompletteras', 'What may be corrected or completed'),
  },
  by: ['procurer'],
  relation: 'case',
  when: 'listed',
  rules: [theSameChance, answersAreAhead],
  causes: ({ track, body: { suppliers, answersDueOn, what } }) => [
    { type: 'CorrectionOffered', facts: { track: track.id, suppliers, answersDueOn }, body: { what } },
  ],
  example: {
    suppliers: ['supplier-a', 'supplier-b'],
    answersDueOn: '2027-09-10',
    what: 'Obvious slips of the pen in the price list.',
  },
});

export const correctionCommands = [offerCorrection];
