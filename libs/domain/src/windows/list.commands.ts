import { command } from '../case/command.js';
import { id, label } from '../fields/build.js';
import { uncertified } from './certified.js';
import * as rules from './list.rules.js';
import { openedWindow } from './list.rules.js';
import { speaksFor } from './opening.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const window = id('Tid för inlämning', 'Window');
const inStage = { area: 'competition', relation: 'case', when: 'listed' } as const;

const admitToOpening = command({
  ...inStage,
  name: 'AdmitToOpening',
  says: { sv: 'Låt en handelskammares ombud närvara', en: 'Admit whom a chamber of commerce appoints' },
  fields: {
    lot,
    window,
    chamber: label('Handelskammare', 'Chamber of commerce', 200),
    person: label('Vem den har utsett', 'Whom it has appointed', 200, { kept: 'body' }),
    requestedBy: id('Anbudsgivare som begär det och bekostar det', 'Tenderer that asks for it and pays', {
      kept: 'body',
    }),
  },
  by: ['procurer'],
  rules: [rules.isBeforeTheOpening],
  // Who asked has tendered, which nobody may know before the opening: it stands apart from the facts.
  causes: ({ body: { window: of, chamber, person, requestedBy } }) => [
    { type: 'AdmittedToOpening', facts: { window: of, chamber }, body: { person, requestedBy } },
  ],
  example: {
    window: 'final-tenders',
    chamber: 'Västsvenska Handelskammaren',
    person: 'Representative of the chamber',
    requestedBy: 'supplier-a',
  },
});

const certifyOpening = command({
  ...inStage,
  name: 'CertifyOpening',
  says: { sv: 'Intyga öppningens förteckning', en: 'Certify the list of the opening' },
  fields: { lot, window },
  by: ['opener'],
  rules: [rules.isListed, rules.openedIt],
  causes: (ctx) => [
    {
      type: 'OpeningCertified',
      facts: { window: ctx.body.window, opener: ctx.actor.id, list: openedWindow(ctx)!.list!.digest },
    },
  ],
  asks: (state, track) =>
    Object.values(state.windows).flatMap((one) => {
      if (one.status !== 'opened' || !speaksFor(state, track, one)) return [];
      const persons = uncertified(state, one, track.enteredAt);
      return persons.length === 0 ? [] : [{ about: one.id, persons }];
    }),
  example: { window: 'requests' },
});

export const listCommands = [admitToOpening, certifyOpening];
