import type { EventDescriptions } from './event-description.js';

const of = { track: 'the lot or the partner', modification: 'the modification, numbered in its contract' };
const on = 'the day';
const how = {
  way: 'verified in the program, or by hand',
  thumbprint: "SHA-256 of the signer's certificate, where it was verified",
  signer: 'a person, or an organisation with its seal',
};
const apart = "the signature, the signer's certificate, name and time, or the reference where it was signed by hand";

/** How a contract is changed (LOU 17:8–16). */
export const modificationEvents: EventDescriptions<
  | 'ModificationProposed'
  | 'ModificationWithdrawn'
  | 'ModificationApproved'
  | 'ModificationRejected'
  | 'ModificationSignedByAuthority'
  | 'ModificationSignedBySupplier'
  | 'ModificationAgreed'
  | 'ModificationNoticePublished'
> = {
  ModificationProposed: {
    by: ['ProposeModification'],
    facts: {
      ...of,
      on,
      ground: 'the ground of LOU 17:9–14 that it is proposed on',
      increase: 'what it adds to the value of the contract, excluding VAT',
      decrease: 'what falls away',
      newEndsOn: 'the new last day of the contract',
      natureSame: 'whether the overall nature of the contract is the same',
      clause: 'the review clause or option that it follows',
      withinClause: 'whether it lies within the scope and nature of the clause',
      additional: 'the answers that LOU 17:11 asks for',
      unforeseeable: 'whether the circumstances could not be foreseen',
      newSupplier: 'who takes the contract over, and the answers that LOU 17:13 asks for',
      material: 'the answers that LOU 17:14 asks for',
      belongsWith: 'earlier modifications of the same need, which count together with it',
      indexation: 'the indexation clause, and the value by it',
      furtherDevelopment: 'whether what was bought is developed further',
    },
    apart: 'what is changed and why, the circumstances, and why it is of a need of its own',
  },
  ModificationWithdrawn: { by: ['WithdrawModification'], facts: of, apart: 'the reasons' },
  ModificationApproved: { by: ['DecideModification'], facts: { ...of, on }, apart: 'the reasons' },
  ModificationRejected: { by: ['DecideModification'], facts: { ...of, on }, apart: 'the reasons' },
  ModificationSignedByAuthority: {
    by: ['SignModification'],
    facts: { ...of, on, ...how, document: 'the file that both parties sign, with its SHA-256' },
    apart,
  },
  ModificationSignedBySupplier: {
    by: ['CountersignModification', 'RecordSupplierAgreement'],
    facts: { ...of, supplier: 'the supplier', on, ...how },
    apart,
  },
  ModificationAgreed: {
    by: ['CountersignModification', 'RecordSupplierAgreement'],
    facts: { ...of, supplier: 'the supplier, or the one that takes the contract over', on },
  },
  ModificationNoticePublished: {
    by: ['RecordModificationNotice'],
    facts: {
      ...of,
      on,
      summary: 'what was changed, as the notice says it',
      why: 'why it is allowed, as the notice says it',
      publicationId: 'the publication number, where it was sent by hand',
    },
  },
};
