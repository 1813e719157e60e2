import { listed } from '../case/because.js';
import type { CaseState } from '../case/state.js';
import { rule } from '../case/rule.js';
import { remaining } from '../selection/remaining.js';
import type { Consent } from './negotiation.state.js';

export const consentWith = (state: CaseState, id: string): Consent | undefined =>
  state.consents.find((one) => one.id === id);

export const consentIsSpecific = rule<{ readonly what: string }>({
  id: 'CONSENT-SPECIFIC',
  says: { sv: 'Samtycket säger just vad som får visas.', en: 'The consent says just what may be shown.' },
  basis: 'Directive 2014/24/EU, Articles 21, 29(5) and 30(3) (from memory, not verified): no general waiver.',
  holds: ({ body }) => body.what.trim() !== '',
  field: 'what',
});

interface Revealing {
  readonly consent: string;
  readonly to: readonly string[];
}

export const supplierHasConsented = rule<Revealing>({
  id: 'REVEAL-CONSENT',
  says: {
    sv: 'En deltagares lösning visas inte för andra utan dess samtycke till just det. Samtycken finns:',
    en: "A participant's solution is not shown to others without its consent to just that. There are consents:",
  },
  basis: 'Directive 2014/24/EU, Articles 21, 29(5) and 30(3) (from memory, not verified)',
  holds: ({ state, track, body }) => consentWith(state, body.consent)?.track === track.id,
  because: ({ state, track }) => listed(state.consents.filter((one) => one.track === track.id).map((one) => one.id)),
  field: 'consent',
});

export const shownToOthersWhoRemain = rule<Revealing>({
  id: 'REVEAL-ALIKE',
  says: {
    sv: 'Det som visas för en visas för alla andra som är kvar:',
    en: 'What is shown to one is shown to all others who remain:',
  },
  basis: 'LOU 4:1, 6:9: suppliers are treated equally.',
  holds: ({ state, track, body }) => others(state, track.id, body.consent).join() === body.to.toSorted().join(),
  because: ({ state, track, body }) => listed(others(state, track.id, body.consent)),
  field: 'to',
});

const others = (state: CaseState, track: string, consent: string): readonly string[] =>
  remaining(state, track)
    .filter((one) => one !== consentWith(state, consent)?.supplier)
    .toSorted();
