import { endOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { endOfWorkingDays } from '../case/end-of-working-days.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import { boolean, choice, date, id, label, list, object, text } from '../fields/build.js';
import { isUnderTheWholeAct } from '../procedures/regimes.js';
import { definitionOf } from '../procedures/registry.js';
import * as rules from './qualification.rules.js';
import { certificateKinds } from './qualification.state.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const supplier = id('Leverantör', 'Supplier');
const which = list('Vilka bevis', 'Which certificates', choice('Bevis', 'Certificate', certificateKinds), [1, 6]);
const here = { area: 'competition', when: 'listed' } as const;

/** Those who are proposed, and whose certificates the decision waits for. */
const awaited = (state: CaseState, track: Track): readonly string[] =>
  isUnderTheWholeAct(definitionOf(track.definition))
    ? (state.awards[lotOf(track)]?.proposal?.suppliers ?? []).filter((one) => !state.certificates[one]?.accepted)
    : [];

const requestCertificates = command({
  ...here,
  name: 'RequestCertificates',
  says: { sv: 'Begär bevis av en leverantör', en: 'Ask a supplier for certificates' },
  fields: { lot, supplier, which, dueOn: date('Sista dag', 'Last day') },
  by: ['procurer'],
  relation: 'case',
  rules: [rules.competesHere, rules.certificatesHaveTime],
  causes: ({ body: { supplier: who, which: asked, dueOn } }) => [
    {
      type: 'CertificatesRequested',
      facts: { supplier: who, which: certificateKinds.filter((one) => asked.includes(one)), dueOn },
    },
  ],
  example: { supplier: 'supplier-a', which: ['criminal-record', 'technical'], dueOn: '2027-09-24' },
});

const giveCertificates = command({
  ...here,
  name: 'GiveCertificates',
  says: { sv: 'Lämna bevis', en: 'Hand in certificates' },
  fields: {
    lot,
    given: list(
      'Bevisen',
      'The certificates',
      object('Bevis', 'Certificate', {
        which: choice('Bevis', 'Certificate', certificateKinds),
        reference: label('Var det finns', 'Where it is', 400),
      }),
      [1, 50],
      { kept: 'body' },
    ),
  },
  by: ['supplier'],
  relation: 'participant',
  rules: [rules.certificatesAreAskedFor],
  causes: ({ capacity, body: { given } }) => [
    {
      type: 'CertificatesGiven',
      facts: {
        supplier: capacity.supplier ?? '',
        which: certificateKinds.filter((kind) => given.some((one) => one.which === kind)),
      },
      body: { given },
    },
  ],
  asks: (state) =>
    Object.entries(state.certificates).flatMap(([about, { requested, givenAt, accepted }]) =>
      requested && !givenAt && !accepted
        ? [{ about, suppliers: [about], since: requested.at, dueAt: endOfDay(requested.dueOn) }]
        : [],
    ),
  example: { given: [{ which: 'technical', reference: 'Two reference projects, enclosed' }] },
});

const acceptCertificates = command({
  ...here,
  name: 'AcceptCertificates',
  says: { sv: 'Godkänn bevisen', en: 'Accept the certificates' },
  fields: {
    lot,
    supplier,
    fetched: boolean('Myndigheten har hämtat dem själv', 'The authority fetched them itself'),
    note: text('Vad som kontrollerades och var', 'What was checked, and where', 4000, { optional: true }),
  },
  by: ['procurer'],
  relation: 'case',
  rules: [rules.competesHere, rules.certificatesAreThere],
  causes: ({ body: { supplier: who, fetched, note } }) => [
    {
      type: 'CertificatesAccepted',
      facts: { supplier: who, fetched },
      ...(note === undefined ? {} : { body: { note } }),
    },
  ],
  asks: (state, track) =>
    awaited(state, track)
      .filter((one) => !state.certificates[one]?.requested || state.certificates[one].givenAt)
      .map((about) => {
        const since = state.certificates[about]?.givenAt ?? track.enteredAt;
        return { about, since, dueAt: endOfWorkingDays(since, 5) };
      }),
  example: { supplier: 'supplier-a', fetched: true, note: 'Registers of companies and taxes, on the same day.' },
});

export const certificatesCommands = [requestCertificates, giveCertificates, acceptCertificates];
