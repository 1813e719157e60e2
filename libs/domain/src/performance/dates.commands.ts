import { command } from '../case/command.js';
import { rule } from '../case/rule.js';
import { id, integer, label } from '../fields/build.js';
import { tellings } from './dates.js';

interface Near {
  readonly about: string;
  readonly days: number;
}

export const dateIsNear = rule<Near>({
  id: 'CONTRACT-DATE',
  says: { sv: 'Dagen närmar sig, och ingen har påmints om den.', en: 'The day comes near, and nobody was told of it.' },
  basis: 'A timer may have been set before the date moved.',
  holds: ({ state, track, body, now }) =>
    tellings(state, track).some((one) => one.about === body.about && one.days === body.days && one.at <= now),
});

/** Before a contract ends, or an option can't be exercised any more, those who decide on what follows are told. */
const tellOfContractDate = command({
  area: 'implementation',
  relation: 'system',
  when: 'listed',
  name: 'TellOfContractDate',
  says: { sv: 'Påminn om en dag i avtalet', en: 'Tell of a date of the contract' },
  fields: {
    lot: id('Anbudsdel', 'Lot'),
    about: label('Vad dagen gäller', 'What the date is of', 210),
    days: integer('Dagar i förväg', 'Days ahead', [1, 366]),
  },
  by: ['system'],
  rules: [dateIsNear],
  causes: ({ state, track, body: { about, days } }) => {
    const { on } = tellings(state, track).find((one) => one.about === about && one.days === days)!;
    return [{ type: 'ContractDateNeared', facts: { track: track.id, about, days, dueOn: on } }];
  },
  falls: (state, track) =>
    tellings(state, track).map(({ at, about, days, on }) => ({
      ...{ at, body: { lot: track.id, about, days } },
      says: { sv: `${days} dagar till ${on}: ${about}`, en: `${days} days to ${on}: ${about}` },
    })),
  example: { lot: '1', about: 'end', days: 60 },
});

export const datesCommands = [tellOfContractDate];
