import { rule } from '../case/rule.js';

/** Only what both parties have agreed on is carried out. */
export const contractHasContent = rule({
  id: 'PERFORMANCE-CONTENT',
  says: { sv: 'Avtalets innehåll är fastställt.', en: "The contract's content is settled." },
  basis: 'Own rule: what is delivered, paid or followed up is held against what was agreed.',
  holds: ({ state, track }) => state.contracts[track.id]?.content !== undefined,
  who: ['procurer'],
});

export const supplierIsParty = rule({
  id: 'PERFORMANCE-PARTY',
  says: {
    sv: 'Bara avtalets leverantör gör detta.',
    en: 'Only the supplier of the contract does this.',
  },
  basis:
    'LOU 17:1, 17:13 (from memory, not verified): a contract is carried out by the supplier that is a party to it.',
  holds: ({ state, track, capacity }) => capacity.supplier === state.contracts[track.id]?.supplier,
  who: ['supplier'],
});

/** Nobody judges for the authority what they act for the supplier in. */
export const judgeIsNotSupplier = rule({
  id: 'DELIVERY-FOUR-EYES',
  says: {
    sv: 'Den som handlar för leverantören bedömer inte vad den har levererat.',
    en: 'Whoever acts for the supplier does not judge what it has delivered.',
  },
  basis:
    'Two persons see every decision (rule of organisation, not of law); LOU 4:1, OSL, FL 16 (disqualification; not verified).',
  holds: ({ state, track, actor, capacity }) => {
    const supplier = state.contracts[track.id]?.supplier ?? '';
    const reporters = Object.values(state.performances[track.id]?.deliveries ?? {}).map((one) => one.reportedBy);
    return (
      !actor.suppliers.includes(supplier) &&
      ![actor.id, capacity.deputyFor].some((one) => one !== undefined && reporters.includes(one))
    );
  },
  who: ['needs-owner', 'innovation-leader'],
});
