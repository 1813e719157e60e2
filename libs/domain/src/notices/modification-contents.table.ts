import { announcedModification } from '../modification/announced.js';
import type { ContentField } from './content-field.js';

const modification = { kinds: ['modification'], regimes: ['eu'], validFrom: '2019-01-01' } as const;
const annex = 'LOU 17:16; Directive 2014/24/EU, Annex V, part G (from memory, not verified)';

/** What is said of a modification (LOU 17:16). */
export const modificationContents: readonly ContentField[] = [
  {
    ...modification,
    id: 'contractor',
    says: { sv: 'Avtalets leverantör', en: 'The supplier of the contract' },
    bt: 'BT-720',
    basis: annex,
    verified: false,
    need: 'required',
    from: 'CountersignContract',
    read: ({ state, track }) => state.contracts[track.id]?.supplier,
  },
  {
    ...modification,
    id: 'contract-date',
    says: { sv: 'Dag då avtalet slöts', en: 'Day on which the contract was concluded' },
    bt: 'BT-145',
    basis: annex,
    verified: false,
    need: 'required',
    from: 'CountersignContract',
    read: ({ state, track }) => state.contracts[track.id]?.concludedOn,
  },
  {
    ...modification,
    id: 'modification-reason',
    says: { sv: 'Grund för ändringen', en: 'Reason for the modification' },
    bt: 'BT-200',
    basis: `${annex}; eForms code list modification-justification, its relation to the sections is the program's own reading`,
    verified: false,
    need: 'required',
    from: 'ProposeModification.ground',
    read: (draft) => announcedModification(draft)?.reason,
  },
  {
    ...modification,
    id: 'modification-why',
    says: { sv: 'Varför ändringen är tillåten', en: 'Why the modification is allowed' },
    bt: 'BT-201',
    basis: annex,
    verified: false,
    need: 'required',
    from: 'RecordModificationNotice.why',
    read: ({ given }) => given.why?.trim() || undefined,
  },
  {
    ...modification,
    id: 'modification-summary',
    says: { sv: 'Vad som har ändrats', en: 'What was changed' },
    bt: 'BT-202',
    basis: annex,
    verified: false,
    need: 'required',
    from: 'RecordModificationNotice.summary',
    read: ({ given }) => given.summary?.trim() || undefined,
  },
  {
    ...modification,
    id: 'value-before',
    says: { sv: 'Värde före ändringen, utan mervärdesskatt', en: 'Value before the modification, excluding VAT' },
    basis: annex,
    verified: false,
    need: 'known',
    from: 'SettleContract.value',
    read: (draft) => announcedModification(draft)?.before,
  },
  {
    ...modification,
    id: 'value-after',
    says: { sv: 'Värde efter ändringen, utan mervärdesskatt', en: 'Value after the modification, excluding VAT' },
    bt: 'BT-161',
    basis: annex,
    verified: false,
    need: 'required',
    from: 'ProposeModification.increase',
    read: (draft) => announcedModification(draft)?.after,
  },
  {
    ...modification,
    id: 'modified-notice',
    says: { sv: 'Efterannonsen för det avtal som ändras', en: 'The award notice of the contract that is modified' },
    bt: 'BT-1501',
    basis: annex,
    verified: false,
    need: 'known',
    from: 'PublishAwardNotice',
    read: ({ state, track }) => {
      const last = Object.values(state.notices).findLast(
        (one) => one.kind === 'award' && one.track === track.id && !one.rejectedAt,
      );
      return last?.ted?.publicationId ?? last?.national?.publicationId ?? last?.publicationId;
    },
  },
];
